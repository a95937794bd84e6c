"""The edits of a bead as marked text for its two sides, with numbered notes on what is a change of substance.

Comes in: the edits of a bead. Goes out: for each side lines of pieces, and the notes. A note gathers the edits of one
hunk (edits with no kept text between them) that have the same reason, so that 16 → 18 reads as one finding although it
is a deletion and an insertion.

    >>> marked = mark((Edit("equal", "共"), Edit("delete", "16", "substantive", "number"), Edit("insert", "18", "substantive", "number")))
    >>> [(piece.text, piece.note) for piece in marked.old[0]], marked.notes[0].new
    ([('共', None), ('16', 1)], '18')
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from diffreport.model.edit import Edit, Significance

Side = Literal["delete", "insert"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; `significance` is None for kept text; `note` is the number of the note that it ends with."""

    text: str
    significance: Significance | None = None
    note: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A change of substance: the code of its reason, and what stood and stands there."""

    number: int
    reason: str
    old: str
    new: str


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Both sides of a bead, line by line, and the notes in reading order."""

    old: tuple[Line, ...]
    new: tuple[Line, ...]
    notes: tuple[Note, ...]


def mark(edits: Sequence[Edit]) -> Marked:
    """Marks the edits of a bead that has both sides."""
    notes: list[Note] = []
    old: list[Piece] = []
    new: list[Piece] = []
    for kept, run in groupby(edits, key=lambda edit: edit.op == "equal"):
        hunk = tuple(run)
        if kept:
            pieces = [Piece(edit.text) for edit in hunk]
            old += pieces
            new += pieces
            continue
        found = _notes(hunk, len(notes))
        old += _pieces(hunk, "delete", found)
        new += _pieces(hunk, "insert", found)
        notes += found
    return Marked(_lines(old), _lines(new), tuple(notes))


def whole(edits: Iterable[Edit]) -> tuple[Line, ...]:
    """The lines of a bead with one side only: its kind says it all, so nothing in it is marked."""
    return _lines([Piece("".join(edit.text for edit in edits))])


def _notes(hunk: Sequence[Edit], before: int) -> list[Note]:
    """The notes of a hunk, numbered on from those before it."""
    reasons = list(dict.fromkeys(edit.reason for edit in hunk if edit.reason and _weight(edit) == "substantive"))
    return [
        Note(number, reason, _said(hunk, "delete", reason), _said(hunk, "insert", reason))
        for number, reason in enumerate(reasons, before + 1)
    ]


def _said(hunk: Iterable[Edit], side: Side, reason: str) -> str:
    return "".join(edit.text for edit in hunk if edit.op == side and edit.reason == reason and _weight(edit) == "substantive")


def _pieces(hunk: Iterable[Edit], side: Side, notes: Sequence[Note]) -> list[Piece]:
    """One side of a hunk; edits that matter alike for the same reason share one mark, which the note's number closes."""
    numbers = {note.reason: note.number for note in notes}
    mine = (edit for edit in hunk if edit.op == side)
    found: list[Piece] = []
    for (weight, reason), run in groupby(mine, key=lambda edit: (_weight(edit), edit.reason)):
        note = numbers.get(reason) if reason and weight == "substantive" else None
        found.append(Piece("".join(edit.text for edit in run), weight, note))
    last = {piece.note: at for at, piece in enumerate(found)}
    return [
        piece if piece.note is None or last[piece.note] == at else Piece(piece.text, piece.significance) for at, piece in enumerate(found)
    ]


def _weight(edit: Edit) -> Significance:
    """How much an edit matters; one that nobody judged counts in full."""
    return edit.significance or "substantive"


def _lines(pieces: Iterable[Piece]) -> tuple[Line, ...]:
    """The pieces cut at line feeds; a note closes the last part of its piece."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        parts = piece.text.split("\n")
        last = max((at for at, part in enumerate(parts) if part), default=0)
        for at, part in enumerate(parts):
            if at:
                lines.append([])
            if part:
                lines[-1].append(Piece(part, piece.significance, piece.note if at == last else None))
    return tuple(map(tuple, lines))


def paragraphs_of(lines: Sequence[Line], texts: Iterable[str]) -> Iterator[tuple[Line, ...]]:
    """The lines of a side given to its paragraphs, each of which may hold line feeds of its own."""
    at = 0
    for text in texts:
        end = at + text.count("\n") + 1
        yield tuple(lines[at:end])
        at = end
