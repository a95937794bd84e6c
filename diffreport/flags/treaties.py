"""Which flag a change of a treaty raises: the decision that the four rules on treaties share.

Comes in: a change of a treaty. Goes out: a kind of flag with its reason, or nothing. What counts is the claim to be party or
signatory:

    claimed only in the new one               → joined
    claimed in both, but not the same         → status
    claimed only in the old one, still named  → status
    named only in the new one, no claim       → mentioned
    named only in the old one                 → dropped: silence, not withdrawal

Whether a text that claims nothing supports a treaty or only mentions it is a matter of tone. Two readers of the same twelve
pairs set it differently, and positions have flags of their own; so a step between the two raises nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from diffreport.flags.context import Context
from diffreport.flags.finding import Decision, Finding
from diffreport.model.fact import Fact, FactChange, Treaty, TreatyStatus
from diffreport.model.flag import FlagKind, Reason

_CLAIMS: tuple[TreatyStatus, ...] = ("party", "signed")


@dataclass(frozen=True, slots=True)
class TreatyFlagOptions:
    """How sure each decision is at most, 0..1; a flag is never surer than the facts that it rests on.

    On the twelve pairs of the hand-made truth all 56 flags that name a treaty of SPEC section 4 were right and none was
    missing; by the rule of three that leaves 0.94.
    """

    decided: float = 0.94
    missing_from_excerpt: float = 0.5
    """The full text of the new submission is elsewhere and may still name the treaty."""


def findings(context: Context, kind: FlagKind) -> Iterator[Finding]:
    """The findings of one kind about treaties."""
    for change in context.changes:
        if change.kind == "treaty":
            decision = judge(change, excerpt=context.new.excerpt)
            if decision and decision.kind == kind:
                yield _finding(change, decision)


def judge(change: FactChange, *, excerpt: bool = False, options: TreatyFlagOptions = TreatyFlagOptions()) -> Decision | None:
    """What a change of a treaty amounts to; None where nothing is to be flagged. `excerpt`: the new text is one."""
    old, new = _status(change.old), _status(change.new)
    if new in _CLAIMS and old not in _CLAIMS:
        reason = Reason("treaty-joined") if new == "party" else Reason("treaty-signed")
        return Decision("treaty-joined", reason, options.decided)
    if new is None:
        return _missing(old, excerpt, options)
    if old is None:
        return Decision("treaty-mentioned", Reason("treaty-mentioned"), options.decided)
    if old != new and old in _CLAIMS:
        return Decision("treaty-status", _status_reason(new), options.decided)
    return None


def _missing(old: TreatyStatus | None, excerpt: bool, options: TreatyFlagOptions) -> Decision:
    if excerpt:
        return Decision("treaty-dropped", Reason("treaty-dropped-excerpt"), options.missing_from_excerpt)
    reason = Reason("treaty-dropped-claim") if old in _CLAIMS else Reason("treaty-dropped")
    return Decision("treaty-dropped", reason, options.decided)


def _status_reason(new: TreatyStatus) -> Reason:
    if new in _CLAIMS:
        return Reason("treaty-status-party") if new == "party" else Reason("treaty-status-signed")
    return Reason("treaty-status-none")


def _status(fact: Fact | None) -> TreatyStatus | None:
    return fact.claim.status if fact is not None and isinstance(fact.claim, Treaty) else None


def _finding(change: FactChange, decision: Decision) -> Finding:
    facts = [fact for fact in (change.new, change.old) if fact]
    subject = facts[0].subject
    confidence = min(decision.confidence, *(fact.confidence for fact in facts))
    return Finding(decision.kind, subject, subject, decision.reason, confidence, change.old, change.new)
