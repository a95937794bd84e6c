"""The verdict on a change report, case by case (`cases/check/judge.toml`)."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from diffreport.check import Criteria, judge
from diffreport.model.document import Notice
from diffreport.model.verdict import Verdict
from diffreport.settings.baseline import parse
from tests.unit.check.reports import flag, report

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parents[2] / "cases" / "check" / "judge.toml").read_text(encoding="utf-8"))[
    "case"
]
TODAY = date(2026, 11, 21)
EMPTY: dict[str, Any] = {name: [] for name in ("failures", "accepted", "stale", "gaps", "unsure", "others", "silent", "tolerated")}


def verdict_on(case: dict[str, Any]) -> Verdict:
    held = {int(key) if key.isdigit() else key: ids for key, ids in case["reports"].items()}
    flags = [
        (row["respondent"], *row["sessions"], flag(row["kind"], row["fingerprint"], row.get("confidence", 0.9)))
        for row in case.get("flags", ())
    ]
    notices = [Notice(row["level"], row["source"], None, row["text"]) for row in case.get("notices", ())]
    said = {name: tuple(value) if isinstance(value, list) else value for name, value in case.get("criteria", {}).items()}
    baseline = parse(case.get("baseline", {}), "baseline.toml")
    return judge(report(held, flags, notices, case.get("shown", ())), Criteria(**said), baseline, today=TODAY)


def told(verdict: Verdict) -> dict[str, Any]:
    flags = {name: [one.flag.fingerprint for one in getattr(verdict, name)] for name in ("failures", "accepted", "unsure", "others")}
    return flags | {
        "outcome": verdict.outcome,
        "stale": [row.fingerprint for row in verdict.stale],
        "gaps": [f"{gap.source}: {gap.text}" for gap in verdict.gaps],
        "silent": [respondent.id for respondent in verdict.silent],
        "tolerated": [f"{notice.source}: {notice.text}" for notice in verdict.tolerated],
    }


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_check_decides(case: dict[str, Any]) -> None:
    assert told(verdict_on(case)) == EMPTY | case["expect"]


def test_a_gap_is_a_notice_of_level_error() -> None:
    levels = {gap.level for case in CASES for gap in verdict_on(case).gaps}
    assert levels == {"error"}


def test_the_report_holds_the_comparisons_looked_at_and_no_others() -> None:
    whole = report({73: ["CUB"], 75: ["CUB"], 78: ["CUB", "QAT"]})
    (collation,) = judge(whole, Criteria(), today=TODAY).report.collations
    assert [(comparison.old, comparison.new) for comparison in collation.comparisons] == [(75, 78)]
    assert [submission.session for submission in collation.submissions] == [73, 75, 78]


def test_what_is_tolerated_is_told_as_a_warning_among_the_notices() -> None:
    for case in CASES:
        verdict = verdict_on(case)
        assert {notice.level for notice in verdict.tolerated} <= {"warning"}
        assert set(verdict.tolerated) <= set(verdict.report.notices)


def test_kinds_stand_in_their_own_order() -> None:
    asked = Criteria(("position-reversed", "law-enacted"))
    assert judge(report({73: ["CUB"], 75: ["CUB"]}), asked, today=TODAY).fail_on == ("law-enacted", "position-reversed")
