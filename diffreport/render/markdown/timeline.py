"""A respondent over all its sessions as Markdown: submissions and mentions by year, series and statements as tables.

Comes in: a change report and the reader's view. Goes out: tables with a column a session and a dash where a session is
silent. Statements are folded; each shows how its newest reading begins.
"""

from collections.abc import Iterator

from diffreport.model.collation import ChangeReport, Collation, Lineage, Series
from diffreport.render import names
from diffreport.render.labels import Labels, load
from diffreport.render.markdown import tables
from diffreport.render.markdown.inert import inert
from diffreport.render.markdown.sections import Section, fitted, folded
from diffreport.render.view import View
from diffreport.render.years import years

HISTORY, SERIES, STATEMENTS = range(3)
"""The ranks of the sections."""

NOTHING = "–"
BEGINNING = 60
"""Letters that a statement is known by; all of it stands in the other formats."""


def timeline(report: ChangeReport, view: View) -> str:
    """All respondents that have a history; those with one submission and no mention are counted unless they were named."""
    labels = load(view.language)
    shown = [collation for collation in report.collations if view.selected or collation.has_history]
    sections = [section for collation in shown for section in _collation(collation, labels)]
    if hidden := len(report.collations) - len(shown):
        sections.append(Section(labels("hidden", labels.count("respondents", hidden))))
    return fitted(sections, labels)


def _collation(collation: Collation, labels: Labels) -> Iterator[Section]:
    heading = f"### {inert(names.called(collation.respondent, labels))}"
    told = [labels("summary", NOTHING if year is None else year, inert(said)) for year, said in years(collation, labels)]
    yield Section(heading, tuple(f"- {said}" for said in told), "documents", HISTORY)
    sessions = [inert(str(submission.key)) for submission in collation.submissions]
    if collation.series:
        head = tables.head(labels("series"), *sessions)
        yield Section(head, tuple(_series(series, collation, labels) for series in collation.series), "series", SERIES, below="\n")
    if collation.lineages:
        head = tables.head(*sessions, labels("statement_status"), labels("newest_reading"))
        rows = tuple(_lineage(lineage, collation, labels) for lineage in collation.lineages)
        yield folded(labels.count("statements", len(rows)), rows, "statements", STATEMENTS, head=head)


def _series(series: Series, collation: Collation, labels: Labels) -> str:
    points = {point.session: f"{point.value:g} (¶{point.paragraph + 1})" for point in series.points}
    return tables.row(inert(names.about(series, labels)), *(points.get(submission.key, NOTHING) for submission in collation.submissions))


def _lineage(lineage: Lineage, collation: Collation, labels: Labels) -> str:
    readings = {reading.session: names.references(reading.paragraphs) for reading in lineage.readings}
    cells = (readings.get(submission.key, NOTHING) for submission in collation.submissions)
    text = collation.newest(lineage)
    begins = text if len(text) <= BEGINNING else f"{text[: BEGINNING - 1]}…"
    return tables.row(*cells, labels(lineage.status, section="lineage"), inert(begins))
