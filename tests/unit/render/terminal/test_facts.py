"""The facts of submissions, each above the words that prove it."""

import pytest
from rich.cells import cell_len

from diffreport.model.collation import ChangeReport
from diffreport.render import View
from diffreport.render.terminal.facts import facts
from diffreport.selection import asked, select


def test_facts_of_one_sentence_share_its_quote(report: ChangeReport) -> None:
    assert facts(report, View(width=100)).splitlines() == [
        "Cuba 古巴 (CUB)",
        "  session 73 (2018): 5 facts",
        "    ¶1 position  condemns  “一切形式的恐怖主义行为”",
        "       “本国谴责一切形式的恐怖主义行为，不论由谁所为、在何处所为。”",
        "    ¶2 count  international counter-terrorism instruments it is party to (“反恐公约”)  16 of 19",
        "       “本国是16项反恐公约的缔约国，并已将其规定纳入国内法。”",
        "    ¶2 (footnote 1) resolution  SC 1540(2004)",
        "                    “全文见秘书处档案。”",
        "    ¶3 law  Act No. 12 (2016) 《禁止化学武器法》  adopted 2016 by 议会",
        "       treaty  CWC  party  《禁止化学武器法》  possible (0.70)",
        "       “议会通过了《禁止化学武器法》(第12(2016)号法)。”",
        "  session 75 (2020): 3 facts",
        "    ¶3 count  international counter-terrorism instruments it is party to (“反恐公约”)  18",
        "       “本国现为18项反恐公约的缔约国，其规定已纳入国内法。”",
        "    ¶5 position  calls for  “这些武器”  with must",
        "       figure  “保证”  1.5 个",
        "       “唯一的保证，是立即彻底销毁这些武器。␛[31m恶意<U+202E>文本[bold]”",
        "",
        "1 respondent without such facts",
    ]


def test_silence_is_an_answer(report: ChangeReport) -> None:
    text = facts(select(report, asked(None, "CWC", None)), View(width=100)).splitlines()
    assert "  session 75 (2020): 0 facts" in text


@pytest.mark.parametrize("width", [20, 37, 60, 80, 200])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_is_wider_than_the_page(report: ChangeReport, width: int, language: str) -> None:
    assert [line for line in facts(report, View(width=width, language=language)).splitlines() if cell_len(line) > width] == []


def test_colour_only_where_it_is_wanted(report: ChangeReport) -> None:
    assert "\x1b" not in facts(report, View())
    assert "\x1b[1mlaw\x1b[0m" in facts(report, View(colour=True))
