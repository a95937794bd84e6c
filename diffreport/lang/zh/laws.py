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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from diffreport.lang.laws import LawForms, LawMention, Noun, Sort, action_forms, instruments
from diffreport.lang.zh import law_patterns as form
from diffreport.lang.zh import law_titles
from diffreport.lang.zh.numerals import parse
from diffreport.model.fact import LawAction
from diffreport.model.span import Span

_MAX_TOPIC = 30
"""Characters of a topic that a name carries; longer ones make it unreadable (判断)."""

_REACH = 200
"""Characters before a law that are read at most; the longest topic in the five reports has 57."""


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands before a number or title: where it begins, and what it says."""

    start: int
    topic: str | None = None
    date: str | None = None
    action: LawAction = "mentioned"
    fresh: bool = False
    giver: str = ""


@dataclass(frozen=True, slots=True)
class _Tail:
    """What stands behind a noun or title: where the name and the whole mention end, and what it says."""

    name_end: int
    end: int
    title: str | None = None
    number: str | None = None
    date: str | None = None
    action: LawAction = "mentioned"
    fresh: bool = False
    numbered: str = ""


_Reader = Callable[[str, "re.Match[str]", int], Iterator[LawMention]]


@cache
def forms() -> LawForms:
    """The services for laws in Chinese."""
    return LawForms(mentions, action_forms("zh", form.DATE), law_titles.core, dates, _sort, _noun)


def mentions(text: str) -> tuple[LawMention, ...]:
    """The mentions of laws in `text`, in order, apart from each other."""
    if not any(sign in text for sign in "号法令》条决"):
        return ()
    found: list[LawMention] = []
    floor = 0
    for match, read in _candidates(text):
        for mention in read(text, match, floor) if match.start() >= floor else ():
            found.append(replace(mention, owner=_owner(text[floor : mention.extent.start], mention, found)))
            floor = mention.extent.end
    return tuple(found)


def _owner(before: str, mention: LawMention, found: Sequence[LawMention]) -> str | None:
    """Whose law it is: by its own words, by those before it, or in an enumeration by those before the first."""
    if mention.owner or mention.naming == "anaphor":
        return mention.owner
    if found and form.LISTED.fullmatch(before):
        return found[-1].owner
    return law_titles.owner_before(before)


def dates(text: str) -> tuple[tuple[int, str], ...]:
    """The dates of a text: where each ends, and ISO 8601 as exact as it is.

    >>> dates("2022年9月通过")
    ((7, '2022-09'),)
    """
    return tuple((match.end(), _iso(match[0])) for match in form.DATES.finditer(text))


def _iso(date: str) -> str:
    year, *rest = re.findall(r"\d+", date)
    return "-".join([year, *(part.zfill(2) for part in rest)])


def _candidates(text: str) -> list[tuple[re.Match[str], _Reader]]:
    """Everything that may be a mention, with what reads it, in order; of two at one place the longer one first."""
    found: list[tuple[re.Match[str], _Reader]] = [(match, _titled) for match in form.TITLES.finditer(text)]
    inside = [match.span() for match, _ in found]
    found += [(match, _anaphor) for match in form.BACK.finditer(text)]
    for pattern, read in ((form.NUMBERED, _numbered), (form.DESCRIBED, _described), (form.QUOTED, _quoted), (form.BARE, _bare)):
        found += [(match, read) for match in pattern.finditer(text) if not any(low < match.start() < high for low, high in inside)]
    return sorted(found, key=lambda item: (item[0].start(), -item[0].end()))


def _numbered(text: str, match: re.Match[str], floor: int) -> Iterator[LawMention]:
    """One mention for each number that shares the noun; what stands behind belongs to the last of them."""
    start, end = match.span("list")
    cuts = list(form.AND.finditer(text, start, end))
    for low, high in zip([start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), end], strict=True):
        head = _head(text, low, floor, numbered=True)
        tail = _tail(text, match.end()) if high == end else _Tail(high, high)
        if not tail.title:
            head, tail = _with_title_before(text, floor, head, tail)
        if not match["noun"] and not tail.title:
            return
        yield _by_number(text, match, Span(low, high), head, tail)
        floor = tail.end


def _by_number(text: str, match: re.Match[str], place: Span, head: _Head, tail: _Tail) -> LawMention:
    part = next(part for part in form.PART.finditer(text, place.start, place.end) if part["reference"])
    printed = _joined(form.DATES.sub("", text[place.start : place.end]))
    if place.start != match.start():
        printed = f"第{printed.removeprefix('第')}"
    date, action = (head.date, head.action) if head.date else (tail.date, tail.action)
    number = _number(part["reference"])
    aside = re.search(r"[12]\d{3}", match["aside"] or "")
    own_year = int(part["year"] or 0) or (int(aside[0]) if aside else None) or _year_of(number)
    year = own_year or _year(date, action)
    topic = head.topic if head.topic and len(head.topic) <= _MAX_TOPIC else head.giver
    before = "" if tail.title else f"{topic}{year if year and not own_year else ''}{'年' if year and not own_year else ''}"
    instrument = _instrument(match["noun"] or (tail.title or "").rstrip("》"))
    return LawMention(
        span=Span(head.start, tail.name_end),
        extent=Span(head.start, tail.end),
        naming="named",
        sort=_sort(instrument),
        instrument=instrument,
        name=f"{before}{printed}号{_joined(match['noun'] or '')}{tail.title or ''}",
        number=number,
        year=year,
        title=tail.title,
        topic=head.topic,
        date=date,
        action=action,
        fresh=head.fresh or tail.fresh,
        owner="EU" if form.UNION.search(match[0]) else law_titles.owner(tail.title or ""),
    )


def _with_title_before(text: str, floor: int, head: _Head, tail: _Tail) -> tuple[_Head, _Tail]:
    """Head and tail with the title that stands before the number: 包含新的《刑法》的第641号法."""
    floor = max(floor, head.start - _REACH)
    before = form.TITLE_BEFORE.search(text[floor : head.start])
    title = before and (before["title"] or before["other"])
    if not before or not title or not law_titles.is_law(title):
        return head, tail
    return replace(head, start=floor + before.start()), replace(tail, title=_joined(title), fresh=bool(before["fresh"]))


def _titled(text: str, match: re.Match[str], floor: int) -> Iterator[LawMention]:
    """A law by its title, unless the title belongs to the number that follows."""
    title = match[0]
    follows = form.NUMBER_FOLLOWS.match(text, match.end())
    if not law_titles.is_law(title) or (follows and (follows["also"] or form.HOLDS.search(text[floor : match.start()]))):
        return
    head = _head(text, match.start(), floor, numbered=False)
    tail = _tail(text, match.end(), joined=False)
    yield _by_title(tail.title or _joined(title), head, tail)


def _quoted(text: str, match: re.Match[str], floor: int) -> Iterator[LawMention]:
    """A law whose title stands in quotation marks: 题为“2023年…法”的法案."""
    head = _Head(match.start(), date=_iso(match["date"]) if match["date"] else None)
    yield _by_title(f"《{_joined(match['title'])}》", head, _Tail(match.end(), match.end()))


def _bare(text: str, match: re.Match[str], floor: int) -> Iterator[LawMention]:
    """A code that every state has, cited with an article and without 《》."""
    head = _head(text, match.start(), floor, numbered=False)
    yield _by_title(f"《{match['title']}》", head, _tail(text, match.end(), joined=False))


def _by_title(title: str, head: _Head, tail: _Tail) -> LawMention:
    instrument = _instrument(form.YEAR_WITHIN.sub("", title).rstrip("》"))
    date, action = (head.date, head.action) if head.date else (tail.date, tail.action)
    year = law_titles.year_within(title) or _year_of(tail.number) or _year(date, action)
    dated = year and head.date and year != law_titles.year_within(title)
    return LawMention(
        span=Span(head.start, tail.name_end),
        extent=Span(head.start, tail.end),
        naming="named",
        sort=_sort(instrument),
        instrument=instrument,
        name=f"{year}年{title}" if dated else f"{title}{tail.numbered}",
        number=tail.number,
        year=year,
        title=title,
        date=date,
        action=action,
        fresh=head.fresh,
        owner=law_titles.owner(title),
        follows_parent=law_titles.core(title) == "细则",
    )


def _described(text: str, match: re.Match[str], floor: int) -> Iterator[LawMention]:
    """A law without number and title, by what it is about."""
    instrument, topic = match["noun"] or match["kind"], _joined(match["topic"] or match["about"])
    date = _iso(match["date"]) if match["date"] else None
    span = Span(*match.span())
    name = f"{match['giver']}{date[:4]}年{topic}{instrument}" if date else f"{topic}{instrument}"
    yield LawMention(span, span, "described", _sort(instrument), instrument, name, None, _year(date), None, topic, date)


def _anaphor(text: str, match: re.Match[str], floor: int) -> Iterator[LawMention]:
    """Words that point back at a law: 该法, 《法案》."""
    noun = match["noun"] or match["word"]
    span = Span(*match.span())
    yield LawMention(span, span, "anaphor", _sort(noun), noun, match[0])


def _head(text: str, start: int, floor: int, *, numbered: bool) -> _Head:
    """Reads leftwards from `start`, not beyond `floor` or the end of the sentence before."""
    stop = max(floor, start - _REACH, *(text.rfind(mark, floor, start) + 1 for mark in "。；;\n"))
    given = form.GIVER_BEFORE.search(text[stop:start]) if numbered else None
    head = _Head(stop + given.start(), giver=_joined(given[0])) if given else _Head(start)
    for _ in range(3):
        left = text[stop : head.start]
        fresh = form.FRESH.search(left)
        topic = form.TOPIC.search(left) or form.PURPOSE.search(left) if numbered and not head.topic else None
        dated = None if head.date else form.DATED.search(left) or (form.GIVEN.search(left) if numbered else None)
        if fresh:
            head = replace(head, start=stop + fresh.start(), fresh=True)
        elif dated:
            action = _action(dated.groupdict().get("verb"))
            head = replace(head, start=stop + dated.start("date"), date=_iso(dated["date"]), action=action)
        elif topic:
            head = replace(head, start=stop + topic.start("topic"), topic=_joined(topic["topic"]))
    on_day = form.ON_DAY.search(text[stop : head.start]) if numbered and not head.date else None
    return replace(head, date=_iso(on_day["date"])) if on_day else head


def _tail(text: str, at: int, *, joined: bool = True) -> _Tail:
    """Reads what follows: a title (where one may be `joined`), another name, brackets with date and number, an article."""
    title, fresh = None, False
    behind = form.TITLE_BEHIND.match(text, at) if joined else None
    if behind and law_titles.is_law(behind["title"]):
        title, fresh, at = _joined(behind["title"]), bool(behind["fresh"]), behind.end()
    also = form.ALSO_CALLED.match(text, at)
    if also and law_titles.is_law(also["title"]):
        title, at = _joined(also["title"]), also.end()
    brackets = form.BRACKETS.match(text, at)
    said = brackets if brackets and (brackets["date"] or brackets["reference"]) else None
    end = said.end() if said else at
    article = form.ARTICLE.match(text, end)
    return _Tail(
        at,
        article.end() if article else end,
        title,
        _number(said["reference"]) if said and said["reference"] else None,
        _iso(said["date"]) if said and said["date"] else None,
        _action(said["verb"]) if said else "mentioned",
        fresh,
        _joined(said[0]) if said and said["reference"] else "",
    )


def _action(verb: str | None) -> LawAction:
    """What a verb beside a date says of the law."""
    if verb in form.ADOPTING:
        return "adopted"
    return "in-force" if verb in form.STARTING else "amended" if verb in form.AMENDING else "mentioned"


def _number(reference: str) -> str:
    """A number as printed, without letters: 25-2018/AN → 25-2018, 一百五十一 → 151."""
    if reference[0].isdigit() and reference[0].isascii():
        return form.LETTERS.sub("", reference).split()[0]
    numeral = parse(reference)
    return str(numeral.value) if numeral else reference


def _year_of(number: str | None) -> int | None:
    """The year that a number carries: 143/2021, 2018-0974, 24-93.

    Of two parts that could be years it is the later one: numbers within a year seldom pass 1900 (2018/1939).
    """
    first, *rest = re.split("[-/]", number or "")
    years = [int(part) for part in (first, *rest) if len(part) == 4 and _EARLIEST <= int(part) <= _LATEST]
    if years or not rest:
        return max(years, default=None)
    return (2000 if int(rest[-1]) <= _LATEST % 100 else 1900) + int(rest[-1]) if len(rest[-1]) == 2 else None


_EARLIEST, _LATEST = 1900, 2049
"""Years that a number may carry; of two digits, up to 49 means 20xx (Python's and POSIX' pivot is 68, too late here)."""


def _year(date: str | None, action: LawAction = "mentioned") -> int | None:
    """The year of an instrument by its date; when it came into force or was amended says nothing about that."""
    return int(date[:4]) if date and action in ("mentioned", "adopted") else None


def _instrument(noun: str) -> str:
    ending = form.NOUN_END.search(noun)
    return ending[0] if ending else noun


def _sort(instrument: str) -> Sort:
    sort: Sort = instruments("zh")[instrument]["sort"]
    return sort


def _noun(instrument: str) -> Noun:
    noun: Noun = instruments("zh")[instrument]["noun"] if instrument in instruments("zh") else "law"
    return noun


def _joined(text: str) -> str:
    return "".join(text.split())
