"""What must hold for any two submissions."""

from hypothesis import given
from hypothesis import strategies as st

from diffreport import compare_texts
from diffreport.align import align, prepare
from diffreport.lang import pack_for
from diffreport.model.compilation import Paragraph

WORDS = [
    "甲国",
    "乙国",
    "支持",
    "反对",
    "禁止",
    "化学武器",
    "生物武器",
    "条约",
    "2018年",
    "第1540(2004)号决议",
    "《核条约》",
    "海关",
    "培训",
    "，",
    "。",
    "；",
    "customs",
    "ban",
    "😀",
]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map("".join), max_size=7)


def units(old: list[str], new: list[str]):  # type: ignore[no-untyped-def]
    return prepare([[Paragraph(i, "paragraph", text) for i, text in enumerate(texts)] for texts in (old, new)], pack_for("zh"))


@given(TEXTS, TEXTS)
def test_beads_partition_both_submissions(old: list[str], new: list[str]) -> None:
    beads = align(*units(old, new))
    assert sorted(i for bead in beads for i in bead.old) == list(range(len(old)))
    assert sorted(j for bead in beads for j in bead.new) == list(range(len(new)))
    assert all((bead.similarity is None) == (not bead.old or not bead.new) for bead in beads)
    assert all(0 <= bead.confidence <= 1 and 0 <= (bead.similarity or 0) <= 1 for bead in beads)


@given(TEXTS)
def test_a_text_against_itself_yields_no_change(texts: list[str]) -> None:
    changes = compare_texts(texts, texts).changes
    assert all(change.kind == "unchanged" and not change.moved and change.old == change.new for change in changes)


@given(TEXTS, TEXTS)
def test_edits_reproduce_both_sides(old: list[str], new: list[str]) -> None:
    for change in compare_texts(old, new).changes:
        before = "".join(edit.text for edit in change.edits if edit.op != "insert")
        after = "".join(edit.text for edit in change.edits if edit.op != "delete")
        assert before == "\n".join(old[i] for i in change.old)
        assert after == "\n".join(new[j] for j in change.new)


@given(TEXTS, TEXTS)
def test_two_runs_give_the_same(old: list[str], new: list[str]) -> None:
    assert compare_texts(old, new) == compare_texts(old, new)
