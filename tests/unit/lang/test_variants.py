"""The folding of terms: the packaged table, what a run adds to it, and what a user takes out of it."""

from diffreport.lang import pack_for
from diffreport.lang.variants import extended, folder

ZH = pack_for("zh")


def same(variants: object, *forms: str) -> bool:
    return len({variants(form) for form in forms}) == 1  # type: ignore[operator]


def test_the_first_form_of_a_row_stands_for_all() -> None:
    assert folder("zh")("核保安与核保全") == "核安保与核安保"


def test_a_pair_joins_the_row_of_either_form() -> None:
    variants = extended(ZH, [("核防护", "核安保"), ("行为者", "行动者")], []).variants
    assert same(variants, "核防护", "核安保", "核保安")
    assert same(variants, "行为者", "行动者", "行为体")


def test_pairs_join_each_other_whatever_their_order() -> None:
    pairs = [("甲甲", "乙乙"), ("丙丙", "丁丁"), ("丙丙", "甲甲")]
    assert same(extended(ZH, pairs, []).variants, "甲甲", "乙乙", "丙丙", "丁丁")
    assert same(extended(ZH, pairs[::-1], []).variants, "甲甲", "乙乙", "丙丙", "丁丁")


def test_there_and_back_is_one_term() -> None:
    assert same(extended(ZH, [("做出", "作出"), ("作出", "做出")], []).variants, "做出", "作出")


def test_a_pair_kept_apart_is_two_terms() -> None:
    for pair in (("核保安", "核安保"), ("核安保", "核保安")):
        variants = extended(ZH, [], [pair]).variants
        assert not same(variants, *pair)
        assert same(variants, "核安保", "核保全")


def test_what_is_no_term_of_either_is_left_alone() -> None:
    assert extended(ZH, [], [("甲甲", "乙乙")]) is ZH


def test_nothing_new_gives_the_same_pack() -> None:
    assert extended(ZH, [("核保安", "核安保")], []) is ZH


def test_a_language_without_a_table() -> None:
    assert extended(pack_for("en"), [("non-state actor", "armed group")], []).variants("an armed group") == "an armed group"
    assert same(extended(pack_for("en"), [("colour", "color")], []).variants, "colour", "color")
