"""Documents by a single author: a letter that transmits a report in numbered paragraphs.

Comes in: a document in which no origin line was found. Goes out: the outline of one submission, or None where the
document has no such structure. The report begins with the heading before paragraph 1; what precedes it, the letter,
is the introduction; an annex, be it a table, belongs to the report.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from diffreport.lang.forms import ReportForms
from diffreport.model.compilation import Role
from diffreport.model.document import Block
from diffreport.respondents.outline import bare


@dataclass(frozen=True, slots=True)
class SingleAuthorOptions:
    """What makes a document one by a single author."""

    fewest_paragraphs: int = 5
    """A few numbered points occur in any text; the one review of a committee that was read has 70 paragraphs."""


OPTIONS = SingleAuthorOptions()
"""The thresholds in use."""


@dataclass(frozen=True, slots=True)
class SingleAuthor:
    """Who wrote it (as printed), when (ISO 8601), which blocks are the report, and the role of every block."""

    author: str
    date: str | None
    heading: int
    body: tuple[int, ...]
    roles: dict[int, Role]


def single_author(blocks: Sequence[Block], forms: ReportForms) -> SingleAuthor | None:
    """The outline of a document by a single author; None where no letter or no running numbers were found."""
    letter = next(((at, found) for at, block in enumerate(blocks) if (found := _letter(block, forms))), None)
    start = _start(blocks)
    if letter is None or start is None or start <= letter[0]:
        return None
    at, (author, date) = letter
    roles: dict[int, Role] = {}
    for n, block in enumerate(blocks):
        roles[n] = _role(n, block, at, start, forms)
    body = tuple(n for n, role in roles.items() if role == "submission")
    return SingleAuthor(author, date, at, body, roles)


def _role(n: int, block: Block, letter: int, start: int, forms: ReportForms) -> Role:
    if block.kind == "furniture":
        return "furniture"
    if block.kind == "footnote":
        return "footnote"
    if n == letter:
        return "respondent heading"
    if n >= start:
        return "submission"
    if block.kind == "heading" and forms.annex.fullmatch("".join(block.text.split())):
        return "section heading"
    return "front matter" if n < letter else "introduction"


def _letter(block: Block, forms: ReportForms) -> tuple[str, str | None] | None:
    found = forms.letter.fullmatch(bare(block)) if block.kind == "heading" else None
    return (found["author"], forms.first_date(found["date"])) if found else None


def _start(blocks: Sequence[Block]) -> int | None:
    """Where the report begins: at the headings directly before paragraph 1 of a long running count."""
    first, expected = None, 1
    for at, block in enumerate(blocks):
        label = block.label or ""
        if block.kind == "paragraph" and label.isdecimal() and int(label) == expected:
            first = at if expected == 1 else first
            expected += 1
    if first is None or expected <= OPTIONS.fewest_paragraphs:
        return None
    while first > 0 and blocks[first - 1].kind == "heading" and blocks[first - 1].label:
        first -= 1
    return first
