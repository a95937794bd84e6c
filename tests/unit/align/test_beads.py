"""Alignment on cases as data, and the parts that a case cannot show."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from diffreport.align import align, prepare
from diffreport.align.beads import in_reading_order
from diffreport.align.transpositions import mark_moved
from diffreport.lang import pack_for
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Paragraph

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "align" / "beads.toml").read_text(encoding="utf-8"))["case"]


def paragraphs(texts: Sequence[str]) -> list[Paragraph]:
    """Paragraphs; a leading # marks a heading."""
    return [Paragraph(i, "heading" if text.startswith("# ") else "paragraph", text.removeprefix("# ")) for i, text in enumerate(texts)]


def aligned(old: Sequence[str], new: Sequence[str], language: str = "zh") -> tuple[Bead, ...]:
    before, after = prepare([paragraphs(old), paragraphs(new)], pack_for(language))
    return align(before, after)


def written(bead: Bead) -> str:
    sides = " > ".join(" ".join(map(str, side)) for side in (bead.old, bead.new)).strip()
    return f"{sides} moved" if bead.moved else sides


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(case: dict[str, object]) -> None:
    beads = aligned(case["old"], case["new"], case.get("language", "zh"))  # type: ignore[arg-type]
    assert sorted(map(written, beads)) == sorted(case["expected"])  # type: ignore[type-var]


def test_what_stands_alone_has_no_similarity_and_is_not_moved() -> None:
    alone = [bead for bead in aligned(["甲国欢迎该决议。", "乙国通过了新法律。"], ["甲国欢迎该决议。"]) if not bead.new]
    assert [(bead.old, bead.similarity, bead.moved) for bead in alone] == [((1,), None, False)]


def test_the_fewest_beads_count_as_moved() -> None:
    beads = [Bead((i,), (j,), 1.0, 1.0) for i, j in ((0, 3), (1, 0), (2, 1), (3, 2))]
    assert [bead.old for bead in mark_moved(beads) if bead.moved] == [(0,)]


def test_a_side_stands_where_its_first_paragraph_stands() -> None:
    beads = [Bead((0, 2), (1,), 1.0, 1.0), Bead((1,), (0,), 1.0, 1.0), Bead((3,), (2,), 1.0, 1.0)]
    assert [bead.old for bead in mark_moved(beads) if bead.moved] == [(1,)]


def ordered(*beads: Bead) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.old, bead.new) for bead in in_reading_order(beads)]


def bead(old: tuple[int, ...], new: tuple[int, ...], moved: bool = False) -> Bead:
    return Bead(old, new, 0.5 if old and new else None, 1.0, moved)


def test_the_new_submission_gives_the_order() -> None:
    assert ordered(bead((0,), (2,)), bead((), (0,)), bead((1,), (1,))) == [((), (0,)), ((1,), (1,)), ((0,), (2,))]


def test_what_was_removed_stands_where_it_stood() -> None:
    beads = bead((3,), ()), bead((1,), ()), bead((0,), (0,)), bead((2,), (1,))
    assert ordered(*beads) == [((0,), (0,)), ((1,), ()), ((2,), (1,)), ((3,), ())]


def test_what_was_removed_first_stands_first() -> None:
    assert ordered(bead((1,), (0,)), bead((0,), ())) == [((0,), ()), ((1,), (0,))]


def test_a_bead_that_is_not_contiguous_counts_with_the_paragraph_before() -> None:
    beads = bead((0, 4), (0,)), bead((2,), (1,)), bead((1,), ()), bead((3,), ())
    assert ordered(*beads) == [((0, 4), (0,)), ((1,), ()), ((2,), (1,)), ((3,), ())]


def test_moved_beads_are_no_neighbours() -> None:
    beads = bead((1,), (0,), moved=True), bead((0,), (1,)), bead((2,), ())
    assert ordered(*beads) == [((1,), (0,)), ((0,), (1,)), ((2,), ())]
