"""The contents list against the report itself.

Comes in: a report that was split. Goes out: an error for each section or respondent that the list announces and the
report lacks, or has in another order; a warning for a submission that the list does not name. Page numbers prove nothing: a
real list has 3, 4, 3, 6. An entry may be wrapped, so a line without a page number counts together with the next one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from diffreport.lang.forms import ReportForms
from diffreport.model.document import Block, Notice
from diffreport.respondents.examined import Examined

_LEADERS = re.compile(r"\s*(?:\.{2,}|…+|·{3,}|\s)\s*\d{1,3}$")
_NUMBER = re.compile(r"^[^\W_]{1,3}\s*[.．、]\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents list: its title, the block with it, and whether a page number follows."""

    title: str
    at: int
    paged: bool


def contents(found: Examined) -> Iterator[Notice]:
    """What the contents list and the report do not have in common."""
    places = _places(found)
    met: list[tuple[Entry, int]] = []
    waiting = ""
    entries = list(_entries(found))
    paged = any(entry.paged for entry in entries)
    for entry in entries:
        titles = (entry.title, waiting + entry.title)
        place = next((at for title in titles if (at := places.of(title)) is not None), None)
        waiting = waiting + entry.title if paged and not entry.paged and place is None else ""
        if place is not None:
            met.append((entry, place))
        elif not waiting:
            yield _missing(found, entry)
    yield from _out_of_order(found, met)
    yield from _unannounced(found, {place for _, place in met}, bool(entries))


def announces(blocks: Sequence[Block], forms: ReportForms) -> bool:
    """Whether a text without submissions was to have some.

    So it is with the heading of their section, be it in the contents list, with an introduction that names the session of the
    report, with a letter that numbered paragraphs follow, and with origin lines that are no lines of their own any more.
    """
    titles = [_unnumbered(_bare(_LEADERS.sub("", block.text))) for block in blocks if block.kind in ("heading", "furniture")]
    introduced = any(map(forms.introduction.fullmatch, titles)) and any(forms.session_introduction.search(block.text) for block in blocks)
    numbered = any(block.kind == "paragraph" and (block.label or "").isdecimal() for block in blocks)
    sections = any(form.heading.fullmatch(title) for form in forms.sections for title in titles)
    mangled = sum(len(forms.origin.findall(block.text)) for block in blocks) > 1
    return sections or introduced or mangled or (numbered and any(map(forms.letter.fullmatch, titles)))


def _missing(found: Examined, entry: Entry) -> Notice:
    line = found.blocks[entry.at].line
    if found.resolver.resolve(entry.title):
        return found.error(line, f"the contents list names {entry.title}, but no submission of that name was found")
    return found.error(line, f"the contents list announces {entry.title}, which was not found in the text")


def _entries(found: Examined) -> Iterator[Entry]:
    for at in found.having("furniture"):
        block = found.blocks[at]
        title = _LEADERS.sub("", block.text)
        heads = {*found.forms.contents_titles, *found.forms.contents_columns}
        if block.label == "contents" and _bare(title).lstrip("#*") not in heads:
            yield Entry(title, at, title != block.text)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where in the report a title leads: the index of a block, by its words, by the form of a section, by the respondent."""

    found: Examined
    titles: dict[str, int]
    respondents: dict[str, int]

    def of(self, title: str) -> int | None:
        """The block that a title of the contents list announces, None where there is none."""
        id = self.found.resolver.resolve(title)
        if id:
            return self.respondents.get(id)
        bare = _bare(title)
        return self.titles.get(bare, self._section(_unnumbered(bare)))

    def _section(self, title: str) -> int | None:
        """The section of the same form: 导言 stands for 引言."""
        forms = self.found.forms
        for pattern in (forms.introduction, *(form.heading for form in forms.sections)):
            if pattern.fullmatch(title):
                here = (at for text, at in self.titles.items() if pattern.fullmatch(_unnumbered(text)))
                return next(here, None)
        return None


def _places(found: Examined) -> _Places:
    titles: dict[str, int] = {}
    for at in found.having("section heading", "respondent heading", *(("submission",) if found.single else ())):
        if found.blocks[at].kind == "heading":
            titles.setdefault(_bare(found.blocks[at].text), at)
    parts = zip(found.parts, found.submissions, strict=True)
    respondents = {submission.respondent.id: part.heading for part, submission in parts}
    return _Places(found, titles, respondents)


def _bare(text: str) -> str:
    return "".join(text.split())


def _unnumbered(text: str) -> str:
    return _NUMBER.sub("", text, count=1)


def _out_of_order(found: Examined, met: list[tuple[Entry, int]]) -> Iterator[Notice]:
    for (before, first), (after, second) in pairwise(met):
        if second < first:
            line = found.blocks[first].line
            yield found.error(line, f"the contents list has {before.title} before {after.title}, the text the other way round")
            return


def _unannounced(found: Examined, met: set[int], listed: bool) -> Iterator[Notice]:
    """Submissions that the list leaves out, if it names any; a union is announced by its section."""
    named = [part.heading for part in found.parts if part.heading in met]
    for part, submission in zip(found.parts, found.submissions, strict=True):
        if listed and named and part.heading not in met and part.kind != "eu":
            name = submission.respondent.name
            yield found.warning(found.blocks[part.heading].line, f"the contents list does not name {name}, which has a submission")
