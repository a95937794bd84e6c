"""What must hold for any two submissions and any pins."""

from hypothesis import given
from hypothesis import strategies as st

from diffreport.align import align
from tests.properties.test_align import TEXTS, units


@st.composite
def pinned(draw: st.DrawFn) -> tuple[list[str], list[str], list[tuple[tuple[int, ...], tuple[int, ...]]]]:
    """Two submissions, and pins on a part of their paragraphs: pairs, splits, merges, and paragraphs without a counterpart."""
    old, new = draw(TEXTS), draw(TEXTS)
    places = [draw(st.permutations(range(len(side)))) for side in (old, new)]
    found = []
    for _ in range(draw(st.integers(0, 3))):
        taken = [tuple(sorted(side[:n])) for side, n in zip(places, (draw(st.integers(0, 2)), draw(st.integers(0, 2))), strict=True)]
        places = [side[len(part) :] for side, part in zip(places, taken, strict=True)]
        if all(taken) or sum(map(len, taken)) == 1:
            found.append((taken[0], taken[1]))
    return old, new, found


@given(pinned())
def test_beads_partition_both_submissions_and_the_pinned_ones_are_among_them(case) -> None:  # type: ignore[no-untyped-def]
    old, new, pins = case
    beads = align(*units(old, new), pinned=pins)
    assert sorted(i for bead in beads for i in bead.old) == list(range(len(old)))
    assert sorted(j for bead in beads for j in bead.new) == list(range(len(new)))
    assert sorted((bead.old, bead.new) for bead in beads if bead.pinned) == sorted(pins)
    assert all(bead.confidence == 1 for bead in beads if bead.pinned)
    assert all((bead.similarity is None) == (not bead.old or not bead.new) for bead in beads)
    assert all(0 <= (bead.similarity or 0) <= 1 for bead in beads)


@given(pinned())
def test_the_order_of_pins_does_not_matter(case) -> None:  # type: ignore[no-untyped-def]
    old, new, pins = case
    assert align(*units(old, new), pinned=pins) == align(*units(old, new), pinned=pins[::-1])
