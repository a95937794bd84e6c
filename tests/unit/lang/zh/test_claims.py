"""The tables of words by which Chinese claims and counts: what they may not hold."""

from typing import Any

import pytest

from diffreport.errors import TableError
from diffreport.lang.treaties import Governed
from diffreport.lang.zh import counts, treaty_claims


def test_the_agent_of_a_passive_may_be_another_state() -> None:
    governed = Governed("", "已由某国批准", foreign=lambda words: "某国" in words)
    assert treaty_claims.status(governed) == "supports"
    assert treaty_claims.status(Governed("", "已由议会批准")) == "party"


@pytest.mark.parametrize(
    ("rows", "problem"),
    [([{"role": "joins", "words": ["批准"]}], "unknown or given twice"), ([{"role": "join", "words": ["批准"]}], "a role is missing")],
)
def test_broken_claims_are_refused(rows: list[dict[str, Any]], problem: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(treaty_claims, "rows", lambda *_, **__: rows)
    with pytest.raises(TableError, match=problem):
        treaty_claims._words.__wrapped__()


def test_words_for_several_treaties_need_treaties_with_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(treaty_claims, "rows", lambda *_, **__: [{"names": ["甲和乙公约"], "treaties": ["CWC", "XYZ"]}])
    with pytest.raises(TableError, match="XYZ: a treaty without a name"):
        treaty_claims._together()


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([{"role": "topics", "words": ["恐怖"]}], "unknown role"),
        ([{"role": "topic", "words": ["恐怖"]}], "a class where none belongs"),
        ([{"role": "all", "class": "x", "words": ["所有"]}], "a class where none belongs"),
        ([{"role": "all", "words": ["所有"]}], "a role is missing"),
    ],
)
def test_broken_counts_are_refused(rows: list[dict[str, Any]], problem: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "rows", lambda *_, **__: rows)
    with pytest.raises(TableError, match=problem):
        counts._roles.__wrapped__()


def test_a_unit_stands_in_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "rows", lambda *_, **__: [{"forms": ["人", "名"]}, {"forms": ["位", "名"]}])
    with pytest.raises(TableError, match="名: a unit stands in two rows"):
        counts.figures.__wrapped__()
