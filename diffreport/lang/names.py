"""Names of the respondents in one language, read against the identities of the lexicon.

Comes in: `respondents.toml` of a language folder, one row a respondent. Goes out: `Names` by id, and for each row
what nobody has verified. Names are compared by their key (`name_key`), which forgets everything that typesetters and
translators vary without meaning another respondent: width, case, accents, brackets, quotation marks, spaces, "the".

The whole table is checked when it is read: an id that the lexicon does not know, a key of a row that is not known, and
a name that two respondents claim are errors. Reading costs about 12 ms a language (measured; nearly all of it is the
standard library's TOML reader), so it happens once and only when asked for.

    >>> load("zh")["CUB"].official
    '古巴共和国'
    >>> name_key("玻利维亚（多民族国）") == name_key("玻利维亚(多民族国)*")
    True
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from diffreport.errors import TableError
from diffreport.lang.pack import Names
from diffreport.lexicon.checks import check_keys, check_sources, check_text, check_texts, consulted, parse_table, read_table
from diffreport.lexicon.load import respondents

_FOLDER = Path(__file__).parent
_TOP = frozenset({"sources", "names"})
_ROW = frozenset({"short", "source"})
_OPTIONAL = frozenset({"official", "others", "unverified"})

# Apostrophes and the points of abbreviations (U.S.) come and go; superscripts are footnote marks, and the
# decomposition below would turn them into digits of the name.
_DROPPED = dict.fromkeys(map(ord, ".'’‘ʼ`´⁰¹²³⁴⁵⁶⁷⁸⁹"))
_ACCENTS = re.compile(r"[̀-ͯ]+")
_SEPARATORS = re.compile(r"[\W_]+")
# Chinese and Japanese write no space between words, so one that is found there says nothing.
_UNSPACED = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_GAP = re.compile(rf"(?<={_UNSPACED}) | (?={_UNSPACED})")
# Most Chinese names hold nothing to fold; knowing them at sight halves the time of reading their table.
_CHINESE = re.compile(r"[\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class NameRow:
    """One row: the names, the keys of the sources that hold them, and which of the names no source holds."""

    names: Names
    sources: tuple[str, ...]
    unverified: tuple[str, ...]


# Every name is keyed twice, when its table is checked and when an index of names is built.
@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """What two spellings of one name have in common: lower-case letters and digits, one space between words.

    A leading or trailing "the" goes, "&" counts as "and"; footnote marks (asterisks, superscripts) and points go.
    """
    if _CHINESE.fullmatch(name):
        return name
    decomposed = unicodedata.normalize("NFKD", name.translate(_DROPPED).replace("&", " and "))
    letters = unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed)).casefold()
    words = _SEPARATORS.sub(" ", letters).strip()
    return _GAP.sub("", words).removeprefix("the ").removesuffix(" the")


@cache
def load(code: str) -> Mapping[str, Names]:
    """Names by id in the language `code` (``zh``, ``en``). Raises `TableError` where the table breaks its rules."""
    return MappingProxyType({id: row.names for id, row in rows(code).items()})


@cache
def rows(code: str) -> Mapping[str, NameRow]:
    """The rows of the language's table by id, with where each comes from. Raises `TableError` like `load`."""
    text = read_table(_FOLDER / code / "respondents.toml")
    return parse_names(text, f"lang/{code}/respondents.toml", frozenset(respondents()))


def parse_names(text: str, table: str, ids: frozenset[str]) -> Mapping[str, NameRow]:
    """The rows of a table's text.

    Raises `TableError` for an unknown id, key or source, a blank name, and a name (or another's id) claimed twice.
    """
    data = check_keys(parse_table(text, table), _TOP, frozenset(), table, "top level")
    sources = check_sources(data["sources"], table)
    found: dict[str, NameRow] = {}
    claims = {name_key(id): id for id in ids}
    for id, row in check_keys(data["names"], frozenset(), ids, table, "[names]").items():
        found[id] = _row(row, sources, table, id)
        _claim(id, found[id].names, claims, table)
    return MappingProxyType(found)


def _row(value: object, sources: Mapping[str, str], table: str, id: str) -> NameRow:
    row: Mapping[str, Any] = check_keys(value, _ROW, _OPTIONAL, table, id)
    short = check_text(row["short"], table, id)
    official = check_text(row["official"], table, id) if "official" in row else None
    others = check_texts(row.get("others", []), table, id)
    unverified = check_texts(row.get("unverified", []), table, id)
    keys = consulted(row["source"], sources, table, id)
    names = Names(short, official, tuple(name for name in (*others, *unverified) if name not in (short, official)))
    return NameRow(names, keys, unverified if keys else names.every())


def _claim(id: str, names: Names, claims: dict[str, str], table: str) -> None:
    for name in names.every():
        holder = claims.setdefault(name_key(name), id)
        if holder != id:
            raise TableError(f"the name {name!r} is claimed twice, by {holder} too", source=table, place=id)
