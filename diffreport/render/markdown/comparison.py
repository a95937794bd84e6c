"""A change report as Markdown, for a comment on a pull request.

Comes in: a change report and the reader's view. Goes out: a table of all comparisons and the notices; then, for each comparison,
the brief, and folded below it the flags with their quotes and the beads that changed. What only differs in wording is
counted, not shown. Where room is short, briefs go before flags and flags before beads (see `sections`).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from diffreport.model.collation import Change, ChangeKind, ChangeReport, Collation, Comparison
from diffreport.model.compilation import Submission
from diffreport.model.document import Notice
from diffreport.model.verdict import gravest_first, raised_by
from diffreport.render import names
from diffreport.render.labels import Labels, load
from diffreport.render.markdown import tables
from diffreport.render.markdown.flags import headed, items
from diffreport.render.markdown.inert import block, inert, strong
from diffreport.render.markdown.marks import DELETED, INSERTED, REWORDED, marked
from diffreport.render.markdown.sections import Section, fitted, folded
from diffreport.render.view import View

OVERVIEW, BRIEF, FLAGS, BEADS = range(4)
"""The ranks of the sections."""

SHOWN: tuple[ChangeKind, ...] = ("revised", "added", "removed")
"""Kinds of bead that are shown; the others are counted, unless they moved."""

LEGEND = ((INSERTED, "substantive"), (REWORDED, "rewording"))


def compare(report: ChangeReport, view: View) -> str:
    """The comparisons of a change report."""
    labels = load(view.language)
    sections = [Section(f"## {labels('kicker', section='page')}"), *_overview(report, labels), *_noticed(report.notices, labels)]
    for collation in report.collations:
        for comparison in collation.comparisons:
            sections += _comparison(collation, comparison, report, view, labels)
    return fitted(sections, labels)


def _overview(report: ChangeReport, labels: Labels) -> Iterator[Section]:
    """All comparisons as a table, and how many respondents have none."""
    rows = [_row(collation, comparison, labels) for collation in report.collations for comparison in collation.comparisons]
    kinds = [labels(kind, section="change") for kind in SHOWN]
    if rows:
        head = (*map(labels, ("respondent", "old", "new", "sure_flags", "possible_flags")), *kinds, labels("moved"))
        yield Section(tables.head(*head, numbers=len(head) - 3), tuple(rows), "comparisons", OVERVIEW, below="\n")
    if single := sum(not collation.comparisons for collation in report.collations):
        yield Section(labels("single", labels.count("respondents", single)))
    if rows:
        yield Section(_legend(labels))


def _legend(labels: Labels) -> str:
    """How edits are marked, as they are."""
    deleted, inserted = labels("deleted"), labels("inserted")
    said = (f"{DELETED}{deleted}{DELETED} {mark}{inserted}{mark} {labels(name)}" for mark, name in LEGEND)
    return " · ".join(said)


def _row(collation: Collation, comparison: Comparison, labels: Labels) -> str:
    sure = sum(flag.sure for flag in comparison.flags)
    kinds = Counter(change.kind for change in comparison.changes)
    counts = (kinds[kind] for kind in SHOWN)
    moved = sum(change.moved for change in comparison.changes)
    sessions = map(_session, collation.sides(comparison))
    name = inert(names.called(collation.respondent, labels)) if collation.respondent.name else ""
    return tables.row(name, *sessions, sure, len(comparison.flags) - sure, *counts, moved)


def _session(submission: Submission) -> str:
    """A session with its year, as short as a cell wants it; the source where there is no session."""
    return inert(submission.source) if submission.session is None else f"{submission.session} ({submission.year})"


def _noticed(notices: Sequence[Notice], labels: Labels) -> Iterator[Section]:
    """What the reader should know of the sources."""
    if notices:
        yield Section(f"**{labels('notices', section='page')}**", tuple(f"- {told(notice, labels)}" for notice in notices), "notices")


def told(notice: Notice, labels: Labels) -> str:
    """A notice with its level and its place."""
    return inert(labels("summary", labels(notice.level, section="level"), names.noticed(notice, labels)))


def _comparison(collation: Collation, comparison: Comparison, report: ChangeReport, view: View, labels: Labels) -> Iterator[Section]:
    heading = [f"### {headed(collation, comparison, labels)}"]
    if comparison.overlap == "low":
        reason = labels.reason(comparison.overlap_reason) if comparison.overlap_reason else ""
        heading.append(strong(labels("low_overlap", reason)))
    if not comparison.flags:
        heading.append(labels("no_flags"))
    clauses = tuple(f"- {block(inert(labels.reason(clause.text)))}" for clause in comparison.brief)
    yield Section("\n\n".join(heading), counted="comparisons", rank=BRIEF)
    if clauses:
        yield Section("", clauses, "clauses", BRIEF)
    if comparison.flags and view.flags != "none":
        flags = items(gravest_first(raised_by(collation, comparison)), report, labels)
        yield folded(labels.count("flags", len(flags)), flags, "flags", FLAGS)
    yield from _beads(collation, comparison, view, labels)


def _beads(collation: Collation, comparison: Comparison, view: View, labels: Labels) -> Iterator[Section]:
    """The beads that changed in more than wording or moved, and how many others there are."""
    shown = [change for change in comparison.changes if change.moved or change.kind in SHOWN]
    hidden = Counter(change.kind for change in comparison.changes if not change.moved and change.kind not in SHOWN)
    rest = labels("and").join(f"{hidden[kind]} {labels(kind, section='change')}" for kind in get_args(ChangeKind) if hidden[kind])
    note = labels("not_shown", rest) if rest else ""
    if shown:
        beads = tuple(_bead(change, view, labels) for change in shown)
        yield folded(labels.count("beads", len(shown)), beads, "beads", BEADS, between="\n\n", closing=note)
    elif note:
        yield Section(note, rank=BEADS)


def _bead(change: Change, view: View, labels: Labels) -> str:
    """A bead: what happened in it, and its text with marks; of an unchanged or one-sided bead just the text."""
    shape = names.shape(change)
    said = [
        strong(f"{names.KIND_SIGNS[change.kind]} {labels(change.kind, section='change')}"),
        " → ".join(filter(None, (names.references(change.old), names.references(change.new)))),
        labels("moved") if change.moved else "",
        labels(shape, f"{len(change.old)}→{len(change.new)}") if shape else "",
        inert("; ".join(labels.reason(reason) for reason in change.reasons)),
        labels("confidence", f"{change.confidence:.2f}"),
    ]
    lines = marked(change.edits, show_formatting=view.show_formatting, whole=not (change.old and change.new))
    return "\n".join((" · ".join(filter(None, said)), "", "\n>\n".join(f"> {line}" for line in lines)))
