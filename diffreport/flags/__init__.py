"""Flags: the findings that matter to an analyst, each with its evidence on both sides.

Comes in: two submissions, the changes of their facts, and the beads. Goes out: flags (SPEC section 4). One rule a file;
to add one: its file, its line in `RULES`, its firing and silent cases.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from diffreport.flags.finding import Finding, flag_of
from diffreport.lang.pack import LanguagePack
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Submission
from diffreport.model.fact import FactChange
from diffreport.model.flag import Flag

__all__ = ["RULES", "Context", "Finding", "Rule", "raise_flags"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at."""

    old: Submission
    new: Submission
    changes: Sequence[FactChange]
    beads: Sequence[Bead]
    pack: LanguagePack


Rule = Callable[[Context], Iterable[Finding]]

RULES: tuple[Rule, ...] = ()


def raise_flags(context: Context) -> tuple[Flag, ...]:
    """All flags of a comparison, in the order of the rules, then in reading order."""
    findings = [finding for rule in RULES for finding in rule(context)]
    return tuple(flag_of(finding, context.old, context.new) for finding in findings)
