"""Which flag a change of a position raises: the decision that the five rules on positions share.

Comes in: a change of a position. Goes out: a kind of flag with its reason, or nothing. The order of the steps is SPEC
section 4; adverbs (强烈, 深表) are no part of it, because translators choose them freely.

    only in the new one → new; only in the old one → dropped
    in both:            for and against the same → reversed
                        another step on the same side → strengthened, weakened
                        the same step, but 需要, 应, 必须 differ → strengthened, weakened

What ought to be (各国应…) is a call without a verb of stance. Between such a sentence and a verb the steps do not tell
which is firmer, unless the verb commits the speaker: 应执行 → 致力于执行. Where the two statements are one position only
probably, their firmness is not compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from diffreport.flags.context import Context
from diffreport.flags.finding import Finding
from diffreport.lang.stance import MODALITIES, opposed, side, step
from diffreport.model.fact import Fact, FactChange, Position
from diffreport.model.flag import FlagKind, Reason


@dataclass(frozen=True, slots=True)
class PositionFlagOptions:
    """What each decision needs, and how sure it is at most, 0..1.

    Firmness is where two careful readers agree least; on the pairs with truth 2 of 5 such flags are right and 2 of 6
    are found, so the thresholds keep to what is nearly the same sentence (judgement).
    """

    step: float = 0.55
    """Confidence of the match below which steps are not compared."""
    modality: float = 0.65
    """The same for modal words, which a sentence said in other words changes as it likes."""
    reversed: float = 0.7
    missing_from_excerpt: float = 0.5
    """The full text of the new submission is elsewhere and may still take the stance."""


def findings(context: Context, kind: FlagKind, options: PositionFlagOptions = PositionFlagOptions()) -> Iterator[Finding]:
    """The findings of one kind about positions."""
    for change in context.changes:
        if change.kind == "position":
            judged = judge(change, context.new.excerpt, options)
            if judged and judged.kind == kind:
                yield judged


def judge(change: FactChange, excerpt: bool, options: PositionFlagOptions = PositionFlagOptions()) -> Finding | None:
    """What a change of a position amounts to; None where nothing is to be flagged."""
    if change.old and change.new:
        return _compared(change.old, change.new, options)
    if change.new:
        return _finding("position-new", Reason("position-new"), change.new.confidence, None, change.new)
    if change.old and excerpt:
        confidence = min(change.old.confidence, options.missing_from_excerpt)
        return _finding("position-dropped", Reason("position-dropped-excerpt"), confidence, change.old, None)
    return _finding("position-dropped", Reason("position-dropped"), change.old.confidence, change.old, None) if change.old else None


def _compared(old: Fact, new: Fact, options: PositionFlagOptions) -> Finding | None:
    before, after = old.claim, new.claim
    if not isinstance(before, Position) or not isinstance(after, Position):
        return None
    confidence = min(old.confidence, new.confidence)
    if opposed(before, after):
        reason = Reason("position-reversed")
        return _finding("position-reversed", reason, confidence, old, new) if confidence >= options.reversed else None
    if before.stance != after.stance:
        if confidence < options.step or side(before.stance) != side(after.stance) or not _comparable(before, after):
            return None
        firmer = step(after.stance) > step(before.stance)
        return _firmness(firmer, "step", confidence, old, new)
    if confidence >= options.modality and before.modality != after.modality and "none" not in (before.modality, after.modality):
        firmer = MODALITIES.index(after.modality) > MODALITIES.index(before.modality)
        return _firmness(firmer, "modality", confidence, old, new)
    return None


def _comparable(old: Position, new: Position) -> bool:
    """Whether the steps of two stances on one side tell which is firmer."""
    if side(old.stance) == "apart":
        return False
    return old.modality == new.modality == "none" or "commit" in (old.stance, new.stance)


def _firmness(firmer: bool, what: str, confidence: float, old: Fact, new: Fact) -> Finding:
    kind: FlagKind = "position-strengthened" if firmer else "position-weakened"
    return _finding(kind, Reason(f"{kind}-{what}"), confidence, old, new)


def _finding(kind: FlagKind, reason: Reason, confidence: float, old: Fact | None, new: Fact | None) -> Finding:
    shown = new or old
    assert shown is not None  # noqa: S101  a change has a side
    return Finding(kind, shown.name, shown.subject, reason, confidence, old, new)
