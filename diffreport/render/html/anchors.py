"""The names of places on the page: what a link can point to.

Comes in: respondents and sessions, in the order of the report. Goes out: ids that are unique on the page and the same
whenever the same report is rendered. They read like a citation, because people mail them.

    >>> anchors = Anchors("CUB", {73: "73", 75: "75"})
    >>> anchors.paragraph(75, 4), anchors.side(73, 75, "old", 0), anchors.bead(73, 75, 2)
    ('CUB-75-5', 'CUB-73-75-old-1', 'CUB-73-75-bead-3')
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from diffreport.model.collation import Collation
from diffreport.model.compilation import Key

_UNFIT = re.compile(r"[^\w.]+")


@dataclass(frozen=True, slots=True)
class Anchors:
    """The ids of one collation: `prefix` is its own, `keys` says how its sessions are written in ids."""

    prefix: str
    keys: Mapping[Key, str]

    def statement(self, at: int) -> str:
        """A row of the synopsis, counted from 1."""
        return f"{self.prefix}-statement-{at}"

    def paragraph(self, session: Key, index: int) -> str:
        """A paragraph in the synopsis, counted from 1."""
        return f"{self.prefix}-{self.keys[session]}-{index + 1}"

    def footnote(self, session: Key, index: int) -> str:
        """A footnote of a submission, counted from 1."""
        return f"{self.prefix}-{self.keys[session]}-note-{index + 1}"

    def comparison(self, old: Key, new: Key) -> str:
        """A comparison."""
        return f"{self.prefix}-{self.keys[old]}-{self.keys[new]}"

    def bead(self, old: Key, new: Key, at: int) -> str:
        """A bead of a comparison, counted from 1."""
        return f"{self.comparison(old, new)}-bead-{at + 1}"

    def side(self, old: Key, new: Key, side: Literal["old", "new"], index: int) -> str:
        """A paragraph in a comparison, counted from 1."""
        return f"{self.comparison(old, new)}-{side}-{index + 1}"

    def flag(self, old: Key, new: Key, fingerprint: str) -> str:
        """A flag of a comparison."""
        return f"{self.comparison(old, new)}-flag-{_fit(fingerprint)}"


def anchored(collations: Sequence[Collation]) -> tuple[Anchors, ...]:
    """Anchors for each collation; two that would be called alike (two languages of one respondent) are numbered."""
    prefixes = _distinct(_fit(collation.respondent.id) or "text" for collation in collations)
    return tuple(Anchors(prefix, _keys(collation)) for prefix, collation in zip(prefixes, collations, strict=True))


def _keys(collation: Collation) -> Mapping[Key, str]:
    """Sessions by number; a text without one by its place, because file names are long and may hold anything."""
    return {key: str(key) if isinstance(key, int) else f"text{at}" for at, key in enumerate(collation.keys, 1)}


def _distinct(names: Iterable[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        number = 1
        while (name if number == 1 else f"{name}.{number}") in found:
            number += 1
        found.append(name if number == 1 else f"{name}.{number}")
    return found


def _fit(name: str) -> str:
    """The name without what an id or a link cannot hold."""
    return _UNFIT.sub("-", name).strip("-")
