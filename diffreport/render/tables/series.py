"""The table of series: one row a value, so that a pivot table or a chart takes it as it is.

Comes in: the series of a change report. Goes out: rows. A session that does not give the number has no row.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from diffreport.model.collation import ChangeReport, Point, Series
from diffreport.model.compilation import Submission
from diffreport.render.labels import Labels
from diffreport.render.names import about
from diffreport.render.places import Place, placed
from diffreport.render.tables.table import Table, number


@dataclass(frozen=True, slots=True)
class PointRow:
    """A value of a series with the submission that states it."""

    submission: Submission
    series: Series
    point: Point
    labels: Labels

    @property
    def place(self) -> Place:
        """Where it stands."""
        return placed(self.submission, self.point.paragraph)


def rows(report: ChangeReport, labels: Labels) -> Iterator[PointRow]:
    """The values of a change report, respondent by respondent, series by series, session by session."""
    for collation in report.collations:
        for series in collation.series:
            for point in series.points:
                yield PointRow(collation.submission(point.session), series, point, labels)


SERIES: Table[PointRow] = Table(
    (
        ("respondent_id", lambda row: row.submission.respondent.id),
        ("respondent", lambda row: row.submission.respondent.name),
        ("kind", lambda row: row.series.kind),
        ("subject", lambda row: row.series.subject),
        ("about", lambda row: about(row.series, row.labels)),
        ("session", lambda row: row.submission.key),
        ("year", lambda row: row.submission.year),
        ("value", lambda row: number(row.point.value)),
        ("paragraph", lambda row: row.point.paragraph + 1),
        ("quote", lambda row: row.point.quote),
        ("source", lambda row: row.place.source),
        ("line", lambda row: row.place.line),
        ("page", lambda row: row.place.page),
    )
)
"""Paragraphs, lines and pages are counted from 1."""
