"""The page of a respondent in a site: the page of `compare`, with a way back.

Comes in: a row of the matrix and the change report. Goes out: the text of the page. What it says of its provenance is narrowed
to the files in which the respondent writes or is named, so that a page mailed alone tells its own story and no other.
"""

from collections.abc import Iterator
from dataclasses import replace

from diffreport.model.collation import ChangeReport, Collation
from diffreport.model.drift import Drift
from diffreport.render.html.page import Way, page_of
from diffreport.render.html.site.matrix import Matrix, Row
from diffreport.render.html.site.names import INDEX
from diffreport.render.html.words import Words
from diffreport.render.view import View


def page(row: Row, whole: Matrix, report: ChangeReport, view: View, words: Words) -> str:
    """The page of one respondent."""
    way = (Way(INDEX, words.labels("all", section="site")), *_columns(row, whole, words))
    return page_of(_narrowed(report, row.collation), replace(view, selected=True), way)


def _columns(row: Row, whole: Matrix, words: Words) -> Iterator[Way]:
    """The pages of the sessions in which the respondent writes, and of the documents that name it."""
    for column, cell in zip(whole.columns, row.cells, strict=True):
        if cell.submission or cell.named:
            yield Way(column.name, column.title(words.labels))


def _narrowed(report: ChangeReport, collation: Collation) -> ChangeReport:
    """The report as far as it concerns one respondent."""
    sources = {mention.source for mention in collation.mentions}
    for submission in collation.submissions:
        sources |= {submission.source, *(paragraph.source for paragraph in submission.paragraphs if paragraph.source)}
    return ChangeReport(
        tuple(compilation for compilation in report.compilations if compilation.source in sources),
        (collation,),
        tuple(notice for notice in report.notices if notice.source in sources),
        tuple(term for term in report.terms if _concerns(term, collation)),
    )


def _concerns(term: Drift, collation: Collation) -> bool:
    """Whether a term switched between the first and the last session of a respondent, in its language."""
    sessions = [submission.session for submission in collation.submissions if submission.session is not None]
    alike = collation.language == term.language
    return bool(sessions) and alike and min(sessions) <= term.old.session and term.new.session <= max(sessions)
