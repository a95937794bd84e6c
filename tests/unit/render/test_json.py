"""The JSON text is true to the data and laid out for line tools; the schema holds it and refuses what breaks the contract."""

import copy
import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from diffreport.model.collation import ChangeReport
from diffreport.model.verdict import Verdict
from diffreport.render import View
from diffreport.render.json import LINE, check, compare, facts, flags, laid_out, timeline
from diffreport.selection import asked, select
from tests.unit.render.verdicts import failed, incomplete, passed

SCHEMA = json.loads(files("diffreport.render").joinpath("change-report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_laid_out_text_is_the_same_data(plain: Any) -> None:
    assert json.loads(laid_out(plain)) == plain


def test_short_records_share_a_line_and_long_ones_do_not() -> None:
    text = laid_out({"short": [1, 2], "long": ["字" * LINE, 1]})
    assert text.splitlines()[1] == ' "short": [1, 2],'
    assert text.splitlines()[2:] == [' "long": [', f'  "{"字" * LINE}",', "  1", " ]", "}"]


def test_hidden_characters_are_escaped_and_read_back() -> None:
    hostile = "a\x1b[0m\x9b\u202e\u200b字"
    text = laid_out([hostile])
    assert text == '["a\\u001b[0m\\u009b\\u202e\\u200b字"]\n'
    assert json.loads(text) == [hostile]


def test_words_follow_the_language_and_nothing_else_does(report: ChangeReport) -> None:
    english, chinese = (json.loads(compare(report, View(language=code))) for code in ("en", "zh"))
    assert english != chinese
    assert _without_words(english) == _without_words(chinese)


def _without_words(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: None if key in ("summary", "reasons", "overlap_reason") else _without_words(part) for key, part in value.items()} | (
            {"text": None} if "text_code" in value else {}
        )
    return [_without_words(part) for part in value] if isinstance(value, list) else value


def test_facts_and_flags_hold_what_was_asked_for(report: ChangeReport) -> None:
    counts = json.loads(facts(select(report, asked("count", None, None)), View()))
    assert [[fact["quote"] for said in one["facts"] for fact in said["facts"]] for one in counts["collations"]] == [
        ["本国是16项反恐公约的缔约国，并已将其规定纳入国内法。", "本国现为18项反恐公约的缔约国，其规定已纳入国内法。"],
        [],
    ]
    asked_for = json.loads(flags(select(report, asked("position-new", None, 75)), View()))
    assert asked_for["schema_version"] == 1
    (comparison,) = asked_for["collations"][0]["comparisons"]
    assert [flag["fingerprint"] for flag in comparison["flags"]] == ["a3"]


def test_a_timeline_gives_each_reading_its_text(report: ChangeReport) -> None:
    one, other = json.loads(timeline(report, View()))["collations"]
    assert [submission["year"] for submission in one["submissions"]] == [2018, 2020]
    assert one["lineages"][1]["readings"] == [{"session": 73, "paragraphs": [5], "text": "末段将被删去，因为新的来文不再提到区域讲习班。"}]
    assert [series["subject"] for series in one["series"]] == ["反恐公约", "一…保证"]
    assert other["lineages"] == []


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_output_keeps_the_contract(report: ChangeReport) -> None:
    assert not list(VALIDATOR.iter_errors(json.loads(compare(report, View()))))


@pytest.mark.parametrize("verdict", [passed, failed, incomplete])
def test_a_verdict_keeps_the_contract(verdict: Callable[[ChangeReport], Verdict], report: ChangeReport) -> None:
    judged = json.loads(check(verdict(report), View()))
    assert not list(VALIDATOR.iter_errors(judged))
    assert sorted(_undescribed(judged, SCHEMA, "$")) == []


def test_a_verdict_has_the_flags_with_their_comparison(report: ChangeReport) -> None:
    judged = json.loads(check(failed(report), View()))["check"]
    (accepted,) = judged["accepted"]
    assert (accepted["respondent"], accepted["old"], accepted["new"], accepted["fingerprint"]) == ("CUB", 73, 75, "a3")
    assert accepted["acceptance"]["expires"] == "2027-01-31"
    assert accepted["evidence"]["new"]["quote"]
    assert judged["outcome"] == "failed"
    assert [row["fingerprint"] for row in judged["stale"]] == ["0123456789ab"]


def test_more_keys_are_allowed(plain: Any) -> None:
    more = copy.deepcopy(plain)
    more["collations"][0]["respondent"]["later"] = 1
    assert VALIDATOR.is_valid(more)


def _comparison(plain: Any) -> Any:
    return plain["collations"][0]["comparisons"][0]


def _fact(plain: Any) -> Any:
    return plain["collations"][0]["facts"][0]["facts"][0]


def _change(plain: Any, kind: str) -> Any:
    return next(change for change in _comparison(plain)["changes"] if change["kind"] == kind)


WRONG = {
    "another version": lambda p: p.update(schema_version=2),
    "another generator": lambda p: p["generator"].update(name="x"),
    "no notices": lambda p: p.pop("notices"),
    "an unknown kind of change": lambda p: _change(p, "revised").update(kind="altered"),
    "added with an old side": lambda p: _change(p, "added").update(old=[3]),
    "added that moved": lambda p: _change(p, "added").update(moved=True),
    "removed with a similarity": lambda p: _change(p, "removed").update(similarity=0.5),
    "revised without a new side": lambda p: _change(p, "revised").update(new=[]),
    "a paragraph twice": lambda p: _change(p, "reworded").update(old=[0, 0]),
    "a confidence above one": lambda p: _change(p, "reworded").update(confidence=1.5),
    "an edit that is equal and matters": lambda p: _change(p, "reworded")["edits"][0].update(significance="rewording"),
    "an unknown operation": lambda p: _change(p, "reworded")["edits"][0].update(op="replace"),
    "a flag of no kind": lambda p: _comparison(p)["flags"][0].pop("kind"),
    "a flag whose evidence has no value": lambda p: _comparison(p)["flags"][0]["old"].pop("value"),
    "a date in words": lambda p: p["collations"][0]["submissions"][0].update(date="5 April 2018"),
    "a paragraph without text": lambda p: p["collations"][0]["submissions"][0]["paragraphs"][0].pop("text"),
    "a fraction of a paragraph": lambda p: _change(p, "reworded").update(new=[0.5]),
    "a short checksum": lambda p: p["compilations"][0].update(sha256="ab"),
    "an unknown kind of respondent": lambda p: p["collations"][0]["respondent"].update(kind="person"),
    "an unknown lineage": lambda p: p["collations"][0]["lineages"][0].update(status="lost"),
    "a fact of no kind": lambda p: _fact(p).update(kind="rumour"),
    "a fact without its words": lambda p: _fact(p).pop("quote"),
    "a claim of an unknown stance": lambda p: _fact(p)["claim"].update(stance="like"),
    "a span of three": lambda p: _fact(p).update(span=[0, 1, 2]),
    "facts of no session": lambda p: p["collations"][0]["facts"][0].pop("session"),
    "a series of words": lambda p: p["collations"][0]["series"][0]["points"][0].update(value="16"),
}


@pytest.mark.parametrize("name", WRONG)
def test_the_schema_refuses(name: str, plain: Any) -> None:
    spoilt = copy.deepcopy(plain)
    WRONG[name](spoilt)
    assert VALIDATOR.is_valid(plain)
    assert not VALIDATOR.is_valid(spoilt)


def test_every_key_of_the_output_is_described(plain: Any) -> None:
    assert sorted(_undescribed(plain, SCHEMA, "$")) == []


def _undescribed(value: Any, schema: Any, path: str) -> Any:
    schema = _resolved(schema)
    if isinstance(value, list):
        for part in value:
            yield from _undescribed(part, schema.get("items") or {}, f"{path}[]")
    elif isinstance(value, dict) and path.rpartition(".")[2] != "value":
        for key, part in value.items():
            described = _resolved(schema.get("properties", {}).get(key, {}))
            if not (described.get("description") and ("items" not in described or described["items"] is not None)):
                yield f"{path}.{key}"
            else:
                yield from _undescribed(part, described, f"{path}.{key}")


def _resolved(schema: Any) -> Any:
    """A schema with references, alternatives to null and conjunctions joined into one."""
    if schema is False:
        return {}
    joined = dict(schema)
    parts = [SCHEMA["$defs"][joined["$ref"].rpartition("/")[2]]] if "$ref" in joined else []
    parts += [part for part in (*joined.get("anyOf", ()), *joined.get("allOf", ())) if "if" not in part]
    for part in map(_resolved, parts):
        joined = {**part, **joined, "properties": {**part.get("properties", {}), **joined.get("properties", {})}}
    return joined
