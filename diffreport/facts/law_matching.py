"""The same law in two submissions, however it is rendered.

Comes in: the facts about laws of both, and the language pack. Goes out: one change for each law. First the mentions
in each submission are gathered to laws, each standing for all that is said of it. Then laws are paired by the surest sign
there is: the number; else the title without what translators change, with no year against it; else, where one
side has only a description (一项关于…的法律), what it is about. Sure pairs are taken before unsure ones.

A forerunner that is known only because its successor is called new (新《刑法典》) is paired where the old submission
names it; where it does not, nothing is said of it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from diffreport.facts.law_actions import RANKS
from diffreport.facts.laws import sorts_agree
from diffreport.lang.laws import LawForms
from diffreport.lang.pack import LanguagePack
from diffreport.model.alignment import Bead
from diffreport.model.fact import Fact, FactChange, Law


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """How alike (Dice of character pairs of their cores, 0..1) two laws must be to be renderings of one.

    Measured on the five reports. Different laws of one submission have at most 0.40 by title, 0.33 by topic and 0.30
    where they are of one year (134 pairs). The renderings of one law that are not equal are only three: 0.46 (one
    year), 0.59 (rules of a law), and 0.29 between a description and the topic of a number.
    """

    title: float = 0.5
    title_same_year: float = 0.38
    topic: float = 0.25
    covered: float = 0.6
    """Share of the smaller topic that the other must hold, where a description of the same year means several laws."""


@dataclass(frozen=True, slots=True)
class _Law:
    """All that one submission says of a law: the fact that tells most, and by what the law is compared."""

    fact: Fact
    claim: Law
    core: str
    topic: str
    sort: str

    @property
    def implied(self) -> bool:
        """Whether it is known only by the word new before its successor."""
        return _is_implied(self.claim)

    @property
    def described(self) -> bool:
        """Whether it has neither number nor title."""
        return not self.claim.number and not self.claim.title


def match_laws(
    old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack, options: MatchOptions = MatchOptions()
) -> list[FactChange]:
    """One change for each law of either submission: the new one's in reading order, then those only in the old one.

    A description of the new submission may stand for several laws of the old one (理事会2019年关于…和…的决定) and the other
    way round; each of them has a change of its own.
    """
    forms = pack.laws()
    if forms is None:
        return []
    before, after = _gathered(old, forms), _gathered(new, forms)
    pairs = _pairs(before, after, options)
    pairs += _covered(before, after, pairs, options)
    found = [FactChange("law", before[i].fact, after[j].fact) for i, j in sorted(pairs, key=lambda pair: (pair[1], pair[0]))]
    met_old, met_new = {i for i, _ in pairs}, {j for _, j in pairs}
    found += [FactChange("law", None, law.fact) for j, law in enumerate(after) if j not in met_new and not law.implied]
    found += [FactChange("law", law.fact, None) for i, law in enumerate(before) if i not in met_old and not law.implied]
    return found


def _gathered(facts: Sequence[Fact], forms: LawForms) -> list[_Law]:
    """The laws of one submission, in the order of their first mention."""
    groups: dict[tuple[object, ...], list[tuple[Fact, Law]]] = {}
    for fact in facts:
        claim = fact.claim
        if isinstance(claim, Law):
            key = (fact.subject, claim.number, claim.year, claim.title, claim.instrument, _is_implied(claim))
            groups.setdefault(key, []).append((fact, claim))
    return [_law(mentions, forms) for mentions in groups.values()]


def _law(mentions: Sequence[tuple[Fact, Law]], forms: LawForms) -> _Law:
    """The mention that tells most, with the year of adoption that any of them gives."""
    fact, claim = max(mentions, key=lambda mention: (RANKS.index(mention[1].action), mention[1].date is not None))
    years = [int(other.date[:4]) for _, other in mentions if other.action == "adopted" and other.date]
    claim = claim if claim.year else replace(claim, year=min(years, default=None))
    # The subject of a law without number is the core of its title, completed where that only pointed at another law.
    core = "" if not claim.title else forms.core(claim.title) if claim.number else fact.subject
    return _Law(replace(fact, claim=claim), claim, core, forms.core(claim.topic or ""), forms.sort(claim.instrument))


def _is_implied(claim: Law) -> bool:
    """Whether a law is known only by the word new before its successor."""
    return claim.action == "replaced" and bool(claim.by and claim.title and claim.title in claim.by)


def _pairs(before: Sequence[_Law], after: Sequence[_Law], options: MatchOptions) -> list[tuple[int, int]]:
    """Positions of laws that are one, the likeliest pairs first; a law is in one pair at most."""
    scored = [(_likeness(one, other, options), i, j) for i, one in enumerate(before) for j, other in enumerate(after)]
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if score > 0 and all(i != one and j != other for one, other in pairs):
            pairs.append((i, j))
    return pairs


def _covered(
    before: Sequence[_Law], after: Sequence[_Law], pairs: Sequence[tuple[int, int]], options: MatchOptions
) -> list[tuple[int, int]]:
    """Pairs of a description with further laws of its year that it holds."""
    met_old, met_new = {i for i, _ in pairs}, {j for _, j in pairs}
    return [
        (i, j)
        for i, one in enumerate(before)
        for j, other in enumerate(after)
        if ((i not in met_old and other.described) or (j not in met_new and one.described))
        and one.claim.year is not None
        and one.claim.year == other.claim.year
        and _share(one.topic, other.topic) >= options.covered
    ]


def _likeness(old: _Law, new: _Law, options: MatchOptions) -> float:
    """How surely two laws are one, 0 where they are not; the whole numbers are the kinds of sign, the surest highest."""
    one, other = old.claim, new.claim
    if one.year and other.year and one.year != other.year:
        return 0.0
    if old.implied or new.implied:
        return 3.0 + old.implied if new.implied and old.core == new.core and not one.number else 0.0
    if one.number and other.number:
        alike = sorts_agree(old.sort, new.sort) or bool(one.year and other.year)
        return 5.0 if alike and _bare_number(one) == _bare_number(other) else 0.0
    if old.described or new.described:
        return _topic_likeness(old, new, options)
    if not sorts_agree(old.sort, new.sort):
        return 0.0
    if old.core and old.core == new.core:
        return 2.0
    likeness = dice(old.core or old.topic, new.core or new.topic)
    least = options.title_same_year if one.year and one.year == other.year else options.title
    return 1.0 + likeness if likeness >= least else 0.0


def _topic_likeness(old: _Law, new: _Law, options: MatchOptions) -> float:
    likeness = dice(old.core or old.topic, new.core or new.topic)
    return likeness if likeness >= options.topic and sorts_agree(old.sort, new.sort) else 0.0


def _bare_number(law: Law) -> str:
    """A number without the year that is joined to it: 143 for 143/2021, which others call law 143 of 2021."""
    parts = (law.number or "").replace("-", "/").split("/")
    rest = [part for part in parts if not (law.year and part in (str(law.year), str(law.year)[2:]))]
    return "/".join(part.lstrip("0") for part in (rest or parts))


def dice(one: str, other: str) -> float:
    """Dice's coefficient of the character pairs of two texts, 0..1."""
    pairs = Counter(map("".join, pairwise(one))), Counter(map("".join, pairwise(other)))
    total = pairs[0].total() + pairs[1].total()
    return 2 * (pairs[0] & pairs[1]).total() / total if total else 0.0


def _share(one: str, other: str) -> float:
    """Share of the character pairs of the shorter text that the longer one has, 0..1."""
    pairs = Counter(map("".join, pairwise(one))), Counter(map("".join, pairwise(other)))
    least = min(pairs[0].total(), pairs[1].total())
    return (pairs[0] & pairs[1]).total() / least if least else 0.0
