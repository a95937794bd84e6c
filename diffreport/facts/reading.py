"""The texts of a submission as the extractors read them.

Comes in: a submission. Goes out: its paragraphs and footnotes, folded and placed, each with the line that leads it in.
A footnote belongs to the paragraph of its mark; one whose mark stands on the respondent's heading says where a text can
be found and is left out.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from diffreport.lang.pack import LanguagePack
from diffreport.lang.placed import Placed, placed
from diffreport.model.compilation import ParagraphKind, Submission
from diffreport.model.span import Span

_SENTENCE = re.compile(r"(?:[^.!?]|\.(?=[0-9A-Za-z]))*[.!?]*")
_LEAD_IN = re.compile(r":$")


@dataclass(frozen=True, slots=True)
class Passage:
    """One text: `printed` as it stands, `plain` folded. `lead` is the folded paragraph that leads in an item."""

    paragraph: int
    footnote: int | None
    kind: ParagraphKind
    printed: str
    plain: Placed
    lead: str = ""

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence begins and ends, in `plain`, that holds ``plain.text[start:end]``; ； ends no sentence here."""
        low = 0
        for match in _SENTENCE.finditer(self.plain.text):
            if match.end() > start:
                return match.start(), max(match.end(), end)
            low = match.end()
        return low, max(len(self.plain.text), end)

    def quote(self, start: int, end: int, pack: LanguagePack) -> Span:
        """The printed sentence around ``plain.text[start:end]``, the evidence to show."""
        span = self.plain.span(start, end)
        holding = [sentence for sentence in _cut(self.printed, pack.sentences) if sentence.start < span.end and span.start < sentence.end]
        return Span(min(span.start, holding[0].start), max(span.end, holding[-1].end)) if holding else span


@lru_cache(maxsize=1024)
def _cut(text: str, sentences: Callable[[str], tuple[Span, ...]]) -> tuple[Span, ...]:
    """The sentences of a text, which several facts of one paragraph ask for."""
    return sentences(text)


def passages(submission: Submission) -> Iterator[Passage]:
    """The paragraphs of a submission in order, then its footnotes."""
    lead = ""
    for paragraph in submission.paragraphs:
        plain = placed(paragraph.text)
        yield Passage(paragraph.index, None, paragraph.kind, paragraph.text, plain, lead if paragraph.kind == "item" else "")
        if paragraph.kind != "item":
            lead = plain.text if _LEAD_IN.search(plain.text) else ""
    for number, note in enumerate(submission.footnotes):
        if note.paragraph is not None:
            yield Passage(note.paragraph, number, "paragraph", note.text, placed(note.text))
