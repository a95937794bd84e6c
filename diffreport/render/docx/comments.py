"""The flags of a comparison as comments of the Word file.

Comes in: flags and the labels. Goes out: for each flag its anchor, at the new evidence where there is one, and its
text: kind and subject, summary and confidence, the quotes of both sides with their paragraphs.
"""

from collections.abc import Iterator, Sequence

from diffreport.model.flag import Evidence, Flag
from diffreport.render.docx.body import Anchor, Revision
from diffreport.render.docx.markup import run, w
from diffreport.render.labels import Labels
from diffreport.render.names import about, references

INITIALS = "dr"


def anchors(flags: Sequence[Flag]) -> list[Anchor]:
    """Where the comments stand; a comment's number is that of its flag."""
    found = []
    for number, flag in enumerate(flags):
        evidence = flag.new or flag.old
        found.append(Anchor(number, "new" if flag.new else "old", evidence.paragraph if evidence else None))
    return found


def comments(flags: Sequence[Flag], language: str, labels: Labels, revision: Revision) -> str:
    """All comments; `language` is that of the quotes."""
    return "".join(_comment(number, flag, language, labels, revision) for number, flag in enumerate(flags))


def _comment(number: int, flag: Flag, language: str, labels: Labels, revision: Revision) -> str:
    dated = {"date": revision.date} if revision.date else {}
    said = labels("and").join((labels.reason(flag.summary), labels("confidence", f"{flag.confidence:.2f}")))
    lines = [
        w("r", w("rPr", w("rStyle", val="CommentReference")), w("annotationRef"))
        + run(labels("summary", labels(flag.kind, section="flag"), about(flag, labels)), labels.language, bold=True),
        run(said, labels.language),
        *_quotes(flag, language, labels),
    ]
    paragraphs = [w("p", w("pPr", w("pStyle", val="CommentText")), line) for line in lines]
    return w("comment", *paragraphs, id=number, author=revision.author, **dated, initials=INITIALS)


def _quotes(flag: Flag, language: str, labels: Labels) -> Iterator[str]:
    for side, evidence in (("old", flag.old), ("new", flag.new)):
        if evidence:
            yield run(labels("summary", _place(labels(side), evidence, labels), ""), labels.language) + run(evidence.quote, language)


def _place(side: str, evidence: Evidence, labels: Labels) -> str:
    """Where a quote stands: side, paragraph and footnote."""
    note = "" if evidence.footnote is None else labels("in_footnote", evidence.footnote + 1)
    return " ".join(filter(None, (side, references([evidence.paragraph]), note)))
