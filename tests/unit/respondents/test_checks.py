"""Known damage of a report, as cases: what must be said of it, and what whole reports may have without a word."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from diffreport import pipeline
from diffreport.errors import InputError, NoReportError
from diffreport.ingest.compose import compose
from diffreport.ingest.lines import cut
from diffreport.model.document import Notice

TABLE = tomllib.loads((Path(__file__).parents[2] / "cases" / "respondents" / "damage.toml").read_text(encoding="utf-8"))


def notices(text: str) -> tuple[Notice, ...]:
    return pipeline.compile_document(compose("a.txt", "", text, cut(text))).notices


def damaged(case: dict[str, Any]) -> str:
    if "input" in case:
        return str(case["input"])
    text = str(TABLE["whole"])
    changes = [(case["old"], case["new"])] if "old" in case else []
    for old, new in (*changes, *case.get("replace", ())):
        assert text.count(old) == 1, f"{old!r} is not once in the whole report"
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["title"])
def test_known_damage(case: dict[str, Any]) -> None:
    found = [f"{notice.level} {notice.line} {notice.text}" for notice in notices(damaged(case))]
    assert len(found) == len(case["notices"]), "\n".join(found)
    for said, expected in zip(found, case["notices"], strict=True):
        assert said.startswith(expected)


def test_each_error_says_what_to_do() -> None:
    found = [notice for case in TABLE["case"] for notice in notices(damaged(case)) if notice.level == "error"]
    assert found
    assert all("; " in notice.text and notice.line for notice in found)


@pytest.mark.parametrize("end", ["二. 从各国政府收到的答复\n\n古巴", "3. 各国说了水", "捷克\t3"])
def test_a_report_that_ends_before_its_first_submission_is_damaged(end: str) -> None:
    text = str(TABLE["whole"])
    with pytest.raises(InputError, match="the report ends before its first submission") as error:
        notices(text[: text.index(end) + len(end)])
    assert not isinstance(error.value, NoReportError)


def test_origin_lines_that_are_no_lines_any_more_show_a_damaged_report() -> None:
    blob = str(TABLE["whole"])[str(TABLE["whole"]).index("古巴\n\n[") :].replace("\n", " ")
    with pytest.raises(InputError, match="the report ends before its first submission") as error:
        notices(blob)
    assert not isinstance(error.value, NoReportError)
    with pytest.raises(NoReportError):
        notices("一份报告里有这样的一行：[原件：英文]，它说明原件的语文。\n")


def test_a_letter_that_breaks_off_is_damaged() -> None:
    text = "2021 年 1 月 2 日第 1540(2004)号决议所设委员会主席给大会主席的信\n\n附件\n\n一. 导言\n\n1. 委员会有山。\n"
    with pytest.raises(InputError, match="the report ends before its first submission"):
        notices(text)


def test_a_garbled_text_is_damaged_and_another_text_is_none_of_ours() -> None:
    garbled = str(TABLE["whole"]).encode().decode("latin-1")
    with pytest.raises(InputError, match=r"no submissions found, and \d+ lines hold text that was read in a wrong encoding"):
        notices(garbled)
    with pytest.raises(NoReportError):
        notices("第七十八届会议\n\n大会\n\n重申其各项决议。\n")
