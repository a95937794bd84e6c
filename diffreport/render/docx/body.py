"""The body of the Word file: paragraphs with tracked changes and the anchors of the comments.

Comes in: the stream of pieces, the styles of the paragraphs and the places of the comments. Goes out: markup.

Word tracks a paragraph's end by its mark: without the mark of one paragraph, what is left of it becomes the beginning of
the next. A move is tracked as text that left and text that came, each within a range; the two ranges of one name
belong together (ECMA-376 part 1, sections 17.13.5.21 to 17.13.5.28). Here a name stands for two paragraphs that share
text, so a paragraph that was split into two has two moves.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Literal

from diffreport.render.docx.markup import run, w
from diffreport.render.docx.stream import Piece, Tracked

Side = Literal["old", "new"]

ELEMENTS: Mapping[Tracked, str] = {"delete": "del", "insert": "ins", "move-from": "moveFrom", "move-to": "moveTo"}
READ: Mapping[Side, frozenset[Tracked]] = {
    "old": frozenset({"keep", "delete", "move-from"}),
    "new": frozenset({"keep", "insert", "move-to"}),
}
"""What of the stream belongs to a side."""

DATELESS = "1970-01-01T00:00:00Z"
"""The date of a range, which must have one (its content need not) where the submission has none; Word does not show it."""


@dataclass(frozen=True, slots=True)
class Revision:
    """Who made the tracked changes, when (ISO 8601, None where unknown), and the numbers for them."""

    author: str
    date: str | None
    numbers: Iterator[int] = field(default_factory=count)

    def tracked(self, name: str, *content: str) -> str:
        """A tracked change around its content, or on a paragraph's mark."""
        dated = {"date": self.date} if self.date else {}
        return w(name, *content, id=next(self.numbers), author=self.author, **dated)

    def move(self, name: str, title: str) -> tuple[str, str]:
        """Start and end of the range of a move."""
        number = next(self.numbers)
        start = w(f"{name}RangeStart", id=number, name=title, author=self.author, date=self.date or DATELESS)
        return start, w(f"{name}RangeEnd", id=number)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a comment is anchored: a paragraph of one side, the end of the document where it is None."""

    comment: int
    side: Side
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class Paper:
    """What the pieces are written with: the language of the texts, and the style of each paragraph of both sides."""

    language: str
    old: Sequence[str]
    new: Sequence[str]

    def style(self, piece: Piece) -> str:
        """The style of the paragraph whose end a piece is."""
        return self.new[piece.new] if piece.new is not None else self.old[piece.old or 0]

    def last_style(self) -> str:
        """The style of the last paragraph, which is that of the new side if it has one."""
        return next((side[-1] for side in (self.new, self.old) if side), "")


def body(pieces: Sequence[Piece], paper: Paper, anchors: Sequence[Anchor], revision: Revision) -> str:
    """The paragraphs of the Word file."""
    before: Insertions = defaultdict(list)
    after: Insertions = defaultdict(list)
    _comments(pieces, anchors, revision, before, after)
    _ranges(pieces, revision, before, after)
    blocks, content = [], []
    for number, piece in enumerate(pieces):
        content += before[number]
        if piece.ends:
            mark = [revision.tracked(ELEMENTS[piece.tracked])] if piece.tracked != "keep" else []
            blocks += [_paragraph(paper.style(piece), mark, content), *after[number]]
            content = []
        else:
            content += [_text(piece, paper.language, revision), *after[number]]
    return "".join([*blocks, _paragraph(paper.last_style(), [], [*content, *before[len(pieces)]])])


def _paragraph(style: str, mark: Sequence[str], content: Sequence[str]) -> str:
    properties = [w("pStyle", val=style)] if style else []
    properties += [w("rPr", *mark)] if mark else []
    return w("p", *([w("pPr", *properties)] if properties else []), *content)


def _text(piece: Piece, language: str, revision: Revision) -> str:
    text = run(piece.text, language, deleted=piece.tracked == "delete")
    return text if piece.tracked == "keep" else revision.tracked(ELEMENTS[piece.tracked], text)


Insertions = defaultdict[int, list[str]]
"""Markup that stands before or after the piece of a number; after a paragraph's end it stands between two paragraphs."""


def _ranges(pieces: Sequence[Piece], revision: Revision, before: Insertions, after: Insertions) -> None:
    """Adds the ranges of the moves: from the first to the last piece that one paragraph gave to another."""
    moves: defaultdict[tuple[Tracked, int | None, int | None], list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        if piece.tracked in ("move-from", "move-to"):
            moves[piece.tracked, piece.old, piece.new].append(number)
    for (tracked, old, new), numbers in moves.items():
        start, end = revision.move(ELEMENTS[tracked], f"move-{(old or 0) + 1}-{(new or 0) + 1}")
        before[numbers[0]].append(start)
        after[numbers[-1]].append(end)


def _comments(pieces: Sequence[Piece], anchors: Sequence[Anchor], revision: Revision, before: Insertions, after: Insertions) -> None:
    """Adds the anchors of the comments around the text of their paragraphs, what stays of it if anything does.

    A comment goes with the text to which it is anchored, so one on text that is deleted or inserted is tracked like it.
    """
    for anchor in anchors:
        start, end = w("commentRangeStart", id=anchor.comment), w("commentRangeEnd", id=anchor.comment)
        reference = w("r", w("rPr", w("rStyle", val="CommentReference")), w("commentReference", id=anchor.comment))
        here = [
            n for n, piece in enumerate(pieces) if getattr(piece, anchor.side) == anchor.paragraph and piece.tracked in READ[anchor.side]
        ]
        kept = [number for number in here if pieces[number].tracked == "keep"]
        text = [number for number in kept or here if not pieces[number].ends]
        if here and not kept:
            reference = revision.tracked(ELEMENTS[pieces[(text or here)[-1]].tracked], reference)
        if text:
            before[text[0]].append(start)
            after[text[-1]].append(end + reference)
        else:
            before[here[0] if here else len(pieces)].append(start + end + reference)
