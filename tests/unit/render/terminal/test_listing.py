"""The table of respondents and sessions, and the list where it does not fit."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from diffreport.model.collation import ChangeReport
from diffreport.model.compilation import Mention
from diffreport.render import View
from diffreport.render.terminal.listing import listing


def test_a_table_where_it_fits(report: ChangeReport) -> None:
    text = listing(report.compilations, (), View(width=80)).splitlines()
    assert text == [
        "respondent       session 73 (2018)  session 75 (2020)",
        "Cuba 古巴 (CUB)  6 ¶ 2018-04-05 es  6 ¶ 2020-05-12 es",
        "Fiji 斐济 (FJI)                     1 ¶ 2020-05-12 es",
        "",
        "3 submissions of 2 compilations",
    ]


def test_a_list_where_the_table_does_not_fit(report: ChangeReport) -> None:
    text = listing(report.compilations, (), View(width=44)).splitlines()
    assert text[:4] == [
        "Cuba 古巴 (CUB)",
        "  session 73 (2018)  6 ¶ 2018-04-05 es",
        "  session 75 (2020)  6 ¶ 2020-05-12 es",
        "Fiji 斐济 (FJI)",
    ]


@pytest.mark.parametrize("width", [20, 40, 60, 62, 80, 200])
def test_no_line_is_wider_than_the_page(report: ChangeReport, width: int) -> None:
    first, second = report.compilations
    long = replace(second.submissions[0], respondent=replace(second.submissions[0].respondent, id="LONG", name="很长的名称" * 8))
    compilations = (first, replace(second, submissions=(*second.submissions, long)))
    text = listing(compilations, (), View(width=width)).splitlines()
    assert [line for line in text if cell_len(line) > width] == []
    assert "很长的名称" * 8 in "".join(line.split("  ")[0] for line in text)


def test_two_languages_are_told_apart(report: ChangeReport) -> None:
    first, second = report.compilations
    english = replace(second, submissions=(replace(second.submissions[0], session=73, year=2018, language="en"),))
    assert "session 73 (2018) en  session 73 (2018) zh" in listing((first, english), (), View())


def test_documents_outside_the_sessions_follow_with_their_mentions(report: ChangeReport) -> None:
    first = report.compilations[0]
    author = replace(first.submissions[0], session=None, year=2019)
    mentions = tuple(Mention(who, "r.txt", "S/2019/986", 2019, "9", "……") for who in ("CUB", "CUB", "FJI"))
    outside = replace(first, session=None, year=2019, symbol="S/2019/986", submissions=(author,), mentions=mentions)
    text = listing((first, outside), (), View(width=160))
    assert "1 submission of 1 compilation\n" in text
    assert "S/2019/986 (2019), outside the sessions, by Cuba 古巴 (CUB): 6 paragraphs; 3 mentions of 2 respondents\n" in text


def test_a_respondent_that_the_registry_does_not_know_is_named_once(report: ChangeReport) -> None:
    first = report.compilations[0]
    unknown = replace(first.submissions[0], respondent=replace(first.submissions[0].respondent, id="某国", name="某国"))
    assert "\n某国        6 ¶" in listing((replace(first, submissions=(unknown,)),), (), View())


def test_what_was_not_found_is_said(report: ChangeReport) -> None:
    first = report.compilations[0]
    bare = replace(first.submissions[0], date=None, original_language=None)
    assert "6 ¶ not found not found" in listing((replace(first, submissions=(bare,)),), (), View())
