"""What a reader asks for is found, and a word that is not known is answered with those that are."""

import json
from pathlib import Path

import pytest

from diffreport.errors import UsageError
from diffreport.model.codec import decode
from diffreport.model.collation import ChangeReport
from diffreport.selection import FACT_KINDS, FLAG_KINDS, Selection, asked, flag_kinds, select

CASE = Path(__file__).parents[1] / "cases" / "render" / "report.json"


@pytest.fixture(scope="module")
def report() -> ChangeReport:
    return decode(json.loads(CASE.read_text(encoding="utf-8")))


def facts(report: ChangeReport) -> list[tuple[int | str, str]]:
    return [(said.session, fact.kind) for collation in report.collations for said in collation.facts for fact in said.facts]


def flags(report: ChangeReport) -> list[str]:
    return [flag.kind for collation in report.collations for comparison in collation.comparisons for flag in comparison.flags]


def test_all_facts_stay_where_nothing_is_asked(report: ChangeReport) -> None:
    assert len(facts(select(report, Selection()))) == len(facts(report)) == 8


@pytest.mark.parametrize("kind", FACT_KINDS)
def test_facts_of_a_kind(kind: str, report: ChangeReport) -> None:
    found = facts(select(report, asked(kind, None, None)))
    assert found
    assert {name for _, name in found} == {kind}


def test_a_kind_of_flag_gives_flags(report: ChangeReport) -> None:
    assert flags(select(report, asked("position-new", None, None))) == ["position-new"]
    assert flags(select(report, asked("treaty-status", "cwc", 75))) == ["treaty-status"]
    assert flags(select(report, asked("treaty-status", "NPT", None))) == []
    assert {asked(kind, None, None).of_flags for kind in FLAG_KINDS} == {True}


@pytest.mark.parametrize("name", ["CWC", "cwc", "《化学武器公约》", "关于禁止发展、生产、储存和使用化学武器及销毁此种武器的公约"])
def test_a_treaty_is_known_by_id_and_title(name: str, report: ChangeReport) -> None:
    assert facts(select(report, asked(None, name, None))) == [(73, "treaty")]


def test_a_session_keeps_its_submissions_only(report: ChangeReport) -> None:
    chosen = select(report, asked(None, None, 75))
    assert {session for session, _ in facts(chosen)} == {75}
    assert [[submission.session for submission in collation.submissions] for collation in chosen.collations] == [[75], []]


def test_what_is_less_sure_is_left_out(report: ChangeReport) -> None:
    assert facts(select(report, asked("treaty", None, None, 0.8))) == []
    assert flags(select(report, asked("position-reversed", None, None, 0.8))) == []


def test_respondents_of_whom_nothing_is_left_can_be_counted(report: ChangeReport) -> None:
    assert len(select(report, asked("treaty", "NPT", None)).collations) == len(report.collations)


@pytest.mark.parametrize(
    ("kind", "treaty", "message"),
    [
        ("law-enact", None, "no kind of fact or flag is called law-enact; did you mean law-enacted"),
        ("Treaties", None, "no kind of fact or flag is called Treaties; did you mean treaty"),
        ("xyz", None, "known are law, treaty, count, figure, position, resolution, law-enacted"),
        (None, "TPWN", "no treaty is called TPWN; did you mean TPNW"),
        (None, "《某条约》", "no treaty is called 《某条约》; known are NPT"),
        ("law", "TPNW", "--treaty goes with treaties, not with --kind law; leave one of them out"),
    ],
)
def test_a_word_that_is_not_known_is_answered(kind: str | None, treaty: str | None, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        asked(kind, treaty, None)
    assert message in str(caught.value)


@pytest.mark.parametrize(("kind", "session", "known"), [("law", 74, "there is 73, 75"), ("law-enacted", 73, "there is 75")])
def test_a_session_that_is_not_there_is_answered(kind: str, session: int, known: str, report: ChangeReport) -> None:
    with pytest.raises(UsageError, match=f"nothing of session {session} to show; {known}"):
        select(report, asked(kind, None, session))


def test_kinds_of_flag_are_told_once_in_their_order() -> None:
    assert flag_kinds(["treaty-count", " law-enacted ", "treaty-count"]) == ("law-enacted", "treaty-count")
    assert flag_kinds(["law-enacted", "any"]) == FLAG_KINDS


@pytest.mark.parametrize(
    ("names", "problem"),
    [
        (["law-enacte"], "no kind of flag is called law-enacte; did you mean law-enacted"),
        (["quark"], "no kind of flag is called quark; known are law-enacted, .*, any"),
        ([""], "no kind of flag is named; name one or more, or any"),
    ],
)
def test_unknown_kinds_of_flag_are_answered(names: list[str], problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        flag_kinds(names)
