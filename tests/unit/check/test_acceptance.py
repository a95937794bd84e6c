"""A baseline brought up to date keeps what people wrote, and says what it drops."""

from dataclasses import replace
from datetime import date

from diffreport.check import Criteria, judge, update
from diffreport.model.baseline import Baseline, Expectation, Tolerance
from diffreport.model.verdict import Acceptance
from tests.unit.check.reports import flag, report

TODAY = date(2026, 11, 21)
HELD = {73: ["CUB", "QAT"], 75: ["CUB", "QAT"]}
REPORT = report(HELD, [("CUB", 73, 75, flag("law-enacted", "a")), ("QAT", 73, 75, flag("treaty-joined", "b"))])
ROW = Acceptance("a", "law-enacted", "CUB", "《刑法典》", "known", "desk 3", sessions=(73, 75))


def updated(baseline: Baseline, **said: str):
    return update(baseline, judge(REPORT, Criteria(), baseline, today=TODAY), stated="b.toml", **said)


def test_what_fails_is_accepted_with_its_reason_and_owner() -> None:
    made = updated(Baseline(), reason="read", owner="desk 3")
    assert [(row.fingerprint, row.respondent, row.sessions, row.reason, row.owner) for row in made.added] == [
        ("a", "CUB", (73, 75), "read", "desk 3"),
        ("b", "QAT", (73, 75), "read", "desk 3"),
    ]
    assert made.baseline.accepted == made.added
    assert (made.kept, made.removed) == ((), ())


def test_rows_that_stay_keep_what_was_written() -> None:
    made = updated(Baseline((ROW,)), reason="another")
    assert made.kept == (ROW,)
    assert [row.fingerprint for row in made.added] == ["b"]
    assert ROW in made.baseline.accepted


def test_stale_rows_go_and_are_named() -> None:
    stale = replace(ROW, fingerprint="z")
    made = updated(Baseline((stale,)))
    assert made.removed == (stale,)
    assert stale not in made.baseline.accepted


def test_an_expired_row_stays_expired() -> None:
    expired = replace(ROW, expires=date(2026, 1, 1))
    made = updated(Baseline((expired,)))
    assert made.kept == (expired,)
    assert [one.flag.fingerprint for one in judge(REPORT, Criteria(), made.baseline, today=TODAY).failures] == ["a"]


def test_what_is_there_is_expected_from_now_on() -> None:
    assert updated(Baseline()).baseline.expected == (
        Expectation("b.toml", "A/73/1", 73, "zh", None, ("CUB", "QAT")),
        Expectation("b.toml", "A/75/1", 75, "zh", None, ("CUB", "QAT")),
    )


def test_what_somebody_expects_besides_stays() -> None:
    own = Expectation("b.toml", respondents=("CUB",))
    assert own in updated(Baseline(expected=(own,))).baseline.expected


def test_a_second_update_changes_nothing() -> None:
    once = updated(Baseline()).baseline
    assert updated(once).baseline == once


def test_what_is_tolerated_stays() -> None:
    row = Tolerance("b.toml", "75.txt", "cut off", "so printed")
    assert updated(Baseline(tolerated=(row,))).baseline.tolerated == (row,)
