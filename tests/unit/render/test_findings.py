"""Flags find their submissions and places, and are said in one way for all formats of CI systems."""

from dataclasses import replace

import pytest

from diffreport.model.collation import ChangeReport
from diffreport.model.document import Notice
from diffreport.model.flag import Flag, Reason
from diffreport.model.respondent import Respondent
from diffreport.render import View
from diffreport.render.findings import Finding, closing, compared, ended, findings, path, quotes, title, told, unjudged
from diffreport.render.labels import load
from diffreport.render.places import Place
from tests.unit.render.verdicts import STALE, failed, incomplete, passed, with_flags

ENGLISH = load("en")


def only(report: ChangeReport, fingerprint: str) -> Finding:
    (finding,) = [one for one in findings(report, unjudged(report).failures) if one.flag.fingerprint == fingerprint]
    return finding


def flag_of(report: ChangeReport, fingerprint: str) -> Flag:
    return only(report, fingerprint).flag


def test_in_a_change_report_every_flag_counts_the_gravest_first(report: ChangeReport) -> None:
    verdict = unjudged(report)
    flags = [raised.flag.fingerprint for raised in verdict.failures]
    assert flags == ["a4", "a2", "f00d", "a3", "a1"]
    assert verdict.outcome == "failed"


def test_damage_is_a_gap_in_a_change_report_too(report: ChangeReport) -> None:
    damage = Notice("error", "s75.txt", 3, "cut")
    assert unjudged(replace(report, notices=(damage, Notice("warning", "s75.txt", 4, "odd")))).gaps == (damage,)


def test_a_finding_looks_at_the_new_side_first(report: ChangeReport) -> None:
    assert only(report, "f00d").at == Place("s75.txt", 12, None)
    assert only(report, "f00d").place("old") == Place("s73.txt", 33, None)
    assert only(report, "a1").at == Place("s73.txt", 12, None)
    assert only(report, "a1").place("new") is None


def test_evidence_from_an_addendum_stands_in_its_file(report: ChangeReport) -> None:
    collation = report.collations[0]
    old, new = collation.submissions
    added = replace(old, paragraphs=tuple(replace(paragraph, source="add.txt") for paragraph in old.paragraphs))
    joined = replace(report, collations=(replace(collation, submissions=(added, new)), *report.collations[1:]))
    assert only(joined, "a1").at.source == "add.txt"
    footnote = only(joined, "f00d").place("old")
    assert footnote is not None
    assert (footnote.source, footnote.line) == ("add.txt", 33)


def test_of_two_languages_the_flag_tells_which_is_meant(report: ChangeReport) -> None:
    collation = report.collations[0]
    flag = replace(collation.comparisons[0].flags[0], subject="Act No. 12")
    english = with_flags(report, flag).collations[0]
    submissions = tuple(replace(one, language="en", source=f"en-{one.source}") for one in english.submissions)
    both = replace(report, collations=(collation, replace(english, submissions=submissions)))
    found = findings(both, unjudged(both).failures)
    assert {(one.flag.subject, one.before.source) for one in found if one.flag.fingerprint == flag.fingerprint} == {
        (collation.comparisons[0].flags[0].subject, "s73.txt"),
        ("Act No. 12", "en-s73.txt"),
    }


def test_a_path_is_that_of_the_repository_or_the_bare_name() -> None:
    view = View(paths={"a.txt": "reports/a.txt"})
    assert [path(source, view) for source in ("a.txt", "b.txt")] == ["reports/a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("fingerprint", "said"),
    [
        ("f00d", "16 → 18, confidence 0.97"),
        ("a1", "no longer mentioned, confidence 0.90"),
        ("a2", "party → mentions, still named, but no longer as one that it joined, possible (0.70)"),
        ("a3", "calls for, a stance that only the new text takes, confidence 0.85"),
    ],
)
def test_what_changed_is_said_once(fingerprint: str, said: str, report: ChangeReport) -> None:
    assert told(only(report, fingerprint), ENGLISH) == said


def test_all_that_is_said_stays_on_its_line_and_is_visible(report: ChangeReport) -> None:
    flag = flag_of(report, "a4")
    assert flag.new is not None
    hostile = "a\nb\x1b\u202e"
    changed = replace(flag, subject=hostile, summary=Reason("from-later", (hostile,)), new=replace(flag.new, quote=hostile))
    named = replace(with_flags(report, changed).collations[0], respondent=Respondent("X", hostile, "state"))
    finding = only(replace(report, collations=(named,)), "a4")
    lines = [
        title(finding, ENGLISH),
        compared(finding, ENGLISH),
        told(finding, ENGLISH),
        *(quote for *_, quote in quotes(finding, ENGLISH)),
    ]
    assert all("␛<U+202E>" in line for line in (*lines[:3], lines[-1]))
    assert all(len(line.splitlines()) == 1 for line in lines)


def test_the_end_counts_what_was_found_and_what_was_passed_over(report: ChangeReport) -> None:
    assert ended(passed(report), ENGLISH) == "check passed"
    rest = unjudged(report).failures
    verdict = replace(passed(report), unsure=rest[:2], others=rest[2:3])
    assert ended(verdict, ENGLISH) == "check passed: 2 flags of less confidence, 1 flag of another kind"
    assert ended(incomplete(report), ENGLISH).startswith("check incomplete: 2 gaps in the input, 4 flags fail it, 1 accepted")


def test_those_who_fell_silent_are_named(report: ChangeReport) -> None:
    verdict = replace(failed(report), silent=(Respondent("FJI", "斐济", "state"),))
    stale, silent, end = closing(verdict, ENGLISH)
    assert STALE in stale
    assert silent.endswith("Fiji 斐济 (FJI)")
    assert end == ended(verdict, ENGLISH)
