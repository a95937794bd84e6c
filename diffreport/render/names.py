"""How respondents, submissions, paragraphs and beads are called in every output that people read.

Comes in: names and ids from documents and the registry, indices of paragraphs. Goes out: one way to say them,
harmless for a terminal and for a page.

    >>> references([1, 2, 3, 6])
    '¶2–4, 7'
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, get_args

from diffreport.lang import pack_for
from diffreport.model.collation import Change, ChangeKind, Series
from diffreport.model.compilation import Submission
from diffreport.model.document import Notice
from diffreport.model.flag import Flag
from diffreport.model.respondent import Respondent
from diffreport.render.labels import Labels
from diffreport.render.visible import visible

KIND_SIGNS = {"unchanged": "=", "reworded": "~", "revised": "≠", "added": "+", "removed": "-"}


def named(name: str, id_: str) -> str:
    """A respondent's name with its id, or alone where the registry does not know it and the name is its id."""
    return visible(name) if name == id_ else f"{visible(name)} ({visible(id_)})"


def name(respondent: Respondent, labels: Labels) -> str:
    """A respondent's name in the reader's language, or as the documents have it where no table knows it."""
    names = pack_for(labels.language).respondents().get(respondent.id)
    return names.short if names else respondent.name


def called(respondent: Respondent, labels: Labels) -> str:
    """A respondent in the reader's language, then as the documents call it, then its id: ``Cuba 古巴 (CUB)``."""
    mine = name(respondent, labels)
    printed = named(respondent.name, respondent.id)
    return printed if mine == respondent.name else f"{visible(mine)} {printed}"


def language(code: str | None, labels: Labels) -> str:
    """A language by its ISO 639-1 code; empty where it is not known."""
    return "" if code is None else str(labels.sections["language"].get(code, code))


def about(found: Flag | Series, labels: Labels) -> str:
    """What a flag or a series is about, in the reader's language where that is known, else in the words of the document."""
    return found.subject if found.about is None else labels.reason(found.about)


def session(submission: Submission, labels: Labels) -> str:
    """A submission's session and year, or its source where there is no session."""
    if submission.session is None:
        return visible(submission.source)
    return labels("session", submission.session, submission.year)


def place(paragraph: int, footnote: int | None, submission: Submission, labels: Labels) -> str:
    """Where words of a submission stand: its paragraph, counted from 1, and the footnote that holds them."""
    if footnote is None:
        return f"¶{paragraph + 1}"
    return f"¶{paragraph + 1} {labels('in_footnote', visible(submission.footnotes[footnote].label))}"


def noticed(notice: Notice, labels: Labels) -> str:
    """What a notice says, after the source and the line that it speaks of; the text is not yet harmless."""
    place = notice.source if notice.line is None else labels("and").join((notice.source, labels("line", notice.line)))
    return labels("summary", place, notice.text)


def shape(change: Change) -> Literal["split", "merged", "regrouped"] | None:
    """What a bead with several paragraphs on a side is called; None for one to one, added and removed."""
    sizes = len(change.old), len(change.new)
    if 0 in sizes or sizes == (1, 1):
        return None
    return "split" if sizes[0] == 1 else "merged" if sizes[1] == 1 else "regrouped"


def summary(changes: Sequence[Change], labels: Labels) -> str:
    """How many beads of each kind a comparison has, and how many of them moved, split or merged."""
    kinds = Counter(change.kind for change in changes)
    said = [f"{kinds[kind]} {labels(kind, section='change')}" for kind in get_args(ChangeKind) if kinds[kind]]
    marked = Counter(name for change in changes for name in (shape(change), "moved" if change.moved else None) if name)
    marks = [labels(f"{name}_count", marked[name]) for name in ("moved", "split", "merged", "regrouped") if marked[name]]
    told = labels("summary", labels.count("beads", len(changes)), labels("and").join(said) or labels("none"))
    return labels("of_these", told, labels("and").join(marks)) if marks else told


def references(indices: Iterable[int]) -> str:
    """Paragraphs as citations, counted from 1: ``¶2–4, 7``; empty where there are none."""
    runs: list[list[int]] = []
    for index in sorted(indices):
        if runs and index == runs[-1][1] + 1:
            runs[-1][1] = index
        else:
            runs.append([index, index])
    said = [f"{first + 1}" if first == last else f"{first + 1}–{last + 1}" for first, last in runs]
    return f"¶{', '.join(said)}" if said else ""
