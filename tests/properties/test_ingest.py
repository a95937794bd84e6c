"""Invariants of reading: nothing is lost, spans are true, paragraphs survive every layout."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from diffreport.ingest.compose import compose
from diffreport.ingest.lines import columns, cut
from diffreport.model.document import Document
from tests.whole import losses

# Whatever a layout may be made of, so that random texts hit the rules and not only the letters between them.
PIECES = (
    *("\n", "\n\n", "\r\n", "\f", "\t", " ", "   ", "\u3000", "\u200b"),
    *("# ", "## ", "**", "\\*", "\\\\_", "*", "* ", "- ", "• ", "– ", "|", "<", ">", "[", "]", "](#)", "](http://a.b/c)", "(", ")"),
    *("1. ", "2. ", "12．", "(a) ", "(ii) ", "一. ", "B. ", "¹", "134¹¹", "1 ", "。1 ", "___", "-----", "…… 4", "\t7"),
    *(
        "目录",
        "页次",
        "A/73/1",
        "18-00001 3/9",
        "3/9",
        "http://a.b/c",
        "[原件：英文]",
        "[2018 年 4 月 5 日]",
        "Distr.: General",
        "二. 从会员国收到的答复",
    ),
    *("山", "水", "，", "。", "、", "：", "“", "”", "(2004)", "2018", "word", "Word.", "古巴", "古巴\\*"),
)
mixtures = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def read(text: str) -> Document:
    return compose("a.txt", "", text, cut(text))


@given(st.one_of(mixtures, st.text(max_size=200)))
def test_nothing_is_lost(text: str) -> None:
    assert losses(read(text)) == []


@given(mixtures)
def test_blocks_stand_in_the_order_of_the_file(text: str) -> None:
    document = read(text)
    starts = [block.segments[0].source.start for block in document.blocks]
    assert starts == sorted(starts)
    numbers = {line.number for line in cut(text)}
    assert {number for block in document.blocks for number in block.lines} == numbers


@dataclass(frozen=True)
class Style:
    """A layout to set paragraphs in: widths in columns, 0 for one line a paragraph."""

    width: int
    indent: int = 0
    between: int = 0
    doubled: bool = False
    page: int = 0


STYLES = (
    Style(0, between=1),
    Style(0),
    Style(76, between=1),
    Style(76, indent=4),
    Style(72, indent=2, between=1),
    Style(76, indent=2, doubled=True),
    Style(76, indent=4, page=12),
    Style(76, indent=2, doubled=True, page=12),
)

characters = st.text("山水风云天地人文中外古今上下左右", min_size=6, max_size=12)
clauses = st.builds(lambda parts, mark: mark.join(parts), st.lists(characters, min_size=3, max_size=5), st.sampled_from("，、；"))
sentences = clauses.map(lambda clause: f"{clause}。")
# Long enough to be wrapped: a text without full lines does not show its layout.
paragraphs = st.lists(sentences, min_size=4, max_size=9).map("".join)


def wrapped(text: str, style: Style) -> list[str]:
    """A paragraph in lines; a mark that closes never begins one."""
    lines, line = [], " " * style.indent
    for char in text:
        if columns(line + char) > style.width and char not in "，、；。":
            lines.append(line)
            line = ""
        line += char
    return [*lines, line]


def set_in(style: Style, texts: Sequence[str]) -> str:
    lines: list[str] = []
    printed = 0
    for text in texts:
        if lines and style.between:
            lines += [""] * style.between
        for line in wrapped(text, style) if style.width else [text]:
            if style.page and printed and printed % style.page == 0:
                lines += ["", "A/73/1", "", f"{printed // style.page}/9", ""]
            lines += [line, ""] if style.doubled else [line]
            printed += 1
    return "\n".join(lines)


@given(st.sampled_from(STYLES), st.lists(paragraphs, min_size=6, max_size=12))
def test_paragraphs_survive_every_layout(style: Style, texts: list[str]) -> None:
    found = [block.text for block in read(set_in(style, texts)).blocks if block.kind != "furniture"]
    assert found == texts
