"""A bead in which a stance turned is no mere rewording: flags and edits never contradict each other."""

import tomllib

import pytest

import diffreport
from tests.unit.flags.test_cases import FILES

TURNS = ("position-reversed", "position-strengthened", "position-weakened")
CASES = [
    pytest.param(case["old"], case["new"], id=case["title"])
    for path in FILES
    if path.stem in TURNS
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    if any(flag["kind"] in TURNS for flag in case.get("flags", ()))
]


@pytest.mark.parametrize(("old", "new"), CASES)
def test_a_bead_whose_stance_turned_is_no_rewording(old: list[str], new: list[str]) -> None:
    comparison = diffreport.compare_texts([text.replace("古巴", "我国") for text in old], [text.replace("古巴", "我国") for text in new])
    flags = [flag for flag in comparison.data.flags if flag.kind in TURNS and flag.old and flag.new]
    kinds = {
        change.kind
        for change in comparison.changes
        for flag in flags
        if flag.old and flag.new and flag.old.paragraph in change.old and flag.new.paragraph in change.new
    }
    assert flags
    assert kinds <= {"revised"}


def test_its_words_are_found_in_a_side_of_several_paragraphs() -> None:
    comparison = diffreport.compare_texts(
        ["我国重视边境管制。我国支持《禁止核武器条约》关于核查的第四条。"],
        ["我国重视边境管制。", "我国反对《禁止核武器条约》关于核查的第四条。"],
    )
    (change,) = comparison.changes
    assert [edit.text for edit in change.edits if edit.reason == "stance"] == ["支持", "反对"]


def test_neither_the_target_between_them_nor_a_particle_is_marked() -> None:
    comparison = diffreport.compare_texts(["我国对恐怖分子图谋取得放射材料表示关切。"], ["我国强烈谴责恐怖分子取得放射材料的图谋。"])
    (change,) = comparison.changes
    assert [edit.text for edit in change.edits if edit.reason == "stance"] == ["谴责", "表示关切"]
