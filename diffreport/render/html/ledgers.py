"""Ledgers: what the respondent said of each law, treaty and position in each session.

Comes in: the ledger of a collation. Goes out: tables with one row a subject and one cell a session; a cell says what was
claimed and leads to the paragraphs that claim it. The row of a position leads to its statement in the synopsis, where it
can be read in full.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from diffreport.model.collation import Collation
from diffreport.model.compilation import Key
from diffreport.model.fact import Fact
from diffreport.model.ledger import Row
from diffreport.render.entries import Said, Teller, teller
from diffreport.render.html.anchors import Anchors
from diffreport.render.html.synopsis import statements
from diffreport.render.html.words import Words

Says = Callable[[Sequence[Fact]], Iterator[Said]]


@dataclass(frozen=True, slots=True)
class Place:
    """A link to the paragraph (number from 1) or footnote that proves a cell."""

    anchor: str
    number: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """One thing that a session says of a subject, and where; `about` are words of the document that complete it."""

    text: str
    about: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A subject: what the reader's language calls it (`title`, and `more` in full), what the documents call it (`name`),
    and a cell for each session.

    `anchor` leads to what the row is about, where that stands elsewhere on the page.
    """

    anchor: str
    title: str
    more: str
    name: str
    cells: tuple[tuple[Claimed, ...], ...]
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class PlacedLedger:
    """A table; `name` is the key of its heading, `sessions` head its columns."""

    name: str
    sessions: tuple[str, ...]
    rows: tuple[PlacedRow, ...]


def ledgers(collation: Collation, anchors: Anchors, words: Words) -> tuple[PlacedLedger, ...]:
    """The ledgers that have rows: laws, treaties, positions."""
    sessions = tuple(words.column(submission.key) for submission in collation.submissions)
    placed = _Rows(collation, anchors, words, teller(collation.ledger, words.labels, collation.language))
    found = (
        PlacedLedger("laws", sessions, tuple(placed.law(row) for row in collation.ledger.laws)),
        PlacedLedger("treaties", sessions, tuple(placed.treaty(row) for row in collation.ledger.treaties)),
        PlacedLedger("positions", sessions, placed.positions(collation.ledger.positions)),
    )
    return tuple(ledger for ledger in found if ledger.rows)


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the rows of one collation are placed with."""

    collation: Collation
    anchors: Anchors
    words: Words
    teller: Teller

    def law(self, row: Row) -> PlacedRow:
        """A law: its sort, number and year before its printed name."""
        title = self.teller.law_title(row)
        return self._row(self.teller.laws_said, row, title.text, "", title.quote)

    def treaty(self, row: Row) -> PlacedRow:
        """A treaty: its short name before its title."""
        short, title = self.teller.treaty_title(row)
        return self._row(self.teller.treaties_said, row, short, title, "")

    def positions(self, rows: tuple[Row, ...]) -> tuple[PlacedRow, ...]:
        """Positions, each with the statement in which it is first taken, in the order of the statements."""
        numbers = self._statements()
        numbered = [(numbers[row.first, row.entries[0].facts[0].paragraph], row) for row in rows]
        return tuple(self._position(row, number) for number, row in sorted(numbered, key=lambda item: item[0]))

    def _position(self, row: Row, number: int) -> PlacedRow:
        title = self.words.labels("statement", number, section="page")
        return self._row(self.teller.positions_said, row, title, "", "", self.anchors.statement(number))

    def _statements(self) -> Mapping[tuple[Key, int], int]:
        """The statement, counted from 1, in which each paragraph of a session stands."""
        numbered = enumerate(statements(self.collation), 1)
        return {(reading.session, index): at for at, (_, readings) in numbered for reading in readings for index in reading.paragraphs}

    def _row(self, says: Says, row: Row, title: str, more: str, name: str, anchor: str = "") -> PlacedRow:
        cells = tuple(self._cell(says, submission.key, row.facts_in(submission.key)) for submission in self.collation.submissions)
        return PlacedRow(anchor, title, more, name, cells, str(row.first), str(row.last))

    def _cell(self, says: Says, session: Key, facts: tuple[Fact, ...]) -> tuple[Claimed, ...]:
        return tuple(
            Claimed(said.text, said.quote, tuple(dict.fromkeys(self._place(fact, session) for fact in said.facts))) for said in says(facts)
        )

    def _place(self, fact: Fact, session: Key) -> Place:
        if fact.footnote is not None:
            return Place(self.anchors.footnote(session, fact.footnote), fact.paragraph + 1)
        return Place(self.anchors.paragraph(session, fact.paragraph), fact.paragraph + 1)
