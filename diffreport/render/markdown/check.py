"""The verdict of a check as Markdown: its outcome, what is missing, what failed and why.

Comes in: a verdict and the reader's view. Goes out: a heading with the outcome, then each list that is not empty; flags that
count stand open with their quotes, accepted ones are folded.
"""

from collections.abc import Iterator

from diffreport.model.verdict import Raised, Verdict
from diffreport.render import findings
from diffreport.render.labels import Labels, load
from diffreport.render.markdown.comparison import told
from diffreport.render.markdown.flags import items
from diffreport.render.markdown.inert import block, inert
from diffreport.render.markdown.sections import LIMIT, Section, fitted, folded
from diffreport.render.view import View

OUTCOME, FAILED, ACCEPTED = range(3)
"""The ranks of the sections."""


def check(verdict: Verdict, view: View, limit: int = LIMIT) -> str:
    """The verdict of a check, in at most `limit` characters."""
    labels = load(view.language)
    return fitted([*_outcome(verdict, labels), *_failed(verdict, labels), *_passed(verdict, labels)], labels, limit)


def _outcome(verdict: Verdict, labels: Labels) -> Iterator[Section]:
    """How it ended, what was asked for, what is missing, what else there is to know."""
    yield Section(f"## {inert(findings.ended(verdict, labels))}\n\n{findings.asked(verdict, labels)}")
    if verdict.gaps:
        yield Section(f"**{labels('missing')}**", tuple(f"- {told(gap, labels)}" for gap in verdict.gaps), "gaps", OUTCOME)
    if remarks := findings.remarks(verdict, labels):
        yield Section("", tuple(f"- {block(inert(remark))}" for remark in remarks), "remarks", OUTCOME)


def _failed(verdict: Verdict, labels: Labels) -> Iterator[Section]:
    """The flags that fail it, the gravest first."""
    if verdict.failures:
        flags = items(verdict.failures, verdict.report, labels, compared=True)
        yield Section(f"**{labels.count('failures', len(flags))}**", flags, "flags", FAILED)


def _passed(verdict: Verdict, labels: Labels) -> Iterator[Section]:
    """What was accepted, and why."""
    if verdict.accepted:
        flags = items(verdict.accepted, verdict.report, labels, compared=True)
        whole = tuple(f"{flag}\n  - {_accepted(one, labels)}" for flag, one in zip(flags, verdict.accepted, strict=True))
        yield folded(labels.count("accepted", len(whole)), whole, "flags", ACCEPTED)


def _accepted(raised: Raised, labels: Labels) -> str:
    """Why it was accepted, and by whom."""
    row = raised.acceptance
    return inert(labels("accepted_because", labels("and").join(filter(None, (row.reason, row.owner) if row else ()))))
