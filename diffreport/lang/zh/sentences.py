"""Cuts Chinese text into sentences.

Comes in: the text of a paragraph, or of several joined by line feeds. Goes out: spans, in order, that cover every
character that is not white space. A sentence ends at 。！？ with the closing marks that follow, and at the end of a
line. Enumerations of independent clauses run over hundreds of characters with only ； between them, and translators
turn that ； into 。 and back; so ； ends a sentence too where the clauses on both sides are long enough to stand alone.
Nothing is cut inside 《》 “” （） (): a bracket that is never closed on its line is taken as a mark, not as a bracket.

    >>> [text[span.start : span.end] for text in ["甲方（见下文。）同意。乙方反对。"] for span in sentences(text)]
    ['甲方（见下文。）同意。', '乙方反对。']
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from diffreport.model.span import Span

_PAIRS = {"《": "》", "〈": "〉", "“": "”", "‘": "’", "「": "」", "（": "）", "(": ")", "[": "]"}
_ENDS = frozenset("。！？!?")
_CLAUSE_ENDS = frozenset("；;")
_CLOSERS = frozenset("”’」』\"'")
# A full stop typed in ASCII ends a sentence only after a Chinese character or a closing mark, never in 3.5 or DG.10.
_ASCII_STOP = re.compile(r"(?<=[\u4e00-\u9fff》”）)])\.(?![0-9A-Za-z.])")


@dataclass(frozen=True, slots=True)
class SentenceOptions:
    """Thresholds of the cutting."""

    min_clause: int = 15
    """Characters a clause beside ； needs to stand alone: shorter ones are items of a list (判断)."""


# Alignment and every fact ask for the sentences of the same paragraphs.
@lru_cache(maxsize=4096)
def sentences(text: str, options: SentenceOptions = SentenceOptions()) -> tuple[Span, ...]:
    """Spans of the sentences of `text` (code points), without the white space around them."""
    spans: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        for span in _trimmed(text, _sentences_of_line(line, options), start):
            spans.append(span)
        start += len(line)
    return tuple(spans)


def _trimmed(text: str, cuts: list[int], start: int) -> list[Span]:
    """Spans between the cuts of one line that begins at `start`, without outer white space, empty ones left out."""
    spans = []
    for low, high in zip([0, *cuts], cuts, strict=False):
        piece = text[start + low : start + high]
        if piece.strip():
            head = start + low + len(piece) - len(piece.lstrip())
            spans.append(Span(head, head + len(piece.strip())))
    return spans


def _sentences_of_line(line: str, options: SentenceOptions) -> list[int]:
    """Offsets after which the line is cut; the last one is its length."""
    stops = {match.start() for match in _ASCII_STOP.finditer(line)}
    inside = _bracketed(line)
    cuts: list[int] = []
    clauses: list[int] = []
    at = 0
    while at < len(line):
        end = at + 1
        if not inside[at]:
            if line[at] in _ENDS or at in stops:
                while end < len(line) and line[end] in (_ENDS | _CLOSERS):
                    end += 1
                cuts.append(end)
            elif line[at] in _CLAUSE_ENDS:
                clauses.append(end)
        at = end
    if not cuts or cuts[-1] < len(line):
        cuts.append(len(line))
    return _with_long_clauses(line, cuts, clauses, options)


def _with_long_clauses(line: str, cuts: list[int], clauses: list[int], options: SentenceOptions) -> list[int]:
    """The cuts, and those at ； that leave a clause of at least `min_clause` characters on both sides."""
    found: list[int] = []
    low = 0
    for high in cuts:
        own = [low, *(at for at in clauses if low < at < high), high]
        for before, at, after in zip(own, own[1:], own[2:], strict=False):
            if min(len(line[before:at].strip()), len(line[at:after].strip())) >= options.min_clause:
                found.append(at)
        found.append(high)
        low = high
    return found


def _bracketed(line: str) -> list[bool]:
    """For each character, whether it lies inside brackets or quotation marks that are opened and closed on the line."""
    depth = [0] * (len(line) + 1)
    opened: list[int] = []
    for at, char in enumerate(line):
        if char in _PAIRS:
            opened.append(at)
        elif char in _PAIRS.values():
            for position in range(len(opened) - 1, -1, -1):
                if _PAIRS[line[opened[position]]] == char:
                    depth[opened[position]] += 1
                    depth[at] -= 1
                    del opened[position:]
                    break
    inside, level = [], 0
    for change in depth[: len(line)]:
        level += change
        inside.append(level > 0)
    return inside
