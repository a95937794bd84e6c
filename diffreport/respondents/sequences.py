"""Numbers that run: sections, paragraphs, items of lists, footnotes and pages, each with the holes in its count.

Comes in: a report that was split. Goes out: errors where a number is missing or stands out of order. A list may start again
at one, and so may paragraphs under a new heading; a number that stands inside the text before it was not lost but joined.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from diffreport.model.document import Block, Notice
from diffreport.respondents.examined import Examined

_ROMAN = frozenset("ivx")
_PAGE = re.compile(r"(?<!\d)(?P<page>\d{1,3})/(?P<pages>\d{1,3})(?!\d)")


@dataclass(frozen=True, slots=True)
class SequenceOptions:
    """When a count is one."""

    fewest_paragraphs: int = 2
    """A single number in front of a paragraph is not yet a count."""
    pages_shown: float = 0.5
    """Share of the pages that must show their numbers before a missing number is a missing page: extractions drop most of them
    (shown in two of the five reports: 3 of 18 and 1 of 14, the first page bearing none)."""


OPTIONS = SequenceOptions()
"""The thresholds in use."""


def sequences(found: Examined) -> Iterator[Notice]:
    """Errors where a count has a hole or jumps back."""
    yield from _sections(found)
    yield from _introduction(found)
    yield from _paragraphs(found)
    for part in found.parts:
        yield from _items(found, [found.blocks[at] for at in part.body])
    yield from _notes(found)
    yield from _pages(found)


def _sections(found: Examined) -> Iterator[Notice]:
    """Sections and their parts: 一, 二 and under each A, B. The annex of a single author counts by itself."""
    headings = found.having("section heading")
    if found.single:
        headings += [at for part in found.parts for at in part.body if found.blocks[at].kind == "heading"]
    last = {} if found.supplement else {"section": 0}
    for block in (found.blocks[at] for at in headings):
        rank, value = _rank(block.label or "", found)
        before = last.get(rank, value - 1 if rank == "section" else 0)
        if value > before + 1:
            yield found.error(block.line, f"a section is missing before {block.text}")
        elif 0 < value <= before and not (found.single and value == 1):
            yield found.error(block.line, f"the section {block.text} stands out of order")
        if value:
            last = {rank: value} if rank == "section" else last | {rank: value}


def _rank(label: str, found: Examined) -> tuple[str, int]:
    """Whether a number is that of a section or of a part of one, and its value; 0 where it is neither."""
    if len(label) == 1 and "A" <= label <= "H":
        return "part", ord(label) - ord("A") + 1
    return "section", 0 if label.isdecimal() else found.forms.number(label) or 0


def _introduction(found: Examined) -> Iterator[Notice]:
    if not found.single:
        yield from _Count(found, "the introduction").holes(found.blocks[at] for at in found.having("introduction"))


def _paragraphs(found: Examined) -> Iterator[Notice]:
    """Numbered paragraphs of submissions; the count may go on from the introduction and from one submission to the next."""
    running = max((_numeral(found.blocks[at]) for at in found.having("introduction")), default=0)
    for part, submission in zip(found.parts, found.submissions, strict=True):
        blocks = [found.blocks[at] for at in part.body]
        values = [value for value in map(_numeral, blocks) if value]
        if len(values) >= OPTIONS.fewest_paragraphs:
            before = values[0] - 1 if values[0] == 1 or (found.supplement and not running) else running
            yield from _Count(found, f"the text of {submission.respondent.name}", before, restarts=True).holes(blocks)
            running = values[-1]


def _numeral(block: Block) -> int:
    return int(block.label) if block.kind == "paragraph" and block.label and block.label.isdecimal() else 0


@dataclass(slots=True)
class _Count:
    """A running count of paragraphs: the last number, and what was read since."""

    found: Examined
    name: str
    last: int = 0
    restarts: bool = False
    since: list[str] = field(default_factory=list)

    def holes(self, blocks: Iterable[Block]) -> Iterator[Notice]:
        """Errors where the count has a hole or jumps back."""
        for block in blocks:
            value = _numeral(block)
            if value and not (self.restarts and value == 1):
                yield from self._hole(block, value)
            self.last = value or self.last
            self.since = [block.text] if value else [*self.since, block.text]

    def _hole(self, block: Block, value: int) -> Iterator[Notice]:
        if value <= self.last:
            yield self.found.error(block.line, f"{self.name} has paragraph {value} after paragraph {self.last}")
        elif value > self.last + 1 and not any(_prints(text, str(self.last + 1)) for text in self.since):
            missing = f"paragraph {value - 1}" if value == self.last + 2 else f"paragraphs {self.last + 1} to {value - 1}"
            yield self.found.error(block.line, f"{self.name} lacks {missing}")


def _prints(text: str, number: str) -> bool:
    """Whether a text holds a number as it stands before a paragraph or an item."""
    return re.search(rf"(?<![\w.]){re.escape(number)}\s*[.．、)）]", text) is not None


def _items(found: Examined, blocks: Sequence[Block]) -> Iterator[Notice]:
    """Items with letters or numbers; a list ends with a heading or a numbered paragraph."""
    last: dict[str, int] = {}
    before = ""
    for block in blocks:
        if block.kind == "heading" or _numeral(block):
            last = {}
        style, value = _place(block, last)
        if value > 1 and value != last.get(style, 0) + 1 and not _prints(before, _label(style, last.get(style, 0) + 1)):
            yield found.error(block.line, f"an item is missing before item {block.label}, or it stands out of order")
        if value:
            last[style] = value
        before = block.text


def _place(block: Block, last: dict[str, int]) -> tuple[str, int]:
    """The style and value of an item's label; value 0 where it has none, or may be a Roman numeral."""
    label = block.label or ""
    if block.kind != "item" or not label.isascii():
        return "", 0
    if label.isdecimal():
        return "number", int(label)
    if len(label) == 1 and label.isalpha():
        style = "small" if label.islower() else "capital"
        value = ord(label.lower()) - ord("a") + 1
        roman = label.lower() in _ROMAN and value != last.get(style, 0) + 1
        return style, 0 if roman else value
    return "", 0


def _label(style: str, value: int) -> str:
    if style == "number":
        return str(value)
    letter = chr(ord("a") + value - 1)
    return letter if style == "small" else letter.upper()


def _notes(found: Examined) -> Iterator[Notice]:
    """Numbered footnotes count through the document."""
    last = 0
    for at in found.having("footnote"):
        block = found.blocks[at]
        if block.label and block.label.isdecimal():
            value = int(block.label)
            if value > last + 1:
                yield found.error(block.line, f"footnote {last + 1} is missing before footnote {value}")
            last = value


def _pages(found: Examined) -> Iterator[Notice]:
    """Pages that print their number and that of all pages; the first one bears none."""
    shown = [(int(match["page"]), int(match["pages"]), at) for at, match in _page_numbers(found)]
    if not shown:
        return
    counts = Counter(of for _, of, _ in shown)
    total = min(counts, key=lambda of: (-counts[of], of))
    pages = {page: at for page, of, at in shown if of == total}
    if len(pages) <= OPTIONS.pages_shown * (total - 1):
        return
    before = shown[0][2]
    for page in range(2, total + 1):
        before = pages.get(page, before)
        if page not in pages:
            yield found.error(found.blocks[before].line, f"page {page} of {total} is missing")


def _page_numbers(found: Examined) -> Iterator[tuple[int, re.Match[str]]]:
    for at in found.having("furniture"):
        block = found.blocks[at]
        match = _PAGE.search(block.text) if block.label in ("job number", "page number") else None
        if match:
            yield at, match
