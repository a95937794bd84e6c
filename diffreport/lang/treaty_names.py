"""What a treaty or a political arrangement is called in one language: its full title and its short name.

Comes in: `treaties.toml` of a language folder. Goes out: names by id, for those who show results. Where the table holds
the names to be recognised and no `title`, its first name is the full title and its shortest one the short name, in the
marks of titles where the identity is a treaty. A language without the table names none.

    >>> treaty_names("en")["BWC"].short, treaty_names("zh")["ICSANT"].short, treaty_names("zh")["PSI"].short
    ('BWC', '《核恐怖主义公约》', '防扩散安全倡议')
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from diffreport.errors import TableError
from diffreport.lexicon.tables import Row, table
from diffreport.lexicon.treaties import treaties

_FOLDER = Path(__file__).parent
_FILE = "treaties.toml"
_MARKED = ("treaty", "proposed")
"""Kinds whose names stand in the marks of titles."""


@dataclass(frozen=True, slots=True)
class TreatyName:
    """The names of one treaty to show: `title` in full, `short` in running text."""

    title: str
    short: str


@cache
def treaty_names(code: str) -> Mapping[str, TreatyName]:
    """The names in the language `code` (``zh``, ``en``) by id, none where it has no table.

    Raises:
        TableError: an id that `lexicon/treaties.toml` does not have, or a row without names.
    """
    if not (_FOLDER / code / _FILE).is_file():
        return MappingProxyType({})
    found = table("lang", code, _FILE, key="treaty", keys={"title", "short", "names", "titles", "source"})
    return MappingProxyType({id_: _name(id_, row, f"{code}/{_FILE}") for id_, row in found.items()})


def _name(id_: str, row: Row, place: str) -> TreatyName:
    if id_ not in treaties():
        raise TableError("an id that lexicon/treaties.toml does not have", source=place, place=id_)
    if "title" in row:
        return TreatyName(row["title"], row.get("short", row["title"]))
    if not row.get("names"):
        raise TableError("a row without names", source=place, place=id_)
    names = [f"《{name}》" if treaties()[id_].kind in _MARKED else name for name in row["names"]]
    return TreatyName(names[0], min(names, key=len))
