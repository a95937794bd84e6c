"""Tables: columns that fit, cells of two scripts that wrap, and none where there is no room."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from diffreport.render.terminal.tables import table

CELLS = st.text(st.sampled_from("古巴法第7号 ab《》–"), max_size=30)


def plain(head: list[str], rows: list[list[str]], width: int) -> list[str] | None:
    lines = table(head, rows, width)
    return None if lines is None else [line.plain for line in lines]


def test_what_fits_stands_on_one_line_in_columns() -> None:
    assert plain(["law", "73", "75"], [["第93号法", "adopted", "–"], ["a", "b", "c"]], 40) == [
        "law       73       75",
        "第93号法  adopted  –",
        "a         b        c",
    ]


def test_long_cells_wrap_and_short_columns_leave_their_room() -> None:
    lines = plain(["law", "73", "75"], [["关于防止和打击恐怖主义行为的第九十三号法律", "adopted in the year 2001", "–"]], 46)
    assert lines == [
        "law                   73                    75",
        "关于防止和打击恐怖主  adopted in the year   –",
        "义行为的第九十三号法  2001",
        "律",
    ]


def test_without_room_there_is_no_table() -> None:
    assert plain(["law", "73", "75", "78"], [["第九十三号法律第九十三号法律", *["adopted in 2001"] * 3]], 40) is None


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4), st.integers(20, 120))
def test_no_line_is_too_wide_and_no_character_is_lost(rows: list[list[str]], width: int) -> None:
    lines = plain(["a", "b", "c"], rows, width)
    if lines is not None:
        assert max(map(cell_len, lines)) <= width
        assert sorted("".join(lines).replace(" ", "")) == sorted("".join(["abc", *(cell for row in rows for cell in row)]).replace(" ", ""))
