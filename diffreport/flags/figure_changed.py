"""figure-changed: a number that both sides give for the same thing, and that differs (`facts.figures` compares)."""

from collections.abc import Iterator

from diffreport.flags.context import Context
from diffreport.flags.finding import Finding
from diffreport.model.fact import Fact, Figure
from diffreport.model.flag import Reason


def rule(context: Context) -> Iterator[Finding]:
    """The findings of this kind, in the order of the changes."""
    for change in context.changes:
        if change.kind != "figure" or not change.old or not change.new:
            continue
        before, after = _printed(change.old), _printed(change.new)
        if before != after:
            sure = min(change.old.confidence, change.new.confidence)
            reason = Reason("figure-changed", (before, after))
            yield Finding("figure-changed", change.new.name, change.new.subject, reason, sure, change.old, change.new)


def _printed(fact: Fact) -> str:
    """The number of a figure in digits: 2800, 2.5."""
    return f"{fact.claim.number:.15g}" if isinstance(fact.claim, Figure) else ""
