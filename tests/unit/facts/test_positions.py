"""Which stances a submission takes, and which of two submissions are the same."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from diffreport.facts.position_matching import MatchOptions, match_positions
from diffreport.facts.positions import ENGAGED, extract_positions, speaker_names
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.fact import Fact, FactChange, Position
from tests.unit.facts.submissions import ZH, cases, respondent, submission


def told(fact: Fact, text: str, expected: Mapping[str, Any]) -> dict[str, Any]:
    """What the fact says of what the case expects."""
    claim = fact.claim
    assert isinstance(claim, Position)
    said = {field.name: getattr(claim, field.name) for field in fields(claim)} | {
        "paragraph": fact.paragraph,
        "quote": text[fact.quote.start : fact.quote.end],
        "voice": "general" if fact.confidence == pytest.approx(0.75) else "",
    }
    return {key: said[key] for key in expected}


@pytest.mark.parametrize("case", cases("positions"))
def test_stances_of_a_text(case: Mapping[str, Any]) -> None:
    speaker = submission(case["text"], respondent(case.get("respondent", "CUB")))
    facts = extract_positions(speaker, ZH)
    stances = [fact for fact in facts if fact.confidence > ENGAGED]
    assert [told(fact, case["text"][fact.paragraph], expected) for fact, expected in zip(stances, case["positions"], strict=True)] == case[
        "positions"
    ]
    assert len(facts) - len(stances) == case.get("engaged", 0)


def test_a_heading_takes_no_stance() -> None:
    one = submission(["古巴谴责走私。"])
    heading = Submission(one.respondent, 75, 2020, "x", "zh", None, None, False, (Paragraph(0, "heading", "古巴谴责走私"),))
    assert len(extract_positions(one, ZH)) == 1
    assert extract_positions(heading, ZH) == ()


def test_the_speaker_goes_by_its_registered_names_and_by_the_short_form_of_the_text() -> None:
    names = speaker_names(submission(["古巴共和国(本共和国)设有海关。"]), ZH)
    assert {"古巴", "古巴共和国", "本共和国"} <= set(names)
    assert list(names) == sorted(names)


def matched(old: list[str], new: list[str], *beads: Bead) -> list[tuple[str | None, str | None]]:
    """The targets of matched, dropped and added positions."""
    facts = (extract_positions(submission(texts), ZH) for texts in (old, new))
    changes = match_positions(*facts, beads, ZH)
    return [(change.old and change.old.name, change.new and change.new.name) for change in changes]


def test_of_two_that_could_match_the_more_alike_does() -> None:
    old = ["古巴支持为病原体实验室设立登记册。", "古巴支持为病原体实验室设立检查团。"]
    new = ["古巴支持为病原体实验室设立检查团和办事处。"]
    assert matched(old, new) == [("为病原体实验室设立检查团", "为病原体实验室设立检查团和办事处")]
    assert matched(old[:1], ["古巴支持取消农产品关税。"]) == [("为病原体实验室设立登记册", None), (None, "取消农产品关税")]


def test_in_a_bead_less_likeness_is_enough() -> None:
    old, new = ["古巴呼吁尽早开始就裂变材料举行谈判。"], ["古巴敦促着手商定禁止生产裂变材料的条约。"]
    together = Bead((0,), (0,), 0.3, 0.8)
    assert len(matched(old, new, together)) == 1
    assert len(matched(old, new)) == 2


def test_what_stands_alone_is_the_surer_the_less_the_other_side_has_that_is_like_it() -> None:
    def confidence(*new: str) -> float:
        old = extract_positions(submission(["古巴欢迎裁军谈判会议恢复关于裂变材料的谈判。"]), ZH)
        changes = match_positions(old, extract_positions(submission(list(new)), ZH), (), ZH, MatchOptions(anywhere=0.99))
        return next(change.old.confidence for change in changes if change.old)

    assert confidence() == pytest.approx(0.9)
    assert confidence("古巴支持裁军谈判会议关于太空的谈判。") < 0.9


def test_a_change_is_as_sure_as_its_match() -> None:
    def kept(new: str) -> FactChange:
        facts = (extract_positions(submission([text]), ZH) for text in ("古巴支持设立检查海运集装箱的区域中心。", new))
        return match_positions(*facts, (Bead((0,), (0,), 0.5, 0.9),), ZH)[0]

    same, other = kept("古巴支持设立检查海运集装箱的区域中心。"), kept("古巴支持新设检查集装箱的中心，由区域组织供养。")
    assert same.new
    assert other.new
    assert same.new.confidence == pytest.approx(0.9)
    assert other.new.confidence < same.new.confidence
