"""Where a text breaks off: paragraphs that end, or begin, in mid-sentence, and submissions without any text.

Comes in: a report that was split. Goes out: errors. A paragraph is cut where it lacks the end that the others have. Some
originals lack a full stop themselves; where the layout sets a space after each paragraph, that space shows that such a
paragraph is whole. What heads nothing is no heading but a piece of a sentence, or the text under it is gone. Items of a
list that is set without punctuation, signatures and rows of tables end as they like.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diffreport.model.document import Block, Notice
from diffreport.respondents.examined import Examined
from diffreport.respondents.fields import origin
from diffreport.respondents.outline import Part

_PROSE = ("paragraph", "item")


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
    yield from _cut_note(found, usual)


class _Usual:
    """What the paragraphs of a report have at their ends."""

    def __init__(self, found: Examined, text: Sequence[int]) -> None:
        self.found = found
        prose = [at for at in text if found.blocks[at].kind in _PROSE]
        whole = [at for at in prose if self.finished(found.blocks[at])]
        spaced = sum(self._spaced(found.blocks[at]) for at in whole)
        self.tells = len(whole) >= OPTIONS.fewest and len(whole) >= OPTIONS.usual * (len(prose) - 1)
        self.spaces_tell = spaced >= OPTIONS.spaced * len(whole) > 0

    def finished(self, block: Block) -> bool:
        """Whether a block ends a sentence, or is what needs no end: a signature, an origin line."""
        forms = self.found.forms
        return bool(forms.ends.search(block.text) or forms.signed.search(block.text) or origin(block.text, forms))

    def cut(self, block: Block) -> bool:
        """Whether a block lacks the end that the others have."""
        return self.tells and not self.finished(block) and not (self.spaces_tell and self._spaced(block))

    def _spaced(self, block: Block) -> bool:
        after = block.segments[-1].source.end if block.segments else 0
        return self.found.document.text[after : after + 1] in (" ", "\u3000", "\u00a0")


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


def _cut_note(found: Examined, usual: _Usual) -> Iterator[Notice]:
    """The last footnote, where it ends the file in mid-sentence and others do not."""
    text = [at for at, role in sorted(found.roles.items()) if role != "furniture"]
    notes = found.having("footnote")
    others = any(usual.finished(found.blocks[at]) for at in notes[:-1])
    if notes and notes[-1] == text[-1] and others and not usual.finished(found.blocks[notes[-1]]):
        yield found.error(found.blocks[notes[-1]].lines[-1], f"footnote {found.blocks[notes[-1]].label} breaks off in mid-sentence")


def _headless(found: Examined, part: Part, name: str) -> Iterator[Notice]:
    for at in part.body:
        block = found.blocks[at]
        if block.kind in _PROSE and found.forms.torn.match(block.text):
            yield found.error(block.line, f"{name} goes on in mid-sentence; what stood before is missing")
