"""The heads and the foot of the pages: what the tracked changes are between, and what the reader must know of it.

Comes in: the two submissions, the comparison and the labels. Goes out: markup. The body is the text of the submissions
and nothing else, so that accepting or rejecting everything gives one of them; all that is said about them stands here.
"""

from collections.abc import Iterable, Iterator

from diffreport.model.collation import Comparison
from diffreport.model.compilation import Submission
from diffreport.render.docx.markup import run, w
from diffreport.render.labels import Labels
from diffreport.render.names import called, language, session
from diffreport.version import VERSION


def title(old: Submission, new: Submission, labels: Labels) -> str:
    """Who is compared with what: ``Cuba 古巴 (CUB): session 73 (2018) → session 75 (2020)``."""
    sessions = f"{session(old, labels)} → {session(new, labels)}"
    return labels("summary", called(old.respondent, labels), sessions) if old.respondent.name else sessions


def first_header(comparison: Comparison, old: Submission, new: Submission, labels: Labels) -> str:
    """The head of the first page: the title, where both texts come from, how to read them, what is not in the file."""
    return _header([title(old, new, labels), *_said(comparison, old, new, labels)], labels)


def header(old: Submission, new: Submission, labels: Labels) -> str:
    """The head of all other pages."""
    return _header([title(old, new, labels)], labels)


def footer(labels: Labels) -> str:
    """The foot of all pages: the program and the page."""
    numbered = [w("r", w("fldChar", fldCharType="begin")), _field(), w("r", w("fldChar", fldCharType="end"))]
    return w("p", w("pPr", w("pStyle", val="Footer")), run(f"diffreport {VERSION} · ", labels.language), *numbered)


def _field() -> str:
    return w("r", '<w:instrText xml:space="preserve"> PAGE </w:instrText>')


def _header(lines: Iterable[str], labels: Labels) -> str:
    """Lines above one rule, the first of them bold."""
    runs = [run(line, labels.language, bold=number == 0) for number, line in enumerate(lines)]
    broken = [part for number, part in enumerate(runs) for part in ([w("r", w("br"))] if number else []) + [part]]
    return w("p", w("pPr", w("pStyle", val="Header")), *broken)


def _said(comparison: Comparison, old: Submission, new: Submission, labels: Labels) -> Iterator[str]:
    for name, submission in (("old", old), ("new", new)):
        yield labels("summary", labels(name), _origin(submission, labels))
    yield labels("tracked_changes")
    if comparison.overlap == "low":
        yield labels("low_overlap", labels.reason(comparison.overlap_reason) if comparison.overlap_reason else "")


def _origin(submission: Submission, labels: Labels) -> str:
    """What is known of a submission, in one line."""
    facts = [
        submission.source,
        labels("received", submission.date) if submission.date else "",
        labels("original", language(submission.original_language, labels)) if submission.original_language else "",
        labels.count("paragraphs", len(submission.paragraphs)),
        labels.count("footnotes", len(submission.footnotes)) if submission.footnotes else "",
        labels("excerpt") if submission.excerpt else "",
    ]
    return labels("and").join(filter(None, facts))
