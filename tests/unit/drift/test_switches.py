"""The statistic behind a switch, and the forms of a session."""

import pytest

from diffreport.drift.switches import log_likelihood
from diffreport.drift.words import frequent


@pytest.mark.parametrize(
    ("before", "after", "strength"),
    [((10, 0), (0, 10), 27.73), ((10, 5), (20, 10), 0.0), ((4, 0), (0, 4), 11.09), ((0, 0), (3, 3), 0.0)],
)
def test_the_log_likelihood_ratio_of_four_counts(before: tuple[int, int], after: tuple[int, int], strength: float) -> None:
    assert log_likelihood(before, after) == pytest.approx(strength, abs=0.005)


def test_frequent_strings_are_counted_over_unbroken_chinese_text() -> None:
    assert frequent("甲乙丙, 甲乙丙 x甲乙, 乙丙", least=2) == {"甲乙": 3, "乙丙": 3, "甲乙丙": 2}


def test_every_occurrence_counts_also_when_a_neighbour_is_rare() -> None:
    text = "甲乙丙丁,甲乙丙丁,戊丙丁"
    assert frequent(text, least=2) == {
        form: text.count(form) for form in ("甲乙", "乙丙", "丙丁", "甲乙丙", "乙丙丁", "甲乙丙丁") if text.count(form) >= 2
    }
