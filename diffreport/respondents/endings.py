"""Where a text breaks off: paragraphs that end, or begin, in mid-sentence, and submissions without any text.

Comes in: a report that was split. Goes out: errors. A paragraph is cut where it lacks the end that the others have. Some
originals lack a full stop themselves; the layout may show that such a paragraph is whole: it sets a space after each
paragraph, or it breaks lines at their width, so that a short line that is itself complete ends one. What heads nothing is
no heading but a piece of a sentence, or the text under it is gone. Items of a list that is set without punctuation,
signatures and rows of tables end as they like.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from diffreport.model.document import Block, Notice
from diffreport.respondents.examined import Examined
from diffreport.respondents.fields import origin
from diffreport.respondents.outline import Part

_PROSE = ("paragraph", "item")
_LINE_END = re.compile(r"(?P<spaces>[ \u3000\u00a0]*)[\n-\r\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class EndingOptions:
    """How common a sign must be before its absence means something.

    Measured on the 679 paragraphs and items of the five reports, rows of tables apart: all but one end a sentence.
    """

    usual: float = 0.9
    """Share of paragraphs that end a sentence (measured 0.993 to 1.00)."""
    spaced: float = 0.8
    """Share of whole paragraphs with a space after them that makes it their sign (measured 0.99 and 1.00 in two reports, 0.00 in three)."""
    fewest: int = 2
    """Paragraphs that show what is usual; fewer tell nothing."""
    wrapped: float = 0.25
    """Share of paragraphs with several lines that makes a text hard-wrapped (measured 0.37 to 0.81, in other layouts at most 0.05)."""
    short: float = 0.8
    """Share of the median length of inner lines below which no line was broken at its width (of 642 inner lines of the two hard-wrapped
    reports none is; the two whole paragraphs there that lack a full stop end in lines of 0.69 and 0.71)."""
    fewest_notes: int = 2
    """Whole footnotes that show what is usual before one inside the text counts as cut."""


OPTIONS = EndingOptions()
"""The thresholds in use."""


def endings(found: Examined) -> Iterator[Notice]:
    """Errors where a text breaks off."""
    introduction = found.having("introduction")
    usual = _Usual(found, [*introduction, *(at for part in found.parts for at in part.body)])
    if not found.single:
        yield from _cut(found, usual, introduction, "the introduction")
    for part, submission in zip(found.parts, found.submissions, strict=True):
        name = f"the text of {submission.respondent.name}"
        if not part.body:
            yield found.error(found.blocks[part.heading].line, f"{name} is missing: nothing follows its heading")
        yield from _cut(found, usual, part.body, name)
        yield from _headless(found, part, name)
    yield from _cut_notes(found, usual)


class _Usual:
    """What the paragraphs of a report have at their ends."""

    def __init__(self, found: Examined, text: Sequence[int]) -> None:
        self.found = found
        prose = [at for at in text if found.blocks[at].kind in _PROSE]
        whole = [at for at in prose if self.finished(found.blocks[at])]
        spaced = sum(self._spaced(found.blocks[at]) for at in whole)
        self.width = self._width(prose)
        self.tells = len(whole) >= OPTIONS.fewest and len(whole) >= OPTIONS.usual * (len(prose) - 1)
        self.spaces_tell = spaced >= OPTIONS.spaced * len(whole) > 0

    def finished(self, block: Block) -> bool:
        """Whether a block ends a sentence, or is what needs no end: a signature, an origin line."""
        forms = self.found.forms
        return bool(forms.ends.search(block.text) or forms.signed.search(block.text) or origin(block.text, forms))

    def cut(self, block: Block) -> bool:
        """Whether a block lacks the end that the others have."""
        return self.tells and not self.finished(block) and not self._closed(block)

    def _closed(self, block: Block) -> bool:
        """Whether the layout shows that the paragraph ends here; a line that lacks its own end shows nothing."""
        if self._line_end(block) is None or not (self.width or self.spaces_tell):
            return False
        short = not self.width or len(self._lines(block)[-1]) < OPTIONS.short * self.width
        return short and (not self.spaces_tell or self._spaced(block))

    def _spaced(self, block: Block) -> bool:
        end = self._line_end(block)
        return end is not None and bool(end["spaces"])

    def _line_end(self, block: Block) -> re.Match[str] | None:
        return _LINE_END.match(self.found.document.text, block.segments[-1].source.end) if block.segments else None

    def _lines(self, block: Block) -> list[str]:
        """The lines of a block, with those that a page break set between them."""
        first, last = block.segments[0].source.start, block.segments[-1].source.end
        return [line.strip() for line in self.found.document.text[first:last].splitlines() if line.strip()]

    def _width(self, prose: Sequence[int]) -> float:
        """How many characters fill a line of a hard-wrapped text; 0 for a text that is not."""
        several = [block for at in prose if len((block := self.found.blocks[at]).lines) > 1]
        inner = [len(line) for block in several for line in self._lines(block)[:-1]]
        return median(inner) if inner and len(several) >= OPTIONS.wrapped * len(prose) else 0


def _cut(found: Examined, usual: _Usual, body: Sequence[int], name: str) -> Iterator[Notice]:
    for n, at in enumerate(body):
        block = found.blocks[at]
        after = found.blocks[body[n + 1]] if n + 1 < len(body) else None
        if after is None and found.forms.promises.search(block.text):
            broken = True
        elif block.kind == "heading":
            broken = after is None and not usual.finished(block) and (len(block.lines) == 1 or usual.cut(block))
        else:
            leads = after is not None and after.kind in ("item", "table")
            broken = block.kind != "table" and not leads and usual.cut(block) and not _in_bare_list(found, usual, body, n)
        if broken:
            yield found.error(block.lines[-1], f"{name} breaks off in mid-sentence")


def _in_bare_list(found: Examined, usual: _Usual, body: Sequence[int], n: int) -> bool:
    """Whether a neighbour in the same list has no end either."""
    near = [found.blocks[body[m]] for m in (n - 1, n + 1) if 0 <= m < len(body)]
    return found.blocks[body[n]].kind == "item" and any(block.kind == "item" and not usual.finished(block) for block in near)


def _cut_notes(found: Examined, usual: _Usual) -> Iterator[Notice]:
    """Footnotes that break off in mid-sentence: one where all others do not, and one that ends the file where any does not."""
    text = [at for at, role in sorted(found.roles.items()) if role != "furniture"]
    notes = found.having("footnote")
    whole = sum(usual.finished(found.blocks[at]) for at in notes)
    for at in notes:
        lonely = whole == len(notes) - 1 >= OPTIONS.fewest_notes
        if not usual.finished(found.blocks[at]) and (lonely or (at == text[-1] and whole)):
            yield found.error(found.blocks[at].lines[-1], f"footnote {found.blocks[at].label} breaks off in mid-sentence")


def _headless(found: Examined, part: Part, name: str) -> Iterator[Notice]:
    for at in part.body:
        block = found.blocks[at]
        if block.kind in _PROSE and found.forms.torn.match(block.text):
            yield found.error(block.line, f"{name} goes on in mid-sentence; what stood before is missing")
