"""position-strengthened: a firmer step on the same side, or a firmer modal word (`flags.positions` decides)."""

from collections.abc import Iterator

from diffreport.flags import positions
from diffreport.flags.context import Context
from diffreport.flags.finding import Finding


def rule(context: Context) -> Iterator[Finding]:
    """The findings of this kind, in the order of the changes."""
    return positions.findings(context, "position-strengthened")
