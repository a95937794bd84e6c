"""How the ends of paragraphs are tracked where Word allows several ways: the one that other programs read alike.

Comes in: the stream of pieces. Goes out: the same pieces, some of their ends tracked otherwise; both sides read as before.

Two rules, both found by what LibreOffice (7.4) makes of small files, see tests/office:

- The end of a paragraph is tracked as moved only right after text of the same move; else as deleted or inserted.
- An end that stays, after text that does not, changes places with the end of a paragraph that is new or gone as a whole
  and follows: what stays is then the end of that paragraph, as when somebody goes on typing at the end of a line.

    >>> ends = [Piece("甲", 0, 0, False), Piece("乙", None, 0, False, "insert"), Piece(END, 0, 0, True)]
    >>> [piece.tracked for piece in settled([*ends, Piece("丙", None, 1, False, "insert"), Piece(END, None, 1, True, "insert")])]
    ['keep', 'insert', 'insert', 'insert', 'keep']
"""

from collections.abc import Sequence
from dataclasses import replace

from diffreport.render.docx.stream import END, Piece, Tracked

__all__ = ["END", "settled"]

PLAIN: dict[Tracked, Tracked] = {"move-from": "delete", "move-to": "insert"}
SIDES: tuple[tuple[Tracked, frozenset[Tracked]], ...] = (
    ("insert", frozenset({"insert"})),
    ("delete", frozenset({"delete", "move-from"})),
)
"""How the end of a paragraph that is new or gone is tracked, and what its text may be."""


def settled(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with their ends as they are to be tracked."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        follows = last and not last.ends and (last.tracked, last.pair) == (piece.tracked, piece.pair)
        found.append(piece if follows or not piece.ends else replace(piece, tracked=PLAIN.get(piece.tracked, piece.tracked)))
    ends = [number for number, piece in enumerate(found) if piece.ends]
    for here, there in zip(ends, ends[1:], strict=False):
        if here and _changes_places(found[here - 1], found[here], found[here + 1 : there], found[there]):
            found[here], found[there] = (replace(found[a], tracked=found[b].tracked) for a, b in ((here, there), (there, here)))
    return found


def _changes_places(tail: Piece, end: Piece, text: Sequence[Piece], next_end: Piece) -> bool:
    """Whether an end that stays is to change places with the next one."""
    if tail.ends or tail.tracked == "keep" or end.tracked != "keep":
        return False
    return any(next_end.tracked == whole and all(piece.tracked in parts for piece in text) for whole, parts in SIDES)
