"""Where a piece of text stands in the original file.

Comes in: offsets (code points, 0-based, end exclusive) into a document's text. Goes out: spans that survive the
joining of lines, so that every quote can be traced. A rebuilt text is a chain of segments, each verbatim in the
source; what lies between two segments was supplied by the reader (a space where two Latin words met).

    >>> source_spans((Segment(0, Span(10, 14)), Segment(4, Span(16, 20))), 2, 6)
    (Span(start=12, end=14), Span(start=16, end=18))
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of code points in a document's text: `start` inclusive, `end` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A verbatim run: from offset `at` of the rebuilt text on, it equals the document's text at `source`."""

    at: int
    source: Span

    @property
    def end(self) -> int:
        """Offset in the rebuilt text at which the run ends."""
        return self.at + self.source.end - self.source.start


def source_spans(segments: tuple[Segment, ...], start: int, end: int) -> tuple[Span, ...]:
    """Spans of the document that hold ``text[start:end]`` of a rebuilt text, in order."""
    found = []
    for segment in segments:
        low, high = max(start, segment.at), min(end, segment.end)
        if low < high:
            shift = segment.source.start - segment.at
            found.append(Span(low + shift, high + shift))
    return tuple(found)
