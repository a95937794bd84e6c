"""From what a rule found to a flag: evidence, values, fingerprint.

Comes in: a `Finding`, which names the facts. Goes out: a `Flag` with verbatim quotes.
"""

from dataclasses import dataclass
from typing import Any

from diffreport.flags.context import Context
from diffreport.flags.fingerprint import fingerprint
from diffreport.lang.subjects import about
from diffreport.model.compilation import Submission
from diffreport.model.fact import Fact, Law, Position, Treaty, quote_of
from diffreport.model.flag import Evidence, Flag, FlagKind, Reason


@dataclass(frozen=True, slots=True)
class Decision:
    """What a change of a fact amounts to: a kind of flag, why, and how sure at most."""

    kind: FlagKind
    reason: Reason
    confidence: float


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the kind of flag, its subject in words, why, how sure, and the facts on either side.

    `key` is the subject as a stable key (a treaty id, a law's number and year, a folded target).
    """

    kind: FlagKind
    subject: str
    key: str
    summary: Reason
    confidence: float
    old: Fact | None
    new: Fact | None

    @property
    def named(self) -> Fact:
        """The fact that `subject` was taken from: of those that are called so the new one, else the new one."""
        sides = [fact for fact in (self.new, self.old) if fact]
        return next((fact for fact in sides if self.subject in (fact.name, fact.subject)), sides[0])


def flag_of(finding: Finding, context: Context) -> Flag:
    """The flag with the evidence of both sides."""
    old, new = context.old, context.new
    before, after = _evidence(finding.old, old), _evidence(finding.new, new)
    values = [None if side is None else side.value for side in (before, after)]
    digest = fingerprint(finding.kind, new.respondent.id, (old.key, new.key), finding.key, values)
    sure = round(finding.confidence, 2)
    return Flag(finding.kind, finding.subject, finding.summary, sure, digest, before, after, about(finding.named, context.pack))


def _evidence(fact: Fact | None, submission: Submission) -> Evidence | None:
    return None if fact is None else Evidence(fact.paragraph, quote_of(fact, submission), value_of(fact), fact.footnote)


def value_of(fact: Fact) -> Any:
    """The value of a fact as SPEC section 7 wants it in a flag."""
    claim = fact.claim
    if isinstance(claim, Law):
        return {"number": claim.number, "year": claim.year, "title": claim.title}
    if isinstance(claim, Treaty):
        return claim.status
    if isinstance(claim, Position):
        return claim.stance
    return claim.number
