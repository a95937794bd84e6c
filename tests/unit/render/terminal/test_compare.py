"""The terminal's change report, read as a person reads it."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from diffreport.model.collation import ChangeReport
from diffreport.render import View
from diffreport.render.names import references
from diffreport.render.terminal.comparison import compare


def lines(report: ChangeReport, **choices: object) -> list[str]:
    return compare(report, View(**choices)).splitlines()


@pytest.mark.parametrize("width", [20, 37, 60, 79, 80, 81, 100, 140, 200])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_is_wider_than_the_page(report: ChangeReport, width: int, language: str) -> None:
    assert [line for line in lines(report, width=width, language=language, selected=True) if cell_len(line) > width] == []


@pytest.mark.parametrize("width", [80, 101, 140])
def test_columns_stand_below_each_other(report: ChangeReport, width: int) -> None:
    rows = [line for line in lines(report, width=width) if " │" in line]
    assert rows
    assert {cell_len(row[: row.index(" │")]) for row in rows} == {(width - 3) // 2}


def test_two_columns_show_old_and_new(report: ChangeReport) -> None:
    text = lines(report, width=90)
    assert "≠ revised  ¶2–3 → ¶3  merged 2→1  ⚑1, 2, 3  number: 16, 18; title  confidence 0.71" in [line.rstrip("─ ") for line in text]
    assert "2 本国[-是16项-]反恐公约的缔约国，[~并~]已  │ 3 本国{+现为18项+}反恐公约的缔约国，{~其规" in text


def test_one_column_under_eighty_marks_the_sides(report: ChangeReport) -> None:
    text = lines(report, width=79)
    assert "- 2 本国[-是16项-]反恐公约的缔约国，[~并~]已[~将其规定~]纳入国内法。" in text
    assert "+ 3 本国{+现为18项+}反恐公约的缔约国，{~其规定~}已纳入国内法。" in text


def test_the_heading_says_what_is_compared(report: ChangeReport) -> None:
    text = "\n".join(lines(report, width=140))
    assert "Cuba 古巴 (CUB)\n2019: named in S/2019/986, paragraphs 9, 12\n" in text
    assert "session 73 (2018), received 2018-04-05, original in Spanish, 6 paragraphs, 1 footnote (not compared), s73.txt" in text
    assert "6 beads: 1 unchanged, 1 reworded, 2 revised, 1 added, 1 removed; of these: 1 moved, 1 split, 1 merged" in text
    assert "low overlap: few-links: 2" in text


def test_unchanged_paragraphs_are_folded_and_context_unfolds_them(report: ChangeReport) -> None:
    fold = "… 1 unchanged paragraph (¶4 → ¶4) …"
    assert fold in lines(report)
    unfolded = lines(report, context=1)
    assert fold not in unfolded
    assert "4 第三段没有变化，只有标点不同。                 │ 4 第三段没有变化,只有标点不同。" in unfolded


def test_formatting_is_marked_when_asked(report: ChangeReport) -> None:
    assert "第三段没有变化[:，:]只有标点不同。" not in compare(report, View(context=1))
    assert "第三段没有变化[:，:]只有标点不同。" in compare(report, View(context=1, show_formatting=True))
    assert "[:deleted:] {:inserted:} formatting only" in compare(report, View(show_formatting=True))


def test_one_session_is_counted_or_shown_when_selected(report: ChangeReport) -> None:
    assert "某组织" not in compare(report, View())
    assert "1 respondent with one session only not shown" in compare(report, View())
    selected = compare(report, View(selected=True))
    assert "某组织 (UNX)" in selected
    assert "one session only: nothing to compare" in selected
    assert "not shown" not in selected


def test_plain_output_has_no_escape_and_coloured_output_no_brackets(report: ChangeReport) -> None:
    assert "\x1b" not in compare(report, View())
    coloured = compare(report, View(colour=True))
    assert "\x1b[1;31m是16项\x1b[0m" in coloured
    assert "[-" not in coloured
    assert "\x1b[31m恶意" not in coloured


def test_labels_follow_the_language_and_documents_do_not(report: ChangeReport) -> None:
    text = compare(report, View(language="zh", width=140))
    assert "第73届（2018年） → 第75届（2020年）" in text
    assert "≠ 修改  ¶2–3 → ¶3  合并 2→1" in text
    assert "本国[-是16项-]反恐公约的缔约国" in text


def test_two_documents_without_a_respondent_have_no_respondent_heading(report: ChangeReport) -> None:
    collation = report.collations[0]
    nameless = replace(collation, respondent=replace(collation.respondent, id="-", name=""), mentions=())
    text = compare(ChangeReport((), (nameless,), ()), View())
    assert "(-)" not in text
    assert "\n\nsession 73 (2018) → session 75 (2020)\n" in text


@pytest.mark.parametrize(
    ("indices", "cited"),
    [((), ""), ((0,), "¶1"), ((1, 2, 3), "¶2–4"), ((6, 1, 2), "¶2–3, 7")],
)
def test_references_count_from_one(indices: tuple[int, ...], cited: str) -> None:
    assert references(indices) == cited
