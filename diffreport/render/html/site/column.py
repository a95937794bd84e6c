"""The page of a session, or of a document outside the sessions.

Comes in: a column of the matrix and the change report. Goes out: the text of the page. A session tells who writes for the first
time, who is back and who fell silent, who changed most, and which terms switched; a document by a single author tells
whom it names. Silence is told against the session before in the same language: where that was not read, nobody is silent.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from diffreport.lang import pack_for
from diffreport.model.collation import ChangeReport
from diffreport.model.compilation import Mention
from diffreport.model.flag import SEVERITY, FlagKind
from diffreport.render.html.environment import environment
from diffreport.render.html.page import Way
from diffreport.render.html.site.columns import Column
from diffreport.render.html.site.frame import framed
from diffreport.render.html.site.matrix import Cell, Matrix, Row, alphabetical
from diffreport.render.html.site.names import INDEX
from diffreport.render.html.words import Words
from diffreport.render.names import named


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who writes to a session and who does not, against the sessions before it."""

    first: tuple[Row, ...]
    back: tuple[Row, ...]
    silent: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A respondent with what it changed, and the clauses of its brief."""

    row: Row
    cell: Cell
    brief: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A respondent that a document names; `href` is empty where it has no page."""

    title: str
    href: str
    mentions: tuple[Mention, ...]


def page(column: Column, whole: Matrix, report: ChangeReport, words: Words) -> str:
    """The page of one column."""
    sources = {compilation.source for compilation in column.compilations}
    narrowed = replace(
        report,
        compilations=column.compilations,
        notices=tuple(notice for notice in report.notices if notice.source in sources),
        terms=tuple(term for term in report.terms if term.new.session == column.key),
    )
    cells = whole.cells(column)
    return framed(
        environment().get_template("site-column.html"),
        words,
        narrowed,
        title=column.title(words.labels),
        ways=_ways(column, whole, words),
        column=column,
        symbol=column.symbol,
        cells=[(row, cell) for row, cell in cells if cell.submission],
        attendance=_attendance(column, whole),
        ranked=_ranked(cells, words),
        uncompared=[(row, cell) for row, cell in cells if cell.submission and not cell.amount],
        flag_kinds=_flag_kinds(cells),
        documents=_documents(column, whole),
        named=_named(column, whole, words),
    )


def _ways(column: Column, whole: Matrix, words: Words) -> tuple[Way, ...]:
    """The index, and the columns before and after."""
    at = whole.columns.index(column)
    beside = whole.columns[max(at - 1, 0) : at] + whole.columns[at + 1 : at + 2]
    return (Way(INDEX, words.labels("all", section="site")), *(Way(one.name, one.title(words.labels)) for one in beside))


def _attendance(column: Column, whole: Matrix) -> Attendance:
    at = whole.columns.index(column)
    first, back, silent = [], [], []
    for row in whole.rows if column.session else ():
        read = [place for place, one in enumerate(whole.columns[:at]) if one.session and row.language in one.languages]
        wrote = [place for place in read if row.cells[place].submission]
        if row.cells[at].submission:
            first += [row] if read and not wrote else []
            back += [row] if wrote and wrote[-1] != read[-1] else []
        elif wrote and wrote[-1] == read[-1] and row.language in column.languages:
            silent.append(row)
    return Attendance(tuple(first), tuple(back), tuple(silent))


def _ranked(cells: Sequence[tuple[Row, Cell]], words: Words) -> tuple[Ranked, ...]:
    """Those with something to compare, the most and the gravest first."""
    compared = sorted((pair for pair in cells if pair[1].amount), key=lambda pair: -pair[1].weight)
    return tuple(
        Ranked(row, cell, tuple(words.labels.reason(clause.text) for clause in cell.comparison.brief) if cell.comparison else ())
        for row, cell in compared
    )


def _flag_kinds(cells: Sequence[tuple[Row, Cell]]) -> tuple[tuple[FlagKind, int], ...]:
    """How many flags of each kind, the most severe first."""
    counted = Counter(flag.kind for _, cell in cells if cell.comparison for flag in cell.comparison.flags)
    return tuple((kind, counted[kind]) for kind, _ in SEVERITY if counted[kind])


def _documents(column: Column, whole: Matrix) -> tuple[Column, ...]:
    """The documents outside the sessions since the session before this one; after the last session, what is later."""
    if not column.session:
        return ()
    at = whole.columns.index(column)
    sessions = [place for place, one in enumerate(whole.columns) if one.session]
    before = max((place for place in sessions if place < at), default=-1)
    end = len(whole.columns) if at == sessions[-1] else at
    return tuple(one for one in whole.columns[before + 1 : end] if not one.session)


def _named(column: Column, whole: Matrix, words: Words) -> tuple[Named, ...]:
    """Whom the documents of a column name, those without a page too."""
    pages = {row.collation.respondent.id: row for row in reversed(whole.rows)}
    mentions = [mention for compilation in column.compilations for mention in compilation.mentions]
    found = []
    for id_, own in groupby(sorted(mentions, key=lambda mention: mention.respondent), key=lambda mention: mention.respondent):
        row = pages.get(id_)
        href = f"{row.name}#{row.anchors.prefix}" if row else ""
        names = pack_for(words.labels.language).respondents().get(id_)
        found.append(Named(named(names.short if names else id_, id_), href, tuple(own)))
    # Sorted by id above, which decides where there is no alphabet.
    return tuple(sorted(found, key=lambda one: alphabetical(one.title, words)))
