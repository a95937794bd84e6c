"""Verdicts on the change report of the cases, for the renderers that show them.

Comes in: the change report. Goes out: verdicts with every list filled, and flags with the texts that a test wants.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from diffreport.model.collation import ChangeReport
from diffreport.model.document import Notice
from diffreport.model.flag import Flag
from diffreport.model.verdict import Acceptance, Verdict
from diffreport.render.findings import unjudged

ACCEPTED, STALE = "a3", "0123456789ab"
"""Fingerprints: of the flag that the baseline accepts, and of one that it no longer needs."""


def failed(report: ChangeReport) -> Verdict:
    """All flags of the report, one of them accepted, and a stale row."""
    verdict = unjudged(report)
    acceptance = Acceptance(ACCEPTED, "position-new", "CUB", "缔结一项全面公约", "known <since> 2020", "desk 3", date(2027, 1, 31))
    accepted = tuple(replace(raised, acceptance=acceptance) for raised in verdict.failures if raised.flag.fingerprint == ACCEPTED)
    failures = tuple(raised for raised in verdict.failures if raised.flag.fingerprint != ACCEPTED)
    stale = Acceptance(STALE, "law-enacted", "CUB", "第7号法")
    return replace(verdict, failures=failures, accepted=accepted, stale=(stale,))


def incomplete(report: ChangeReport) -> Verdict:
    """The same, with a source that is damaged and one that is missing."""
    gaps = (Notice("error", "s75.txt", 15, "ends within a sentence"), Notice("error", "baseline.toml", None, "expects session 76"))
    return replace(failed(report), gaps=gaps)


def passed(report: ChangeReport) -> Verdict:
    """Nothing found."""
    return replace(unjudged(report), failures=())


def with_flags(report: ChangeReport, *flags: Flag) -> ChangeReport:
    """The report with other flags in its first comparison."""
    collation = report.collations[0]
    comparison = replace(collation.comparisons[0], flags=flags)
    return replace(report, collations=(replace(collation, comparisons=(comparison,)), *report.collations[1:]))


def copies(flag: Flag, number: int) -> Iterator[Flag]:
    """Flags that differ by their fingerprints."""
    return (replace(flag, fingerprint=f"{n:012x}") for n in range(number))
