"""The same report as another program would have extracted it.

Comes in: a document, split. Goes out: its text, set anew: in lines of another width or one line a paragraph, with or without
Markdown, in other pages, with or without spaces between Chinese and digits. The words stay; footnotes and their marks are left
out, since every extraction has its own place for them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from diffreport.ingest.lines import columns
from diffreport.model.compilation import Compilation
from diffreport.model.document import Document

LEVELS = {"section heading": "##", "respondent heading": "###"}
LEFT_OUT = ("front matter", "footnote", "furniture")
HAN = "\u4e00-\u9fff"


@dataclass(frozen=True)
class Extraction:
    """How a report is set.

    `width` is in columns, 0 for one line a paragraph; `indent` in columns; `between` are empty lines between paragraphs; `doubled` puts
    one after each line; `page` is in lines, 0 for none.
    """

    width: int = 0
    indent: int = 0
    between: int = 0
    doubled: bool = False
    page: int = 0
    markdown: bool = False
    spelt: Callable[[str], str] = str
    preface: str = ""

    def __call__(self, document: Document, compilation: Compilation) -> str:
        """The text of the report; `preface` is a paragraph that is put before the first of each submission."""
        printed: list[str] = []
        for number, line in enumerate(self._lines(document, compilation)):
            if self.page and number and number % self.page == 0:
                printed += ["", *([compilation.symbol, ""] if compilation.symbol else []), f"{number // self.page}/9", ""]
            printed += [line, ""] if self.doubled else [line]
        return "\n".join(printed) + "\n"

    def _lines(self, document: Document, compilation: Compilation) -> Iterator[str]:
        yield from self._head(compilation)
        before = ""
        for placement in compilation.placements:
            block = document.blocks[placement.block]
            if placement.role in LEFT_OUT:
                continue
            if self.preface and placement.role == "submission" and before in ("origin", "respondent heading"):
                yield from self._paragraph(self.preface, self.indent)
            level = LEVELS.get(placement.role) or ("####" if block.kind == "heading" else "")
            before = placement.role
            if level:
                yield from self._heading(block.text, level)
            else:
                yield from self._paragraph(block.text, 0 if placement.role == "origin" else self.indent)

    def _head(self, compilation: Compilation) -> Iterator[str]:
        for line in (compilation.symbol, f"第{numeral(compilation.session)}届会议" if compilation.session else None):
            if line:
                yield from (line, "")

    def _heading(self, text: str, level: str) -> Iterator[str]:
        yield f"{level} {text}" if self.markdown else f"{' ' * self.indent}{text}"
        yield from [""] * self.between

    def _paragraph(self, text: str, indent: int) -> Iterator[str]:
        for line in self.spelt(text).split("\n"):
            yield from wrapped(line, self.width, indent) if self.width else [line]
        yield from [""] * self.between


def wrapped(text: str, width: int, indent: int) -> Iterator[str]:
    """A paragraph in lines; a mark that closes never begins one, and a number or a word is not cut."""
    line = " " * indent
    for piece in re.findall(r"[A-Za-z0-9./-]+[，、；。）)]*|.[，、；。）》)]*", text):
        if columns(line + piece) > width and line.strip():
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line


def numeral(number: int) -> str:
    """A number from 1 to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    digits = " 一二三四五六七八九"
    return f"{digits[tens] if tens > 1 else ''}{'十' if tens else ''}{digits[ones].strip()}"


def close(text: str) -> str:
    """Without spaces between Chinese and digits, as some programs join them."""
    return re.sub(rf"(?<=[{HAN}）)》]) (?=[\d(《])|(?<=\d) (?=[{HAN}])", "", text)


def apart(text: str) -> str:
    """With such spaces everywhere."""
    return re.sub(rf"(?<=[{HAN}])(?=\d)|(?<=\d)(?=[{HAN}])", " ", text)


def full_width(text: str) -> str:
    """With brackets, commas and digits as wide as a Chinese character."""
    return text.translate({**{ord("0") + n: chr(0xFF10 + n) for n in range(10)}, **dict(zip(map(ord, "(),;:"), "（），；：", strict=True))})


def half_width(text: str) -> str:
    """With brackets and colons of half the width."""
    return text.translate(dict(zip(map(ord, "（）；："), "();:", strict=True)))


EXTRACTIONS: dict[str, Extraction] = {
    "one line a paragraph": Extraction(),
    "one line a paragraph, closed up": Extraction(between=2, spelt=close),
    "Markdown": Extraction(between=1, markdown=True),
    "Markdown, spaced": Extraction(between=1, markdown=True, spelt=apart),
    "lines of 60": Extraction(60, indent=2),
    "lines of 76, indented": Extraction(76, indent=4),
    "lines of 84, doubled": Extraction(84, indent=2, doubled=True),
    "lines of 90, in pages": Extraction(90, indent=4, page=40),
    "lines of 76, doubled, in other pages": Extraction(76, indent=2, doubled=True, page=31),
    "a paragraph before": Extraction(between=1, preface="下文按收到时的顺序刊印。"),
    "full width": Extraction(spelt=full_width),
    "half width": Extraction(76, indent=2, spelt=half_width),
}
