"""What a title names, and what a table of names may not hold."""

from typing import Any

import pytest

from diffreport.errors import TableError
from diffreport.lang import titles
from diffreport.lexicon.treaties import treaties


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("关于禁止发展、生产、储存、使用化学武器和销毁此种武器公约", "CWC"),
        ("〈核材料实物保护公约〉修正案", "CPPNM-A"),
        ("防扩散安全倡议", "PSI"),
        ("制止 恐怖主义爆炸国际公约", "TerrorBombing1997"),
        ("附加议定书", "AP"),
        ("生物武器法", "生物武器法"),
    ],
)
def test_a_title_has_one_key_in_all_its_forms(title: str, key: str) -> None:
    assert titles.key("zh", title) == key


def test_every_treaty_has_a_name_and_an_ambiguous_name_counts_only_as_a_title() -> None:
    found = titles.treaty_titles("zh")
    assert set(found.exact.values()) == set(treaties())
    assert found.exact["北京公约"] == "Beijing2010"
    assert "北京公约" not in found.bare


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ({"XYZ": {"names": ["甲公约"]}}, r"zh/treaties\.toml, XYZ: an id"),
        ({"NPT": {"names": ["甲公约"]}, "CWC": {"names": ["关于甲的公约"]}}, r"CWC: the name 关于甲的公约 is claimed twice"),
        ({"NPT": {"names": ["甲公约"], "titles": ["甲公约"]}}, "claimed twice"),
    ],
)
def test_a_broken_table_is_refused(rows: dict[str, Any], problem: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(titles, "table", lambda *_, **__: rows)
    with pytest.raises(TableError, match=problem):
        titles.treaty_titles.__wrapped__("zh")
