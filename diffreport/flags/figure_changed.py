"""figure-changed: a number that both sides give for the same thing, and that differs (`facts.figures` compares)."""

from collections.abc import Iterator

from diffreport.flags.context import Context
from diffreport.flags.finding import Finding
from diffreport.model.fact import Fact, Figure
from diffreport.model.flag import Reason


def rule(context: Context) -> Iterator[Finding]:
    """The findings of this kind, in the order of the changes."""
    for change in context.changes:
        before, after = _number(change.old), _number(change.new)
        if change.old and change.new and before != after:
            reason = Reason("figure-changed", (f"{before:.15g}", f"{after:.15g}"))
            sure = min(change.old.confidence, change.new.confidence)
            yield Finding("figure-changed", change.new.name, change.new.subject, reason, sure, change.old, change.new)


def _number(fact: Fact | None) -> float | None:
    """The number of a figure; None for what is missing or no figure."""
    return fact.claim.number if fact and isinstance(fact.claim, Figure) else None
