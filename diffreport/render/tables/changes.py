"""The table of changes: one row a bead, unchanged ones included, with the whole text of both sides.

Comes in: the comparisons of a change report. Goes out: rows. ``deleted`` and ``inserted`` hold the edits of substance
only, one a line, because they are what a reader of a table looks for.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from diffreport.model.collation import Change, ChangeReport
from diffreport.model.compilation import Submission
from diffreport.model.respondent import Respondent
from diffreport.render.labels import Labels
from diffreport.render.names import references, shape
from diffreport.render.places import Place, placed
from diffreport.render.tables.table import Cell, Table, number


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A bead with the submissions that it compares."""

    respondent: Respondent
    old: Submission
    new: Submission
    change: Change
    labels: Labels


def rows(report: ChangeReport, labels: Labels) -> Iterator[ChangeRow]:
    """The beads of a change report, respondent by respondent, comparison by comparison, in reading order."""
    for collation in report.collations:
        for comparison in collation.comparisons:
            old, new = collation.sides(comparison)
            for change in comparison.changes:
                yield ChangeRow(collation.respondent, old, new, change, labels)


def _sides(
    name: str, said: Callable[[Submission, Sequence[int]], Cell]
) -> tuple[tuple[str, Callable[[ChangeRow], Cell]], tuple[str, Callable[[ChangeRow], Cell]]]:
    """The columns ``old_<name>`` and ``new_<name>``, empty on a side without paragraphs."""

    def fill(submission: Submission, indices: Sequence[int]) -> Cell:
        return said(submission, indices) if indices else None

    return (
        (f"old_{name}", lambda row: fill(row.old, row.change.old)),
        (f"new_{name}", lambda row: fill(row.new, row.change.new)),
    )


def _first(submission: Submission, indices: Sequence[int]) -> Place:
    return placed(submission, indices[0])


def _edited(op: str) -> Callable[[ChangeRow], Cell]:
    """The edits of substance of one operation; empty in a bead with one side, where all of it is the edit."""

    def fill(row: ChangeRow) -> Cell:
        edits = row.change.edits if row.change.old and row.change.new else ()
        return "\n".join(edit.text.strip() for edit in edits if edit.op == op and edit.significance == "substantive") or None

    return fill


CHANGES: Table[ChangeRow] = Table(
    (
        ("respondent_id", lambda row: row.respondent.id),
        ("respondent", lambda row: row.respondent.name),
        ("old_session", lambda row: row.old.key),
        ("old_year", lambda row: row.old.year),
        ("new_session", lambda row: row.new.key),
        ("new_year", lambda row: row.new.year),
        ("kind", lambda row: row.change.kind),
        ("moved", lambda row: row.change.moved),
        ("shape", lambda row: shape(row.change)),
        *_sides("paragraphs", lambda _, indices: references(indices)),
        ("similarity", lambda row: None if row.change.similarity is None else number(row.change.similarity)),
        ("confidence", lambda row: number(row.change.confidence)),
        ("reasons", lambda row: "; ".join(map(row.labels.reason, row.change.reasons)) or None),
        ("deleted", _edited("delete")),
        ("inserted", _edited("insert")),
        *_sides("text", Submission.side),
        *_sides("source", lambda submission, indices: _first(submission, indices).source),
        *_sides("line", lambda submission, indices: _first(submission, indices).line),
        *_sides("page", lambda submission, indices: _first(submission, indices).page),
    )
)
"""Paragraphs, lines and pages are counted from 1; line and page are those where a side begins."""
