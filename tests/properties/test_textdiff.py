"""Invariants of the textual difference, for any two texts."""

import os
import subprocess
import sys
from itertools import accumulate, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from diffreport.lang import pack_for
from diffreport.lang.fold import fold
from diffreport.model.edit import Edit
from diffreport.textdiff import compare, identical
from diffreport.textdiff.tokens import ENTITY_KINDS, tokenize

ZH = pack_for("zh")
_PIECES = [
    *"甲乙丙，。、；()（）《》〈〉和的不应必须 \n\u3000“”",
    *[
        "古巴",
        "支持",
        "反对",
        "核安保",
        "《核安全公约》",
        "《〈甲〉修正案》",
        "2018 年 4 月 5 日",
        "2010-2017年",
        "第 1540 (2004) 号",
        "决议",
    ],
    *[
        "A/73/112",
        "EC-93/DG.10",
        "11 601 256",
        "16",
        "%",
        "第134¹¹条",
        "海关、",
        "警察和",
        "https://a.org/b",
        "word ",
        "\U000f0000",
        "\U00100001",
        "😀",
    ],
]
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
texts = st.one_of(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join), anything)


def side(edits: tuple[Edit, ...], op: str) -> list[str]:
    return [edit.text for edit in edits if edit.op in ("equal", op)]


@given(texts, texts)
@settings(deadline=None)
def test_edits_reproduce_both_sides(old: str, new: str) -> None:
    edits = compare(old, new, ZH)
    assert "".join(side(edits, "delete")) == old
    assert "".join(side(edits, "insert")) == new
    assert all(edit.text for edit in edits)
    assert all((edit.op == "equal") == (edit.significance is None) for edit in edits)


@given(texts, texts)
@settings(deadline=None)
def test_in_a_hunk_deletions_come_first_and_neighbours_differ(old: str, new: str) -> None:
    for before, after in pairwise(compare(old, new, ZH)):
        assert (before.op, after.op) != ("insert", "delete")
        assert (before.op, before.significance, before.reason) != (after.op, after.significance, after.reason)


@given(texts)
@settings(deadline=None)
def test_a_text_against_itself_is_equal(text: str) -> None:
    assert all(edit.op == "equal" for edit in compare(text, text, ZH))


@given(texts, texts)
@settings(deadline=None)
def test_no_edit_cuts_through_an_entity(old: str, new: str) -> None:
    edits = compare(old, new, ZH)
    for text, op in ((old, "delete"), (new, "insert")):
        borders = set(accumulate(map(len, side(edits, op))))
        at = 0
        for token in tokenize(text, ZH):
            if token.kind in ENTITY_KINDS:
                assert not borders & set(range(at + 1, at + len(token.text))), token
            at += len(token.text)


@given(texts, texts)
@settings(deadline=None)
def test_identical_texts_have_formatting_edits_only(old: str, new: str) -> None:
    restyled = old.replace("，", ",").replace("（", "(").replace("）", ")").replace("\n", "\u3000")
    assert identical(old, restyled)
    assert {edit.significance for edit in compare(old, restyled, ZH)} <= {None, "formatting"}
    assert identical(old, new) == identical(new, old)


@given(texts)
def test_tokens_concatenate_to_the_text(text: str) -> None:
    assert "".join(token.text for token in tokenize(text, ZH)) == text


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    for code in ("zh", "en"):
        spans = pack_for(code).sentences(text)
        assert all(before.end <= after.start for before, after in pairwise(spans))
        assert all(text[span.start : span.end] == text[span.start : span.end].strip() != "" for span in spans)
        covered = "".join(text[span.start : span.end] for span in spans)
        assert "".join(covered.split()) == "".join(text.split())


@given(texts)
def test_words_concatenate_to_the_text(text: str) -> None:
    for code in ("zh", "en"):
        assert "".join(pack_for(code).words(text)) == text


def test_the_result_does_not_depend_on_the_hash_seed() -> None:
    program = (
        "from diffreport.lang import pack_for; from diffreport.textdiff import compare; "
        "print(compare('支持海关、警察、医院和大学的 16 项工作。', '资助大学、医院、海关与银行的18项任务，不再延期。', pack_for('zh')))"
    )
    outputs = {
        subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
