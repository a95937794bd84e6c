"""Numbers with units, and which of two submissions are one figure."""

import pytest

from diffreport.facts.figures import extract_figures, match_figures
from diffreport.model.alignment import Bead
from diffreport.model.fact import Figure
from tests.unit.facts.submissions import ZH, submission


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("来自120个国家的1 300人参加了培训。", [(120, "个"), (1300, "人")]),
        ("捐款达到4 500多万欧元，占总额的40%。", [(45_000_000, "欧元"), (40, "%")]),
        ("3. 193 个国家参加了会议。", [(193, "个")]),
        ("举办了两次讲习班和三十多场会议。", [(2, "次"), (30, "次")]),
        ("2018年5月11日第七十三届会议第4条和第十八次会议。", []),
        ("为期10个月，即两个星期之后。", []),
        ("是16项国际公约的缔约国，有190个成员国和60个伙伴国。", []),
    ],
)
def test_numbers_with_units(text: str, figures: list[tuple[float, str]]) -> None:
    claims = [fact.claim for fact in extract_figures(submission([text]), ZH)]
    assert [(claim.number, claim.unit) for claim in claims if isinstance(claim, Figure)] == figures


def matched(old: str, new: str) -> list[tuple[float, float]]:
    before, after = (extract_figures(submission([text]), ZH) for text in (old, new))
    pairs = [(change.old, change.new) for change in match_figures(before, after, [Bead((0,), (0,), 0.5, 0.9)], ZH)]
    claims = [(one.claim, other.claim) for one, other in pairs if one and other]
    return [(one.number, other.number) for one, other in claims if isinstance(one, Figure) and isinstance(other, Figure)]


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("共有66个区域项目获得供资。", "已有100个区域项目获得支持。", [(66, 100)]),
        ("出借了588件辐射检测仪。", "出借了700多台放射探测仪器。", [(588, 700)]),
        ("举办了3次讲习班。", "举办了5次桌面演习。", []),
        ("提供了200万欧元。", "提供了200万美元。", []),
        ("设有8个区域秘书处，共有66个区域项目。", "共有100个区域项目，设有8个区域秘书处。", [(8, 8), (66, 100)]),
    ],
)
def test_figures_that_are_one(old: str, new: str, pairs: list[tuple[float, float]]) -> None:
    assert matched(old, new) == pairs


def test_figures_of_different_beads_are_never_one() -> None:
    old = extract_figures(submission(["共有66个区域项目。"]), ZH)
    new = extract_figures(submission(["共有100个区域项目。"]), ZH)
    assert match_figures(old, new, [Bead((0,), (), None, 0.9), Bead((), (0,), None, 0.9)], ZH) == []


def test_the_name_is_the_printed_clause_with_the_number_left_out() -> None:
    facts = extract_figures(submission(["共有 66 个区域 项目，由 8 个秘书处管理。", "3起。"]), ZH)
    assert [fact.name for fact in facts] == ["共有…个区域 项目", "由…个秘书处管理", "…起"]
