"""Two submissions as one stream of pieces, from which each can be read in its own order.

Comes in: the changes of a comparison and the paragraphs of both sides. Goes out: pieces in the order in which they stand
in the Word file, with what is tracked of each. Those that are kept, deleted or moved away are the old submission, in
its order; those that are kept, inserted or moved here are the new one.

Text that both sides have in one order stays in place; all other text stands twice, where it was and where it is now. What
stays are runs of neighbouring paragraphs that rise on both sides, the heaviest chain of them (beads that the comparison
calls moved take no part); between two runs stand old paragraphs, then new ones. However beads lie, out of order,
in several parts or entangled, each piece stands once in the order of each of its sides.

The end of a paragraph is a piece too: Word tracks it as the paragraph's mark. The last mark of a Word file can be neither
inserted nor deleted, so the end of a side's last paragraph is no piece: the last mark stands for it.

    >>> kept = Change("unchanged", False, (0,), (0,), 1.0, 1.0, (), (Edit("equal", "甲"),))
    >>> gone = Change("removed", False, (1,), (), None, 1.0, (), (Edit("delete", "乙"),))
    >>> [(piece.tracked, piece.text) for piece in stream((kept, gone), ["甲", "乙"], ["甲"])]
    [('keep', '甲'), ('delete', '\\n'), ('delete', '乙')]
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, repeat
from typing import Literal

from diffreport.model.collation import Change
from diffreport.model.edit import Edit

Tracked = Literal["keep", "delete", "insert", "move-from", "move-to"]
Pair = tuple[int | None, int | None]

LEAST_MOVED = 8
"""Letters that two paragraphs must share to be tracked as a move, about one clause; a lone name or full stop that stands in
both is deleted and inserted. In the five reports' 25 comparisons 28 pairs of paragraphs share text out of order: one of
them a full stop, all others 8 letters or more."""

END = "\n"
"""The text of a paragraph's end, as between the paragraphs of a bead."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one paragraph of each side it has (None: it is not on that side).

    `ends` where it is the end of a paragraph; `tracked` is what Word is to show of it.
    """

    text: str
    old: int | None
    new: int | None
    ends: bool
    tracked: Tracked = "keep"

    @property
    def pair(self) -> Pair:
        """The paragraphs it lies in."""
        return self.old, self.new


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring paragraphs of one bead; `weight` is the length of the text they share."""

    old: range
    new: range
    weight: int


def stream(changes: Sequence[Change], old: Sequence[str], new: Sequence[str]) -> list[Piece]:
    """The pieces of both sides in the order of the Word file.

    Args:
        changes: beads that partition the paragraphs of both sides.
        old: texts of the old paragraphs.
        new: texts of the new paragraphs.
    """
    beads = [list(_pieces(change, old, new)) for change in changes]
    in_order = (run for change, pieces in zip(changes, beads, strict=True) if not change.moved for run in _runs(change, pieces))
    chain = _heaviest_chain(in_order)
    standing = [placed for pieces in beads for placed in _standing(pieces, chain)]
    return [piece for _, piece in sorted(standing, key=lambda placed: placed[0])]


def _pieces(change: Change, old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """The pieces of a bead in the order of its edits."""
    whole = Edit("equal" if change.old and change.new else "delete" if change.old else "insert", END)
    letters = _letters((*change.edits, whole), _places(change.old, old), _places(change.new, new))
    for (here, there, ends), group in groupby(letters, key=lambda letter: letter[1:]):
        if here is not None or there is not None:
            yield Piece("".join(letter[0] for letter in group), here, there, ends)


def _letters(
    edits: Iterable[Edit], old: Iterator[tuple[int | None, bool]], new: Iterator[tuple[int | None, bool]]
) -> Iterator[tuple[str, int | None, int | None, bool]]:
    """Each letter with its paragraphs; one that ends a paragraph on one side only is no common letter."""
    for edit in edits:
        for letter in edit.text:
            here = next(old) if edit.op != "insert" else None
            there = next(new) if edit.op != "delete" else None
            if here and there and here[1] == there[1]:
                yield letter, here[0], there[0], here[1]
                continue
            if here:
                yield letter, here[0], None, here[1]
            if there:
                yield letter, None, there[0], there[1]


def _places(indices: Iterable[int], texts: Sequence[str]) -> Iterator[tuple[int | None, bool]]:
    """For each letter of a side its paragraph, and whether it is its end; the last end of a side belongs to none."""
    for index in indices:
        yield from repeat((index, False), len(texts[index]))
        yield index if index < len(texts) - 1 else None, True


def _runs(change: Change, pieces: Sequence[Piece]) -> Iterator[Run]:
    """The runs of a bead: one where it is in one part on both sides, else one for each two parts."""
    for old in _neighbours(change.old):
        for new in _neighbours(change.new):
            yield Run(old, new, sum(len(piece.text) for piece in pieces if piece.old in old and piece.new in new))


def _neighbours(indices: Sequence[int]) -> list[range]:
    """Ascending indices as ranges without gaps."""
    parts = (list(group) for _, group in groupby(enumerate(indices), key=lambda pair: pair[1] - pair[0]))
    return [range(part[0][1], part[-1][1] + 1) for part in parts]


def _heaviest_chain(runs: Iterable[Run]) -> list[Run]:
    """The runs that rise on both sides and share the most text (dynamic programme, quadratic); of equals the first."""
    best: list[tuple[int, list[Run]]] = [(0, [])]
    for run in sorted(runs, key=lambda run: (run.old.start, run.new.start)):
        before = (chain for chain in best if not chain[1] or _precedes(chain[1][-1], run))
        weight, chain = max(before, key=lambda chain: chain[0])
        # One more than the text: what shares none is still said in place rather than twice.
        best.append((weight + run.weight + 1, [*chain, run]))
    return max(best, key=lambda chain: chain[0])[1]


def _precedes(run: Run, other: Run) -> bool:
    return run.old.stop <= other.old.start and run.new.stop <= other.new.start


Place = tuple[int, int, int]
"""Where a piece stands: the number of a run or of the gap before it; which part of it (`OLD`, `NEW`, `RUN`); a gap's paragraph."""

OLD, NEW, RUN = range(3)


def _standing(pieces: Iterable[Piece], chain: Sequence[Run]) -> Iterator[tuple[Place, Piece]]:
    """The pieces of a bead with their places, those that do not stay with two: a move where two paragraphs share enough."""
    placed = [(piece, _place(piece.old, OLD, chain), _place(piece.new, NEW, chain)) for piece in pieces]
    shared: Counter[Pair] = Counter()
    for piece, here, there in placed:
        if here and there and here != there and not piece.ends:
            shared[piece.pair] += len(piece.text)
    for piece, here, there in placed:
        if here and here == there:
            yield here, piece
            continue
        moved = shared[piece.pair] >= LEAST_MOVED
        if here:
            yield here, replace(piece, tracked="move-from" if moved else "delete")
        if there:
            yield there, replace(piece, tracked="move-to" if moved else "insert")


def _place(index: int | None, side: int, chain: Sequence[Run]) -> Place | None:
    """Where a paragraph of a side stands: in its run, or in the gap after the last run that begins before it."""
    if index is None:
        return None
    ranges = [(run.old, run.new)[side] for run in chain]
    number = bisect_right(ranges, index, key=lambda part: part.start)
    if number and index in ranges[number - 1]:
        return number - 1, RUN, 0
    return number, side, index
