"""What a table is: named columns, each with how it is filled from a row.

Comes in: rows of one sort. Goes out: a header that does not depend on the rows, and one record a row.

    >>> lengths = Table((("word", str), ("letters", len)))
    >>> lengths.header, list(lengths.records(["abc"]))
    (('word', 'letters'), [{'word': 'abc', 'letters': 3}])
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Cell = str | int | float | bool | None
Record = dict[str, Cell]
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """The columns of a table, in their order."""

    columns: tuple[tuple[str, Callable[[Row], Cell]], ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(name for name, _ in self.columns)

    def records(self, rows: Iterable[Row]) -> Iterator[Record]:
        """Each row as a record, with all columns in their order."""
        for row in rows:
            yield {name: fill(row) for name, fill in self.columns}


def number(value: float) -> int | float:
    """A number with four digits after the point at most, and none where they would say nothing (``3.0``)."""
    rounded = round(value, 4)
    return int(rounded) if float(rounded).is_integer() else rounded
