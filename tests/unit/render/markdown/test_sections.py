"""Which sections get room, and how a text says what is missing of it."""

from diffreport.render.labels import load
from diffreport.render.markdown.sections import RESERVE, Section, fitted, folded

LABELS = load("en")
ITEM = "- " + "x" * 98


def test_what_fits_is_left_as_it_is() -> None:
    sections = [Section("# a"), Section("b", ("- 1", "- 2"), "flags"), folded("c", ("| 1 |",), "flags", 1, head="| n |\n|--|")]
    assert fitted(sections, LABELS) == ("# a\n\nb\n\n- 1\n- 2\n\n<details>\n<summary>c</summary>\n\n| n |\n|--|\n| 1 |\n\n</details>\n")


def test_a_lower_rank_gets_room_first_and_the_order_stays() -> None:
    sections = [Section("late", (ITEM,) * 9, "beads", 2), Section("soon", (ITEM,) * 3, "flags", 1)]
    text = fitted(sections, LABELS, RESERVE + 600)
    assert text.index("late") < text.index("soon")
    assert text.count(ITEM) == 5
    assert "1,200 characters: 7 beads." in text


def test_after_the_first_cut_nothing_follows() -> None:
    sections = [Section("a", (ITEM,) * 9, "beads", 1), Section("b", ("- short",), "flags", 1), Section("c", counted="comparisons", rank=2)]
    text = fitted(sections, LABELS, RESERVE + 300)
    assert "short" not in text
    assert "7 beads, 1 flag, 1 comparison." in text


def test_a_section_of_which_no_item_fits_is_left_out_with_its_frame() -> None:
    text = fitted([Section("a"), folded("b", (ITEM * 9,), "flags", 1)], LABELS, RESERVE + 300)
    assert text.startswith("a\n\nLeft out to stay within 900 characters: 1 flag.")
