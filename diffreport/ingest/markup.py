r"""Markdown's marks, told apart from the text.

Comes in: one line. Goes out: the runs of it that are text, and what the line is marked as (a heading, bold). Only marks
that extractions of these reports show are read; anything else is text. Backslashes may be doubled.

    >>> [part.texts("**One****Two**") for part in parts("**One****Two**", 0)]
    [['One'], ['Two']]
    >>> parts("see [77/75](#), item\\* 1", 0)[0].texts("see [77/75](#), item\\* 1")
    ['see ', '77/75', ', item', '* 1']
"""

import re
from dataclasses import dataclass

from diffreport.model.span import Span

_HEADING = re.compile(r"(?P<signs>#{1,6})\s+(?=\S)")
_CLOSING_SIGNS = re.compile(r"\s+#+$")
_BOLD = re.compile(r"\*\*(?=\S)((?:\\.|[^*\\]|\*(?!\*))+?(?:\\\*)?)(?<=\S)\*\*")
_TOKEN = re.compile(
    r"\\+(?=[\\`*_{}\[\]()#+.!<>|~-])"
    r"|\[(?=[^\[\]]*\]\((?:https?:|www\.|#|mailto:|/)[^\s]*\))"
    r"|\]\((?:https?:|www\.|#|mailto:|/)(?:\\.|\([^()\s]*\)|[^\s()])*\)"
    r"|<(?=(?:https?://|www\.|mailto:)[^\s<>]+>)|(?<=[^\s<])>"
    r"|\*\*"
)
_SIGN = re.compile(r"[\\\[<>]|\*\*")
_CELL = re.compile(r"[^|\s](?:[^|]*[^|\s])?")
_AUTOLINK = re.compile(r"<(?:https?://|www\.|mailto:)[^\s<>]+>")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading or a stretch of text in a line; `level` is that of a ``#`` heading, 0 for bold, None for plain text."""

    spans: tuple[Span, ...]
    level: int | None

    def texts(self, whole: str) -> list[str]:
        """The runs of text themselves."""
        return [whole[span.start : span.end] for span in self.spans]


def parts(text: str, start: int) -> list[Part]:
    """The parts of a line whose first character has the offset `start`; more than one where headings share the line."""
    heading = _HEADING.match(text)
    if heading:
        closing = _CLOSING_SIGNS.search(text, heading.end())
        end = closing.start() if closing else len(text)
        return [Part(_runs(text, heading.end(), end, start), len(heading["signs"]))]
    bold = list(_BOLD.finditer(text))
    if bold and not _BOLD.sub("", text).strip():
        return [Part(_runs(text, found.start(1), found.end(1), start), 0) for found in bold]
    return [Part(_runs(text, 0, len(text), start), None)]


def _runs(text: str, low: int, high: int, start: int) -> tuple[Span, ...]:
    """What is left of a stretch of a line when its marks are taken out, as spans of the document."""
    if not _SIGN.search(text, low, high):
        return (Span(start + low, start + high),)
    links = [(found.start(), found.end() - 1) for found in _AUTOLINK.finditer(text, low, high)]
    runs, at = [], low
    for token in _TOKEN.finditer(text, low, high):
        if token[0] == ">" and all(token.start() != end for _, end in links):
            continue
        runs.append(Span(start + at, start + token.start()))
        at = token.end()
    runs.append(Span(start + at, start + high))
    # A stretch of nothing but signs is no mark-up.
    written = any(text[run.start - start : run.end - start].strip() for run in runs)
    return tuple(run for run in runs if run.start < run.end) if written else (Span(start + low, start + high),)


def is_row(text: str) -> bool:
    """Whether a line is a row of a Markdown table."""
    return len(text) > 1 and text[0] == text[-1] == "|" and bool(text.strip("| "))


def cells(text: str, start: int) -> list[Span]:
    """The cells of a row that are not empty, as spans of the document."""
    return [Span(start + found.start(), start + found.end()) for found in _CELL.finditer(text)]
