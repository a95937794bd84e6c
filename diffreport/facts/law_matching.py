"""The same law in two submissions, however it is rendered.

Comes in: the facts about laws of both, and the language pack. Goes out: one change for each law. First the mentions
in each submission are gathered to laws, each standing for all that is said of it. Then laws are paired by the surest sign
there is: the number; else the title without what translators change, with no year against it; else, where one
side has only a description (一项关于…的法律), what it is about. Sure pairs are taken before unsure ones.

A forerunner that is known only because its successor is called new (新《刑法典》) is paired where the old submission
names it; where it does not, nothing is said of it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from diffreport.facts.law_actions import RANKS
from diffreport.lang.pack import LanguagePack
from diffreport.model.alignment import Bead
from diffreport.model.fact import Fact, FactChange, Law


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """How alike (Dice of character pairs, 0..1) titles must be to be renderings of one.

    In the five reports two renderings of one title of the same year have 0.36, of one title without years 0.59 and
    more; different laws of one state stay below 0.45, of the same year below 0.3 (the measured pairs are few).
    """

    title: float = 0.55
    title_same_year: float = 0.33
    topic: float = 0.2
    covered: float = 0.6
    """Share of the smaller topic that the other must hold, where a description of the same year means several laws."""


@dataclass(frozen=True, slots=True)
class _Law:
    """All that one submission says of a law: the fact that tells most, and by what the law is compared."""

    fact: Fact
    core: str
    topic: str

    @property
    def claim(self) -> Law:
        claim = self.fact.claim
        assert isinstance(claim, Law)
        return claim

    @property
    def implied(self) -> bool:
        """Whether it is known only by the word new before its successor."""
        return self.claim.action == "replaced" and bool(self.claim.by and self.claim.title and self.claim.title in self.claim.by)

    @property
    def described(self) -> bool:
        return not self.claim.number and not self.claim.title


def match_laws(
    old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack, options: MatchOptions = MatchOptions()
) -> list[FactChange]:
    """One change for each law of either submission, the new one's in reading order, then those only in the old one."""
    forms = pack.laws()
    if forms is None:
        return []
    before, after = list(_gathered(old, forms.core)), list(_gathered(new, forms.core))
    scored = sorted(
        (-score, i, j) for i, one in enumerate(before) for j, other in enumerate(after) if (score := _likeness(one, other, options)) > 0
    )
    ...
