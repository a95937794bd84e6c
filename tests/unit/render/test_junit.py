"""JUnit XML: read back by another program, with the structure that Jenkins asks for, and nothing that changes from run to run."""

import re
from dataclasses import replace
from typing import get_args
from xml.etree import ElementTree

import pytest
from junitparser import Error, Failure, JUnitXml, Skipped, TestSuite

from diffreport.model.collation import ChangeReport
from diffreport.model.flag import FlagKind
from diffreport.render import View, junit
from tests.unit.render.verdicts import STALE, copies, failed, incomplete, passed, with_flags

VIEW = View(paths={"s75.txt": "reports/s75.txt"})

STRUCTURE = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped"}, {"testcase", "system-out"}),
    "testcase": ({"name", "classname"}, {"failure", "error", "skipped", "system-out"}),
    "failure": ({"message", "type"}, set()),
    "error": ({"message", "type"}, set()),
    "skipped": ({"message", "type"}, set()),
    "system-out": (set(), set()),
}
"""Elements with the attributes that we give them, all of which the schema of the xunit plugin for Jenkins has, and their parts."""


def read(text: str) -> dict[str, TestSuite]:
    return {suite.name: suite for suite in JUnitXml.fromstring(text.encode())}


def ends(suite: TestSuite) -> dict[str, list[type]]:
    return {case.name: [type(result) for result in case.result] for case in suite if case.result}


@pytest.mark.parametrize("verdict", [failed, incomplete, passed])
def test_elements_and_attributes_are_those_of_the_schema(verdict: object, report: ChangeReport) -> None:
    for element in ElementTree.fromstring(junit.check(verdict(report), VIEW)).iter():  # noqa: S314 (our own output)
        attributes, parts = STRUCTURE[element.tag]
        assert set(element.attrib) == attributes
        assert {part.tag for part in element} <= parts


def test_numbers_are_those_of_the_cases(report: ChangeReport) -> None:
    whole = JUnitXml.fromstring(junit.check(incomplete(report), VIEW).encode())
    told = [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in whole]
    whole.update_statistics()
    assert [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in whole] == told
    assert (whole.tests, whole.failures, whole.errors) == tuple(map(sum, zip(*(row[:3] for row in told), strict=True)))


def test_each_kind_that_was_asked_for_is_a_case(report: ChangeReport) -> None:
    suite = read(junit.check(failed(report), VIEW))["Cuba 古巴 (CUB): 73 → 75"]
    assert [case.name for case in suite] == [*get_args(FlagKind)]
    assert {case.classname for case in suite} == {"CUB.73-75"}
    kinds = ["law-dropped", "treaty-count", "treaty-status", "position-reversed"]
    assert ends(suite) == {"position-new": [Skipped]} | {kind: [Failure] for kind in kinds}


def test_a_failure_holds_all_its_flags_with_their_evidence(report: ChangeReport) -> None:
    flag = next(flag for flag in report.collations[0].comparisons[0].flags if flag.kind == "treaty-count")
    suite = read(junit.compare(with_flags(report, *copies(flag, 2)), VIEW))["Cuba 古巴 (CUB): 73 → 75"]
    (failure,) = next(case for case in suite if case.name == "treaty-count").result
    assert failure.text.count("old ¶2 (footnote 1): “16项反恐公约”\nnew ¶3: “18项反恐公约”\nreports/s75.txt:12") == 2
    assert failure.message == "count: 反恐公约; count: 反恐公约"


def test_what_was_accepted_is_skipped_with_its_reason(report: ChangeReport) -> None:
    suite = read(junit.check(failed(report), VIEW))["Cuba 古巴 (CUB): 73 → 75"]
    (skipped,) = next(case for case in suite if case.name == "position-new").result
    assert "known <since> 2020, desk 3" in skipped.message


def test_an_accepted_flag_beside_one_that_fails_is_told_too(report: ChangeReport) -> None:
    flags = copies(report.collations[0].comparisons[0].flags[0], 2)
    verdict = failed(with_flags(report, *flags))
    accepted = replace(verdict, failures=verdict.failures[:1], accepted=verdict.failures[1:])
    suite = read(junit.check(accepted, VIEW))["Cuba 古巴 (CUB): 73 → 75"]
    case = next(case for case in suite if case.result)
    assert isinstance(case.result[0], Failure)
    assert "accepted" in case.system_out


def test_sources_are_cases_and_gaps_are_errors(report: ChangeReport) -> None:
    text = junit.check(incomplete(report), VIEW)
    suite = read(text)["sources"]
    assert [case.name for case in suite] == ["s73.txt", "s75.txt", "baseline.toml"]
    assert ends(suite) == {"s75.txt": [Error], "baseline.toml": [Error]}
    assert next(case for case in suite if case.name == "s75.txt").result[0].text == "line 15: ends within a sentence"
    assert STALE in (ElementTree.fromstring(text).findtext("testsuite/system-out") or "")  # noqa: S314 (our own output)


def test_a_check_without_findings_has_cases_that_pass(report: ChangeReport) -> None:
    whole = JUnitXml.fromstring(junit.check(passed(report), VIEW).encode())
    assert (whole.tests, whole.failures, whole.errors) == (2 + len(get_args(FlagKind)), 0, 0)


def test_hostile_text_is_shown_and_does_nothing(report: ChangeReport) -> None:
    flag = replace(report.collations[0].comparisons[0].flags[0], subject=']]></failure><x a="&#0;\x00\x1b\u202e\ufffe\ud800')
    text = junit.compare(with_flags(report, flag), VIEW)
    suite = read(text)["Cuba 古巴 (CUB): 73 → 75"]
    (failure,) = next(case for case in suite if case.result).result
    assert failure.text.splitlines()[0].endswith(']]></failure><x a="&#0;␀␛<U+202E><U+FFFE><U+D800>')


def test_nothing_depends_on_a_clock_and_the_names_of_cases_not_on_the_language(report: ChangeReport) -> None:
    english, chinese = (junit.check(incomplete(report), View(language=code)) for code in ("en", "zh"))
    assert not re.search(r"time(stamp)?=|hostname=", english)
    names = [re.findall(r'<testcase classname="([^"]*)" name="([^"]*)"', text) for text in (english, chinese)]
    assert names[0] == names[1] != []
    assert "古巴 (CUB): 73 → 75" in read(chinese)
