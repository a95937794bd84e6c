"""One input file as blocks: the first stage's result.

Comes in: what an ingest reader found. Goes out: blocks in the order of the file. Every character of the file that
is not white space belongs to exactly one block, as text, as a footnote mark or as mark-up, so nothing is lost.
"""

from dataclasses import dataclass
from typing import Literal

from diffreport.model.span import Segment, Span

BlockKind = Literal["heading", "paragraph", "item", "table", "footnote", "furniture"]
Level = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of a result should know: `line` is 1-based, None where the whole source is meant.

    ``error`` says that something is known to be missing or damaged: a comparison goes on with the rest, a check is incomplete.
    """

    level: Level
    source: str
    line: int | None
    text: str


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """A footnote mark taken out of a text: it stood before offset `at`, at `source` in the document."""

    label: str
    at: int
    source: Span


@dataclass(frozen=True, slots=True)
class Block:
    """The smallest unit of a document.

    `label` is the printed number or letter of an item or numbered paragraph (it stays in `text`), the mark of a
    footnote, or the name of a piece of furniture (``running head``, ``page number``, ``link``, ``contents`` …).
    `lines` are the 1-based source lines it came from; `level` is the depth of a heading where the layout tells.
    """

    kind: BlockKind
    text: str
    segments: tuple[Segment, ...]
    lines: tuple[int, ...]
    page: int | None = None
    label: str | None = None
    level: int | None = None
    marks: tuple[FootnoteMark, ...] = ()

    @property
    def line(self) -> int:
        """First source line, 1-based."""
        return self.lines[0]


@dataclass(frozen=True, slots=True)
class Document:
    """One file: `source` is its name, `text` its decoded content, `sha256` that of its bytes.

    The name is without folders, but for those that tell it from another file of the same run. `layout` names what the reader took
    the text for, so that `inspect` can show it.
    """

    source: str
    sha256: str
    text: str
    language: str
    layout: str
    blocks: tuple[Block, ...]
    notices: tuple[Notice, ...] = ()
