"""How alike two statements are."""

import pytest

from diffreport.lang import pack_for
from diffreport.lang.likeness import TERMS, key, likeness, terms, weights

ZH, EN = pack_for("zh"), pack_for("en")


def alike(old: str, new: str, *beside: str) -> float:
    said = [terms(key(text, ZH), ZH) for text in (old, new, *beside)]
    return likeness(said[0], said[1], weights(said))


def test_a_treaty_is_one_term_under_all_its_names_with_marks_or_without() -> None:
    keys = [key(text, ZH) for text in ("《化学武器公约》", "《禁止化学武器公约》", "禁止化学武器公约")]
    assert len(set(keys)) == 1
    assert terms(keys[0], ZH) == {"@CWC": TERMS.title}


def test_a_title_that_only_points_back_weighs_little() -> None:
    assert max(terms(key("《公约》", ZH), ZH).values()) < TERMS.title


def test_the_number_of_a_resolution_is_one_term() -> None:
    assert "#1540(2004)" in terms(key("第 1540(2004)号决议", ZH), ZH)


def test_function_words_do_not_count_and_the_theme_of_all_reports_little() -> None:
    found = terms(key("关于扩散的辩论", ZH), ZH)
    assert "的辩" not in found
    assert found["扩散"] == TERMS.theme < found["辩论"]


def test_renderings_between_which_translators_choose_are_one() -> None:
    assert alike("加强核保安培训", "加强核安保培训") == pytest.approx(1.0)


def test_a_rare_term_in_common_proves_more_than_a_frequent_one() -> None:
    common = ("海关检查集装箱", "海关检查渔船", "海关检查邮件")
    assert alike("海关检查邮轮水箱", "港口检查邮轮水箱", *common) > alike("海关检查邮轮水箱", "海关检查驳船甲板", *common)


def test_a_short_statement_is_not_contained_in_everything() -> None:
    assert alike("边界", "各国在边界上检查货车、渔船、邮件、飞机、仓库以及集装箱") < 0.25
    assert alike("边界", "边界") == 1.0
    assert alike("边界", "") == 0.0


def test_words_of_a_language_with_spaces() -> None:
    assert terms(key("the Parties shall report", EN), EN).keys() == {"parties", "shall", "report"}
