"""Results as tables: rows with named columns, for spreadsheets and for data frames.

Comes in: a change report, the name of a table and the labels of the reader's language. Goes out: the header, and records
from column to cell (text, number, truth value, None). The names of columns and the codes in cells are the same in every
language; only ``about``, ``summary`` and ``reasons`` are in words. To add a table: one module with its columns and rows, one line in
`TABLES`, one name in `View`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from diffreport.model.collation import ChangeReport
from diffreport.render.labels import Labels
from diffreport.render.tables import changes, facts, flags, series
from diffreport.render.tables.table import Cell, Record, Table
from diffreport.render.view import TableName

__all__ = ["TABLES", "Cell", "Record", "header", "records"]

TABLES: Mapping[TableName, tuple[Table[Any], Callable[[ChangeReport, Labels], Iterable[Any]]]] = {
    "flags": (flags.FLAGS, flags.rows),
    "facts": (facts.FACTS, facts.rows),
    "series": (series.SERIES, series.rows),
    "changes": (changes.CHANGES, changes.rows),
}


def header(name: TableName) -> tuple[str, ...]:
    """The names of the columns of a table."""
    return TABLES[name][0].header


def records(name: TableName, report: ChangeReport, labels: Labels) -> Iterator[Record]:
    """The records of a table, one a row."""
    table, rows = TABLES[name]
    return table.records(rows(report, labels))
