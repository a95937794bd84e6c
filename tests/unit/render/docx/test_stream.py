"""The order of the pieces: what stays in place, and what stands twice."""

from diffreport.model.collation import Change
from diffreport.model.edit import Edit
from diffreport.render.docx.stream import Piece, stream

LONG, SHORT = "海关与警方共同检查所有港口", "议会通过了新的法律"


def change(old: tuple[int, ...], new: tuple[int, ...], *edits: Edit, moved: bool = False) -> Change:
    return Change("revised", moved, old, new, None, 1.0, (), edits)


def same(old: int, new: int, text: str, *, moved: bool = False) -> Change:
    return change((old,), (new,), Edit("equal", text), moved=moved)


def told(pieces: list[Piece]) -> list[tuple[str, str]]:
    """What is tracked of each text; ends are left out."""
    return [(piece.tracked, piece.text) for piece in pieces if not piece.ends]


def test_of_two_beads_that_cross_the_one_with_more_text_stays() -> None:
    crossed = (same(0, 1, SHORT), same(1, 0, LONG))
    assert told(stream(crossed, [SHORT, LONG], [LONG, SHORT])) == [("move-from", SHORT), ("keep", LONG), ("move-to", SHORT)]


def test_a_bead_that_is_called_moved_moves_however_long_it_is() -> None:
    crossed = (same(0, 1, SHORT), same(1, 0, LONG, moved=True))
    assert told(stream(crossed, [SHORT, LONG], [LONG, SHORT])) == [("move-to", LONG), ("keep", SHORT), ("move-from", LONG)]


def test_of_a_bead_in_parts_one_part_is_edited_in_place() -> None:
    parts = change((0, 2), (0,), Edit("equal", LONG), Edit("delete", "\n"), Edit("equal", SHORT))
    pieces = stream((parts, same(1, 1, "丙")), [LONG, "丙", SHORT], [LONG + SHORT, "丙"])
    assert told(pieces) == [("keep", LONG), ("move-to", SHORT), ("keep", "丙"), ("move-from", SHORT)]


def test_between_what_stays_old_stands_before_new() -> None:
    changes = (change((), (1,), Edit("insert", "新")), change((1,), (), Edit("delete", "旧")), same(0, 0, LONG), same(2, 2, SHORT))
    pieces = stream(changes, [LONG, "旧", SHORT], [LONG, "新", SHORT])
    assert told(pieces) == [("keep", LONG), ("delete", "旧"), ("insert", "新"), ("keep", SHORT)]


def test_a_line_feed_inside_a_paragraph_is_no_end() -> None:
    pieces = stream((change((0, 1), (0,), Edit("equal", "甲\n乙")),), ["甲", "乙"], ["甲\n乙"])
    assert [(piece.tracked, piece.text, piece.ends) for piece in pieces] == [
        ("keep", "甲", False),
        ("delete", "\n", True),
        ("insert", "\n", False),
        ("keep", "乙", False),
    ]
