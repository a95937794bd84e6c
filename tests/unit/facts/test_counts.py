"""How many instruments, members and parties a submission counts."""

from collections.abc import Mapping
from typing import Any

import pytest

from diffreport.facts.counts import extract_counts, match_counts
from diffreport.model.fact import Count
from tests.unit.facts.submissions import NAMELESS, ZH, cases, respondent, submission


@pytest.mark.parametrize("case", cases("counts"))
def test_counts(case: Mapping[str, Any]) -> None:
    found = extract_counts(submission(case["text"], respondent(case.get("respondent", "CUB"))), ZH)
    claims = [(fact.subject, fact.claim) for fact in found if isinstance(fact.claim, Count)]
    said = [{"subject": subject, "number": claim.number, "scope": claim.scope, "total": claim.total} for subject, claim in claims]
    assert said == [{"total": None, **row} for row in case["counts"]]


def test_an_organisation_has_no_instruments_of_its_own_but_a_nameless_text_is_believed() -> None:
    text = ["它批准了16项反恐公约。"]
    assert extract_counts(submission(text, respondent("UNODC")), ZH) == []
    assert len(extract_counts(submission(text, NAMELESS), ZH)) == 1


def test_of_several_counts_with_one_subject_equal_numbers_belong_together() -> None:
    old = extract_counts(submission(["古巴批准了16项反恐公约。", "古巴签署了3项反恐公约。"]), ZH)
    new = extract_counts(submission(["古巴签署了3项反恐公约。", "古巴批准了18项反恐公约。"]), ZH)
    pairs = [(change.old and change.old.claim, change.new and change.new.claim) for change in match_counts(old, new, [], ZH)]
    assert [(one.number, other.number) for one, other in pairs if isinstance(one, Count) and isinstance(other, Count)] == [(3, 3), (16, 18)]


def test_the_name_is_what_is_counted_as_printed() -> None:
    (fact,) = extract_counts(submission(["古巴是 16 项与 恐怖主义有关的国际公约的缔约国。"]), ZH)
    assert fact.name == "与 恐怖主义有关的国际公约"
