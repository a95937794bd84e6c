"""The index of a site: the matrix, the search, and where all of it comes from.

Comes in: the matrix and the change report. Goes out: the text of the page.
"""

from diffreport.model.collation import ChangeReport
from diffreport.render.html.environment import asset, environment
from diffreport.render.html.site.frame import framed
from diffreport.render.html.site.matrix import Matrix
from diffreport.render.html.site.search import search_data
from diffreport.render.html.words import Words


def page(whole: Matrix, report: ChangeReport, words: Words) -> str:
    """The index."""
    labels = words.labels
    respondents = labels.count("respondents", len({row.collation.respondent.id for row in whole.rows}))
    sessions = labels.count("sessions", sum(column.session for column in whole.columns))
    return framed(
        environment().get_template("site-index.html"),
        words,
        report,
        script=asset("site.js"),
        title=labels("title", respondents, sessions, section="site"),
        ways=(),
        whole=whole,
        data=search_data(whole, words),
        flag_kinds=sorted({flag.kind for row in whole.rows for one in row.collation.comparisons for flag in one.flags}),
    )
