"""A respondent over all its sessions."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from diffreport.model.collation import ChangeReport, Lineage, Point, Reading, Series
from diffreport.model.fact import Fact, Law, Treaty
from diffreport.model.ledger import Entry, Ledger, Row
from diffreport.model.span import Span
from diffreport.render import View
from diffreport.render.terminal.timeline import timeline


def test_years_series_and_lineages(report: ChangeReport) -> None:
    assert timeline(report, View(width=80)).splitlines() == [
        "Cuba 古巴 (CUB)",
        "  2018  session 73, received 2018-04-05, 6 paragraphs",
        "  2019  named in S/2019/986, paragraphs 9, 12",
        "  2020  session 75, received 2020-05-12, 6 paragraphs",
        "",
        "  Counts and figures",
        "    反恐公约",
        "      ▁█  16 (73 ¶2) → 18 (75 ¶3)",
        "    一…保证",
        "      ·▄  – (73) → 1.5 (75 ¶5)",
        "",
        "  3 statements: 1 kept, 1 introduced, 1 dropped",
        "    73  75",
        "    ¶1  ¶2  kept        本国坚决谴责一切形式的恐怖主义，无论由谁所为、在何处所…",
        "    ¶6  –   dropped     末段将被删去，因为新的来文不再提到区域讲习班。",
        "    –   ¶1  introduced  各国应当合作。",
        "",
        "1 respondent with one session only not shown; name one with -r to see it",
    ]


def test_a_statement_that_came_back_shows_its_gap(report: ChangeReport) -> None:
    first = report.collations[0]
    third = replace(first.submissions[0], session=78, year=2023)
    returned = Lineage("returned", 73, 78, (Reading(73, (0,)), Reading(78, (0, 2))))
    gap = Series("公约", "treaty-count", (Point(73, 16, 1, "16"), Point(78, 19, 1, "19")))
    longer = replace(first, submissions=(*first.submissions, third), lineages=(returned,), series=(gap,))
    text = timeline(replace(report, collations=(longer,)), View(width=80))
    assert "    公约\n      ▁·█  16 (73 ¶2) → – (75) → 19 (78 ¶2)\n" in text
    assert "  1 statement: 1 returned\n    73  75  78\n    ¶1  –   ¶1, 3  returned    本国谴责" in text


def test_where_there_is_no_room_the_text_has_a_line_of_its_own(report: ChangeReport) -> None:
    text = timeline(report, View(width=44)).splitlines()
    assert text[text.index("    ¶1  ¶2  kept") + 1] == "      本国坚决谴责一切形式的恐怖主义，无论…"


def test_one_session_is_shown_when_it_was_asked_for(report: ChangeReport) -> None:
    text = timeline(report, View(selected=True))
    assert "某组织 (UNX)\n  2018  session 73" in text
    assert "not shown" not in text


LAW = Law("93", 2001, "《反恐法》", "法", "adopted", "2001-12")
PARTY = Fact("treaty", "ICSANT", "《公约》", Treaty("party"), 3, Span(0, 1), Span(0, 1), 0.9)


def with_ledger(report: ChangeReport) -> ChangeReport:
    """The report with a law of two sessions, one that amends it, and a treaty in the ledger of its first collation."""
    adopted = Fact("law", "93", "第93号法《反恐法》", LAW, 0, Span(0, 1), Span(0, 1), 0.9)
    amended = replace(adopted, claim=replace(LAW, action="amended", date=None, by="第316号法令"), paragraph=2)
    other = Fact("law", "316", "第316号法令", Law("316", None, None, "法令", "mentioned"), 2, Span(0, 1), Span(0, 1), 0.9)
    laws = (Row((Entry(73, (adopted,)), Entry(75, (amended, replace(amended, paragraph=4))))), Row((Entry(75, (other,)),)))
    ledger = Ledger(laws, (Row((Entry(75, (PARTY,)),)),))
    return replace(report, collations=(replace(report.collations[0], ledger=ledger), *report.collations[1:]))


def test_laws_and_treaties_stand_in_tables_by_session(report: ChangeReport) -> None:
    lines = timeline(with_ledger(report), View(width=100)).splitlines()
    start = lines.index("  Laws: 2")
    assert lines[start : start + 8] == [
        "  Laws: 2",
        "    law                                   named  73                  75",
        "    Act No. 93 (2001) 第93号法《反恐法》  73–75  adopted 2001-12 ¶1  amended by Decree No. 316 ¶3, 5",
        "    Decree No. 316 第316号法令            75     –                   named ¶3",
        "",
        "  Treaties and political arrangements: 1",
        "    treaty                        73  75",
        "    Nuclear Terrorism Convention  –   party ¶4",
    ]


def test_without_room_for_a_table_each_law_is_told_line_by_line(report: ChangeReport) -> None:
    lines = timeline(with_ledger(report), View(width=36)).splitlines()
    start = lines.index("    Decree No. 316 第316号法令")
    assert lines[start + 1 : start + 3] == ["      named  75", "      75  named ¶3"]


def test_a_chinese_reader_is_told_a_law_by_its_printed_name(report: ChangeReport) -> None:
    text = timeline(with_ledger(report), View(width=100, language="zh"))
    assert "    第93号法《反恐法》  73–75  通过 2001-12 ¶1  修正 依据第316号法令 ¶3, 5\n" in text
    assert "《核恐怖主义公约》" in text


@pytest.mark.parametrize("width", [20, 37, 60, 79, 80, 200])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_is_wider_than_the_page(report: ChangeReport, width: int, language: str) -> None:
    text = timeline(with_ledger(report), View(width=width, language=language, selected=True))
    assert [line for line in text.splitlines() if cell_len(line) > width] == []
    assert "\x1b" not in text
