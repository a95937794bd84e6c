"""Makes an exact edit script readable: phrases instead of scattered particles.

Comes in: the stretches of a script and the units of both sides. Goes out: stretches over the same units, with fewer
and larger differences. Two steps. First, a pure insertion or deletion that could as well stand some units further on
is moved to where it begins and ends at a mark (甲、[+乙、+]丙, not 甲[+、乙+]、丙). Then a common stretch that means
little is merged into the differences on both sides of it. Entities and numbers are never merged: what is the same
fact on both sides stays shown as the same. Weights and limits come from METHODS section 2, where counting all
tokens alike swallowed whole clauses.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from diffreport.textdiff.script import Stretch, Unit, joined


@dataclass(frozen=True, slots=True)
class CleanupOptions:
    """Weights and limits of the merging; a character of a content word weighs 1."""

    light_weight: float = 0.2
    """Weight of a function word or a mark: 的, 和, 、"""
    always_merge: float = 1.5
    """A common stretch up to this weight is an accident: one character and some particles."""
    may_merge: float = 3.0
    """One below this weight, a word of two characters, is merged where both neighbours are much heavier."""
    neighbour_ratio: float = 2.0
    """How much heavier: twice, the smallest ratio that kept the common verbs of short sentences."""


def cleanup(
    stretches: Sequence[Stretch], old: Sequence[Unit], new: Sequence[Unit], options: CleanupOptions = CleanupOptions()
) -> tuple[Stretch, ...]:
    """The stretches with differences moved to marks and negligible common stretches merged."""
    return _merge(_slide(stretches, old, new), old, new, options)


def weight(side: Sequence[Unit], options: CleanupOptions = CleanupOptions()) -> float:
    """How much a run of units says, in characters of content."""
    return sum(options.light_weight if unit.slight else len(unit.token.text) for unit in side)


def _slide(stretches: Sequence[Stretch], old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Stretch, ...]:
    """Moves each one-sided difference between two common stretches to its best position."""
    found = list(stretches)
    for at in range(1, len(found) - 1):
        before, here, after = found[at - 1 : at + 2]
        if here.common or (here.i < here.j and here.k < here.l):
            continue
        side, low, high = (old, here.i, here.j) if here.i < here.j else (new, here.k, here.l)
        shift = _best_shift(side, low, high, min(before.j - before.i, low), min(after.j - after.i, len(side) - high))
        found[at - 1] = before._replace(j=before.j + shift, l=before.l + shift)
        found[at] = Stretch(False, here.i + shift, here.j + shift, here.k + shift, here.l + shift)
        found[at + 1] = after._replace(i=after.i + shift, k=after.k + shift)
    return joined(found)


def _best_shift(side: Sequence[Unit], low: int, high: int, back: int, on: int) -> int:
    """How far side[low:high] may be moved without changing the text around it, and best is; 0 where it stands well."""
    first = 0
    while first > -back and side[low + first - 1].key == side[high + first - 1].key:
        first -= 1
    last = 0
    while last < on and side[low + last].key == side[high + last].key:
        last += 1
    return max(range(first, last + 1), key=lambda shift: (_edge(side, low + shift) + _edge(side, high + shift), -abs(shift)))


def _edge(side: Sequence[Unit], at: int) -> int:
    """How natural a cut before side[at] is."""
    if at == 0 or at == len(side) or "\n" in side[at - 1].gap:
        return 4
    mark = side[at - 1].key
    return {".": 4, "!": 4, "?": 4, ";": 3, ":": 3, ",": 2, "、": 1}.get(mark, 0) if side[at - 1].kind == "mark" else 0


def _merge(stretches: Sequence[Stretch], old: Sequence[Unit], new: Sequence[Unit], options: CleanupOptions) -> tuple[Stretch, ...]:
    """Merges negligible islands, the lightest first, until none is left."""
    found = list(stretches)
    while True:
        islands = sorted(
            (weight(old[here.i : here.j], options), at)
            for at, here in enumerate(found[:-1])
            if at and here.common and not any(unit.solid for unit in old[here.i : here.j])
        )
        for own, at in islands:
            before, after = found[at - 1], found[at + 1]
            around = min(_heavier(before, old, new, options), _heavier(after, old, new, options))
            if own <= options.always_merge or (own < options.may_merge and around >= options.neighbour_ratio * own):
                found[at - 1 : at + 2] = [Stretch(False, before.i, after.j, before.k, after.l)]
                break
        else:
            return tuple(found)


def _heavier(stretch: Stretch, old: Sequence[Unit], new: Sequence[Unit], options: CleanupOptions) -> float:
    """Weight of the heavier side of a difference."""
    return max(weight(old[stretch.i : stretch.j], options), weight(new[stretch.k : stretch.l], options))
