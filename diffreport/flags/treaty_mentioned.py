"""treaty-mentioned: a treaty that only the new submission names, without a claim (`flags.treaties` decides)."""

from collections.abc import Iterator

from diffreport.flags import treaties
from diffreport.flags.context import Context
from diffreport.flags.finding import Finding


def rule(context: Context) -> Iterator[Finding]:
    """The findings of this kind, in the order of the changes."""
    return treaties.findings(context, "treaty-mentioned")
