"""A respondent over all its sessions: submissions and mentions year by year, series, laws, treaties, lineages.

Comes in: a change report. Goes out: one string. What is counted, the laws and the treaties come first (`history`). A
lineage is a row: in which paragraphs each session has the statement, what became of it, and how its newest reading
begins, so that what was dropped, or came back after a gap, is seen at a glance.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from rich.cells import cell_len
from rich.text import Text

from diffreport.model.collation import ChangeReport, Collation, Lineage, LineageStatus
from diffreport.render.labels import Labels, load
from diffreport.render.names import called, references
from diffreport.render.terminal.history import History
from diffreport.render.terminal.lines import cut, hanging, printed, wrapped
from diffreport.render.view import View
from diffreport.render.visible import one_line, visible
from diffreport.render.years import years

INDENT = "  "
NOTHING = "–"
STATUS_STYLES: dict[LineageStatus, str] = {"kept": "dim", "introduced": "green", "dropped": "red", "returned": "bold magenta"}
NARROWEST_TEXT = 24
"""Cells under which the beginning of a statement goes to a line of its own: less is not recognised."""


def timeline(report: ChangeReport, view: View) -> str:
    """All respondents that have a history; those with one submission and no mention are counted unless they were named."""
    labels = load(view.language)
    shown = [collation for collation in report.collations if view.selected or collation.has_history]
    lines = [line for collation in shown for line in _Timeline(collation, labels, view).lines()]
    if hidden := len(report.collations) - len(shown):
        lines += wrapped(Text(labels("hidden", labels.count("respondents", hidden))), view.width)
    return printed(lines, view.colour)


@dataclass(frozen=True, slots=True)
class _Timeline:
    """One respondent."""

    collation: Collation
    labels: Labels
    view: View

    def lines(self) -> Iterator[Text]:
        """Years, series, laws, treaties and lineages, each with an empty line below it."""
        respondent = self.collation.respondent
        yield from wrapped(Text(called(respondent, self.labels), "bold reverse"), self.view.width)
        for year, said in years(self.collation, self.labels):
            yield from hanging(f"{INDENT}{NOTHING if year is None else year}  ", Text(one_line(said)), self.view.width, "bold")
        yield Text()
        history = History(self.collation, self.labels, self.view)
        for part in (history.series(), history.laws(), history.treaties(), self._lineages(self.collation.lineages)):
            lines = list(part)
            yield from (*lines, Text()) if lines else ()

    def _lineages(self, lineages: Sequence[Lineage]) -> Iterator[Text]:
        if not lineages:
            return
        statuses = Counter(lineage.status for lineage in lineages)
        counted = [f"{statuses[status]} {self.labels(status, section='lineage')}" for status in get_args(LineageStatus) if statuses[status]]
        heading = self.labels("summary", self.labels.count("statements", len(lineages)), self.labels("and").join(counted))
        yield from hanging(INDENT, Text(heading, "bold"), self.view.width)
        head = [visible(str(key)) for key in self.collation.keys]
        rows = [self._cells(lineage) for lineage in lineages]
        widths = [max(map(cell_len, column)) for column in zip(head, *rows, strict=True)]
        yield from hanging(INDENT * 2, Text(_row(head, widths), "dim"), self.view.width)
        for lineage, row in zip(lineages, rows, strict=True):
            yield from self._lineage(lineage, _row(row, widths))

    def _cells(self, lineage: Lineage) -> list[str]:
        readings = {reading.session: references(reading.paragraphs) for reading in lineage.readings}
        return [readings.get(key, NOTHING) for key in self.collation.keys]

    def _lineage(self, lineage: Lineage, cells: str) -> Iterator[Text]:
        status = self.labels(lineage.status, section="lineage")
        widest = max(cell_len(self.labels(name, section="lineage")) for name in get_args(LineageStatus))
        head = Text.assemble(cells, INDENT, (f"{status}{' ' * (widest - cell_len(status))}", STATUS_STYLES[lineage.status]), INDENT)
        room = self.view.width - cell_len(INDENT * 2 + head.plain)
        if room >= NARROWEST_TEXT:
            yield from hanging(INDENT * 2, Text.assemble(head, cut(self._beginning(lineage), room)), self.view.width)
        else:
            yield from hanging(INDENT * 2, head, self.view.width)
            yield from hanging(INDENT * 3, Text(cut(self._beginning(lineage), self.view.width - len(INDENT * 3))), self.view.width)

    def _beginning(self, lineage: Lineage) -> str:
        """How the newest reading begins."""
        return one_line(self.collation.newest(lineage))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return INDENT.join(f"{cell}{' ' * (width - cell_len(cell))}" for cell, width in zip(cells, widths, strict=True))
