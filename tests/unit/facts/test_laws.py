"""The extractor of laws: cases as data, and what must hold of every fact."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from diffreport.facts.law_matching import dice, match_laws
from diffreport.facts.laws import extract_laws
from diffreport.lang import pack_for
from diffreport.lexicon.load import respondents
from diffreport.model.compilation import Footnote, Paragraph, Submission
from diffreport.model.fact import Law
from diffreport.model.respondent import Respondent

ZH, EN = pack_for("zh"), pack_for("en")
CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "facts" / "laws.toml").read_text(encoding="utf-8"))["case"]


def submission(*texts: str, id_: str = "CUB", footnotes: tuple[Footnote, ...] = ()) -> Submission:
    respondent = Respondent(id_, ZH.respondents()[id_].short, respondents()[id_].kind) if id_ else Respondent("-", "", "organization")
    paragraphs = tuple(Paragraph(index, "paragraph", text) for index, text in enumerate(texts))
    return Submission(respondent, 75, 2020, "75.txt", "zh", None, None, False, paragraphs, footnotes)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_a_text_says_of_its_laws_what_the_case_expects(case: Mapping[str, Any]) -> None:
    facts = extract_laws(submission(*case["paragraphs"], id_=case.get("respondent", "CUB")), ZH)
    told = []
    for fact, expected in zip(facts, case["facts"], strict=True):
        claim = fact.claim
        assert isinstance(claim, Law)
        every = {"name": fact.name, "number": claim.number, "year": claim.year, "action": claim.action, "date": claim.date, "by": claim.by}
        told.append({key: every[key] or "" for key in expected})
    assert told == case["facts"]


def test_a_fact_is_placed_in_its_text() -> None:
    texts = ("该国执行下列法律。", "经2012年第401号法令修订的第83号法适用于此。另一句。")
    facts = extract_laws(submission(*texts), ZH)
    assert [texts[fact.paragraph][fact.span.start : fact.span.end] for fact in facts] == ["2012年第401号法令", "第83号法"]
    assert {texts[fact.paragraph][fact.quote.start : fact.quote.end] for fact in facts} == {"经2012年第401号法令修订的第83号法适用于此。"}


def test_a_law_in_a_footnote_stands_at_the_paragraph_of_its_mark() -> None:
    notes = (Footnote("1", "见《港口法》。", 9, 0), Footnote("2", "全文见《海关法》网页。", 10, None))
    assert [(fact.paragraph, fact.footnote, fact.name) for fact in extract_laws(submission("正文。", footnotes=notes), ZH)] == [
        (0, 0, "《港口法》")
    ]


def test_of_nameless_texts_every_law_counts() -> None:
    names = [fact.name for fact in extract_laws(submission("肯尼亚《港口法》与第5号决定。", id_=""), ZH)]
    assert names == ["《港口法》", "第5号决定"]


def test_a_language_without_forms_has_no_facts_about_laws() -> None:
    assert extract_laws(submission("Law 5 of 2019 was adopted."), EN) == []
    assert match_laws([], [], [], EN) == []


def test_the_sign_that_stands_for_a_law_may_stand_in_the_text() -> None:
    assert [fact.name for fact in extract_laws(submission("\uf8ff通过了\uf8ff《港口法》\uf8ff。"), ZH)] == ["《港口法》"]


def test_dice_compares_pairs_of_characters() -> None:
    assert dice("港口安全法", "港口安全法") == 1
    assert dice("港口安全法", "海关法") == 0
    assert dice("法", "法") == 0
