"""Reports as Markdown: read back by a parser, they have the parts that a reader looks for."""

import re
from datetime import date
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

from diffreport.model.collation import ChangeReport
from diffreport.model.document import Notice
from diffreport.model.verdict import Acceptance, Raised, Verdict
from diffreport.render import View
from diffreport.render.markdown import FORMAT
from diffreport.render.markdown.sections import LIMIT
from diffreport.selection import asked, select

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def parts(text: str, kind: str) -> list[str]:
    """The texts of all inline parts that follow an opening token of a kind (``heading``, ``th`` …)."""
    tokens = PARSER.parse(text)
    return [
        "".join(child.content for child in after.children or ()).replace("\u200b", "")
        for token, after in pairwise(tokens)
        if token.type == f"{kind}_open" and after.type == "inline"
    ]


def test_a_change_report_has_a_table_a_brief_flags_and_beads(report: ChangeReport) -> None:
    text = FORMAT.compare(report, View())
    assert isinstance(text, str)
    assert parts(text, "heading") == ["Change report", "Cuba 古巴 (CUB): session 73 (2018) → session 75 (2020)"]
    assert parts(text, "td") == ["Cuba 古巴 (CUB)", "73 (2018)", "75 (2020)", "3", "2", "2", "1", "1", "1"]
    assert text.count("<details>") == text.count("</details>") == 2
    assert "- warning: s75.txt, line 12: a page is missing" in text
    assert "~~是16项~~ **现为18项** 反恐公约" in text
    assert "Not shown: 1 unchanged, 1 reworded." in text
    assert "1 respondent with one session only" in text


def test_flags_can_be_left_out(report: ChangeReport) -> None:
    assert "<summary>5 flags</summary>" not in FORMAT.compare(report, View(flags="none"))


def test_nothing_of_a_document_becomes_markup(report: ChangeReport) -> None:
    for told in (FORMAT.compare, FORMAT.facts, FORMAT.flags, FORMAT.timeline):
        tokens = PARSER.parse(str(told(report, View())))
        inline = [child for token in tokens for child in token.children or ()]
        assert {token.type for token in inline} <= {
            *("text", "text_special", "softbreak", "code_inline"),
            *("strong_open", "strong_close", "em_open", "em_close", "s_open", "s_close"),
        }
        html = {line for token in tokens if token.type == "html_block" for line in token.content.split("\n")}
        assert all(line in ("", "<details>", "</details>") or line.startswith("<summary>") for line in html)


def test_facts_stand_above_the_sentence_that_proves_them(report: ChangeReport) -> None:
    text = FORMAT.facts(select(report, asked("count", None, None)), View())
    assert parts(text, "heading") == ["Cuba 古巴 (CUB), session 73 (2018): 1 fact", "Cuba 古巴 (CUB), session 75 (2020): 1 fact"]
    assert "\n  - “本国是16项反恐公约的缔约国，并已将其规定纳入国内法。”" in text
    assert text.endswith("1 respondent without such facts\n")


def test_a_timeline_has_a_column_for_each_session(report: ChangeReport) -> None:
    text = FORMAT.timeline(report, View())
    assert parts(text, "th") == ["series", "73", "75", "73", "75", "status", "the newest reading begins"]
    assert parts(text, "td")[:6] == ["反恐公约", "16 (¶2)", "18 (¶3)", "一…保证", "–", "1.5 (¶5)"]


def test_flags_alone_have_the_heading_of_their_comparison(report: ChangeReport) -> None:
    text = FORMAT.flags(select(report, asked("position-new", None, 75)), View())
    assert parts(text, "heading") == ["Cuba 古巴 (CUB): session 73 (2018) → session 75 (2020)"]
    assert FORMAT.flags(select(report, asked("law-draft", None, None)), View()) == "no flags\n"


@pytest.fixture
def verdict(report: ChangeReport) -> Verdict:
    collation = report.collations[0]
    compared = collation.comparisons[0]
    row = Acceptance("f00d", "treaty-count", "CUB", "x", "read | *twice*", "@desk", date(2027, 1, 31))
    failed, accepted = (Raised(collation.respondent, compared.old, compared.new, flag) for flag in compared.flags[:2])
    accepted = Raised(accepted.respondent, accepted.old, accepted.new, accepted.flag, row)
    return Verdict(report, ("law-dropped",), 0.8, (failed,), (accepted,), (row,), (Notice("error", "s78.txt", 3, "cut off"),))


def test_a_check_says_how_it_ended_and_what_is_missing_first(verdict: Verdict) -> None:
    text = FORMAT.check(verdict, View())
    (heading,) = parts(text, "heading")
    assert heading.startswith("check incomplete")
    assert text.index("s78.txt, line 3: cut off") < text.index("**law no longer mentioned")
    assert "accepted: read \\| \\*twice\\*, @&#8203;desk" in text


def test_a_long_report_keeps_to_the_limit_and_counts_what_it_leaves_out(report: ChangeReport) -> None:
    many = ChangeReport(report.compilations, report.collations * 60, report.notices)
    text = FORMAT.compare(many, View())
    assert len(text) <= LIMIT
    last = text.strip().rpartition("\n")[2]
    assert last.startswith("Left out to stay within 65,536 characters: ")
    shown = len(re.findall(r"^- \*\*.* · `\w+`$", text, re.MULTILINE))
    assert 0 < shown < 300
    assert f"{300 - shown} flags" in last
    assert text.count("<details>") == text.count("</details>")
