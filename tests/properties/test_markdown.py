"""Whatever stands in a document: Markdown shows it as text, its edits give both sides back, and a comment stays within its length."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from diffreport.model.edit import Edit
from diffreport.render.labels import load
from diffreport.render.markdown.inert import PART, block, code, inert, strong
from diffreport.render.markdown.marks import marked
from diffreport.render.markdown.sections import RESERVE, Section, fitted
from diffreport.render.visible import one_line

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SPACE = "\u200b"
PLAIN = {"text", "text_special", "softbreak"}

SIGNS = "@user #12 GH-7 http://a.b www.a.b :smile: ![x](y) [a]: <b> <!-- ** ~~ ` | - [ ] 1. &lt; \\ $x$ # === --- > a@b.c !3 _a_ [^1]"
HOSTILE = st.sampled_from([*SIGNS.split(), " ", "\t", "\n", "    ", "古巴", "。", "（", "\ufffc"])
TEXT = st.lists(HOSTILE | st.characters(), max_size=8).map("".join)

# What hosts look for in the text that Markdown has become (GitHub Docs, "Autolinked references and URLs").
LOOKED_FOR = re.compile(r"[@#!][A-Za-z0-9]|\bGH-\d|[a-z]://|\bwww\.|:[A-Za-z0-9_+-]+:", re.IGNORECASE)

PLACES = ["x {} y", "  - “{}”", "### x {}", "> x {}", "| x | {} |\n|---|---|\n| {} | y |", "<details>\n\n- x {}\n\n</details>"]


@pytest.mark.parametrize("place", PLACES)
@given(TEXT)
def test_text_of_documents_is_shown_and_does_nothing(place: str, text: str) -> None:
    blocks = [token.children or [] for token in PARSER.parse(place.replace("{}", inert(text)))]
    assert {token.type for children in blocks for token in children} <= PLAIN
    said = ["".join(token.content for token in children) for children in blocks]
    assert essence(one_line(text)) in essence("".join(said).replace(SPACE, ""))
    assert not [told for told in said if LOOKED_FOR.search(told)]


@pytest.mark.parametrize(("before", "around"), [("", 0), ("> ", 1), ("- ", 2)])
@given(TEXT)
def test_a_block_is_a_paragraph_of_its_text(before: str, around: int, text: str) -> None:
    tokens = PARSER.parse(before + block(inert(text)))
    inner = [token.type for token in tokens[around : len(tokens) - around]]
    assert inner in ([], ["paragraph_open", "inline", "paragraph_close"])
    said = "".join(child.content for token in tokens for child in token.children or ())
    assert essence(said.replace(SPACE, "")) == essence(one_line(text))


@given(TEXT)
def test_code_and_bold_hold_all_of_their_text(text: str) -> None:
    (told,) = (token for token in inline(f"x {code(text)} y") if token.type == "code_inline")
    assert essence(told.content) == essence(one_line(text))
    bold = inline(f"{strong(f'x {text}')} y")
    assert [token.type for token in bold if token.type not in PLAIN] == ["strong_open", "strong_close"]


WORDS = st.lists(HOSTILE | st.sampled_from("古巴支持公约的 ab19，。《》(（é"), min_size=1, max_size=6).map("".join)
EDIT = st.builds(Edit, text=WORDS, significance=st.sampled_from(["substantive", "rewording", None]))


@given(st.lists(EDIT, max_size=6))
def test_marks_give_both_sides_back(edits: list[Edit]) -> None:
    text = "\n\n".join(marked(edits))
    for hidden, op in (("strong", "delete"), ("s", "insert")):
        side = "".join(edit.text for edit in edits if edit.op in ("equal", op))
        assert essence(without(text, hidden, *(["em"] if op == "delete" else []))) == essence("".join(map(one_line, side.split("\n"))))


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 3)), min_size=1, max_size=12), st.integers(RESERVE + 1, RESERVE + 4000))
def test_a_text_keeps_its_length_and_counts_what_it_leaves_out(sizes: list[tuple[int, int]], limit: int) -> None:
    sections = [Section(f"# {n}", tuple(f"- §{n}" + "x" * 60 for _ in range(size)), "flags", rank) for n, (size, rank) in enumerate(sizes)]
    labels = load("en")
    text = fitted(sections, labels, limit)
    assert len(text) <= limit
    lost = sum(size for size, _ in sizes) - text.count("§")
    assert (labels.count("flags", lost) in text) == bool(lost)


def inline(text: str) -> list[Token]:
    """All inline tokens of a text."""
    return [child for token in PARSER.parse(text) for child in token.children or ()]


def without(text: str, *tags: str) -> str:
    """The text of a Markdown text without what stands in these tags."""
    said, depth = "", 0
    for token in inline(text):
        if token.tag in tags and token.nesting:
            depth += token.nesting
        elif not depth:
            said += token.content
    return said.replace(SPACE, "")


def essence(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_part_is_a_zero_width_space() -> None:
    assert "".join(token.content for token in inline(PART)) == SPACE
