"""Whatever the text and the width: no line is too wide, no character is lost, nothing hostile gets through."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from diffreport.model.collation import Change, Clause, Comparison
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.edit import Edit
from diffreport.model.flag import Evidence, Flag, Reason
from diffreport.model.respondent import Respondent
from diffreport.render import View
from diffreport.render.labels import load
from diffreport.render.terminal.beads import Page
from diffreport.render.terminal.flags import Flags
from diffreport.render.terminal.lines import column_width, printed, rule
from diffreport.render.terminal.wrap import starts
from diffreport.render.view import TWO_COLUMNS_FROM
from diffreport.render.visible import one_line, visible

MIXED = st.text(
    st.sampled_from("古巴支持公约的 ab19，。《》(（é\u0301\u200d🇨👍") | st.characters(exclude_characters="[]{}-+~:\n"), max_size=40
)
EDIT = st.builds(Edit, text=st.lists(MIXED, min_size=1, max_size=2).map("\n".join))
WIDTH = st.integers(20, 200)


@given(st.text(st.characters(exclude_characters="\n"), max_size=80).map(visible), st.integers(2, 60))
def test_lines_fit_and_make_up_the_text(text: str, width: int) -> None:
    cuts = [0, *starts(text, width), len(text)]
    lines = [text[begin:end] for begin, end in pairwise(cuts)]
    assert "".join(lines) == text
    assert all(cell_len(line.rstrip()) <= width for line in lines)
    assert all(lines) or not text


@given(st.lists(EDIT, min_size=1, max_size=5), WIDTH, st.booleans())
def test_a_bead_shows_all_of_both_sides(edits: list[Edit], width: int, colour: bool) -> None:
    old, new = ("".join(edit.text for edit in edits if edit.op in ("equal", op)) for op in ("delete", "insert"))
    change = Change("revised", False, *(tuple(range(side.count("\n") + 1)) for side in (old, new)), 0.5, 1.0, (), tuple(edits))
    page = Page(load("en"), View(width=width, colour=colour), submission(old), submission(new))
    lines = printed(page.bead(change)[len(rule(page.head(change), width)) :], colour=False).split("\n")
    assert max(map(cell_len, lines)) <= width
    assert all(visible(line) == line for line in lines)
    shown_old, shown_new = sides(lines, width)
    assert essence(shown_old) == essence(visible(old))
    assert essence(shown_new) == essence(visible(new))


SIDE = st.builds(Evidence, paragraph=st.integers(0, 9), quote=MIXED, value=st.integers() | MIXED, footnote=st.none())
REASON = st.builds(Reason, code=MIXED, values=st.lists(MIXED, max_size=2).map(tuple), parts=st.just(()))
FLAG = st.builds(Flag, subject=MIXED, summary=REASON, fingerprint=MIXED, old=st.none() | SIDE, new=st.none() | SIDE)


@given(st.lists(FLAG, max_size=3), st.lists(REASON, max_size=2), WIDTH, st.sampled_from(["short", "full"]))
def test_flags_and_brief_fit_the_page_and_show_nothing_hostile(flags: list[Flag], said: list[Reason], width: int, detail: str) -> None:
    brief = tuple(Clause(reason, ()) for reason in said)
    comparison = Comparison(73, 75, "normal", None, (), tuple(flags), brief)
    page = Flags(load("en"), View(width=width, flags=detail), submission("x"), submission("x"))
    lines = printed([*page.brief(comparison), *page.section(comparison)], colour=False).split("\n")
    assert max(map(cell_len, lines)) <= width
    assert all(visible(line) == line for line in lines)
    if detail == "full":
        assert all(essence(one_line(flag.subject)) in essence("".join(lines)) for flag in flags)


def submission(text: str) -> Submission:
    paragraphs = tuple(Paragraph(index, "paragraph", part) for index, part in enumerate(text.split("\n")))
    return Submission(Respondent("CUB", "古巴", "state"), 73, 2018, "s.txt", "zh", None, None, False, paragraphs)


def sides(lines: list[str], width: int) -> tuple[str, str]:
    """The text of both sides, read off the page: by cells in two columns, by signs in one."""
    if width >= TWO_COLUMNS_FROM:
        cut = [cut_at(line, column_width(width)) for line in lines]
        return "".join(old[2:] for old, _ in cut), "".join(new[3:][2:] for _, new in cut)
    shown = {"-": "", "+": ""}
    sign = "-"
    for line in lines:
        sign = line[:1] if line[:1] in shown else sign
        shown[sign] += line[4:]
    return shown["-"], shown["+"]


def cut_at(line: str, cells: int) -> tuple[str, str]:
    """A line before and after a number of cells."""
    at = next((at for at in range(len(line) + 1) if cell_len(line[:at]) >= cells and line[at : at + 2] in (" │", "")), len(line))
    return line[:at], line[at:]


def essence(text: str) -> str:
    """Text without white space and marks."""
    return re.sub(r"[\s\[\]{}+~:-]", "", text)
