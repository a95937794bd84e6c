"""Styled lines and their arrangement: wrapped, in columns, as one string.

Comes in: `Text` without line feeds. Goes out: lines of exactly the width they may have, and the string that a terminal
or a file gets. rich measures and colours; it is never asked to wrap (see `wrap`).
"""

from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from diffreport.render.terminal.wrap import starts

SEPARATOR = " │ "
NARROWEST_TEXT = 8
"""Cells that a text needs beside its margin: four Chinese characters."""


def wrapped(text: Text, width: int) -> list[Text]:
    """The lines of a text in a width (cells); nothing is lost but white space at the end of a line."""
    lines = list(text.divide(starts(text.plain, width)))
    for line in lines:
        line.rstrip()
    return lines or [Text()]


def cut(text: str, width: int) -> str:
    """The beginning of a text that fits a width (cells), with an ellipsis where something is missing."""
    if cell_len(text) <= width:
        return text
    return f"{text[: starts(text, width - 1)[0]].rstrip()}…"


def hanging(head: str, body: Text, width: int, style: str = "dim") -> list[Text]:
    """A text with something in its margin: `head` before the first line, as many cells of space before the others.

    A head that leaves the text less than `NARROWEST_TEXT` stands above it.
    """
    margin = cell_len(head)
    if width - margin < NARROWEST_TEXT:
        return [*(wrapped(Text(head.rstrip(), style), width) if head.strip() else ()), *wrapped(body, width)]
    lines = wrapped(body, width - margin)
    return [Text.assemble((head if n == 0 else " " * margin, style), line) for n, line in enumerate(lines)]


def columns(old: Sequence[Text], new: Sequence[Text], width: int) -> list[Text]:
    """Two stacks of lines side by side; each line must fit in `column_width`."""
    room = column_width(width)
    empty = Text()
    rows = []
    for left, right in zip_longest(old, new, fillvalue=empty):
        padding = " " * (room - cell_len(left.plain))
        row = Text.assemble(left, padding, (SEPARATOR, "dim"), right)
        row.rstrip()
        rows.append(row)
    return rows


def column_width(width: int) -> int:
    """Cells of one of two columns."""
    return (width - cell_len(SEPARATOR)) // 2


def rule(head: Text, width: int) -> list[Text]:
    """A line across the page that starts with a heading; the heading wraps where it is long."""
    lines = wrapped(head, width)
    rest = width - cell_len(lines[-1].plain) - 1
    if rest > 0:
        lines[-1] = Text.assemble(lines[-1], " ", ("─" * rest, "dim"))
    return lines


def printed(lines: Iterable[Text], colour: bool) -> str:
    """The lines as one string that ends with a line feed, with ANSI colours or without."""
    console = Console(
        file=StringIO(),
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        width=10_000,
    )
    with console.capture() as capture:
        for line in lines:
            console.print(line, soft_wrap=True)
    return capture.get()
