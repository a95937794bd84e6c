"""treaty-count: a number of instruments joined, or of members, parties or partners, that differs, appears or vanishes.

The nouns may drift and the number need not be exact: 所有13项普遍文书 and 13项国际公约 are the same number and raise nothing. A
count that only one side gives is flagged with the other side empty; nothing is said of what it was in the meantime.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from diffreport.flags.context import Context
from diffreport.flags.finding import Finding
from diffreport.model.fact import Count, Fact
from diffreport.model.flag import Reason


@dataclass(frozen=True, slots=True)
class CountFlagOptions:
    """How sure each decision is at most, 0..1: the five flags on the hand-made truth were right, none was missing; they
    are too few to say more, so that these are judgements."""

    differs: float = 0.97
    one_side: float = 0.9
    missing_from_excerpt: float = 0.5
    """The full text of the new submission is elsewhere and may still give the number."""


def rule(context: Context, options: CountFlagOptions = CountFlagOptions()) -> Iterator[Finding]:
    """The findings of this kind, in the order of the changes."""
    for change in context.changes:
        if change.kind != "count":
            continue
        old, new = change.old, change.new
        if old and new and _number(old) != _number(new):
            reason = Reason("treaty-count", (str(_number(old)), str(_number(new))))
            yield _finding(new, reason, options.differs, old, new)
        elif new and not old:
            yield _finding(new, Reason("treaty-count-new", (str(_number(new)),)), options.one_side, None, new)
        elif old and not new and context.new.excerpt:
            reason = Reason("treaty-count-dropped-excerpt", (str(_number(old)),))
            yield _finding(old, reason, options.missing_from_excerpt, old, None)
        elif old and not new:
            yield _finding(old, Reason("treaty-count-dropped", (str(_number(old)),)), options.one_side, old, None)


def _number(fact: Fact) -> int | None:
    return fact.claim.number if isinstance(fact.claim, Count) else None


def _finding(named: Fact, reason: Reason, confidence: float, old: Fact | None, new: Fact | None) -> Finding:
    sure = min(confidence, *(fact.confidence for fact in (old, new) if fact))
    return Finding("treaty-count", named.name, named.subject, reason, sure, old, new)
