"""The terminology that switched, in a terminal."""

import pytest
from rich.cells import cell_len

from diffreport.model.drift import Drift, Example, Glossary, Usage
from diffreport.render import View
from diffreport.render.terminal.terms import terms

EXAMPLE = Example("CUB", 0, "本国海关每天在三个港口开展货物查验，\x1b[31m并把结果报告给部长。")
DRIFT = Drift("zh", Usage(73, "货物查验", 5, 0, EXAMPLE), Usage(75, "货物检查", 0, 5, EXAMPLE), ("CUB", "FJI"), 0.85, folded=False)


@pytest.mark.parametrize("width", [20, 33, 80, 120])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_is_wider_than_the_page(width: int, language: str) -> None:
    assert max(map(cell_len, terms([DRIFT], Glossary(), View(language, width)).splitlines())) <= width


def test_a_pair_that_is_kept_apart_is_marked_and_nothing_reaches_the_terminal() -> None:
    text = terms([DRIFT], Glossary(), View())
    assert "kept apart by the glossary" in text
    assert "\x1b" not in text


def test_the_form_stands_out_in_colour() -> None:
    assert "\x1b[1m货物查验\x1b[0m" in terms([DRIFT], Glossary(), View(colour=True))
