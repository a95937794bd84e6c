"""Whatever stands in a cell: a reader of CSV gets it back, a spreadsheet takes it for no formula, and numbers stay numbers."""

import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from diffreport.render.csv import BYTE_ORDER_MARK, guarded, written
from diffreport.render.visible import visible

PIECE = st.sampled_from(
    ["=", "+", "-", "@", "'", "\t", "\r", "\n", "＝", " ", '"', ",", ";", "1", "2018", "/", ".", "e5", "%", "(", "古巴", "\x00"]
)
TEXT = st.lists(PIECE | st.characters(), max_size=6).map("".join)
NUMBER = st.integers(-(10**12), 10**12) | st.floats(-1e9, 1e9).map(lambda value: round(value, 4))
CELL = st.none() | st.booleans() | NUMBER | TEXT


@given(TEXT)
def test_no_cell_is_a_formula_and_an_apostrophe_less_gives_the_text_back(text: str) -> None:
    cell = guarded(text)
    assert not re.match(r"\s*[=+\-@\t\r]", cell)
    assert cell.removeprefix("'") == visible(text)
    assert cell.startswith("'") or not visible(text).startswith("'")


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), max_size=4))
def test_a_reader_gets_every_cell_back(rows: list[list[object]]) -> None:
    header = ("a", "b", "c")
    text = written(header, (dict(zip(header, row, strict=True)) for row in rows))
    assert text.startswith(BYTE_ORDER_MARK)
    assert all(visible(character) == character for character in text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n"))
    read = [*csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""), strict=True)]
    assert read[0] == [*header]
    assert [[back(cell, told) for cell, told in zip(row, line, strict=True)] for row, line in zip(rows, read[1:], strict=True)] == [
        [visible(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
    ]


def back(cell: object, told: str) -> object:
    """What a cell was, from what a reader was told, by the sort of cell it must be."""
    if cell is None:
        return told or None
    if isinstance(cell, bool):
        return {"true": True, "false": False}[told]
    return told.removeprefix("'") if isinstance(cell, str) else type(cell)(told)
