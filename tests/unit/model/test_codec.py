"""What the codec writes and what it refuses; that nothing is lost is a property (tests/properties/test_codec.py)."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from diffreport.model.codec import CodecError, decode, encode, encode_comparison
from diffreport.model.flag import Reason

CASE = Path(__file__).parents[2] / "cases" / "render" / "report.json"


def words(reason: Reason) -> str:
    return f"<{reason.code}>"


@pytest.fixture
def plain() -> Any:
    return json.loads(CASE.read_text(encoding="utf-8"))


def test_keys_stand_in_the_order_of_the_contract(plain: Any) -> None:
    assert list(plain) == ["schema_version", "generator", "compilations", "collations", "notices"]
    comparison = encode(decode(plain), words)["collations"][0]["comparisons"][0]
    assert list(comparison)[:7] == ["old", "new", "overlap", "overlap_reason", "brief", "changes", "flags"]
    assert list(comparison["changes"][0])[:8] == ["kind", "moved", "old", "new", "similarity", "confidence", "reasons", "edits"]


def test_words_come_from_the_caller_and_codes_stand_beside_them(plain: Any) -> None:
    change = encode_comparison(decode(plain).collations[0].comparisons[0], words)["changes"][1]
    assert change["reasons"] == ["<number>", "<title>"]
    assert change["reason_codes"] == [{"code": "number", "values": ["16", "18"]}, {"code": "title", "values": []}]


def test_a_submission_is_written_once_unless_no_collation_has_it(plain: Any) -> None:
    first, second = encode(decode(plain), words)["compilations"]
    assert (first["respondents"], first["submissions_apart"]) == (["CUB"], [])
    assert second["respondents"] == ["CUB", "FJI"]
    assert [(apart["at"], apart["respondent"]["id"]) for apart in second["submissions_apart"]] == [(1, "FJI")]
    assert decode(plain).compilations[0].submissions[0] == decode(plain).collations[0].submissions[0]


def test_a_fact_is_written_with_its_words_and_without_what_is_not_known(plain: Any) -> None:
    facts = encode(decode(plain), words)["collations"][0]["facts"]
    assert [said["session"] for said in facts] == [73, 75]
    count = facts[0]["facts"][1]
    assert count["claim"] == {"number": 16, "relation": "own", "counted": "counter-terrorism instruments", "scope": "exact", "total": 19}
    assert facts[1]["facts"][0]["claim"].keys() == count["claim"].keys() - {"total"}
    assert count["quote"] == "本国是16项反恐公约的缔约国，并已将其规定纳入国内法。"
    assert facts[0]["facts"][2]["quote"] == "全文见秘书处档案。"


def test_parts_of_a_reason_are_written_where_there_are_some(plain: Any) -> None:
    clause = encode(decode(plain), words)["collations"][0]["comparisons"][0]["brief"][0]
    part = {"code": "brief-changed", "values": ["16", "18"], "parts": [{"code": "brief-name", "values": ["反恐公约"]}]}
    assert clause["text_code"] == {"code": "brief-counts", "values": ["1", "2018"], "parts": [part]}


def test_neighbouring_blocks_with_one_placement_are_one_run(plain: Any) -> None:
    runs = encode(decode(plain), words)["compilations"][0]["placements"]
    assert runs[-1] == {"role": "submission", "respondent": "CUB", "blocks": [2, 3]}
    assert [place.block for place in decode(plain).compilations[0].placements] == [0, 1, 2, 3]


def test_unknown_keys_are_ignored(plain: Any) -> None:
    more = copy.deepcopy(plain) | {"later": 1}
    more["collations"][0]["later"] = {}
    assert decode(more) == decode(plain)


def _change(plain: Any) -> Any:
    return plain["collations"][0]["comparisons"][0]["changes"][0]


def _fact(plain: Any) -> Any:
    return plain["collations"][0]["facts"][0]["facts"][0]


WRONG = {
    "another version": (lambda p: p.update(schema_version=2), "$.schema_version: expected 1, found 2"),
    "a missing key": (lambda p: p.pop("collations"), "$: the key 'collations' is missing"),
    "no array": (lambda p: p.update(notices={}), "$.notices: expected an array, found {}"),
    "no object": (lambda p: p["collations"].append(3), "$.collations[2]: expected an object, found 3"),
    "no string": (lambda p: p["notices"][0].update(text=1), "$.notices[0].text: expected a string, found 1"),
    "no whole number": (lambda p: _change(p).update(old=[True]), "changes[0].old[0]: expected a whole number, found True"),
    "no number": (lambda p: _change(p).update(confidence="1"), "changes[0].confidence: expected a number, found '1'"),
    "no truth value": (lambda p: _change(p).update(moved=0), "changes[0].moved: expected true or false, found 0"),
    "an unknown kind": (lambda p: _change(p).update(kind="new"), "changes[0].kind: expected 'unchanged' or 'reworded'"),
    "a short span": (
        lambda p: p["collations"][0]["submissions"][0]["paragraphs"][0].update(spans=[[0, 1]]),
        "paragraphs[0].spans[0]: expected an array of 3, found [0, 1]",
    ),
    "a footnote without a place": (
        lambda p: p["collations"][0]["submissions"][0]["footnotes"].append("x"),
        "submissions[0].footnote_places: expected an array of 2",
    ),
    "a fact of no kind": (lambda p: _fact(p).update(kind="rumour"), "facts[0].facts[0].kind: expected 'law' or 'treaty'"),
    "a claim of another kind": (lambda p: _fact(p).update(kind="law"), "facts[0].facts[0].claim: the key 'instrument' is missing"),
    "a long offset": (lambda p: _fact(p).update(span=[0, 1, 2]), "facts[0].facts[0].span: expected an array of 2"),
    "a session that is another source": (
        lambda p: p["collations"][0]["submissions"][0].update(session="b.txt"),
        "submissions[0].session: expected a session or the source 's73.txt', found 'b.txt'",
    ),
    "a submission that is nowhere": (
        lambda p: p["compilations"][1].update(submissions_apart=[]),
        "$.compilations[1].respondents[1]: no submission of 'FJI' from 's75.txt'",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_breaks_the_contract_is_refused_with_its_place(name: str, plain: Any) -> None:
    spoil, message = WRONG[name]
    spoil(plain)
    with pytest.raises(CodecError) as caught:
        decode(plain)
    assert message in str(caught.value)
