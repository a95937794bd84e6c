"""Finds enumerations that both sides share, so that their items can be compared as a set.

Comes in: the units of both sides. Goes out: the same units, those of items that both enumerations hold marked with
the item's number, those of items without a counterpart marked `lone`. The edit script stays linear: a shared item is
kept whole where the order changed; then it is deleted in one place and inserted in another, and both edits are known
to be one reordering. Treaty lists are retold in another order every year; without this, half of such a list would
look replaced.

    old 支持甲、乙和丙    new 支持丙、甲和丁    shared: 甲, 丙    lone: 乙, 丁

The first item of an enumeration has no visible beginning (支持甲) and the last no visible end (丙的工作); there, the
longest run that the other side's item matches is taken for the item.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from diffreport.lang.pack import LanguagePack
from diffreport.textdiff.script import Unit


@dataclass(frozen=True, slots=True)
class ListOptions:
    """What counts as one enumeration retold."""

    min_shared: int = 2
    """Items in common: one may be chance, and with one there is no order."""
    min_characters: int = 2
    """Characters of the content words of an item: less is no name of anything."""
    max_overlap: float = 0.5
    """Share of common characters below which two items are different things: 辐射 and 放射 share half and are one."""
    max_open: int = 6
    """Characters of the first or last stretch of an enumeration up to which all of it is the item: 丙, not 丙的全部工作."""


@dataclass(frozen=True, slots=True)
class _Item:
    """side[low:high], whose true beginning (or end) may lie further inside where `open_start` (or `open_end`)."""

    low: int
    high: int
    open_start: bool
    open_end: bool

    def run(self, length: int) -> tuple[int, int] | None:
        """The run of that length that the item could be."""
        if self.open_start:
            return self.high - length, self.high
        if self.open_end:
            return self.low, self.low + length
        return (self.low, self.high) if length == self.high - self.low else None


# Positions of an item in both enumerations and its units on both sides.
_Shared = tuple[int, int, tuple[int, int], tuple[int, int]]


def mark_items(
    old: tuple[Unit, ...], new: tuple[Unit, ...], pack: LanguagePack, options: ListOptions = ListOptions()
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Both sides with the items of shared enumerations marked; unchanged where there are none."""
    marked_old, marked_new = list(old), list(new)
    number = 0
    for mine, theirs, shared in _retold(old, new, pack, options):
        reordered = any(before > after for (_, before, *_), (_, after, *_) in pairwise(shared))
        for _, _, (i, j), (k, l) in shared if reordered else ():  # noqa: E741
            marked_old[i:j] = [replace(unit, item=number) for unit in marked_old[i:j]]
            marked_new[k:l] = [replace(unit, item=number) for unit in marked_new[k:l]]
            number += 1
        rest_old = [item for at, item in enumerate(mine) if at not in {f for f, *_ in shared}]
        rest_new = [item for at, item in enumerate(theirs) if at not in {g for _, g, *_ in shared}]
        _mark_lone(marked_old, rest_old, [_visible(item, new) for item in rest_new], options)
        _mark_lone(marked_new, rest_new, [_visible(item, old) for item in rest_old], options)
    return tuple(marked_old), tuple(marked_new)


def _retold(
    old: Sequence[Unit], new: Sequence[Unit], pack: LanguagePack, options: ListOptions
) -> Iterator[tuple[list[_Item], list[_Item], list[_Shared]]]:
    """Pairs of enumerations with what they share, each enumeration in one pair at most, the most alike first."""
    before, after = _enumerations(old, pack), _enumerations(new, pack)
    pairs = []
    for a, mine in enumerate(before):
        for b, theirs in enumerate(after):
            shared = _shared(mine, theirs, old, new, options)
            if len(shared) >= options.min_shared:
                pairs.append((-len(shared) / (len(mine) + len(theirs)), a, b, shared))
    taken: set[tuple[str, int]] = set()
    for _, a, b, shared in sorted(pairs):
        if not taken & {("old", a), ("new", b)}:
            taken |= {("old", a), ("new", b)}
            yield before[a], after[b], shared


def _enumerations(side: Sequence[Unit], pack: LanguagePack) -> list[list[_Item]]:
    """The items of every enumeration: a stretch between clause marks that holds a mark such as 、 between items."""
    found = []
    start = 0
    for at in range(len(side) + 1):
        if at == len(side) or _ends_clause(side[at], pack):
            separators = [n for n in range(start, at) if side[n].key in pack.list_marks]
            if any(side[n].kind == "mark" for n in separators):
                found.append(_items([start - 1, *separators, at]))
            start = at + 1
    return found


def _items(edges: list[int]) -> list[_Item]:
    """The items between the edges; two separators in a row (", and") hold none."""
    spans = [(low + 1, high) for low, high in pairwise(edges) if low + 1 < high]
    return [_Item(low, high, at == 0, at == len(spans) - 1 and at > 0) for at, (low, high) in enumerate(spans)]


def _ends_clause(unit: Unit, pack: LanguagePack) -> bool:
    return (unit.kind == "mark" and unit.key in {",", ".", ";", ":", "!", "?"} and unit.key not in pack.list_marks) or "\n" in unit.gap


def _shared(mine: list[_Item], theirs: list[_Item], old: Sequence[Unit], new: Sequence[Unit], options: ListOptions) -> list[_Shared]:
    """Pairs of equal items, in the order of `mine`."""
    found: list[_Shared] = []
    taken: set[int] = set()
    for f, item in enumerate(mine):
        candidates = []
        for g, other in enumerate(theirs):
            runs = _common(item, other, old, new) if g not in taken else None
            if runs and _content(old[slice(*runs[0])]) >= options.min_characters:
                candidates.append((runs[0][1] - runs[0][0], -g, runs))
        if candidates:
            _, g, runs = max(candidates)
            found.append((f, -g, *runs))
            taken.add(-g)
    return found


def _common(item: _Item, other: _Item, old: Sequence[Unit], new: Sequence[Unit]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The longest run of units that both items could be, None if there is none."""
    for length in range(min(item.high - item.low, other.high - other.low), 0, -1):
        mine, theirs = item.run(length), other.run(length)
        if mine and theirs and all(a.key == b.key for a, b in zip(old[slice(*mine)], new[slice(*theirs)], strict=True)):
            return mine, theirs
    return None


def _content(side: Sequence[Unit]) -> int:
    return sum(len(unit.token.text) for unit in side if not unit.slight)


def _characters(side: Sequence[Unit]) -> frozenset[str]:
    return frozenset(char for unit in side if not unit.slight for char in unit.key)


def _visible(item: _Item, side: Sequence[Unit]) -> frozenset[str]:
    """The characters of an item, of a first one only those beside its mark: 核 of 防止恐怖分子获取核、."""
    content = [unit for unit in side[item.low : item.high] if not unit.slight]
    return _characters(content[-1:] if item.open_start else content)


def _mark_lone(side: list[Unit], items: list[_Item], others: list[frozenset[str]], options: ListOptions) -> None:
    """Marks in `side` the items that are unlike all the `others`."""
    for item in items:
        own = _characters(side[item.low : item.high])
        if (item.open_start or item.open_end) and _content(side[item.low : item.high]) > options.max_open:
            continue
        if len(own) >= options.min_characters and all(
            len(own & other) < options.max_overlap * min(len(own), len(other)) or not other for other in others
        ):
            side[item.low : item.high] = [replace(unit, lone=True) for unit in side[item.low : item.high]]
