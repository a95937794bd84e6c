import pytest

from diffreport.lang import pack_for
from diffreport.textdiff.lists import mark_items
from diffreport.textdiff.script import Unit, units
from diffreport.textdiff.tokens import tokenize

ZH = pack_for("zh")


def marked(old: str, new: str) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    return mark_items(units(tokenize(old, ZH)), units(tokenize(new, ZH)), ZH)


def items(side: tuple[Unit, ...]) -> dict[int, str]:
    found: dict[int, str] = {}
    for unit in side:
        if unit.item is not None:
            found[unit.item] = found.get(unit.item, "") + unit.token.text
    return found


def lone(side: tuple[Unit, ...]) -> str:
    return "".join(unit.token.text for unit in side if unit.lone)


def test_items_in_another_order_are_shared_whole() -> None:
    old, new = marked("支持海关官员、边防部队和警察的工作。", "支持警察、海关官员和边防部队的工作。")
    assert items(old) == items(new)
    assert set(items(old).values()) == {"海关官员", "边防部队", "警察"}


def test_items_in_the_same_order_are_left_to_the_script() -> None:
    old, new = marked("训练海关、警察和医院。", "训练海关、学校、警察和医院。")
    assert not items(old)
    assert not lone(old)
    assert lone(new) == "学校"


def test_a_new_rendering_of_an_item_is_not_a_new_item() -> None:
    old, new = marked("训练海关、边防警察和医院人员。", "训练海关、边境警察和医院人员。")
    assert (lone(old), lone(new)) == ("", "")


@pytest.mark.parametrize("new", ["训练消防队、银行和学校。", "训练海关。", ""])
def test_lists_that_share_nothing_are_left_alone(new: str) -> None:
    old, after = marked("训练海关、警察和医院。", new)
    assert not items(old)
    assert not items(after)
    assert lone(old) == ""


def test_each_list_finds_the_one_most_like_it() -> None:
    first, second = "甲方培训海关、警察、医院", "乙方资助海关、警察、大学、银行"
    old, new = marked(f"{first}。{second}。", f"{second}。{first}。")
    assert (lone(old), lone(new)) == ("", "")
