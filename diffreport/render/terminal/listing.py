"""Which respondent sent a submission to which session: a table, or a list where the table does not fit.

Comes in: compilations. Goes out: one string. A row is a respondent, a column a session; a cell holds the number of
paragraphs, the received date and the original language. Documents outside the sessions follow with their mentions.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import get_args

from rich.cells import cell_len
from rich.text import Text

from diffreport.model.compilation import Compilation, Submission
from diffreport.model.document import Notice
from diffreport.model.respondent import Respondent, RespondentKind
from diffreport.render.labels import Labels, load
from diffreport.render.names import called
from diffreport.render.terminal.lines import hanging, printed, wrapped
from diffreport.render.view import View
from diffreport.render.visible import visible

GAP = "  "
NARROWEST_NAME = 20
"""Cells under which a table is not worth its wrapped names: most Chinese names take no more."""
Column = tuple[int, int | None, str]
"""A session, its year and a language."""
Cells = dict[str, dict[Column, list[Submission]]]


def listing(compilations: Sequence[Compilation], _: Sequence[Notice], view: View) -> str:
    """The submissions of all compilations by respondent and session; notices go to standard error, not here."""
    labels = load(view.language)
    submissions = [submission for compilation in compilations for submission in compilation.submissions]
    cells: Cells = defaultdict(lambda: defaultdict(list))
    respondents: dict[str, Respondent] = {}
    for submission in submissions:
        if submission.session is not None:
            cells[submission.respondent.id][submission.session, submission.year, submission.language].append(submission)
            respondents.setdefault(submission.respondent.id, submission.respondent)
    kinds = get_args(RespondentKind)
    rows = sorted(respondents.values(), key=lambda respondent: (kinds.index(respondent.kind), respondent.id))
    columns = sorted({column for row in cells.values() for column in row}, key=lambda column: (column[0], column[2]))
    lines = (_table(rows, columns, cells, labels, view) or _stacked(rows, columns, cells, labels, view)) if rows else []
    for said in (_total(compilations, labels), *(_single_author(item, labels) for item in compilations if item.session is None)):
        lines += wrapped(Text(said), view.width)
    return printed(lines, view.colour)


def _table(rows: Sequence[Respondent], columns: Sequence[Column], cells: Cells, labels: Labels, view: View) -> list[Text]:
    """The table, long names wrapped; nothing where that leaves the names less than `NARROWEST_NAME`."""
    head = [labels("respondent"), *(_heading(column, columns, labels) for column in columns)]
    body = [[called(row, labels), *(_cell(cells[row.id][column], labels) for column in columns)] for row in rows]
    longest, *widths = (max(map(cell_len, column)) for column in zip(head, *body, strict=True))
    names = min(longest, view.width - sum(widths) - len(GAP) * len(widths))
    if names < min(longest, NARROWEST_NAME):
        return []
    lines = [_row(head, widths, names)[0]]
    lines[0].stylize("bold")
    return [*lines, *chain.from_iterable(_row(row, widths, names) for row in body), Text()]


def _row(row: Sequence[str], widths: Sequence[int], names: int) -> list[Text]:
    """A row of the table: its cells stand on the first line, the name may take several."""
    name, *more = wrapped(Text(row[0]), names)
    cells = [f"{cell}{' ' * (width - cell_len(cell))}" for cell, width in zip(row[1:], widths, strict=True)]
    first = Text(GAP.join((name.plain + " " * (names - cell_len(name.plain)), *cells)))
    first.rstrip()
    return [first, *more]


def _stacked(rows: Sequence[Respondent], columns: Sequence[Column], cells: Cells, labels: Labels, view: View) -> list[Text]:
    """One respondent after the other, one line a submission."""
    lines: list[Text] = []
    for row in rows:
        lines += wrapped(Text(called(row, labels), "bold"), view.width)
        for column in columns:
            if cells[row.id][column]:
                cell = _cell(cells[row.id][column], labels)
                lines += hanging(GAP, Text(f"{_heading(column, columns, labels)}{GAP}{cell}"), view.width)
    return [*lines, Text()]


def _heading(column: Column, columns: Sequence[Column], labels: Labels) -> str:
    """The session; the language too where there is more than one."""
    session, year, language = column
    said = labels("session", session, year)
    return said if len({code for _, _, code in columns}) == 1 else f"{said} {visible(language)}"


def _cell(submissions: Sequence[Submission], labels: Labels) -> str:
    return " + ".join(
        f"{len(submission.paragraphs)} ¶ {submission.date or labels('unknown')} {submission.original_language or labels('unknown')}"
        for submission in submissions
    )


def _total(compilations: Sequence[Compilation], labels: Labels) -> str:
    inside = [compilation for compilation in compilations if compilation.session is not None]
    submissions = sum(len(compilation.submissions) for compilation in inside)
    return labels("total", labels.count("submissions", submissions), labels.count("compilations", len(inside)))


def _single_author(compilation: Compilation, labels: Labels) -> str:
    """A document outside the sessions: who wrote it and whom it names how often."""
    authors = labels("and").join(called(submission.respondent, labels) for submission in compilation.submissions)
    mentioned = len({mention.respondent for mention in compilation.mentions})
    return labels(
        "single_author",
        visible(compilation.symbol or compilation.source),
        compilation.year or labels("unknown"),
        authors,
        labels.count("paragraphs", sum(len(submission.paragraphs) for submission in compilation.submissions)),
        labels.count("mentions", len(compilation.mentions)),
        labels.count("respondents", mentioned),
    )
