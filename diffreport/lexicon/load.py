"""Identities of the respondents: who there is, apart from any name.

Comes in: `respondents.toml`. Goes out: frozen rows by id, read once. Identities are kept in groups because most rows
would repeat the same kind, standing and source 193 times, and because the standard library's TOML reader is slow
(1.5 MB a second): in groups the table loads in under 1 ms, with one row each it took 8 ms.

    >>> respondents()["CUB"]
    Identity(id='CUB', kind='state', standing='member', sources=('iso-codes', 'unterm'))
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from diffreport.errors import TableError
from diffreport.lexicon.checks import check_keys, check_list, check_sources, check_text, check_texts, consulted, parse_table, read_table
from diffreport.model.respondent import RespondentKind

Standing = Literal["member", "observer"]

_TABLE = Path(__file__).with_name("respondents.toml")
_NAME = "lexicon/respondents.toml"
_TOP = frozenset({"sources", "groups"})
_GROUP = frozenset({"kind", "source", "ids"})
_OPTIONAL = frozenset({"standing"})
_KINDS: Mapping[str, RespondentKind] = {kind: kind for kind in get_args(RespondentKind)}
_STANDINGS: Mapping[str, Standing] = {standing: standing for standing in get_args(Standing)}


@dataclass(frozen=True, slots=True)
class Identity:
    """One respondent without its names.

    `id` is the ISO 3166-1 alpha-3 code of a state, the usual acronym of an organisation. `standing` is that of a state
    in the United Nations, None for all others. `sources` are keys of the table's `[sources]`, empty where unverified.
    """

    id: str
    kind: RespondentKind
    standing: Standing | None
    sources: tuple[str, ...]


@cache
def respondents() -> Mapping[str, Identity]:
    """All identities by id, in the order of the table. Raises `TableError` where the table breaks its rules."""
    return parse_identities(read_table(_TABLE), _NAME)


def parse_identities(text: str, table: str) -> Mapping[str, Identity]:
    """The identities of a table's text. Raises `TableError` for unknown keys, kinds and sources and for an id given twice."""
    data = check_keys(parse_table(text, table), _TOP, frozenset(), table, "top level")
    sources = check_sources(data["sources"], table)
    found: dict[str, Identity] = {}
    for number, group in enumerate(check_list(data["groups"], table, "groups"), start=1):
        place = f"group {number}"
        for identity in _group(group, sources, table, place):
            if identity.id in found:
                raise TableError(f"the id {identity.id!r} is given twice", source=table, place=place)
            found[identity.id] = identity
    return MappingProxyType(found)


def _group(group: object, sources: Mapping[str, str], table: str, place: str) -> list[Identity]:
    row = check_keys(group, _GROUP, _OPTIONAL, table, place)
    kind = _KINDS.get(check_text(row["kind"], table, place))
    if kind is None:
        raise TableError(f"unknown kind {row['kind']!r}", source=table, place=place, remedy=f"use one of {', '.join(_KINDS)}")
    standing = _STANDINGS.get(check_text(row["standing"], table, place)) if "standing" in row else None
    if "standing" in row and standing is None:
        raise TableError(f"unknown standing {row['standing']!r}", source=table, place=place, remedy=f"use one of {', '.join(_STANDINGS)}")
    keys = consulted(row["source"], sources, table, place)
    return [Identity(id, kind, standing, keys) for id in check_texts(row["ids"], table, place)]
