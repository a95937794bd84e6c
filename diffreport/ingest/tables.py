"""Tables in hard-wrapped text, whose columns an extraction has poured into one.

Comes in: the lines of a file. Goes out: groups of lines, one a row, and the repetitions of the table's head. A head is
a line of three or more short words that the next pages repeat; a row begins where the first cell has the same shape
as in the first row; empty cells leave their spaces behind a title that spans the table.

    >>> shape("4 月 15 日至 17 日 全国研讨会")
    '0 月 0 日'
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from diffreport.ingest.layout import Layout
from diffreport.ingest.lines import Line
from diffreport.ingest.options import OPTIONS, IngestOptions
from diffreport.ingest.signs import bracketed, holds_clauses, marker

RowKind = Literal["head", "repeated head", "title", "row"]

_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Row:
    """Lines that make up one row of a table, or its head, or a title across all columns."""

    lines: tuple[int, ...]
    kind: RowKind


def rows(lines: Sequence[Line], skipped: Collection[int], layout: Layout, options: IngestOptions = OPTIONS) -> list[Row]:
    """The rows of the tables among the lines; `skipped` are lines that are no text."""
    kept = [at for at in range(len(lines)) if at not in skipped]
    heads = _heads(lines, kept) if layout.wrapped else frozenset()
    found: list[Row] = []
    inside = False
    width, key = 0, ""
    for at in kept:
        text = lines[at].text
        if text in heads:
            found.append(Row((at,), "repeated head" if inside else "head"))
            key = key if inside else ""
            inside, width = True, len(text.split())
        elif inside and lines[at].trailing >= width and not shape(text):
            found.append(Row((at,), "title"))
        elif inside and (shape(text) == key or not key):
            key = shape(text)
            found.append(Row((at,), "row"))
        elif inside and _leaves(lines[at], layout, options):
            inside = False
        elif inside:
            _extend(found, at)
    return found


def _heads(lines: Sequence[Line], kept: Sequence[int]) -> frozenset[str]:
    counts = Counter(lines[at].text for at in kept)
    return frozenset(text for text, count in counts.items() if count > 1 and _is_head(text))


def _is_head(text: str) -> bool:
    cells = text.split()
    short = all(len(cell) <= OPTIONS.widest_head_cell for cell in cells)
    return (
        len(cells) >= OPTIONS.fewest_columns
        and short
        and not (_FIGURES.search(text) or holds_clauses(text) or bracketed(text) or marker(text))
    )


def _leaves(line: Line, layout: Layout, options: IngestOptions) -> bool:
    """A line as wide as the page is no cell of a table with several columns; nor is a new paragraph."""
    return line.width >= options.nearly_full * layout.full or line.indent > layout.margin


def _extend(found: list[Row], at: int) -> None:
    """One more line of the row before it; after a head or a title it starts a row."""
    if found[-1].kind == "row":
        found[-1] = Row((*found[-1].lines, at), "row")
    else:
        found.append(Row((at,), "row"))


def shape(text: str) -> str:
    """The beginning of a line up to its second figure's unit, figures as 0; empty where it holds no figure."""
    found = re.match(r"\d+\s*\D{1,2}?\s+\d+\s*\D", text) or re.match(r"\d+[.)]?(?=\s)", text)
    return _FIGURES.sub("0", found[0]) if found else ""
