"""Which beads were moved.

Comes in: beads. Goes out: the same beads, those out of order marked. In order is the largest set of beads whose old and
new places rise together (SPEC section 2); among sets of one size the one with more paragraphs, then the one that ends
earliest, so that the result does not depend on chance.
"""

from collections.abc import Sequence
from dataclasses import replace

from diffreport.model.alignment import Bead


def mark_moved(beads: Sequence[Bead]) -> list[Bead]:
    """The beads, ordered by their old place, with `moved` set; added and removed paragraphs are never moved."""
    paired = sorted((bead for bead in beads if bead.old and bead.new), key=lambda bead: (_place(bead.old), _place(bead.new)))
    kept = set(_largest_rising(paired))
    marked = [bead if number in kept else replace(bead, moved=True) for number, bead in enumerate(paired)]
    return marked + [bead for bead in beads if not (bead.old and bead.new)]


def _place(side: tuple[int, ...]) -> int:
    """Where a side stands: its first paragraph; the others may lie anywhere after it."""
    return side[0]


def _largest_rising(beads: Sequence[Bead]) -> list[int]:
    """Numbers of the beads in the largest rising subsequence (dynamic programme, quadratic)."""
    best: list[tuple[int, int, int]] = []  # for each bead: size and paragraphs of the best chain ending in it; its predecessor
    for number, bead in enumerate(beads):
        size, paragraphs, before = 0, 0, -1
        for earlier in range(number):
            rises = _place(beads[earlier].old) < _place(bead.old) and _place(beads[earlier].new) < _place(bead.new)
            if rises and best[earlier][:2] > (size, paragraphs):
                size, paragraphs, before = *best[earlier][:2], earlier
        best.append((size + 1, paragraphs + len(bead.old) + len(bead.new), before))
    chain = []
    last = max(range(len(best)), key=lambda number: (*best[number][:2], -number), default=-1)
    while last >= 0:
        chain.append(last)
        last = best[last][2]
    return chain
