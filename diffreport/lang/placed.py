"""A folded text that knows where each of its characters stands in the text as printed.

Comes in: a text. Goes out: the text without white space and differences of width and style (`lang.fold`), so that a
pattern need not allow for them, with the way back to the printed text.

    >>> plain = placed("第 1540 （2004）号")
    >>> plain.text, plain.span(1, 5)
    ('第1540(2004)号', Span(start=2, end=6))
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from diffreport.lang.fold import fold
from diffreport.model.span import Span

_LABEL = re.compile(r"\s*\(?\d{1,3}[.．、)）]\s+(?=\d)")
"""The printed number of a paragraph that begins with a number of its own; without the space between, they would be one (3. 193)."""


@dataclass(frozen=True, slots=True)
class Placed:
    """`at` has the offset in the printed text of each character of `text`."""

    text: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The printed words behind ``text[start:end]``, which must not be empty."""
        return Span(self.at[start], self.at[end - 1] + 1)


@lru_cache(maxsize=1024)
def placed(text: str) -> Placed:
    """The text folded character by character: what `fold` does with several characters at once (---) is left alone.

    A paragraph's printed number is left out where a number follows it.
    """
    label = _LABEL.match(text)
    start = label.end() if label else 0
    folded = [(at, plain) for at, char in enumerate(text[start:], start) for plain in _plain(char)]
    return Placed("".join(plain for _, plain in folded), tuple(at for at, _ in folded))


@lru_cache(maxsize=8192)
def _plain(char: str) -> str:
    return fold(char)
