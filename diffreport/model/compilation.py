"""A document split into its introduction and its submissions: the second stage's result."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from diffreport.model.document import Block, FootnoteMark, Notice
from diffreport.model.respondent import Respondent
from diffreport.model.span import Segment

ParagraphKind = Literal["paragraph", "item", "heading"]
Key = int | str
"""What names a submission of a respondent: its session, or its source where there is no session."""
Role = Literal["front matter", "introduction", "section heading", "respondent heading", "origin", "submission", "footnote", "furniture"]


def year_of(session: int) -> int:
    """The year of a session: the Assembly met first in January 1946, and again in September of that year, as session 1."""
    return 1945 + session


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The smallest numbered unit of a submission.

    `index` is 0-based in the submission; `number` is the printed number of the numbered paragraph it is or lies
    in (``9``, ``XII``), if any; `line` is 1-based in the source. `source` is None except where the paragraph was joined
    from another file (an addendum).
    """

    index: int
    kind: ParagraphKind
    text: str
    segments: tuple[Segment, ...] = ()
    line: int | None = None
    page: int | None = None
    number: str | None = None
    marks: tuple[FootnoteMark, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's body; `paragraph` is the index of the paragraph with its mark, None for a mark on the heading."""

    label: str
    text: str
    line: int
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class Submission:
    """One respondent's text in one session.

    `date` is the received date (ISO 8601), `original_language` an ISO 639-1 code; `excerpt` is true where a
    footnote says that the full text is elsewhere. `session` is None outside the Assembly's sessions.
    """

    respondent: Respondent
    session: int | None
    year: int | None
    source: str
    language: str
    date: str | None
    original_language: str | None
    excerpt: bool
    paragraphs: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...] = ()

    @property
    def key(self) -> Key:
        """What names this submission in a comparison."""
        return self.source if self.session is None else self.session

    @property
    def identity(self) -> tuple[str, str, Key]:
        """What tells this submission from all others of a run: respondent, language and key."""
        return (self.respondent.id, self.language, self.key)

    def side(self, indices: Iterable[int]) -> str:
        """The text of a side of a bead: these paragraphs, parted by line feeds."""
        return "\n".join(self.paragraphs[index].text for index in indices)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a document by a single author names a respondent; `paragraph` is the printed number."""

    respondent: str
    source: str
    symbol: str | None
    year: int | None
    paragraph: str
    quote: str


@dataclass(frozen=True, slots=True)
class Placement:
    """Which part of the compilation a block of the document became; `respondent` is an id where one is meant."""

    block: int
    role: Role
    respondent: str | None = None


@dataclass(frozen=True, slots=True)
class Compilation:
    """A document, split. Every block of the document has exactly one placement, in the document's order.

    `layout` names what the reader took the text for.
    """

    source: str
    sha256: str
    language: str
    symbol: str | None
    session: int | None
    year: int | None
    agenda_item: str | None
    introduction: tuple[Block, ...]
    submissions: tuple[Submission, ...]
    placements: tuple[Placement, ...]
    mentions: tuple[Mention, ...] = ()
    notices: tuple[Notice, ...] = ()
    layout: str = ""
