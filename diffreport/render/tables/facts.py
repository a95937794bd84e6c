"""The table of facts: one row a claim, with the words that prove it.

Comes in: the facts that are left in a change report. Goes out: rows. The six kinds of claim share the table; a column
that a kind does not have is empty. The target of a position and the number of a resolution are its name and subject.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from diffreport.model.collation import ChangeReport
from diffreport.model.compilation import Submission
from diffreport.model.fact import Count, Fact, Figure, Law, Position, Treaty, quote_of
from diffreport.render.labels import Labels
from diffreport.render.places import Place, placed
from diffreport.render.tables.table import Cell, Table, number


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact with the submission that states it."""

    submission: Submission
    fact: Fact

    @property
    def place(self) -> Place:
        """Where it stands."""
        return placed(self.submission, self.fact.paragraph, self.fact.footnote)


def rows(report: ChangeReport, _: Labels) -> Iterator[FactRow]:
    """The facts of a change report, respondent by respondent, session by session, in reading order."""
    for collation in report.collations:
        for said in collation.facts:
            submission = collation.submission(said.session)
            for fact in said.facts:
                yield FactRow(submission, fact)


def _of(kinds: type | tuple[type, ...], field: str) -> Callable[[FactRow], Cell]:
    """A field of a claim of these sorts, empty for the others."""

    def fill(row: FactRow) -> Cell:
        value: Cell = getattr(row.fact.claim, field) if isinstance(row.fact.claim, kinds) else None
        return number(value) if isinstance(value, float) else value

    return fill


FACTS: Table[FactRow] = Table(
    (
        ("respondent_id", lambda row: row.submission.respondent.id),
        ("respondent", lambda row: row.submission.respondent.name),
        ("session", lambda row: row.submission.key),
        ("year", lambda row: row.submission.year),
        ("kind", lambda row: row.fact.kind),
        ("subject", lambda row: row.fact.subject),
        ("name", lambda row: row.fact.name),
        ("number", _of((Count, Figure), "number")),
        ("unit", _of(Figure, "unit")),
        ("total", _of(Count, "total")),
        ("scope", _of(Count, "scope")),
        ("relation", _of(Count, "relation")),
        ("counted", _of(Count, "counted")),
        ("treaty_status", _of(Treaty, "status")),
        ("stance", _of(Position, "stance")),
        ("modality", _of(Position, "modality")),
        ("negated", _of(Position, "negated")),
        ("law_number", _of(Law, "number")),
        ("law_year", _of(Law, "year")),
        ("law_title", _of(Law, "title")),
        ("law_instrument", _of(Law, "instrument")),
        ("law_topic", _of(Law, "topic")),
        ("law_action", _of(Law, "action")),
        ("law_date", _of(Law, "date")),
        ("law_by", _of(Law, "by")),
        ("confidence", lambda row: number(row.fact.confidence)),
        ("paragraph", lambda row: row.fact.paragraph + 1),
        ("footnote", lambda row: None if row.fact.footnote is None else row.fact.footnote + 1),
        ("quote", lambda row: quote_of(row.fact, row.submission)),
        ("source", lambda row: row.place.source),
        ("line", lambda row: row.place.line),
        ("page", lambda row: row.place.page),
    )
)
"""Paragraphs, footnotes, lines and pages are counted from 1."""
