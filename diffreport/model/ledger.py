"""The ledger of a respondent: each law, treaty and position through all its sessions.

A row is one subject, however the sessions render it; an entry is what one session says of it. Rows hold facts, so that a
renderer finds the claim, its place and its words without looking anything up.

    row.first, row.last                           73, 78
    [entry.session for entry in row.entries]      [73, 78], where session 75 is silent
"""

from collections.abc import Iterator
from dataclasses import dataclass

from diffreport.model.compilation import Key
from diffreport.model.fact import Fact, Law


@dataclass(frozen=True, slots=True)
class Entry:
    """What one session says of the subject of a row: one fact or more, in reading order; `session` is the submission's key."""

    session: Key
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One law, treaty or position: an entry for each session that names it, oldest first; one at least."""

    entries: tuple[Entry, ...]

    @property
    def first(self) -> Key:
        """The first session that names it."""
        return self.entries[0].session

    @property
    def last(self) -> Key:
        """The last session that names it."""
        return self.entries[-1].session

    @property
    def fullest(self) -> Fact:
        """The fact that tells most of what the row is about: most of number, title and year, then the newest.

        The others are short forms, or point back at it (《公约》).
        """
        told = [(_told(fact), at, -number, fact) for at, entry in enumerate(self.entries) for number, fact in enumerate(entry.facts)]
        return max(told, key=lambda item: item[:3])[3]

    def facts_in(self, session: Key) -> tuple[Fact, ...]:
        """What a session says of it; nothing where it is silent."""
        return next((entry.facts for entry in self.entries if entry.session == session), ())


@dataclass(frozen=True, slots=True)
class Ledger:
    """The rows of one respondent: laws and positions in the order of their first mention, treaties in that of their ids."""

    laws: tuple[Row, ...] = ()
    treaties: tuple[Row, ...] = ()
    positions: tuple[Row, ...] = ()

    def __iter__(self) -> Iterator[tuple[Row, ...]]:
        """Its three parts."""
        yield from (self.laws, self.treaties, self.positions)


EMPTY = Ledger()
"""The ledger of which nothing is known."""


def _told(fact: Fact) -> tuple[int, int]:
    """How much of number, title and year a fact about a law tells, and the length of its name."""
    claim = fact.claim
    known = (claim.number, claim.title, claim.year) if isinstance(claim, Law) else ()
    return sum(part is not None for part in known), len(fact.name)
