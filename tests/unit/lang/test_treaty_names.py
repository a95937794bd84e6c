"""Names of treaties to show: every identity has one in every language, and no two share it."""

from collections import Counter

import pytest

from diffreport.errors import TableError
from diffreport.lang import treaty_names as module
from diffreport.lang.treaty_names import TreatyName, treaty_names
from diffreport.lexicon.treaties import treaties


@pytest.mark.parametrize("code", ["en", "zh"])
def test_every_treaty_has_a_title_and_a_short_name_of_its_own(code: str) -> None:
    names = treaty_names(code)
    assert names.keys() == treaties().keys()
    assert [name for name, times in Counter(name.short for name in names.values()).items() if times > 1] == []
    assert all(name.title and len(name.short) <= len(name.title) for name in names.values())


def test_a_language_without_a_table_names_none() -> None:
    assert treaty_names("sw") == {}


def test_the_first_name_is_the_title_and_the_shortest_the_short_one() -> None:
    assert treaty_names("zh")["BWC-Protocol"] == TreatyName("《生物武器公约议定书》", "《生物武器公约议定书》")
    assert treaty_names("zh")["NSG"] == TreatyName("核供应国集团", "核供应国集团")


@pytest.mark.parametrize(
    ("row", "problem"),
    [({"X2099": {"title": "X", "source": "unverified"}}, "does not have"), ({"NPT": {"source": "unverified"}}, "without names")],
)
def test_a_row_that_names_nothing_known_is_refused(row: dict[str, object], problem: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "table", lambda *_, **__: row)
    with pytest.raises(TableError, match=problem):
        treaty_names.__wrapped__("en")
