"""A site: an index, a page for each respondent and each session, and no server behind it.

Comes in: a change report and the reader's `View`. Goes out: pages by the names of their files, the index last, each made
when it is asked for, so that a site of hundreds of respondents never stands in memory as a whole. Every page carries its own
style and script, because pages are mailed alone; links between them are relative, because a site is opened from a folder.

    for page in pages(report, View()):
        write(page.name, page.text())
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from diffreport.model.collation import ChangeReport
from diffreport.render.html.site import column, index, respondent
from diffreport.render.html.site.columns import columns
from diffreport.render.html.site.matrix import matrix
from diffreport.render.html.site.names import INDEX
from diffreport.render.html.words import words_for
from diffreport.render.labels import load
from diffreport.render.view import View


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a site: the name of its file, and how to make its text."""

    name: str
    text: Callable[[], str]


def pages(report: ChangeReport, view: View) -> tuple[Page, ...]:
    """The pages of a site, the index last: who finds an index finds all that it leads to."""
    words = words_for(load(view.language), report.compilations)
    whole = matrix(report, columns(report.compilations), words)
    return (
        *(Page(row.name, partial(respondent.page, row, whole, report, view, words)) for row in whole.rows),
        *(Page(one.name, partial(column.page, one, whole, report, words)) for one in whole.columns),
        Page(INDEX, partial(index.page, whole, report, words)),
    )
