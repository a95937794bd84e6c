"""Reading order of beads and the folding of unchanged ones."""

from diffreport.model.collation import Change
from diffreport.render.terminal.order import Fold, folded, reading_order


def bead(old: tuple[int, ...], new: tuple[int, ...], kind: str = "revised", moved: bool = False) -> Change:
    kind = "added" if not old else "removed" if not new else kind
    return Change(kind, moved, old, new, None if kind in ("added", "removed") else 0.5, 1.0, (), ())


def shown(changes: list[Change]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(change.old, change.new) for change in changes]


def test_the_new_submission_gives_the_order() -> None:
    assert shown(reading_order([bead((0,), (2,)), bead((), (0,)), bead((1,), (1,))])) == [((), (0,)), ((1,), (1,)), ((0,), (2,))]


def test_what_was_removed_stands_where_it_stood() -> None:
    beads = [bead((3,), ()), bead((1,), ()), bead((0,), (0,)), bead((2,), (1,))]
    assert shown(reading_order(beads)) == [((0,), (0,)), ((1,), ()), ((2,), (1,)), ((3,), ())]


def test_what_was_removed_first_stands_first() -> None:
    assert shown(reading_order([bead((1,), (0,)), bead((0,), ())])) == [((0,), ()), ((1,), (0,))]


def test_a_bead_that_is_not_contiguous_counts_with_the_paragraph_before() -> None:
    beads = [bead((0, 4), (0,)), bead((2,), (1,)), bead((1,), ()), bead((3,), ())]
    assert shown(reading_order(beads)) == [((0, 4), (0,)), ((1,), ()), ((2,), (1,)), ((3,), ())]


def test_moved_beads_are_no_neighbours() -> None:
    beads = [bead((1,), (0,), moved=True), bead((0,), (1,)), bead((2,), ())]
    assert shown(reading_order(beads)) == [((1,), (0,)), ((0,), (1,)), ((2,), ())]


QUIET = [bead((n,), (n,), "unchanged") for n in range(4)]
LOUD = bead((4,), (4,))


def test_unchanged_beads_are_folded() -> None:
    assert folded([*QUIET, LOUD], 0) == [Fold(tuple(QUIET)), LOUD]


def test_context_keeps_neighbours_on_both_sides() -> None:
    assert folded([*QUIET[:2], LOUD, *QUIET[2:]], 1) == [Fold((QUIET[0],)), QUIET[1], LOUD, QUIET[2], Fold((QUIET[3],))]


def test_a_moved_bead_is_shown_although_its_text_is_unchanged() -> None:
    moved = bead((0,), (0,), "unchanged", moved=True)
    assert folded([moved], 0) == [moved]
