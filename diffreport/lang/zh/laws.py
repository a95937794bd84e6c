"""How Chinese texts name laws: numbers, titles, descriptions, and words that point back at one.

Comes in: the text of a paragraph. Goes out: its mentions of laws, in order. A number counts only with a law's noun
behind it (第5号法令, but not 第5号项目), a title only if it ends in such a noun and is no treaty's. A number and a title
that belong together are one mention (第93号法律《…法》; 第151号法，即新的《刑法典》; 《海关法》(2002年第40号)); an
enumeration that shares one noun is one mention for each number. What stands before is read from the right: the word
new, what the law is about, its date and who gave it.

    >>> [(law.number, law.year, law.title) for law in mentions("2022年5月15日第151号法，即新的《刑法典》")]
    [('151', 2022, '《刑法典》')]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from diffreport.lang import names
from diffreport.lang.fold import fold
from diffreport.lang.laws import LawForms, LawMention, Sort, action_forms, instruments
from diffreport.lang.titles import treaty_names
from diffreport.lang.variants import folder
from diffreport.lang.zh import law_patterns as form
from diffreport.lang.zh.numerals import parse
from diffreport.model.fact import LawAction
from diffreport.model.span import Span

_MAX_TOPIC = 30
"""Characters of a topic that a name carries; longer ones make it unreadable (判断)."""


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands before a number or title: where it begins, and what it says."""

    start: int
    topic: str | None = None
    date: str | None = None
    action: LawAction = "mentioned"
    fresh: bool = False


def mentions(text: str) -> tuple[LawMention, ...]:
    """The mentions of laws in `text`, in order, apart from each other."""
    if not any(sign in text for sign in "号法令》条决"):
        return ()
    found: list[LawMention] = []
    floor = 0
    for match, read in _candidates(text):
        if match.start() >= floor:
            for mention in read(text, match, floor):
                found.append(mention)
                floor = mention.extent.end
    return tuple(found)


def core(title: str) -> str:
    """What stays of a title under different renderings: without 《》, the state's own name, and words of no weight.

    >>> core("《古巴共和国打击恐怖主义行为法》") == core("《反恐怖主义法》")
    True
    """
    bare = fold(title).translate(_MARKS)
    bare = folder("zh")(_without_owner(bare)[0])
    if bare.endswith("宪法"):
        return "宪法"
    rules = form.RULES.search(bare)
    stem = form.ENDING.sub("法", form.NOISE.sub("", bare[: rules.start()] if rules else bare))
    return f"{stem}细则" if rules else stem


_MARKS = {ord(mark): None for mark in "《》<>()"}


def dates(text: str) -> tuple[tuple[int, str], ...]:
    """The dates of a text: where each ends, and ISO 8601 as exact as it is.

    >>> dates("2022年9月通过")
    ((7, '2022-09'),)
    """
    return tuple((match.end(), _iso(match[0])) for match in form.DATES.finditer(text))


def _iso(date: str) -> str:
    year, *rest = re.findall(r"\d+", date)
    return "-".join([year, *(part.zfill(2) for part in rest)])


def _candidates(text: str) -> list[tuple[re.Match[str], "_Reader"]]:
    """Everything that may be a mention, with what reads it, in order; of two at one place the longer one first."""
    titles = [(match, _titled) for match in form.TITLES.finditer(text)]
    inside = [match.span() for match, _ in titles]
    found: list[tuple[re.Match[str], _Reader]] = [*titles]
    for pattern, read in (
        (form.NUMBERED, _numbered),
        (form.DESCRIBED, _described),
        (form.QUOTED, _quoted),
        (form.BARE, _bare),
        (form.BACK, _anaphor),
    ):
        found += [
            (match, read) for match in pattern.finditer(text) if read is _anaphor or not any(low < match.start() < high for low, high in inside)
        ]
    return sorted(found, key=lambda item: (item[0].start(), -item[0].end()))


_Reader = Callable[[str, re.Match[str], int], Iterator[LawMention]]


def _numbered(text: str, match: re.Match[str], floor: int) -> Iterator[LawMention]:
    """One mention for each number that shares the noun; title, brackets and article belong to the last of them."""
    instrument = _instrument(match["noun"])
    parts = [part for part in form.PART.finditer(text, *match.span("list")) if part["reference"]]
    given = form.GIVER_BEFORE.search(text, floor, match.start())
    for position, part in enumerate(parts):
        first, last = position == 0, position == len(parts) - 1
        start = match.start() if first else parts[position - 1].end() if False else part.start()
        head = _head(text, start, floor if first else parts[position - 1].end(), numbered=True)
        tail = _tail(text, match.end()) if last else _Tail(part.end(), part.end())
        title, begin = tail.title, head.start
        if last and not title:
            before = form.TITLE_BEFORE.search(text[floor : head.start])
            title = before and _law_title(before["title"] or before["other"])
            begin = floor + before.start() if title and before else begin
        number = _number(part["reference"])
        printed = f"{given[0] if given and first else ''}{'第' if first or '第' not in text[start:part.start()] else ''}"
        yield _mention(text, head, tail, instrument, number, title)
