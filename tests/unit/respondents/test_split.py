"""Documents and the compilations they are: cases as data, placements, documents by a single author."""

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from diffreport.errors import InputError
from diffreport.ingest.compose import compose
from diffreport.ingest.lines import cut
from diffreport.lang.names import load
from diffreport.lang.reports import forms_of
from diffreport.lexicon.load import respondents
from diffreport.model.compilation import Compilation, Submission
from diffreport.respondents.resolve import Resolver, resolver
from diffreport.respondents.split import split

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "respondents" / "split.toml").read_text(encoding="utf-8"))["case"]


@cache
def names() -> Resolver:
    return resolver({code: load(code) for code in ("zh", "en")}, respondents())


def compiled(text: str) -> Compilation:
    document = compose("a.txt", "", text, cut(text))
    return split(document, forms_of(document.language), names())


def shown(submission: Submission) -> str:
    kinds = Counter(paragraph.kind for paragraph in submission.paragraphs)
    counts = (kinds["heading"], kinds["paragraph"], kinds["item"], len(submission.footnotes))
    excerpt = ["E"] if submission.excerpt else []
    return " ".join([submission.respondent.id, str(submission.date), str(submission.original_language), *excerpt, *map(str, counts)])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_compilations(case: dict[str, Any]) -> None:
    found = compiled(case["input"])
    assert [shown(submission) for submission in found.submissions] == case["respondents"]
    assert (found.session, found.year, found.symbol) == (case["session"], 1945 + case["session"], case.get("symbol"))
    assert len(found.introduction) == case["introduction"]
    assert len(found.notices) == len(case["notices"])
    for notice, beginning in zip(found.notices, case["notices"], strict=True):
        assert notice.text.startswith(beginning)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_every_block_has_one_place(case: dict[str, Any]) -> None:
    blocks = compose("a.txt", "", case["input"], cut(case["input"])).blocks
    found = compiled(case["input"])
    assert [placement.block for placement in found.placements] == list(range(len(blocks)))
    texts = Counter(blocks[placement.block].text for placement in found.placements if placement.role == "submission")
    assert texts == Counter(paragraph.text for submission in found.submissions for paragraph in submission.paragraphs)


def test_a_footnote_knows_the_paragraph_of_its_mark() -> None:
    cuba, _, agency = compiled(CASES[0]["input"]).submissions
    assert [(note.label, note.text, note.paragraph) for note in cuba.footnotes] == [("1", "见地图。", 0)]
    assert [(note.label, note.paragraph) for note in agency.footnotes] == [("*", None)]
    assert cuba.paragraphs[0].text == "古巴有山。"


LETTER = """
2021 年 1 月 2 日第 1540(2004)号决议所设委员会主席给大会主席的信

谨转递报告(见附件)。

附件

一. 导言

1. 委员会有山。

2. 古巴和印度尼西亚来了，发展中国家也来了。墨西哥在墨西哥城开会。

3. 来的有：

(a) 巴拿马；

(b) 欧洲联盟。

他们又走了。

二. 结论

4. 委员会有水。

5. 委员会有风。

S/2021/1
"""


def test_a_letter_with_numbered_paragraphs_is_one_submission() -> None:
    found = compiled(LETTER)
    (submission,) = found.submissions
    assert submission.respondent.id == "1540-COMMITTEE"
    assert (submission.session, submission.year, submission.date, found.symbol) == (None, 2021, "2021-01-02", "S/2021/1")
    assert submission.key == "a.txt"
    assert [(paragraph.kind[0], paragraph.number) for paragraph in submission.paragraphs] == [
        ("h", None), ("p", "1"), ("p", "2"), ("p", "3"), ("i", "3"), ("i", "3"), ("p", "3"), ("h", None), ("p", "4"), ("p", "5"),
    ]  # fmt: skip
    assert [block.text for block in found.introduction] == ["谨转递报告(见附件)。"]


def test_mentions_are_of_states_and_the_union_not_of_what_looks_like_them() -> None:
    found = [(mention.respondent, mention.paragraph, mention.quote) for mention in compiled(LETTER).mentions]
    assert found == [
        ("CUB", "2", "2. 古巴和印度尼西亚来了，发展中国家也来了。"),
        ("IDN", "2", "2. 古巴和印度尼西亚来了，发展中国家也来了。"),
        ("MEX", "2", "墨西哥在墨西哥城开会。"),
        ("PAN", "3", "(a) 巴拿马；"),
        ("EU", "3", "(b) 欧洲联盟。"),
    ]


@pytest.mark.parametrize(
    "text", ["一首诗。\n\n山高水长。\n", "1. 第一条。\n\n2. 第二条。\n\n3. 第三条。\n\n4. 第四条。\n\n5. 第五条。\n\n6. 第六条。\n"]
)
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(InputError) as error:
        compiled(text)
    assert str(error.value) == "a.txt: no submissions found; use --plain to compare any two texts"
