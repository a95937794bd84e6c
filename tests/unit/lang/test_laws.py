"""The tables of laws are checked when they are loaded, and titles fold as they should."""

from collections.abc import Mapping
from typing import Any

import pytest

from diffreport.errors import TableError
from diffreport.lang import laws
from diffreport.lang.zh import law_titles


def test_an_unknown_sort_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laws, "table", lambda *path, key, keys: {"法": {"sort": "song", "titles": True, "source": "x"}})
    with pytest.raises(TableError, match="unknown sort 'song'"):
        laws.instruments.__wrapped__("zh")


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"action": "sung", "pattern": "{law}"}, "unknown action"),
        ({"action": "adopted", "pattern": "({law}"}, "does not compile"),
        ({"action": "adopted", "pattern": "通过了"}, "without {law}"),
    ],
)
def test_a_pattern_that_cannot_work_is_refused(monkeypatch: pytest.MonkeyPatch, row: Mapping[str, Any], problem: str) -> None:
    monkeypatch.setattr(laws, "rows", lambda *path, key, keys: [row])
    with pytest.raises(TableError, match=problem):
        laws.action_forms("zh", r"\d+年")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("《刑法》", "《刑法典》"),
        ("《政治宪法》", "《古巴共和国宪法》"),
        ("《打击恐怖主义行为法》", "《关于反恐怖主义的法律》"),
        ("《2019年港口法》", "《港口法(2019年)》"),
        ("《海关法实施条例》", "《海关法实施细则和条例》"),
    ],
)
def test_renderings_of_one_title_have_one_core(one: str, other: str) -> None:
    assert law_titles.core(one) == law_titles.core(other)


@pytest.mark.parametrize(
    ("one", "other"), [("《海关法》", "《海关条例》"), ("《海关法》", "《海关法实施条例》"), ("《刑法》", "《刑事诉讼法》")]
)
def test_different_laws_have_different_cores(one: str, other: str) -> None:
    assert law_titles.core(one) != law_titles.core(other)


@pytest.mark.parametrize(
    ("before", "owner"),
    [
        ("乌干达政府的", "UGA"),
        ("欧洲联盟理事会", "EU"),
        ("大会第七十届会议", "?"),
        ("全国人民代表大会", None),
        ("该国根据", None),
        ("", None),
    ],
)
def test_the_words_before_a_law_say_whose_it_is(before: str, owner: str | None) -> None:
    assert law_titles.owner_before(before) == owner
