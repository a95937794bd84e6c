"""That nothing of a file is lost: every character that is not white space belongs to exactly one block.

Comes in: a document. Goes out: what breaks the rule, one line each, empty where all is well. What a block neither has
in its text nor as a footnote mark must be mark-up: signs of Markdown, a bullet, the label of a footnote.
"""

import re
from collections.abc import Iterator

from diffreport.model.document import Block, Document

_MARKUP = re.compile(r"(?:#{1,6}|\*{2,4}|\\+|\[|\]\(\S*?\)|[<>|]+|[•▪●○◦‣⁃■□➢*+–—-])+")
_LABEL = re.compile(r"^(?:(?:\\?[*∗＊]|[†‡§⁰¹²³⁴⁵⁶⁷⁸⁹])+|\d{1,3}|[a-z]/)")


def losses(document: Document) -> list[str]:
    """What is in no block, in two, or not verbatim."""
    return [*_not_verbatim(document), *_twice(document), *_dropped(document)]


def _not_verbatim(document: Document) -> Iterator[str]:
    for block in document.blocks:
        at = 0
        for segment in block.segments:
            if block.text[at : segment.at].strip():
                yield f"line {block.line}: {block.text[at : segment.at]!r} was supplied"
            if block.text[segment.at : segment.end] != document.text[segment.source.start : segment.source.end]:
                yield f"line {block.line}: {block.text[segment.at : segment.end]!r} is not what the document has there"
            at = segment.end
        if at != len(block.text) or not block.text.strip():
            yield f"line {block.line}: {block.text!r} is not covered by its segments"


def _places(block: Block) -> Iterator[int]:
    for span in (*(segment.source for segment in block.segments), *(mark.source for mark in block.marks)):
        yield from range(span.start, span.end)


def _twice(document: Document) -> Iterator[str]:
    seen: set[int] = set()
    for block in document.blocks:
        for place in _places(block):
            if place in seen:
                yield f"line {block.line}: offset {place} belongs to two blocks"
            seen.add(place)


def _dropped(document: Document) -> Iterator[str]:
    kept = {place for block in document.blocks for place in _places(block)}
    rest = "".join(" " if place in kept and char not in "\r\n" else char for place, char in enumerate(document.text))
    notes = {line for block in document.blocks if block.kind == "footnote" for line in block.lines}
    for number, line in enumerate(re.split(r"\r\n|\r|\n", rest), start=1):
        for run in line.split():
            if not _MARKUP.fullmatch(_LABEL.sub("", run) or "-" if number in notes else run):
                yield f"line {number}: {run!r} is in no block"
