"""What a check decided: which flags count against it, which were accepted before, and what was missing.

Comes in: a change report narrowed to the comparisons looked at. Goes out: a `Verdict`, from which the command line takes
its status and every renderer its text, so that no two outputs of one run can disagree.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from diffreport.model.collation import ChangeReport, Collation, Comparison
from diffreport.model.compilation import Key
from diffreport.model.document import Notice
from diffreport.model.flag import Flag, FlagKind, severity
from diffreport.model.respondent import Respondent

Outcome = Literal["passed", "failed", "incomplete"]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A flag that somebody accepted: a row of the baseline.

    The fingerprint decides. `kind`, `respondent` (an id), `subject` and `sessions` (old and new; source names where there is no
    session) say what it was for, to whoever reads the file. From the day after `expires` on it no longer counts.
    """

    fingerprint: str
    kind: FlagKind
    respondent: str
    subject: str
    reason: str = ""
    owner: str = ""
    expires: date | None = None
    sessions: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Raised:
    """A flag that was looked at, with whose and which comparison it is; `old` and `new` are sessions or source names.

    `acceptance` is the row of the baseline that accepts it, if there is one, also where it has expired.
    """

    respondent: Respondent
    old: Key
    new: Key
    flag: Flag
    acceptance: Acceptance | None = None


def raised_by(collation: Collation, comparison: Comparison) -> Iterator[Raised]:
    """The flags of a comparison, in its order, before anybody accepted any."""
    for flag in comparison.flags:
        yield Raised(collation.respondent, comparison.old, comparison.new, flag)


def gravest_first(raised: Iterable[Raised]) -> tuple[Raised, ...]:
    """Flags in the order of `SEVERITY`; of one kind the surest first, then by respondent, sessions and fingerprint."""
    return tuple(sorted(raised, key=_rank))


def _rank(raised: Raised) -> tuple[object, ...]:
    sessions = [(isinstance(key, str), key) for key in (raised.old, raised.new)]
    return (severity(raised.flag.kind), -raised.flag.confidence, raised.respondent.id, *sessions, raised.flag.fingerprint)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of a check.

    `report` holds the comparisons that were looked at and no others. `fail_on` are the kinds of flag that were asked for, in
    the order of `FlagKind`; `min_confidence` (0..1) is the least confidence that counts.

    `failures` are the flags of those kinds and that confidence that nothing accepts (most severe first), `accepted` those
    that a row accepts; `unsure` are flags of those kinds below that confidence, `others` those of kinds that were not asked
    for. `stale` are rows of the baseline that no flag needs any more; where something is missing, none is called so.

    `gaps` say what was expected and is missing or damaged: notices of level ``error``; where there is one, the check is
    incomplete, whatever else was found. `silent` are respondents who spoke in the session before the newest (those asked
    for by name: in any before) and not in the newest: nothing of theirs was compared anew. `tolerated` tells, as notices of level
    ``warning``, of damage that the baseline excuses and of rows there that excuse nothing.
    """

    report: ChangeReport
    fail_on: tuple[FlagKind, ...]
    min_confidence: float
    failures: tuple[Raised, ...] = ()
    accepted: tuple[Raised, ...] = ()
    stale: tuple[Acceptance, ...] = ()
    gaps: tuple[Notice, ...] = ()
    unsure: tuple[Raised, ...] = ()
    others: tuple[Raised, ...] = ()
    silent: tuple[Respondent, ...] = ()
    tolerated: tuple[Notice, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Incomplete goes before failed: what is missing may hide more."""
        if self.gaps:
            return "incomplete"
        return "failed" if self.failures else "passed"
