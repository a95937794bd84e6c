"""A baseline brought up to date with a verdict: what fails now is accepted, what no flag needs any more goes.

Comes in: a baseline and the verdict on it. Goes out: the new baseline and what became of each row. A row that stays keeps
its reason, its owner and its day of expiry, and one that has expired stays expired: a promise to look again is not renewed by
a machine.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from diffreport.check.coverage import held, identity, order
from diffreport.model.baseline import Baseline, Expectation
from diffreport.model.verdict import Acceptance, Raised, Verdict


@dataclass(frozen=True, slots=True)
class Update:
    """A new baseline, and its rows by what became of them; `removed` are the stale ones, which it no longer has."""

    baseline: Baseline
    added: tuple[Acceptance, ...]
    kept: tuple[Acceptance, ...]
    removed: tuple[Acceptance, ...]


def update(baseline: Baseline, verdict: Verdict, *, stated: str, reason: str = "", owner: str = "") -> Update:
    """The baseline by which the verdict would have passed.

    What is expected from now on is what is there now, beside rows that somebody wrote by hand; what is tolerated stays as it is.

    Args:
        baseline: as it was.
        verdict: on the same baseline; a complete one, since what is missing cannot be judged.
        stated: the name of the file that the baseline will stand in.
        reason: why the new rows are accepted.
        owner: who accepts them.
    """
    stale = set(verdict.stale)
    kept = tuple(row for row in baseline.accepted if row not in stale)
    new = {raised.flag.fingerprint: accepted(raised, reason, owner) for raised in verdict.failures if raised.acceptance is None}
    expected = _expected(baseline.expected, held(verdict.report.compilations, stated))
    rows = sorted((*kept, *new.values()), key=_order)
    return Update(Baseline(tuple(rows), expected, baseline.tolerated), tuple(sorted(new.values(), key=_order)), kept, verdict.stale)


def accepted(raised: Raised, reason: str = "", owner: str = "") -> Acceptance:
    """The row that accepts a flag."""
    flag = raised.flag
    sessions = (raised.old, raised.new)
    return Acceptance(flag.fingerprint, flag.kind, raised.respondent.id, flag.subject, reason, owner, sessions=sessions)


def _expected(before: Iterable[Expectation], now: Iterable[Expectation]) -> tuple[Expectation, ...]:
    rows = {identity(row): row for row in (*before, *now)}
    return tuple(sorted(rows.values(), key=lambda row: order(identity(row))))


def _order(row: Acceptance) -> tuple[object, ...]:
    """Rows of one respondent and comparison together; the fingerprint decides last, so that a run changes only its own lines."""
    sessions = [(isinstance(key, str), key) for key in row.sessions]
    return (row.respondent, sessions, row.kind, row.subject, row.fingerprint)
