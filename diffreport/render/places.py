"""Where the words of a finding stand: the file, the line and the page of a paragraph or a footnote.

Comes in: a submission and the 0-based index of one of its paragraphs, with that of a footnote where it holds the words.
Goes out: a `Place`, for formats that point into files. A paragraph that an addendum brought has the file of the addendum.
"""

from dataclasses import dataclass

from diffreport.model.compilation import Submission


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a source; `line` and `page` are 1-based, None where the source does not tell."""

    source: str
    line: int | None
    page: int | None


def placed(submission: Submission, paragraph: int, footnote: int | None = None) -> Place:
    """Where a paragraph begins, or the footnote that holds the words."""
    held = submission.paragraphs[paragraph]
    source = held.source or submission.source
    return Place(source, held.line, held.page) if footnote is None else Place(source, submission.footnotes[footnote].line, None)
