"""position-new: a stance towards a target that only the new submission takes (`flags.positions` decides)."""

from collections.abc import Iterator

from diffreport.flags import positions
from diffreport.flags.context import Context
from diffreport.flags.finding import Finding


def rule(context: Context) -> Iterator[Finding]:
    """The findings of this kind, in the order of the changes."""
    return positions.findings(context, "position-new")
