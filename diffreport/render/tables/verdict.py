"""The table of a check: what failed, what was accepted, what the baseline no longer needs, what it tolerates, and what is missing.

Comes in: a verdict. Goes out: one record each, with its outcome in the first column, so that a table of an incomplete check is
never an empty one. The columns of the flags follow, then those of the row of the baseline that accepts it.
"""

from collections.abc import Iterator

from diffreport.model.verdict import Acceptance, Verdict
from diffreport.render.findings import findings
from diffreport.render.labels import Labels
from diffreport.render.names import noticed
from diffreport.render.tables.flags import FLAGS, FlagRow
from diffreport.render.tables.table import Record

HEADER = ("outcome", *FLAGS.header, "accepted_because", "owner", "expires")


def records(verdict: Verdict, labels: Labels) -> Iterator[Record]:
    """The records, all with the columns of the header."""
    for outcome, raised in (("failed", verdict.failures), ("accepted", verdict.accepted)):
        for finding in findings(verdict.report, raised):
            flag = next(FLAGS.records([FlagRow(finding, labels)]))
            yield _record(outcome, flag, _accepted(finding.raised.acceptance))
    for acceptance in verdict.stale:
        yield _record("stale", _named(acceptance), _accepted(acceptance))
    for outcome, notices in (("tolerated", verdict.tolerated), ("gap", verdict.gaps)):
        for notice in notices:
            yield _record(outcome, {"summary": noticed(notice, labels)})


def _record(outcome: str, *parts: Record) -> Record:
    known = {name: cell for part in parts for name, cell in part.items()}
    return {name: outcome if name == "outcome" else known.get(name) for name in HEADER}


def _named(acceptance: Acceptance) -> Record:
    """What the baseline says of a flag that is gone."""
    return {
        "respondent_id": acceptance.respondent,
        "kind": acceptance.kind,
        "subject": acceptance.subject,
        "fingerprint": acceptance.fingerprint,
    }


def _accepted(acceptance: Acceptance | None) -> Record:
    if acceptance is None:
        return {}
    expires = None if acceptance.expires is None else acceptance.expires.isoformat()
    return {"accepted_because": acceptance.reason or None, "owner": acceptance.owner or None, "expires": expires}
