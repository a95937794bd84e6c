"""The folding of unchanged beads."""

from diffreport.model.collation import Change
from diffreport.render.folding import Fold, folded


def bead(old: tuple[int, ...], new: tuple[int, ...], kind: str = "revised", moved: bool = False) -> Change:
    return Change(kind, moved, old, new, 0.5, 1.0, (), ())


QUIET = [bead((n,), (n,), "unchanged") for n in range(4)]
LOUD = bead((4,), (4,))


def test_unchanged_beads_are_folded() -> None:
    assert folded([*QUIET, LOUD], 0) == [Fold(tuple(QUIET)), LOUD]


def test_context_keeps_neighbours_on_both_sides() -> None:
    assert folded([*QUIET[:2], LOUD, *QUIET[2:]], 1) == [Fold((QUIET[0],)), QUIET[1], LOUD, QUIET[2], Fold((QUIET[3],))]


def test_a_moved_bead_is_shown_although_its_text_is_unchanged() -> None:
    moved = bead((0,), (0,), "unchanged", moved=True)
    assert folded([moved], 0) == [moved]
