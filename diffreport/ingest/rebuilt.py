"""Texts rebuilt from runs of a document, each character still knowing where it came from.

Comes in: lines as runs of the document's text. Goes out: a `Rebuilt` text with its segments; what stands between two
segments was supplied (a space where a line break stood for one).

    >>> join("a two\\nlines", [[Span(2, 5)], [Span(6, 11)]], lambda left, right: " ").text
    'two lines'
    >>> without(join("one* two", [[Span(0, 8)]], lambda *_: ""), [(3, 4)]).segments
    (Segment(at=0, source=Span(start=0, end=3)), Segment(at=3, source=Span(start=4, end=8)))
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from diffreport.model.span import Segment, Span, source_spans


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A text and the runs of the document it is made of."""

    text: str
    segments: tuple[Segment, ...]


def join(whole: str, lines: Iterable[Sequence[Span]], glue: Callable[[Span, Span], str]) -> Rebuilt:
    """Lines as one text. The runs of a line follow each other; `glue` says what is supplied between two lines."""
    parts: list[str] = []
    segments: list[Segment] = []
    length, before = 0, None
    for runs in lines:
        for n, run in enumerate(runs):
            supplied = glue(before, run) if before and not n else ""
            parts += (supplied, whole[run.start : run.end])
            length += len(supplied)
            _append(segments, Segment(length, run))
            length += run.end - run.start
            before = run
    return Rebuilt("".join(parts), tuple(segments))


def without(rebuilt: Rebuilt, cuts: Iterable[tuple[int, int]]) -> Rebuilt:
    """A rebuilt text without some ranges of it, which are in order and do not overlap."""
    parts: list[str] = []
    segments: list[Segment] = []
    length = at = 0
    for start, end in (*cuts, (len(rebuilt.text), len(rebuilt.text))):
        parts.append(rebuilt.text[at:start])
        for segment in rebuilt.segments:
            for span in source_spans((segment,), at, start):
                _append(segments, Segment(length + max(at, segment.at) - at, span))
        length, at = length + start - at, end
    return Rebuilt("".join(parts), tuple(segments))


def trimmed(rebuilt: Rebuilt) -> Rebuilt:
    """A rebuilt text without white space at its ends."""
    text = rebuilt.text
    before, after = len(text) - len(text.lstrip()), len(text.rstrip())
    return without(rebuilt, [(0, before), (max(before, after), len(text))])


def _append(segments: list[Segment], new: Segment) -> None:
    """Add a segment, as part of the last one where the two are neighbours in the document too."""
    last = segments[-1] if segments else None
    if last and last.end == new.at and last.source.end == new.source.start:
        segments[-1] = Segment(last.at, Span(last.source.start, new.source.end))
    else:
        segments.append(new)
