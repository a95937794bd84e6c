"""The numbers, laws and treaties of a respondent over all its sessions, as lines.

Comes in: a collation. Goes out: for each series a small drawing with its numbers; a table of laws and one of treaties, a column a
session. A law's cell says what happened to it and where that stands, a treaty's which status is claimed. Where the width
does not hold a table, each row is told line by line.

    ▁▅█  16 (73 ¶5) → 18 (75 ¶5) → 19 (78 ¶4)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from diffreport.model.collation import Collation, Series
from diffreport.model.compilation import Key
from diffreport.model.fact import Fact
from diffreport.model.ledger import Row
from diffreport.render.entries import Said, Teller, teller
from diffreport.render.labels import Labels
from diffreport.render.names import about, references
from diffreport.render.terminal.lines import hanging
from diffreport.render.terminal.tables import table
from diffreport.render.view import View
from diffreport.render.visible import one_line

INDENT = "  "
NOTHING = "–"
BARS = "▁▂▃▄▅▆▇█"
SILENT = "·"
"""Stands in a drawing for a session that gives no number."""


@dataclass(frozen=True, slots=True)
class History:
    """What is told of one respondent."""

    collation: Collation
    labels: Labels
    view: View

    def series(self) -> Iterator[Text]:
        """Each series on a line below its name."""
        if self.collation.series:
            yield from hanging(INDENT, Text(self.labels("series", section="page"), "bold"), self.view.width)
        for series in self.collation.series:
            yield from hanging(INDENT * 2, Text(one_line(about(series, self.labels))), self.view.width)
            yield from hanging(f"{INDENT * 3}{drawing(series, self.collation.keys)}  ", Text(self._values(series)), self.view.width, "bold")

    def laws(self) -> Iterator[Text]:
        """The laws: first and last session, and what each session says of them."""
        telling = self._teller
        rows = []
        for row in self.collation.ledger.laws:
            title = telling.law_title(row)
            cells = [self._cell(list(telling.laws_said(row.facts_in(key)))) for key in self.collation.keys]
            rows.append([one_line(" ".join(filter(None, (title.text, title.quote)))), _span(row), *cells])
        yield from self._table("laws", (self.labels("first_last"),), rows)

    def treaties(self) -> Iterator[Text]:
        """The treaties and arrangements: the status that each session claims."""
        telling = self._teller
        rows = []
        for row in self.collation.ledger.treaties:
            cells = [self._cell(list(telling.treaties_said(row.facts_in(key)))) for key in self.collation.keys]
            rows.append([one_line(telling.treaty_title(row)[0]), *cells])
        yield from self._table("treaties", (), rows)

    @property
    def _teller(self) -> Teller:
        return teller(self.collation.ledger, self.labels, self.collation.language)

    def _values(self, series: Series) -> str:
        """The values of a series with their places: ``16 (73 ¶5) → – (75) → 19 (78 ¶4)``."""
        points = {point.session: point for point in series.points}
        said = [
            f"{points[key].value:g} ({key} ¶{points[key].paragraph + 1})" if key in points else f"{NOTHING} ({key})"
            for key in self.collation.keys
        ]
        return one_line(" → ".join(said))

    def _table(self, name: str, more: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Text]:
        """A table below its heading, or its rows line by line where it does not fit; nothing without rows."""
        if not rows:
            return
        heading = self.labels("summary", self.labels(name, section="page"), len(rows))
        yield from hanging(INDENT, Text(heading, "bold"), self.view.width)
        head = [self.labels(f"{name}_head", section="page"), *more, *(one_line(str(key)) for key in self.collation.keys)]
        lines = table(head, rows, self.view.width - len(INDENT * 2))
        if lines is not None:
            for line in lines:
                yield Text.assemble(INDENT * 2, line)
            return
        for row in rows:
            yield from hanging(INDENT * 2, Text(row[0]), self.view.width)
            for key, cell in zip(head[1:], row[1:], strict=True):
                if cell != NOTHING:
                    yield from hanging(f"{INDENT * 3}{key}  ", Text(cell), self.view.width)

    def _cell(self, said: Sequence[Said]) -> str:
        """What a session says, and in which paragraphs."""
        told = [" ".join(filter(None, (one.text, f"“{one.quote}”" if one.quote else "", _places(one.facts)))) for one in said]
        return one_line("; ".join(told)) or NOTHING


def drawing(series: Series, keys: Sequence[Key]) -> str:
    """A series as bars, a session a sign; the least value has the lowest bar, a level series stands in the middle."""
    values = {point.session: point.value for point in series.points}
    low, high = min(values.values()), max(values.values())
    top = len(BARS) - 1
    return "".join(SILENT if key not in values else BARS[_step(values[key], low, high, top)] for key in keys)


def _step(value: float, low: float, high: float, top: int) -> int:
    return top // 2 if low == high else round((value - low) * top / (high - low))


def _span(row: Row) -> str:
    """First and last session that name it."""
    return one_line("–".join(dict.fromkeys(map(str, (row.first, row.last)))))


def _places(facts: Sequence[Fact]) -> str:
    """The paragraphs of facts, those of a footnote by its mark's."""
    return references({fact.paragraph for fact in facts})
