"""Which resolutions a submission names."""

from collections.abc import Mapping
from typing import Any

import pytest

from diffreport.facts.resolutions import extract_resolutions, match_resolutions
from tests.unit.facts.submissions import ZH, cases, submission


@pytest.mark.parametrize("case", cases("resolutions"))
def test_resolutions(case: Mapping[str, Any]) -> None:
    assert [fact.subject for fact in extract_resolutions(submission([case["text"]]), ZH)] == case["resolutions"]


def test_a_resolution_is_matched_by_its_number_wherever_it_stands() -> None:
    old = extract_resolutions(submission(["大会第72/42号决议。", "第1540(2004)号决议。"]), ZH)
    new = extract_resolutions(submission(["第 1540 (2004) 号决议。", "大会第74/43号决议。"]), ZH)
    sides = [(change.old and change.old.subject, change.new and change.new.subject) for change in match_resolutions(old, new, [], ZH)]
    assert sides == [("GA 72/42", None), (None, "GA 74/43"), ("SC 1540(2004)", "SC 1540(2004)")]
