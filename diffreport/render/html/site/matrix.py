"""The matrix of a site: respondents by columns, and in each cell how much changed and how gravely.

Comes in: a change report and its columns. Goes out: one row a collation, states before organisations, in the order of their names
where the reader's language has an alphabet, else of their ids; one cell a column, empty where the respondent is silent.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from diffreport.model.collation import ChangeReport, Collation, Comparison
from diffreport.model.compilation import Submission
from diffreport.model.respondent import RespondentKind
from diffreport.render.html.anchors import Anchors, anchored
from diffreport.render.html.site.amounts import Amount, Segment, amount, bar
from diffreport.render.html.site.columns import Column
from diffreport.render.html.site.names import respondent_file
from diffreport.render.html.words import Words

SILENT = -1


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column has of one respondent: a submission, how often it is named there, or nothing.

    `href` leads to where it can be read. `amount` is None where there is nothing to compare the submission with.
    """

    href: str
    submission: Submission | None
    comparison: Comparison | None
    amount: Amount | None
    bar: Sequence[Segment]
    named: int

    @property
    def weight(self) -> int:
        """A number to sort by: the more there is to read, the greater; below zero for silence."""
        if self.amount is None:
            return 0 if self.submission else SILENT
        grade, sure, possible, changed = self.amount.order
        return 1 + ((grade * 1000 + min(sure, 999)) * 1000 + min(possible, 999)) * 1000 + min(changed, 999)


@dataclass(frozen=True, slots=True)
class Row:
    """A respondent: `name` is the file of its page, `title` its name in the reader's language."""

    collation: Collation
    anchors: Anchors
    name: str
    title: str
    cells: tuple[Cell, ...]

    @property
    def language(self) -> str:
        """The language of its documents."""
        return self.collation.language


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows and columns; the cells of a row stand in the order of the columns."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def cells(self, column: Column) -> tuple[tuple[Row, Cell], ...]:
        """The rows with their cells of one column."""
        at = self.columns.index(column)
        return tuple((row, row.cells[at]) for row in self.rows)


def matrix(report: ChangeReport, columns: tuple[Column, ...], words: Words) -> Matrix:
    """The matrix of a report."""
    most = max((len(one.changes) for collation in report.collations for one in collation.comparisons), default=1)
    languages = Counter(collation.respondent.id for collation in report.collations)
    rows = (
        _row(collation, _title(collation, languages[collation.respondent.id] > 1, words), columns, max(most, 1))
        for collation in report.collations
    )
    return Matrix(columns, tuple(sorted(rows, key=lambda row: _place(row, words))))


def _title(collation: Collation, several: bool, words: Words) -> str:
    """What the respondent is called; with the language of the documents, where it has rows in several."""
    name, language = words.name(collation.respondent), words.language(collation.language)
    return words.labels("in_language", name, language, section="site") if several else name


def _row(collation: Collation, title: str, columns: tuple[Column, ...], most: int) -> Row:
    anchors = anchored([collation])[0]
    name = respondent_file(collation.respondent.id, collation.language)
    cells = tuple(_cell(collation, column, anchors, name, most) for column in columns)
    return Row(collation, anchors, name, title, cells)


def _cell(collation: Collation, column: Column, anchors: Anchors, name: str, most: int) -> Cell:
    submission = next((own for own in collation.submissions if own.key == column.key), None)
    comparison = next((one for one in collation.comparisons if one.new == column.key), None)
    sources = {compilation.source for compilation in column.compilations}
    named = sum(mention.source in sources for mention in collation.mentions)
    told = amount(comparison) if comparison else None
    anchor = anchors.comparison(comparison.old, comparison.new) if comparison else anchors.prefix
    return Cell(f"{name}#{anchor}", submission, comparison, told, bar(told, most) if told else (), named)


def _place(row: Row, words: Words) -> tuple[int, str, str, str]:
    respondent = row.collation.respondent
    kind = get_args(RespondentKind).index(respondent.kind)
    return (kind, alphabetical(row.title, words), respondent.id, row.language)


def alphabetical(name: str, words: Words) -> str:
    """A name as an alphabet orders it, without accents: Türkiye stands between Tunisia and Uganda. Chinese has none: the id decides."""
    if words.labels.language == "zh":
        return ""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)).casefold()
