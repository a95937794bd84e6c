"""Each line is a record that the schema knows, and says by itself whose and of which submissions it is."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from diffreport.model.collation import ChangeReport
from diffreport.model.document import Notice
from diffreport.model.flag import Flag
from diffreport.model.verdict import Acceptance, Raised, Verdict
from diffreport.render import View, jsonl
from diffreport.selection import asked, select


def schema(name: str) -> Any:
    return json.loads(files("diffreport.render").joinpath(name).read_text(encoding="utf-8"))


CONTRACT = Resource.from_contents(schema("change-report.schema.json"))
VALIDATOR = Draft202012Validator(schema("record.schema.json"), registry=Registry().with_resource(CONTRACT.id() or "", CONTRACT))


def records(text: str) -> list[Any]:
    """The records of an output, all held against the schema."""
    assert text.endswith("\n")
    found = [json.loads(line) for line in text.splitlines()]
    for record in found:
        VALIDATOR.validate(record)
    return found


def test_everything_found_becomes_a_record(report: ChangeReport) -> None:
    found = Counter(record["type"] for record in records(jsonl.compare(report, View())))
    collations = report.collations
    assert found == Counter(
        {
            "report": 1,
            "compilation": len(report.compilations),
            "notice": len(report.notices),
            "submission": sum(len(one.submissions) for one in collations),
            "fact": sum(len(said.facts) for one in collations for said in one.facts),
            "comparison": sum(len(one.comparisons) for one in collations),
            "change": sum(len(compared.changes) for one in collations for compared in one.comparisons),
            "flag": sum(len(compared.flags) for one in collations for compared in one.comparisons),
            "series": sum(len(one.series) for one in collations),
            "lineage": sum(len(one.lineages) for one in collations),
            "mention": sum(len(one.mentions) for one in collations),
            "term": len(report.terms),
        }
    )


def test_a_flag_is_understood_without_its_neighbours(report: ChangeReport) -> None:
    flag = next(record for record in records(jsonl.compare(report, View())) if record["type"] == "flag")
    assert flag["respondent"]["id"] == report.collations[0].respondent.id
    assert [flag["submissions"][side]["session"] for side in ("old", "new")] == [73, 75]
    assert {side: flag[side]["source"] for side in ("old", "new") if flag[side]} == {"old": "s73.txt"}


def test_facts_and_flags_hold_what_was_asked_for(report: ChangeReport) -> None:
    counts = records(jsonl.facts(select(report, asked("count", None, None)), View()))
    assert {record["kind"] for record in counts if record["type"] == "fact"} == {"count"}
    flags = records(jsonl.flags(select(report, asked("position-new", None, 75)), View()))
    assert [record["fingerprint"] for record in flags if record["type"] == "flag"] == ["a3"]


def raised(report: ChangeReport) -> Iterator[Raised]:
    for collation in report.collations:
        for comparison in collation.comparisons:
            for flag in comparison.flags:
                yield Raised(collation.respondent, comparison.old, comparison.new, flag)


def accepted(flag: Flag) -> Acceptance:
    return Acceptance(flag.fingerprint, flag.kind, "CUB", flag.subject, "read", "desk 3", date(2027, 1, 31))


@pytest.fixture
def verdict(report: ChangeReport) -> Verdict:
    first, second, *rest = raised(report)
    taken = Raised(second.respondent, second.old, second.new, second.flag, accepted(second.flag))
    stale = Acceptance("0" * 12, "law-draft", "CUB", "x")
    gap = Notice("error", "s78.txt", 3, "cut in mid-sentence")
    return Verdict(report, ("treaty-count",), 0.8, (first,), (taken,), (stale,), (gap,), tuple(rest))


def test_a_check_says_what_became_of_each_flag(verdict: Verdict) -> None:
    found = records(jsonl.check(verdict, View()))
    by_type = {record["type"]: record for record in found}
    assert by_type["verdict"]["outcome"] == "incomplete"
    assert by_type["gap"]["source"] == "s78.txt"
    assert by_type["stale"]["acceptance"]["fingerprint"] == "0" * 12
    assert [(one["outcome"], one["acceptance"] and one["acceptance"]["expires"]) for one in found if one["type"] == "flag"] == [
        ("failed", None),
        ("accepted", "2027-01-31"),
    ]


@pytest.mark.parametrize("broken", [{"type": "unheard-of"}, {"type": "notice", "level": "loud", "source": "a", "line": None, "text": "b"}])
def test_the_schema_refuses_what_breaks_the_contract(broken: Any) -> None:
    assert not VALIDATOR.is_valid(broken)
