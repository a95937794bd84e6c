"""What a fact is about, said to a reader of English and to one of Chinese."""

from dataclasses import replace

import pytest

from diffreport.lang import pack_for
from diffreport.lang.subjects import about
from diffreport.model.fact import Claim, Count, Fact, FactKind, Figure, Law, Position, Treaty
from diffreport.model.span import Span
from diffreport.render.labels import load

NUMBERED = Law("151", 2022, "《刑法典》", "法", "adopted")


def said(kind: FactKind, claim: Claim, name: str, subject: str = "x", language: str = "en") -> str:
    fact = Fact(kind, subject, name, claim, 0, Span(0, 1), Span(0, 1), 0.9)
    return load(language).reason(about(fact, pack_for("zh")))


@pytest.mark.parametrize(
    ("law", "name", "english"),
    [
        (NUMBERED, "第151号法《刑法典》", "Act No. 151 (2022) 《刑法典》"),
        (replace(NUMBERED, title=None), "第151号法", "Act No. 151 (2022)"),
        (replace(NUMBERED, number="151/2022", title=None), "第151/2022号法", "Act No. 151/2022"),
        (replace(NUMBERED, year=None, instrument="指令"), "x", "Directive No. 151 《刑法典》"),
        (replace(NUMBERED, title=None, topic="关于环境保护"), "关于环境保护的第151号法", "Act No. 151 (2022) “关于环境保护”"),
        (replace(NUMBERED, title=None, topic="关" * 25), "第151号法", "Act No. 151 (2022)"),
        (Law(None, 2019, "《宪法》", "宪法", "adopted"), "2019年《宪法》", "Constitution (2019) 《宪法》"),
        (Law(None, None, None, "法律", "draft", topic="关于海关"), "一项关于海关的法律", "Act “一项关于海关的法律”"),
        (Law("9", None, None, "未知", "mentioned"), "未知第9号", "Law No. 9"),
    ],
)
def test_a_law_is_told_by_sort_number_and_year_with_its_title(law: Law, name: str, english: str) -> None:
    assert said("law", law, name) == english
    assert said("law", law, name, language="zh") == name


@pytest.mark.parametrize(
    ("subject", "english"),
    [
        ("own counter-terrorism instruments", "international counter-terrorism instruments it is party to (“公约”)"),
        ("own instruments", "international instruments it is party to (“公约”)"),
        ("membership partners", "partner countries (“公约”)"),
        ("membership parties CTBT", "states parties to the CTBT (“公约”)"),
        ("membership of something new", "“公约”"),
    ],
)
def test_a_count_says_what_is_counted(subject: str, english: str) -> None:
    assert said("count", Count(18, "own", "x"), "公约", subject) == english


def test_the_rest_is_a_name_or_a_quotation() -> None:
    assert said("treaty", Treaty("party"), "《公约》", "ICSANT") == "Nuclear Terrorism Convention"
    assert said("treaty", Treaty("party"), "《公约》", "ICSANT", "zh") == "《核恐怖主义公约》"
    assert said("treaty", Treaty("party"), "《公约》", "New2030") == "New2030"
    assert said("position", Position("call", "none", False, "裁军"), "裁军") == "“裁军”"
    assert said("figure", Figure(66, "个"), "共有…个项目") == "“共有…个项目”"
