import tomllib
from pathlib import Path
from typing import Any

import pytest

from diffreport.lang import pack_for
from diffreport.textdiff import compare, identical
from tests.unit.textdiff.notation import written

CASES = Path(__file__).parents[2] / "cases" / "textdiff" / "edits.toml"


def cases() -> list[Any]:
    return [pytest.param(case, id=case["title"]) for case in tomllib.loads(CASES.read_text("utf-8"))["case"]]


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, str]) -> None:
    assert written(compare(case["old"], case["new"], pack_for(case.get("language", "zh")))) == case["expected"]


def test_one_side_empty_is_one_edit() -> None:
    zh = pack_for("zh")
    assert written(compare("", "新设一个机构。", zh)) == "{+新设一个机构。|added-clause+}"
    assert written(compare("撤销一个机构。", "", zh)) == "[-撤销一个机构。|dropped-clause-]"
    assert compare("", "", zh) == ()


def test_the_speakers_own_name_says_nothing_new() -> None:
    zh = pack_for("zh")
    old, new = "我国愿意与邻国合作。", "巴西愿意与邻国合作。"
    assert [edit.reason for edit in compare(old, new, zh) if edit.op == "insert"] == ["name"]
    assert [edit.reason for edit in compare(old, new, zh, speaker="BRA") if edit.op == "insert"] == [None]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("第 1540 （2004） 号决议，", "第1540(2004)号决议,", True),
        ("一段。\n二段。", "一段。二段。", True),
        ("“甲”", '"甲"', True),
        ("11 601 256", "11601256", True),
        ("第134¹¹条", "第13411条", False),
        ("甲、乙", "甲，乙", False),
        ("a part", "apart", False),
        ("a  part", "a part", True),
    ],
)
def test_identical(old: str, new: str, same: bool) -> None:
    assert identical(old, new) is same
