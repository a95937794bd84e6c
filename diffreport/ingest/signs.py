"""What a line says about itself: its number or bullet, whether its sentence is finished, whether it is bracketed.

Comes in: the text of one line or paragraph. Goes out: a `Marker`, or yes and no. The signs are those of United
Nations documents in any language; words of a language are in `lang`.

    >>> marker("(a) first").label, marker("12. The").kind, marker("1.5 million") is None
    ('a', 'number', True)
    >>> finished("He said so.”"), finished("and the")
    (True, False)
    >>> finished("山高。¹"), finished("was 2.5")
    (True, False)
"""

import re
from dataclasses import dataclass
from typing import Literal

MarkerKind = Literal["bullet", "letter", "number", "section"]

CLOSERS = "”’」』\"')）]］】〉》"
# A sentence may end in the mark of a footnote; a plain figure is one only after Chinese punctuation (not in 2.5).
_MARK = r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?:\\?[*∗＊]){1,3}|[†‡§]|(?<=[。！？；：])\d{1,3})?"
_ENDS = re.compile(rf"[。！？；：….!?;:][{re.escape(CLOSERS)}]*{_MARK}$")
_INSIDE = re.compile(r"[。！？；;]|[.!?] (?=[A-Z])")
_CLAUSE = re.compile(r"[，,。；;：:！？]")
_REMARK = r"[\[［〔【][^\[\]［］〔〕【】]*[\]］〕】]"
_BRACKETED = re.compile(rf"{_REMARK}(?:\s*{_REMARK})*")
_RULE = re.compile(r"(?:_{3,}|-{3,}|={3,}|\*{3,}|—{3,}|–{3,}|\.{5,}|(?:[-*_] ){2,}[-*_]|\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?)")
_NUMERAL = "一二三四五六七八九十"
# A letter in brackets that a unit of a text follows belongs to a reference: 第 10(b)段.
_NOT_REFERENCE = r"(?![段款项和至、，,)）目节条分])"
_MARKERS: tuple[tuple[MarkerKind, re.Pattern[str]], ...] = (
    ("bullet", re.compile(r"(?P<label>[•▪●○◦‣⁃■□➢])\s*(?=\S)|(?P<dash>[-–—*+])\s+(?=\S)")),
    ("letter", re.compile(rf"[(（](?P<label>[a-z]|[ivx]{{2,4}}|\d{{1,2}}|[{_NUMERAL}]{{1,3}})[)）]\s*{_NOT_REFERENCE}(?=\S)")),
    ("letter", re.compile(r"(?P<label>[㈠-㈩①-⑳])\s*(?![段款项])(?=\S)|(?P<open>[a-z])\)\s+(?=\S)")),
    ("number", re.compile(r"(?P<label>\d{1,3})\s*[.．、]\s*(?=[^\d\s])|(?P<spaced>\d{1,3})[.．]\s+(?=\d)")),
    ("section", re.compile(rf"(?P<label>[{_NUMERAL}]{{1,3}})\s*[.．、]\s*(?=\S)|(?P<capital>[IVX]{{1,5}}|[A-Z])\.\s+(?=\S)")),
)


@dataclass(frozen=True, slots=True)
class Marker:
    """The number, letter or bullet that a paragraph starts with; `length` counts its characters and the space after."""

    kind: MarkerKind
    label: str
    length: int


def marker(text: str) -> Marker | None:
    """What a line is numbered or listed with, None if with nothing."""
    for kind, pattern in _MARKERS:
        found = pattern.match(text)
        if found:
            return Marker(kind, next(group for group in found.groups() if group), found.end())
    return None


def finished(text: str) -> bool:
    """Whether a text ends where a sentence or a clause of a list may end."""
    return bool(_ENDS.search(text))


def holds_sentence_end(text: str) -> bool:
    """Whether a sentence ends inside a text."""
    return bool(_INSIDE.search(text))


def holds_clauses(text: str) -> bool:
    """Whether a text holds punctuation that headings avoid."""
    return bool(_CLAUSE.search(text))


def bracketed(text: str) -> bool:
    """Whether a line consists of remarks in square brackets, as origin and date of a submission do."""
    return bool(_BRACKETED.fullmatch(text))


def marked_up(text: str) -> bool:
    """Whether a line is a heading or a row of a table by its Markdown."""
    return text.startswith(("#", "**", "|"))


def ruled(text: str) -> bool:
    """Whether a line is drawn, not written."""
    return bool(_RULE.fullmatch(text))
