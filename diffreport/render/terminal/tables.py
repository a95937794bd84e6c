"""Tables for a terminal: cells of mixed Chinese and Latin text, wrapped in their columns.

Comes in: a head and rows of texts, and a width. Goes out: lines of at most that width, or None where the columns would be
too narrow to read; the caller then tells the same below each other. rich measures; it wraps at spaces only, so the cells are
wrapped here (see `wrap`).

    >>> [line.plain for line in table(["law", "73"], [["第93号法", "adopted"]], 40)]
    ['law       73', '第93号法  adopted']
"""

from collections.abc import Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.text import Text

from diffreport.render.terminal.lines import wrapped

GAP = "  "
NARROWEST_HEAD, NARROWEST_CELL = 20, 10
"""Cells that the first and any other column need: ten Chinese characters of a title, a status with its paragraph."""


def table(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[Text] | None:
    """The table, its head dim; the first column gets what the others leave, and they share what is left of the width."""
    widths = _widths([head, *rows], width)
    if widths is None:
        return None
    lines = _row(head, widths)
    for line in lines:
        line.stylize("dim")
    return [*lines, *(line for row in rows for line in _row(row, widths))]


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int] | None:
    longest = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    room = width - cell_len(GAP) * (len(longest) - 1)
    if sum(longest) <= room:
        return longest
    first = min(longest[0], max(NARROWEST_HEAD, room // 3))
    shares = _shared(longest[1:], room - first)
    if shares is None or first < min(longest[0], NARROWEST_HEAD):
        return None
    # What the others do not need goes to the first column.
    return [min(longest[0], room - sum(shares)), *shares]


def _shared(longest: Sequence[int], room: int) -> list[int] | None:
    """Widths that share the room: a column that needs less than its share leaves the rest to the others."""
    widths = [0] * len(longest)
    left = sorted(range(len(longest)), key=lambda at: longest[at])
    while left:
        at = left.pop(0)
        widths[at] = min(longest[at], room // (len(left) + 1))
        if widths[at] < min(longest[at], NARROWEST_CELL):
            return None
        room -= widths[at]
    return widths


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[Text]:
    """A row as lines; a cell may take several."""
    columns = [[line.plain for line in wrapped(Text(cell), width)] for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for parts in zip_longest(*columns, fillvalue=""):
        line = Text(GAP.join(f"{part}{' ' * (width - cell_len(part))}" for part, width in zip(parts, widths, strict=True)))
        line.rstrip()
        lines.append(line)
    return lines
