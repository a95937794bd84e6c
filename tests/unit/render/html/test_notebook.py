"""What a notebook shows: short, without anything that runs or reaches out, and nothing left out in silence."""

from dataclasses import replace

import pytest

from diffreport.model.collation import Change, ChangeReport, Clause, Comparison
from diffreport.model.document import Notice
from diffreport.model.edit import Edit
from diffreport.model.flag import Reason
from diffreport.render.html import notebook
from tests.markup import Element, Page

HOSTILE = "<script>alert(1)</script>\u202e\x1b[0m"

CHANGES = (
    Change("unchanged", False, (0,), (0,), 1.0, 1.0, (), (Edit("equal", "同"),)),
    Change("unchanged", True, (1,), (2,), 1.0, 1.0, (), (Edit("equal", "移"),)),
    Change(
        "revised",
        False,
        (2,),
        (1,),
        0.9,
        1.0,
        (),
        (Edit("delete", "16", "substantive", "number"), Edit("insert", "18", "substantive", "number")),
    ),
    Change("removed", False, (3,), (), None, 1.0, (), (Edit("delete", HOSTILE),)),
    Change("added", False, (), (3,), None, 1.0, (), (Edit("insert", "新"),)),
)


def cell(result: ChangeReport | Comparison, language: str = "en") -> Element:
    show = notebook.report if isinstance(result, ChangeReport) else notebook.comparison
    return Page(show(result, language)).root


def test_a_comparison_shows_what_changed_side_by_side() -> None:
    clause = Clause(Reason("none-such", ("要点",)), ())
    shown = cell(Comparison("old", "new", "normal", None, CHANGES, brief=(clause,)))
    rows = [[side.text for side in row.all("td")] for row in shown.all("tr")[1:]]
    assert [row[1:] for row in rows] == [["移", "移"], ["16", "18"], ["<script>alert(1)</script><U+202E>␛[0m", ""], ["", "新"]]
    assert [row[0] for row in rows] == ["= unchanged¶2 → ¶3↕ moved", "≠ revised¶3 → ¶2", "- removed¶4", "+ added¶4"]
    assert [one.text for one in shown.all("li")] == ["none-such: 要点"]
    assert "5 beads: 2 unchanged" in shown.all("p")[0].text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_cell_runs_nothing_and_reaches_nowhere(language: str, report: ChangeReport) -> None:
    for shown in (cell(report, language), cell(Comparison("old", "new", "normal", None, CHANGES), language)):
        assert not {one.tag for one in shown} & {"script", "link", "img", "iframe", "form", "a"}
        assert not [name for one in shown for name in one.attributes if name.startswith("on") or name in ("src", "href", "id", "style")]
        assert shown.all("div")[0].attributes["lang"] == language
        style = shown.all("style")[0].text
        assert "url(" not in style
        assert all(line.startswith((".diffreport ", "/*")) for line in style.strip().splitlines())


def test_a_report_shows_sessions_briefs_and_flags(report: ChangeReport) -> None:
    (cuba,) = (one for one in report.collations if one.respondent.id == "CUB" and one.comparisons)
    shown = cell(replace(report, collations=(cuba,)))
    assert shown.all("details")[0].attributes.keys() == {"open"}
    assert shown.all("summary")[0].text.startswith("Cuba 古巴 session 73")
    flags = sum(len(one.flags) for one in cuba.comparisons)
    assert len(shown.all("tr")) == flags > 0


def test_what_is_left_out_is_counted(report: ChangeReport) -> None:
    (cuba,) = (one for one in report.collations if one.respondent.id == "CUB" and one.comparisons)
    alone = replace(cuba, comparisons=(), submissions=cuba.submissions[:1])
    shown = cell(replace(report, collations=(cuba,) * (notebook.MOST + 2) + (alone,), notices=(Notice("error", "a.txt", 3, "torn"),)))
    assert len([one for one in shown.all("b") if one.text == "Cuba"]) == notebook.MOST
    assert [one.text for one in shown.all("p", "quiet")] == [
        "2 respondents more: records() and to_json() hold them all",
        "1 respondent with one session only: nothing to compare",
    ]
    assert [one.text for one in shown.all("li")][-1] == "error: a.txt, line 3: torn"
