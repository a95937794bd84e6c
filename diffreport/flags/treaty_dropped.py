"""treaty-dropped: a treaty that only the old submission names; that is silence, not withdrawal (`flags.treaties` decides)."""

from collections.abc import Iterator

from diffreport.flags import treaties
from diffreport.flags.context import Context
from diffreport.flags.finding import Finding


def rule(context: Context) -> Iterator[Finding]:
    """The findings of this kind, in the order of the changes."""
    return treaties.findings(context, "treaty-dropped")
