"""A comparison as a Word file with tracked changes: accept all of them for the new text, reject all for the old one.

Comes in: a change report with one comparison, and the reader's `View` (only its language counts). Goes out: the bytes of
a ``.docx``, written here from end to end: WordprocessingML is a few dozen elements for this, libraries that write it
know neither moves nor tracked paragraph marks, and so the format needs nothing to be installed.

`stream` puts the texts of both sides in one order, `marks` settles how the ends of paragraphs are tracked, `body` writes
both as tracked changes, `comments` the flags, `heads` what is said about the comparison, `styles` and `package` the rest
of the file.
"""

from itertools import count

from diffreport.errors import UsageError
from diffreport.model.collation import ChangeReport, Collation, Comparison
from diffreport.model.compilation import Submission
from diffreport.render.docx import heads
from diffreport.render.docx.body import Paper, Revision, body
from diffreport.render.docx.comments import anchors, comments
from diffreport.render.docx.marks import settled
from diffreport.render.docx.package import AUTHOR, Content, package
from diffreport.render.docx.stream import stream
from diffreport.render.docx.styles import HEADING, ITEM, NORMAL
from diffreport.render.formats import Format
from diffreport.render.labels import load
from diffreport.render.view import View

STYLES = {"heading": HEADING, "item": ITEM, "paragraph": NORMAL}


def compare(report: ChangeReport, view: View) -> bytes:
    """The only comparison of a change report as a Word file.

    Raises:
        UsageError: the report holds more than one respondent or pair of sessions, or none.
    """
    collation, comparison = _only(report)
    old, new = collation.sides(comparison)
    labels = load(view.language)
    date = f"{new.date}T00:00:00Z" if new.date else None
    revision = Revision(AUTHOR, date, count(len(comparison.flags)))
    pieces = settled(stream(comparison.changes, _texts(old), _texts(new)))
    paper = Paper(new.language, _styles(old), _styles(new))
    return package(
        Content(
            title=heads.title(old, new, labels),
            body=body(pieces, paper, anchors(comparison.flags), revision),
            comments=comments(comparison.flags, new.language, labels, revision),
            first_header=heads.first_header(comparison, old, new, labels),
            header=heads.header(old, new, labels),
            footer=heads.footer(labels),
        )
    )


def _only(report: ChangeReport) -> tuple[Collation, Comparison]:
    """The one comparison that a Word file can show."""
    respondents = sorted({collation.respondent.id for collation in report.collations})
    if len(respondents) != 1:
        problem = f"a Word file shows one respondent, the sources hold {len(respondents)}"
        raise UsageError(problem, source="-f docx", remedy="name one with -r")
    found = [(collation, comparison) for collation in report.collations for comparison in collation.comparisons]
    if not found:
        raise UsageError(f"{respondents[0]} has no two sessions to compare", source="-f docx", remedy="see `diffreport list`")
    if len(found) > 1:
        pairs = ", ".join(f"{comparison.old}→{comparison.new}" for _, comparison in found)
        problem = f"a Word file shows one pair of sessions, here are {len(found)} ({pairs})"
        raise UsageError(problem, source="-f docx", remedy="name one with --old and --new")
    return found[0]


def _texts(submission: Submission) -> list[str]:
    return [paragraph.text for paragraph in submission.paragraphs]


def _styles(submission: Submission) -> list[str]:
    return [STYLES[paragraph.kind] for paragraph in submission.paragraphs]


FORMAT = Format(compare)
