"""What a report and a submission say of themselves: session, symbol, agenda item, origin, date, being an excerpt.

Comes in: texts, and the forms of their language. Goes out: the fields, None where a text is silent. A report may lack
its title page; the session then comes from the introduction, or from the symbol in the running heads.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diffreport.lang.forms import ReportForms
from diffreport.model.document import Block

SUPPLEMENT = re.compile(r"/(?:Add|Corr)\.\d+$")
"""The end of the symbol of an addendum or a corrigendum."""

_SYMBOL = re.compile(r"(?=.*\d)[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.()-]*){1,6}")
_ASSEMBLY = re.compile(r"A/(?P<session>\d{1,3})/")


@dataclass(frozen=True, slots=True)
class Origin:
    """What stands in square brackets under a respondent's name; both may be None, not both in one line."""

    language: str | None
    date: str | None


def origin(text: str, forms: ReportForms) -> Origin | None:
    """The original language (ISO 639-1) and the date received (ISO 8601) in a line, None if it is no such line."""
    said, received = forms.origin.search(text), forms.received.search(text)
    rest = forms.received.sub("", forms.origin.sub("", text))
    if not (said or received) or rest.strip():
        return None
    first = re.split(r"[/、和,，]", said["language"])[0].strip() if said else ""
    return Origin(forms.languages.get(first), forms.first_date(received["date"]) if received else None)


def symbol(blocks: Iterable[Block]) -> str | None:
    """The document's own symbol: the one that runs along its pages, or stands alone on the title page."""
    found = Counter(block.text for block in blocks if block.kind in ("furniture", "heading") and _SYMBOL.fullmatch(block.text))
    return min(found, key=lambda text: (-found[text], text)) if found else None


def session(front: Sequence[Block], introduction: Sequence[Block], symbol: str | None, forms: ReportForms) -> int | None:
    """The session of the General Assembly: from the title page, the introduction, or the symbol."""
    for block in front:
        found = forms.session_title.search("".join(block.text.split())) if block.kind == "heading" else None
        if found:
            return forms.number(found["number"])
    for block in introduction:
        found = forms.session_introduction.search(block.text)
        if found:
            return forms.number(found["number"])
    return session_of(symbol)


def session_of(symbol: str | None) -> int | None:
    """The session that a symbol of the General Assembly names; None for other symbols."""
    named = _ASSEMBLY.match(symbol or "")
    return int(named["session"]) if named else None


def agenda_item(front: Iterable[Block], forms: ReportForms) -> str | None:
    """The item of the agenda as printed, for example ``103 (v)``."""
    found = (forms.agenda_item.search(block.text) for block in front)
    return next((match["item"].strip() for match in found if match), None)


def is_excerpt(paragraphs: Iterable[str], footnotes: Iterable[str], forms: ReportForms) -> bool:
    """Whether a footnote, or the submission itself, says that its full text is elsewhere."""
    return any(map(forms.excerpt_footnote.search, footnotes)) or any(map(forms.excerpt_text.search, paragraphs))
