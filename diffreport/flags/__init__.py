"""Flags: the findings that matter to an analyst, each with its evidence on both sides.

Comes in: two submissions, the changes of their facts, and the beads. Goes out: flags (SPEC section 4). One rule a file;
to add one: its file, its line in `RULES`, its firing and silent cases.
"""

from collections.abc import Callable, Iterable

from diffreport.flags import (
    figure_changed,
    law_amended,
    law_draft,
    law_dropped,
    law_enacted,
    law_mentioned,
    position_dropped,
    position_new,
    position_reversed,
    position_strengthened,
    position_weakened,
    treaty_count,
    treaty_dropped,
    treaty_joined,
    treaty_mentioned,
    treaty_status,
)
from diffreport.flags.context import Context
from diffreport.flags.finding import Finding, flag_of
from diffreport.flags.fingerprint import told_apart
from diffreport.flags.turned import turned
from diffreport.model.flag import Flag

__all__ = ["RULES", "Context", "Finding", "Rule", "raise_flags", "turned"]


Rule = Callable[[Context], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    law_enacted.rule,
    law_mentioned.rule,
    law_amended.rule,
    law_draft.rule,
    law_dropped.rule,
    treaty_count.rule,
    treaty_joined.rule,
    treaty_status.rule,
    treaty_mentioned.rule,
    treaty_dropped.rule,
    position_new.rule,
    position_dropped.rule,
    position_reversed.rule,
    position_strengthened.rule,
    position_weakened.rule,
    figure_changed.rule,
)


def raise_flags(context: Context) -> tuple[Flag, ...]:
    """All flags of a comparison, in the order of the rules, then in reading order."""
    findings = [finding for rule in RULES for finding in rule(context)]
    return told_apart(flag_of(finding, context) for finding in findings)
