"""A whole text as one submission of a nameless respondent: for comparing any two texts.

Comes in: a document of any kind, or paragraphs, and what to call it. Goes out: a submission outside the sessions. Page furniture and
footnotes are left out, because a text that is no report does not tell whose they are.
"""

from collections.abc import Sequence

from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.document import Document
from diffreport.model.respondent import Respondent

NAMELESS = Respondent("-", "", "organization")
"""Who speaks in two plain texts."""


def whole(document: Document, name: str) -> Submission:
    """A whole document as one submission that is called `name`."""
    blocks = [block for block in document.blocks if block.kind not in ("furniture", "footnote")]
    paragraphs = tuple(
        Paragraph(
            index,
            block.kind if block.kind in ("heading", "item") else "paragraph",
            block.text,
            block.segments,
            block.line,
            block.page,
            None,
            block.marks,
        )
        for index, block in enumerate(blocks)
    )
    return Submission(NAMELESS, None, None, name, document.language, None, None, False, paragraphs)


def of_texts(texts: Sequence[str], name: str, language: str) -> Submission:
    """Paragraphs as one submission that is called `name`; `language` is an ISO 639-1 code."""
    paragraphs = tuple(Paragraph(index, "paragraph", text) for index, text in enumerate(texts))
    return Submission(NAMELESS, None, None, name, language, None, None, False, paragraphs)
