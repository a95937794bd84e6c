"""English, as much as comparing two plain texts needs: words and sentences by regular expressions.

There is no stemming. The names of the respondents are known, so that users may name them in English.
A sentence ends at . ! ? before white space and something that can begin a sentence, except after a common
abbreviation or a single initial, and at the end of a line.

    >>> [text[span.start : span.end] for text in ["See Art. 5. It applies."] for span in PACK.sentences(text)]
    ['See Art. 5.', 'It applies.']
"""

import re
from collections.abc import Mapping

from diffreport.lang.pack import LanguagePack, Names
from diffreport.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|\s+|.", re.DOTALL)
_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])|\n")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|No|Nos|Art|Arts|para|paras|vol|pp?|cf|e\.g|i\.e|etc|St|vs|Res))\.$")

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NUMBER = r"\d{1,3}(?:[, \u00a0]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
ENTITIES: tuple[tuple[str, str], ...] = (
    ("date", rf"\b\d{{1,2}} {_MONTH}(?: \d{{4}})?\b|\b{_MONTH} \d{{1,2}}(?:, \d{{4}})?\b|\b{_MONTH} \d{{4}}\b"),
    ("law", r"\b\d+ ?\((?:19|20)\d\d\)|(?<![\d/])\d{2,}/\d{2,}(?:/[A-Z]+)*"),
    ("number", rf"\b(?:{_NUMBER})(?: (?:per cent|percent|thousand|million|billion|kg|km)\b|%)"),
)

_LIGHT = """
a an the of to in on at by for with from as and or nor that which who whose this these those its their it is are was
were be been being has have had also such into upon than then
"""


def words(text: str) -> list[str]:
    """Words, white space and single marks, in order; their concatenation is the text."""
    return _WORD.findall(text)


def sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences of `text` (code points), without the white space around them."""
    cuts = [match.end() for match in _END.finditer(text) if not _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start() + 1])]
    spans = []
    for low, high in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[low:high]
        if piece.strip():
            start = low + len(piece) - len(piece.lstrip())
            spans.append(Span(start, start + len(piece.strip())))
    return tuple(spans)


def _respondents() -> Mapping[str, Names]:
    """English names of the respondents by id."""
    from diffreport.lang.names import load

    return load("en")


PACK = LanguagePack(
    code="en",
    words=words,
    sentences=sentences,
    respondents=_respondents,
    light=frozenset(_LIGHT.split()),
    entities=ENTITIES,
    negations=frozenset({"not", "no", "never", "neither", "nor", "without", "cannot", "none"}),
    modals=(frozenset({"may", "can", "could"}), frozenset({"should", "ought"}), frozenset({"must", "shall"})),
    list_marks=frozenset({",", "and", "or", ";"}),
)
