"""law-mentioned: a law that is named only now, but is older than the old submission or bears no date (`flags.laws` decides)."""

from collections.abc import Iterator

from diffreport.flags import laws
from diffreport.flags.context import Context
from diffreport.flags.finding import Finding


def rule(context: Context) -> Iterator[Finding]:
    """The findings of this kind, in the order of the changes."""
    return laws.findings(context, "law-mentioned")
