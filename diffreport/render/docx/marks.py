"""How the ends of paragraphs are tracked where there are several ways: the one that all programs read alike.

Comes in: the stream of pieces. Goes out: the same stream with some ends tracked otherwise; both sides read as before.

Word reads every way right; the rules are for LibreOffice (7.4), which was asked about all short sequences of pieces:

- An end is tracked as moved only right after text of the same move, else as deleted or inserted.
- An end that stays after text that does not changes places with the end of the last of the wholly new (or wholly gone)
  paragraphs that follow, as when somebody goes on typing at the end of a paragraph.
- An end that stays between two insertions is deleted before the first and inserted after it.

    >>> typed = [Piece("甲", 0, 0, False), Piece("乙", None, 0, False, "insert"), Piece("\\n", 0, 0, True)]
    >>> typed += [Piece("丙", None, 1, False, "insert"), Piece("\\n", None, 1, True, "insert")]
    >>> [piece.tracked for piece in settled(typed)]
    ['keep', 'insert', 'insert', 'insert', 'keep']
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from diffreport.render.docx.stream import Piece, Tracked

PLAIN: Mapping[Tracked, Tracked] = {"move-from": "delete", "move-to": "insert"}
WHOLE: Mapping[Tracked, frozenset[Tracked]] = {"insert": frozenset({"insert"}), "delete": frozenset({"delete", "move-from"})}
"""What the text of a wholly new or gone paragraph may be, by how its end is tracked."""
RESTLESS: frozenset[Tracked] = frozenset({"insert", "move-to", "move-from"})
"""Text after which an end that stays is misread if a wholly new or gone paragraph follows."""


def settled(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with their ends as they are to be tracked."""
    found = list(_unmoved(pieces))
    for number in range(1, len(found)):
        _change_places(found, number)
    return list(_apart(found))


def _unmoved(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The first rule."""
    last = None
    for piece in pieces:
        lone = piece.ends and (last is None or last.ends or (last.tracked, last.pair) != (piece.tracked, piece.pair))
        last = piece
        yield replace(piece, tracked=PLAIN.get(piece.tracked, piece.tracked)) if lone else piece


def _change_places(pieces: list[Piece], number: int) -> None:
    """The second rule for the end of that number, if it is one; left to the third where an insertion follows on an insertion."""
    end, tail = pieces[number], pieces[number - 1]
    if not end.ends or end.tracked != "keep" or tail.ends or tail.tracked not in RESTLESS:
        return
    last = max(_last_whole(pieces, number, tracked) for tracked in WHOLE)
    if last > number and not (tail.tracked == "insert" and _insertion(pieces, last + 1)):
        pieces[number], pieces[last] = replace(end, tracked=pieces[last].tracked), replace(pieces[last], tracked="keep")


def _last_whole(pieces: Sequence[Piece], number: int, tracked: Tracked) -> int:
    """The number of the end of the last whole paragraph of that kind in a row after an end; that end's where none follows."""
    last = number
    for here in range(number + 1, len(pieces)):
        piece = pieces[here]
        if piece.ends and piece.tracked == tracked:
            last = here
        elif piece.ends or piece.tracked not in WHOLE[tracked]:
            break
    return last


def _insertion(pieces: Sequence[Piece], number: int) -> bool:
    return number < len(pieces) and pieces[number].tracked == "insert"


def _apart(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The third rule."""
    for number, piece in enumerate(pieces):
        if _between(pieces, number + 1):
            yield replace(pieces[number + 1], new=None, tracked="delete")
        if _between(pieces, number):
            yield replace(piece, old=None, tracked="insert")
        else:
            yield piece


def _between(pieces: Sequence[Piece], number: int) -> bool:
    """Whether there is an end that stays between two insertions."""
    if not 0 < number < len(pieces) - 1 or not pieces[number].ends or pieces[number].tracked != "keep":
        return False
    before, after = pieces[number - 1], pieces[number + 1]
    return not before.ends and before.tracked == after.tracked == "insert"
