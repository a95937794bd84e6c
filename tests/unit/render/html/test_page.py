"""The page as a whole: it carries everything, links hold, languages are marked, nothing can run but its own script."""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from diffreport.model.collation import ChangeReport, Clause
from diffreport.model.flag import Evidence, Flag, Reason
from diffreport.render import View
from diffreport.render.html.page import timeline
from diffreport.render.labels import LANGUAGES, load
from diffreport.render.visible import visible
from tests.markup import Page

Opened = Callable[..., Page]


def test_the_policy_names_the_style_and_the_script_of_the_page(opened: Opened) -> None:
    page = opened()
    policy = next(meta.attributes["content"] for meta in page.root.all("meta") if "http-equiv" in meta.attributes)
    style, script = page.root.all("style")[0].text, page.root.all("script")[0].text
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest(style)}'",
        f"script-src 'sha256-{digest(script)}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert len(page.root.all("style")) == len(page.root.all("script")) == 1


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_nothing_is_loaded_and_nothing_runs_in_an_attribute(opened: Opened) -> None:
    attributes = {name for element in opened().root for name in element.attributes}
    assert not [name for name in attributes if name.startswith("on") or name in ("src", "style", "srcset", "action", "xlink:href")]
    assert not re.search(r"url\(|@import|https?:|eval|innerHTML", opened().source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_places_that_are_there_once(opened: Opened, language: str) -> None:
    root = opened(selected=True, language=language).root
    places = [element.attributes["id"] for element in root if "id" in element.attributes]
    assert len(places) == len(set(places))
    targets = {element.attributes["href"] for element in root.all("a")}
    assert {target[1:] for target in targets} <= set(places)
    assert all(target.startswith("#") for target in targets)
    named = {element.attributes["aria-labelledby"] for element in root if "aria-labelledby" in element.attributes}
    assert named <= set(places)


def test_an_english_page_marks_what_is_chinese(opened: Opened, report: ChangeReport) -> None:
    root = opened(with_flag(report, Reason("law-enacted", ("2022",)), "《环境法》"), selected=True).root
    chinese = re.compile("[\u4e00-\u9fff]")
    loose = [
        child
        for element in root
        if element.language != "zh" and element.tag not in ("title", "option")
        for child in element.children
        if isinstance(child, str) and chinese.search(child)
    ]
    assert loose == []
    assert root.all("html")[0].language == "en"


def test_a_flag_is_told_with_its_evidence_and_its_clause_links_to_it(opened: Opened, report: ChangeReport) -> None:
    flagged = with_flag(report, Reason("law-enacted", ("2022",)), "《环境法》")
    flag = opened(flagged).root.all("details", "flag")[0]
    said = " ".join(flag.text.split())
    for part in ("law enacted", "《环境法》", "No. 7, 2022", "adopted or in force in 2022", "0.95", "abc123", "新法已通过", "¶1"):
        assert part in said
    brief = opened(flagged).root.all("section", "brief")[0]
    assert [link.attributes["href"] for link in brief.all("a", "flagged")] == [f"#{flag.attributes['id']}"]


def test_a_bead_names_the_kind_and_the_subject_of_its_flags(opened: Opened, report: ChangeReport) -> None:
    flagged = opened(with_flag(report, Reason("law-enacted", ("2022",)), "《环境法》")).root
    assert {link.text for bead in flagged.all("article") for link in bead.all("a", "flagged")} == {"⚑ law enacted: 《环境法》"}


def test_what_needs_explaining_is_explained_where_it_first_stands(opened: Opened, report: ChangeReport) -> None:
    brief = opened().root.all("section", "brief")[0].all("p", "legend")[0].text
    assert [word for word in ("⚑ leads to a flag", "confidence is under 0.80", "A bead: ", "¶5 = ") if word not in brief] == []
    history = Page(timeline(report, View(selected=True))).root.all("section", "collation")
    assert [next(legend.text[:4] for legend in one.all("p", "legend")) for one in history] == ["¶5 ="] * len(history)


def test_statements_are_numbered_as_the_ledger_of_positions_calls_them(opened: Opened) -> None:
    threads = [thread for thread in opened().root.all("div", "thread") if "heads" not in thread.classes]
    said = [(thread.attributes["id"].rpartition("-")[2], thread.all("p", "status")[0].text.split(" · ")[0]) for thread in threads]
    assert said == [(number, f"statement {number}") for number, _ in said] != []


def test_a_date_stays_on_one_line(opened: Opened, report: ChangeReport) -> None:
    flag = opened(with_flag(report, Reason("law-enacted", ("2022-05-15",)), "2016-23 号<b>")).root.all("details", "flag")[0]
    assert [date.text for date in flag.all("span", "date")] == ["2016-23", "2022-05-15"]
    assert "号<b>" in flag.text


def with_flag(report: ChangeReport, summary: Reason, subject: str) -> ChangeReport:
    """The report with one flag, told in the brief, in its first comparison."""
    at = next(at for at, collation in enumerate(report.collations) if collation.comparisons)
    collation = report.collations[at]
    proof = Evidence(0, "新法已通过。", {"number": "7", "year": 2022, "title": subject})
    flag = Flag("law-enacted", subject, summary, 0.95, "abc123", None, proof)
    brief = (Clause(Reason("brief-name", (subject,)), ("abc123",)),)
    comparison = replace(collation.comparisons[0], flags=(flag,), brief=brief)
    changed = replace(collation, comparisons=(comparison, *collation.comparisons[1:]))
    return replace(report, collations=(*report.collations[:at], changed, *report.collations[at + 1 :]))


def test_all_text_of_both_sides_stands_in_the_comparison(opened: Opened, report: ChangeReport) -> None:
    root = opened().root
    shown = [collation for collation in report.collations if collation.comparisons]
    for side in ("old", "new"):
        cells = [cell for cell in root.all("div", side) for cell in cell.all("p") if "none" not in cell.classes]
        told = [
            line
            for collation in shown
            for comparison in collation.comparisons
            for change in comparison.changes
            for line in "".join(edit.text for edit in change.edits if edit.op != ("insert" if side == "old" else "delete")).split("\n")
            if (change.old if side == "old" else change.new)
        ]
        assert sorted(cell.text for cell in cells) == sorted(map(visible, told))


def test_respondents_with_one_session_are_listed_unless_named(opened: Opened, report: ChangeReport) -> None:
    alone = [collation for collation in report.collations if not collation.comparisons]
    assert alone
    assert len(opened().root.all("section", "collation")) == len(report.collations) - len(alone)
    assert len(opened(selected=True).root.all("section", "collation")) == len(report.collations)
    assert "With one session only" in opened().source
    assert [item.text for item in opened().root.all("main")[0].all("section")[-1].all("li")] == ["某组织 (UNX): session 73"]
    assert "With one session only" not in opened(selected=True).source


def test_the_provenance_names_files_hashes_and_notices(opened: Opened, report: ChangeReport) -> None:
    said = opened().root.all("footer")[0].text
    for compilation in report.compilations:
        assert compilation.source in said
        assert compilation.sha256 in said
    for notice in report.notices:
        assert notice.text in said


def test_the_same_report_is_the_same_page(opened: Opened) -> None:
    assert opened().source == opened().source


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_those_of_the_reader(opened: Opened, language: str) -> None:
    root = opened(language=language).root
    assert root.all("html")[0].language == language
    assert load(language)("provenance", section="page") in root.all("footer")[0].text
