"""Cuts a text into the tokens that an edit script may not divide.

Comes in: a text and a language pack. Goes out: tokens whose concatenation is the text. Entities come first: titles
in 《》, links, UN symbols, the language's dates, instruments and amounts, numbers, words in Latin letters. Only what
lies between them is cut into words. The order matters: a Chinese word segmenter cuts at every mark before it looks
at its dictionary, so 第1540(2004)号 could never be a word for it.

    >>> from diffreport.lang import pack_for
    >>> [token.text for token in tokenize("古巴 2018 年批准《A公约》", pack_for("zh"))]
    ['古巴', ' ', '2018 年', '批准', '《A公约》']
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack

TokenKind = Literal["title", "link", "symbol", "resolution", "law", "date", "number", "name", "word", "light", "mark", "space"]
ENTITY_KINDS: frozenset[str] = frozenset({"title", "link", "symbol", "resolution", "law", "date", "number", "name"})

_LINK = r"(?:https?://|www\.)[!-~]*[0-9A-Za-z/]"
# A/73/112, S/RES/1540(2004), EC-93/DG.10, C-SS-4/DEC.3, A/CONF.95/15: capitals, a slash, parts joined by - . or /.
_SYMBOL = r"(?<![0-9A-Za-z/])[A-Z][A-Z0-9]*(?:[-.][A-Z0-9]+)*(?:/[A-Z0-9][0-9A-Za-z]*(?:\(\d+\))?(?:[-.][A-Z0-9]+)*)+"
_NUMBER = r"\d{1,3}(?:[^\S\n]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.-]\d+)*[⁰¹²³⁴⁵⁶⁷⁸⁹]*[%％‰]?"
_LATIN = r"[A-Za-zÀ-ɏ][0-9A-Za-zÀ-ɏ]*(?:[-'’&][0-9A-Za-zÀ-ɏ]+)*"


@dataclass(frozen=True, slots=True)
class Token:
    """A run of text that stays whole. `key` is the text with formatting folded: equal keys differ in style only."""

    text: str
    kind: TokenKind
    key: str


def tokenize(text: str, pack: LanguagePack) -> tuple[Token, ...]:
    """The tokens of `text`; joining their texts gives the text."""
    return tuple(_tokens(text, pack))


def _tokens(text: str, pack: LanguagePack) -> Iterator[Token]:
    at = 0
    for start, end, kind in _entities(text, pack):
        yield from _words(text[at:start], pack)
        piece = text[start:end]
        yield Token(piece, _word_kind(piece, pack) if kind == "latin" else kind, fold(piece))
        at = end
    yield from _words(text[at:], pack)


def _words(text: str, pack: LanguagePack) -> Iterator[Token]:
    for word in pack.words(text) if text else ():
        yield Token(word, _word_kind(word, pack), fold(word))


def _word_kind(word: str, pack: LanguagePack) -> TokenKind:
    if word.isspace():
        return "space"
    if not any(char.isalnum() for char in word):
        return "mark"
    if word.lower() in pack.light:
        return "light"
    return "name" if word in name_ids(pack) else "word"


@lru_cache(maxsize=8)
def name_ids(pack: LanguagePack) -> dict[str, str]:
    """Identity by name, for every name of the pack's respondents."""
    return {form: identity for identity, names in pack.respondents().items() for form in names.every()}


def _entities(text: str, pack: LanguagePack) -> Iterator[tuple[int, int, TokenKind | Literal["latin"]]]:
    """Start, end and kind of the entities of `text`, in order and apart."""
    pattern, kinds = _pattern(pack)
    at = 0
    for start, end in titles(text):
        for match in pattern.finditer(text, at, start):
            yield match.start(), match.end(), kinds[match.lastindex or 0]
        yield start, end, "title"
        at = end
    for match in pattern.finditer(text, at):
        yield match.start(), match.end(), kinds[match.lastindex or 0]


@lru_cache(maxsize=8)
def _pattern(pack: LanguagePack) -> tuple[re.Pattern[str], dict[int, TokenKind | Literal["latin"]]]:
    """One expression for all entities of a language but titles, and the kind by number of its group."""
    rows = (("link", _LINK), ("symbol", _SYMBOL), *pack.entities, ("number", _NUMBER), ("latin", _LATIN))
    # Inner groups would shift the numbers, so the patterns of a pack use (?:…) only; `re` counts them here.
    pattern = re.compile("|".join(f"({expression})" for _, expression in rows))
    if pattern.groups != len(rows):
        raise ValueError(f"an entity of the pack {pack.code!r} holds a capturing group")
    return pattern, {number: kind for number, (kind, _) in enumerate(rows, 1)}  # type: ignore[misc]


def titles(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the titles in 《》, outermost only; one that is not closed on its line is no title.

    Of 《甲》, 《〈甲〉修正案》 and 《《甲》修正案》 each is one title. Where a closing mark is missing, the title
    ends at the next one there is, as long as that comes before the line ends.
    """
    at = text.find("《")
    while at >= 0:
        line_end = text.find("\n", at)
        line_end = len(text) if line_end < 0 else line_end
        end = _title_end(text, at, line_end)
        if end:
            yield at, end
        at = text.find("《", end or at + 1)


def _title_end(text: str, start: int, limit: int) -> int:
    """Where the title that opens at `start` ends, 0 where nothing closes it before `limit`."""
    depth = 0
    for at in range(start, limit):
        if text[at] in "《》":
            depth += 1 if text[at] == "《" else -1
            if depth == 0:
                return at + 1
    return text.find("》", start, limit) + 1
