"""Flags as lists: each with why, how sure, its fingerprint, and the quotes of both sides below it.

Comes in: flags and the change report that holds them. Goes out: items of Markdown lists, and the text of a change report of
which only some flags are left.
"""

from collections.abc import Iterable, Iterator

from diffreport.model.collation import ChangeReport, Collation, Comparison
from diffreport.model.verdict import Raised, gravest_first, raised_by
from diffreport.render import findings, names
from diffreport.render.findings import Finding
from diffreport.render.labels import Labels, load
from diffreport.render.markdown.inert import code, inert, strong
from diffreport.render.markdown.sections import Section, fitted
from diffreport.render.view import View


def flags(report: ChangeReport, view: View) -> str:
    """The flags that are left of each comparison."""
    labels = load(view.language)
    sections = [section for collation in report.collations for section in _collation(collation, report, labels)]
    return fitted(sections or [Section(labels("no_flags"))], labels)


def _collation(collation: Collation, report: ChangeReport, labels: Labels) -> Iterator[Section]:
    for comparison in collation.comparisons:
        if comparison.flags:
            heading = f"### {headed(collation, comparison, labels)}"
            yield Section(heading, items(gravest_first(raised_by(collation, comparison)), report, labels), "flags")


def headed(collation: Collation, comparison: Comparison, labels: Labels) -> str:
    """Whose submissions of which sessions a comparison compares."""
    sessions = " → ".join(inert(names.session(side, labels)) for side in collation.sides(comparison))
    name = inert(names.called(collation.respondent, labels))
    return labels("summary", name, sessions) if collation.respondent.name else sessions


def items(flags: Iterable[Raised], report: ChangeReport, labels: Labels, *, compared: bool = False) -> tuple[str, ...]:
    """Flags as items of a list, in their order; with whose and which comparison each is, where `compared` is asked for."""
    return tuple(_item(finding, labels, compared) for finding in findings.findings(report, flags))


def _item(finding: Finding, labels: Labels, compared: bool) -> str:
    flag = finding.flag
    said = [
        strong(findings.title(finding, labels)),
        inert(findings.compared(finding, labels)) if compared else "",
        inert(findings.told(finding, labels)),
        code(flag.fingerprint),
    ]
    sides = (f"  - {inert(labels('summary', place, quote))}" for _, place, quote in findings.quotes(finding, labels))
    return "\n".join((f"- {' · '.join(filter(None, said))}", *sides))
