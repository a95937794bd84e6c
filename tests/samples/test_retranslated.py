"""The same content in two wordings raises no flag that counts; with one thing really changed, it does.

Each pair of `cases/retranslated.toml` becomes two reports, as files, and goes all the way through the program: alone,
and with all the others in one submission, where each statement could be taken for another.
"""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

import diffreport
from diffreport.model.flag import Flag

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "retranslated.toml").read_text(encoding="utf-8"))["pair"]
CHANGED = [case for case in CASES if "changed" in case]
SESSIONS = {73: "七十三", 78: "七十八"}
# Confidence from which on a flag counts, as `diffreport check` takes it by default.
COUNTS = 0.8


def titles(cases: Sequence[dict[str, str]]) -> list[str]:
    return [case["title"] for case in cases]


def write(folder: Path, session: int, paragraphs: Sequence[str]) -> None:
    head = [f"第{SESSIONS[session]}届会议", "一. 导言", "1. 样本。", "二. 从各国政府收到的答复", "示例国", "[原件：英文]"]
    (folder / f"s{session}.txt").write_text("\n\n".join([*head, *paragraphs]) + "\n", encoding="utf-8")


def flags(folder: Path, old: Sequence[str], new: Sequence[str]) -> tuple[Flag, ...]:
    write(folder, 73, old)
    write(folder, 78, new)
    (collation,) = diffreport.run([folder]).collations
    assert [len(submission.paragraphs) for submission in collation.submissions] == [len(old), len(new)]
    return collation.comparisons[0].flags


def counting(found: Sequence[Flag]) -> list[tuple[str, str, float]]:
    return [(flag.kind, flag.subject, flag.confidence) for flag in found if flag.confidence > COUNTS]


def test_there_are_enough_pairs() -> None:
    assert len(CASES) >= 15


@pytest.mark.parametrize("case", CASES, ids=titles(CASES))
def test_a_new_wording_raises_no_flag_that_counts(case: dict[str, str], tmp_path: Path) -> None:
    assert counting(flags(tmp_path, [case["old"]], [case["new"]])) == []


def test_a_whole_text_in_a_new_wording_raises_no_flag_that_counts(tmp_path: Path) -> None:
    assert counting(flags(tmp_path, [case["old"] for case in CASES], [case["new"] for case in CASES])) == []


@pytest.mark.parametrize("side", ["old", "new"])
def test_a_text_against_itself_raises_no_flag_at_all(side: str, tmp_path: Path) -> None:
    texts = [case[side] for case in CASES]
    assert flags(tmp_path, texts, texts) == ()


@pytest.mark.parametrize("case", CHANGED, ids=titles(CHANGED))
def test_what_really_changed_is_flagged(case: dict[str, str], tmp_path: Path) -> None:
    assert case["flag"] in {flag.kind for flag in flags(tmp_path, [case["old"]], [case["changed"]])}
