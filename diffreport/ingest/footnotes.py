"""Footnotes: where their bodies stand, and which signs in a text are their marks.

Comes in: lines (for bodies), rebuilt texts (for marks). Goes out: the lines of each body with its label, and texts
without marks. A star or a raised figure says itself what it is; a plain figure is a mark only where a body with that
number follows a ruled line. A raised figure after a figure or letter is part of what it follows: article 134¹¹.

    >>> marks_in("contribution.¹ The", {"1"})
    [(13, 14, '1')]
    >>> marks_in("Article 134¹¹ applies", {"11"})
    []
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from diffreport.ingest.furniture import RULE
from diffreport.ingest.layout import Layout, breaks_page
from diffreport.ingest.lines import Line
from diffreport.ingest.options import OPTIONS, IngestOptions
from diffreport.ingest.signs import finished, marker

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWER = str.maketrans(f"{_RAISED}∗＊", "0123456789**")
_STAR = re.compile(r"(?P<label>(?:\\?[*∗＊]){1,3}|[†‡§]{1,2})(?P<space>\s*)(?=[^\s*∗＊\\])")
_RAISED_START = re.compile(rf"(?P<label>[{_RAISED}]+)(?P<space>\s*)(?=\S)")
_FIGURE_START = re.compile(r"(?P<label>\d{1,3}|[a-z]/)(?P<space>\s+)(?=\S)")
_STAR_MARK = re.compile(r"(?<=[^\s*∗＊†‡§\\])(?:\\?[*∗＊]){1,3}(?![\w*∗＊])|(?<=[^\s*†‡§])[†‡§]{1,2}(?=\W|$)")
_RAISED_MARK = re.compile(rf"(?<=[^\dA-Za-z{_RAISED}\s])[{_RAISED}]+")
_RAISED_WORD_MARK = re.compile(rf"(?<=[A-Za-z]{{3}})[{_RAISED}]+")
_FIGURE_MARK = re.compile(r"(?<=[。，；：、！？”’）》〉])\d{1,3}(?=\s|$)|(?<=[^\W\d][.,;:)”’\"])\d{1,3}(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a footnote: indices of its lines, its label in plain figures, and how much of the first line that took."""

    lines: tuple[int, ...]
    label: str
    skip: int


def bodies(lines: Sequence[Line], furniture: Mapping[int, str], layout: Layout, options: IngestOptions = OPTIONS) -> list[Body]:
    """The footnotes among the lines, in order."""
    found: list[Body] = []
    open_stars = 0
    at, ruled = 0, False
    while at < len(lines):
        line = lines[at]
        if at in furniture:
            ruled = ruled or furniture[at] == RULE
            at += 1
            continue
        start = _start(line.text, ruled, open_stars > 0)
        if not start:
            open_stars += len(_STAR_MARK.findall(line.text))
            ruled = False
            at += 1
            continue
        open_stars -= "*" in plain(start["label"]) and open_stars > 0
        inside = (at, *_continued(lines, at, furniture, layout, options))
        found.append(Body(inside, plain(start["label"]), start.end()))
        at = inside[-1] + 1
    return found


def _start(text: str, ruled: bool, star_open: bool) -> re.Match[str] | None:
    """A body begins with a raised figure, with a star whose mark went before, or with a star or a plain figure under a rule."""
    star = _STAR.match(text)
    if star and (text[0] in "\\†‡§" or (star["space"] and (star_open or ruled))):
        return star
    return _RAISED_START.match(text) or (_FIGURE_START.match(text) if ruled else None)


def _continued(lines: Sequence[Line], first: int, furniture: Mapping[int, str], layout: Layout, options: IngestOptions) -> Iterator[int]:
    """The further lines of a body in a hard-wrapped text: up to its end or that of the page."""
    if not layout.wrapped:
        return
    for at in range(first + 1, len(lines)):
        before, line = lines[at - 1], lines[at]
        full = before.width >= options.nearly_full * layout.full
        ended = finished(before.text) and (not full or bool(layout.spaced_ends and before.trailing))
        if at in furniture or breaks_page(lines, at - 1, at, layout.gap) or line.gap > layout.gap or ended or not full:
            return
        if _start(line.text, True, True) or (finished(before.text) and marker(line.text)):
            return
        yield at


def plain(label: str) -> str:
    """A label as it is compared: raised figures as plain ones, without escapes."""
    return label.translate(_LOWER).replace("\\", "").rstrip("/")


def marks_in(text: str, labels: Collection[str]) -> list[tuple[int, int, str]]:
    """Marks that say themselves what they are: start, end and label of each, in order.

    `labels` are those of the footnotes of the document; a raised figure directly after a word needs one of them.
    """
    found = [(match.start(), match.end(), plain(match[0])) for pattern in (_STAR_MARK, _RAISED_MARK) for match in pattern.finditer(text)]
    found += [(match.start(), match.end(), plain(match[0])) for match in _RAISED_WORD_MARK.finditer(text) if plain(match[0]) in labels]
    return sorted(found)


def figure_mark(text: str, label: str, counter: re.Pattern[str]) -> tuple[int, int] | None:
    """The plain figure in a text that is the mark of a footnote, with the space after it; None if there is none.

    `counter` matches what follows a figure that counts something (2 月), which is no mark.
    """
    for found in reversed(list(_FIGURE_MARK.finditer(text))):
        rest = text[found.end() :]
        if found[0] == label and not counter.match(rest.lstrip()):
            space = len(rest) - len(rest.lstrip())
            return found.start(), found.end() + (space if ord(text[found.start() - 1]) > 0x2E7F or not rest.strip() else 0)
    return None
