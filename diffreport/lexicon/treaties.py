"""Identities of treaties and political arrangements, apart from any name.

Comes in: `treaties.toml`. Goes out: frozen rows by id, read once, with what the extractor must know of each: whether it
binds (nobody can be party to a treaty that is only proposed), and which text amends or supplements which other.

    >>> treaties()["CPPNM-A"].parent, treaties()["PSI"].kind
    ('CPPNM', 'arrangement')
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args

from diffreport.errors import TableError
from diffreport.lexicon.tables import Row, table

TreatyKind = Literal["treaty", "arrangement", "proposed"]
TreatyForm = Literal["amendment", "protocol"]

_FILE = "treaties.toml"
_KEYS = {"kind", "year", "parent", "form", "universal", "source"}


@dataclass(frozen=True, slots=True)
class TreatyIdentity:
    """One treaty or arrangement without its names.

    `year` is that of its adoption or signature, None where it is a model that each state concludes for itself. `parent`
    is the id of the treaty that this one amends or supplements (`form`). `universal`: all members of the United Nations
    are bound by it, so that naming it claims nothing.
    """

    id: str
    kind: TreatyKind
    year: int | None = None
    parent: str | None = None
    form: TreatyForm | None = None
    universal: bool = False


@cache
def treaties() -> Mapping[str, TreatyIdentity]:
    """All identities by id, in the order of the table. Raises `TableError` where the table breaks its rules."""
    found = table("lexicon", _FILE, key="treaty", keys=_KEYS)
    return MappingProxyType({id_: _identity(id_, row, found) for id_, row in found.items()})


def _identity(id_: str, row: Row, every: Mapping[str, Row]) -> TreatyIdentity:
    if row.get("kind") not in get_args(TreatyKind):
        raise TableError(
            f"unknown kind {row.get('kind')!r}", source=_FILE, place=id_, remedy=f"use one of {', '.join(get_args(TreatyKind))}"
        )
    parent, form = row.get("parent"), row.get("form")
    if (parent is None) != (form is None):
        raise TableError("parent and form go together", source=_FILE, place=id_)
    if parent is not None and (parent not in every or form not in get_args(TreatyForm)):
        raise TableError(f"unknown parent {parent!r} or form {form!r}", source=_FILE, place=id_)
    return TreatyIdentity(id_, row["kind"], row.get("year"), parent, form, bool(row.get("universal", False)))
