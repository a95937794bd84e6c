"""The verdict of a check for reading: how it ended, what is missing, what fails it with its evidence, and what was passed over.

Comes in: a verdict and the reader's view. Goes out: one string. Gaps stand first, because what is missing may hide more; then
the flags that fail, most severe first, each with its quotes and fingerprint; what is not shown is counted.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from rich.text import Text

from diffreport.model.verdict import Outcome, Verdict
from diffreport.render.findings import asked, compared, ended, findings, remarks
from diffreport.render.labels import Labels, load
from diffreport.render.names import noticed
from diffreport.render.terminal.flags import Flags
from diffreport.render.terminal.lines import hanging, printed, wrapped
from diffreport.render.view import View
from diffreport.render.visible import one_line

INDENT = "  "
STYLES: dict[Outcome, str] = {"passed": "bold green", "failed": "bold red", "incomplete": "bold red"}


def check(verdict: Verdict, view: View) -> str:
    """The verdict of a check."""
    labels, view = load(view.language), replace(view, flags="full")
    lines = wrapped(Text(ended(verdict, labels), STYLES[verdict.outcome]), view.width)
    lines += hanging(INDENT, Text(asked(verdict, labels)), view.width)
    for gap in verdict.gaps:
        lines += hanging(f"{INDENT}! ", Text(one_line(noticed(gap, labels))), view.width, "bold red")
    for remark in remarks(verdict, labels):
        lines += hanging(f"{INDENT}· ", Text(remark), view.width)
    lines += _failures(verdict, labels, view)
    return printed(lines, view.colour)


def _failures(verdict: Verdict, labels: Labels, view: View) -> Iterator[Text]:
    """The flags, those of one kind together, with whose they are and what they rest on."""
    every = findings(verdict.report, verdict.failures)
    for kind, of_kind in groupby(every, key=lambda finding: finding.flag.kind):
        yield Text()
        yield from wrapped(Text(labels(kind, section="flag"), "bold"), view.width)
        for whose, together in groupby(of_kind, key=lambda finding: compared(finding, labels)):
            yield from hanging(INDENT, Text(whose), view.width)
            for finding in together:
                yield from Flags(labels, view, finding.before, finding.after).flag(finding.flag)
                if (row := finding.raised.acceptance) and row.expires:
                    yield from hanging(INDENT * 3, Text(labels("accepted_until", row.expires.isoformat()), "yellow"), view.width)
