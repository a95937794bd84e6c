"""Says what every difference is worth, with the reason.

Comes in: the units of both sides and the stretches of a cleaned script. Goes out: one verdict for each unit in a
difference. The rules, in the order in which they are asked:

    formatting                  the same once white space, width and punctuation are folded
    rewording    terminology    the same once the renderings between which translators choose are folded
    rewording    list-order     an item of an enumeration stands elsewhere in it
    substantive  title, number, date, law, resolution, symbol, link, name
                                an entity that the other side of the bead names nowhere
    substantive  negation, modality
                                a word that turns or weakens the statement, without its like in the same place;
                                避免 balances 不会, 要求 balances 须, and 应 in 应该指出 obliges nobody
    substantive  list-item      an item of an enumeration that the other side has not
    substantive  added-clause, dropped-clause
                                a clause of which neither the other side nor the rest of the submission says anything
    rewording                   all else

Presence is asked of the whole bead, not of the place, because translators move things; so a number that moved to
another clause is no new number. It is a set and no multiset: naming a year twice says no more than once.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import NamedTuple

from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack
from diffreport.model.edit import Significance
from diffreport.textdiff.clauses import Background, ClauseOptions, clauses, pairs, said_elsewhere, unlike
from diffreport.textdiff.script import Stretch, Unit
from diffreport.textdiff.tokens import ENTITY_KINDS, name_ids

_POINTED = ENTITY_KINDS | {"negation", "modality"}


@dataclass(frozen=True, slots=True)
class SignificanceOptions:
    """Limits of the clause and title rules."""

    clauses: ClauseOptions = field(default_factory=ClauseOptions)
    same_title: float = 0.8
    """Dice coefficient of character pairs from which two titles are translations of one: 化学武器公约 and 生物武器公约
    reach 0.6, 刑事诉讼法 and 民事诉讼法 0.75, and in twelve pairs of Chinese laws no replaced law reached 0.8."""


class Verdict(NamedTuple):
    """The worth of a difference and why."""

    significance: Significance
    reason: str | None = None


FORMATTING, REWORDING, TERMINOLOGY = Verdict("formatting"), Verdict("rewording"), Verdict("rewording", "terminology")


class _Side:
    """One side of a bead: its units, what it says, and what the submission around it says."""

    def __init__(self, units: Sequence[Unit], submission: frozenset[str], pack: LanguagePack) -> None:
        self.units = units
        self.pack = pack
        self.ids = name_ids(pack)
        self.text = fold("".join(unit.text for unit in units))
        self.pairs = frozenset(pairs(units, pack))
        self.submission = submission | self.pairs
        self.values = frozenset(value_of(unit, pack) for unit in units if unit.kind in ENTITY_KINDS)
        self.titles = tuple(unit.key.strip("《》") for unit in units if unit.kind == "title")

    def names_entity(self, unit: Unit, options: SignificanceOptions) -> bool:
        """Whether this side names the entity somewhere, in whatever form."""
        value = value_of(unit, self.pack)
        if value in self.values:
            return True
        if unit.kind == "name":
            return unit.key in self.text
        if unit.kind == "title":
            return self._names_title(unit.key.strip("《》"), options)
        if unit.kind in ("law", "resolution"):
            number, _, year = value.partition("(")
            return number in self.values if year else any(other.startswith(f"{value}(") for other in self.values)
        return False

    def refers_back(self, unit: Unit) -> bool:
        """Whether a title of this side is only the short form of another one here: 《公约》 after 《化学武器公约》."""
        title = unit.key.strip("《》")
        return unit.kind == "title" and any(other != title and other.endswith(title) for other in self.titles)

    def _names_title(self, title: str, options: SignificanceOptions) -> bool:
        """Whether this side holds the title, a longer form of it, or a translation; two known treaties are never one."""
        if title in self.text:
            return True
        known = self.pack.title_key(title) != title
        for other in self.titles:
            own_prefix = title.removesuffix(other)
            if other.endswith(title) or (own_prefix != title and own_prefix in self.ids):
                return True
            if not (known and self.pack.title_key(other) != other) and _dice(title, other) >= options.same_title:
                return True
        return False


def judge(
    stretches: Sequence[Stretch],
    old: Sequence[Unit],
    new: Sequence[Unit],
    pack: LanguagePack,
    options: SignificanceOptions,
    around: Background,
    speaker: str | None = None,
) -> tuple[dict[int, Verdict], dict[int, Verdict]]:
    """Verdicts by index of unit, for the old and the new units that lie in differences.

    `around` is what both submissions say as a whole. `speaker` is the id of the respondent that speaks: its own name
    is a translator's choice beside 我国.
    """
    sides = (_Side(old, around.old, pack), _Side(new, around.new, pack))
    differences = [stretch for stretch in stretches if not stretch.common]
    ranges = [(here.i, here.j) for here in differences], [(here.k, here.l) for here in differences]
    strange = _strange(*sides, around, options), _strange(sides[1], sides[0], around, options)
    mine = _marked(sides[0], sides[1], ranges[0], _news(strange[0], "dropped-clause"), options, speaker)
    theirs = _marked(sides[1], sides[0], ranges[1], _news(strange[1], "added-clause"), options, speaker)
    _mark_turns(differences, old, new, mine, theirs, strange, pack)
    _mark_joined(differences, sides, mine, theirs)
    renamed = _same_terms(old, new, pack)
    for here in differences:
        plain = _plain_verdict(old[here.i : here.j], new[here.k : here.l], pack, renamed)
        for side, marked, low, high in ((old, mine, here.i, here.j), (new, theirs, here.k, here.l)):
            _spread(side, marked, low, high)
            if plain:
                marked.update(dict.fromkeys(range(low, high), plain))
    return mine, theirs


def value_of(unit: Unit, pack: LanguagePack) -> str:
    """What an entity stands for, freed of the form: 第1540(2004)号 and 1540 (2004) are one."""
    if unit.kind == "title":
        return pack.title_key(unit.key.strip("《》"))
    if unit.kind in ("law", "resolution"):
        return re.sub(r"[^0-9A-Za-z()/.-]", "", unit.key)
    if unit.kind == "date":
        return "-".join(re.findall(r"\d+", unit.key)) or unit.key
    if unit.kind == "number":
        return pack.number_key(unit.key)
    if unit.kind == "name":
        return name_ids(pack)[unit.token.text]
    return unit.key


def _dice(first: str, second: str) -> float:
    """The likeness of two texts in character pairs, 0..1."""
    mine, theirs = ({text[at : at + 2] for at in range(len(text) - 1)} for text in (first, second))
    return 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))


def _strange(own: _Side, other: _Side, around: Background, options: SignificanceOptions) -> dict[int, bool]:
    """The units of clauses that the other side of the bead hardly covers; true where its whole submission does not."""
    found: dict[int, bool] = {}
    for low, high in clauses(own.units):
        clause = own.units[low:high]
        if unlike(clause, other.pairs, around.counts, own.pack, options.clauses):
            news = not said_elsewhere(clause, other.submission, around.counts, own.pack, options.clauses)
            found.update(dict.fromkeys(range(low, high), news))
    return found


def _news(strange: dict[int, bool], reason: str) -> dict[int, Verdict]:
    return {at: Verdict("substantive", reason) for at, news in strange.items() if news}


def _marked(
    own: _Side, other: _Side, ranges: list[tuple[int, int]], clause: dict[int, Verdict], options: SignificanceOptions, speaker: str | None
) -> dict[int, Verdict]:
    """Verdicts by entities, items and clauses for the units of one side in the ranges that differ."""
    found: dict[int, Verdict] = {}
    for at in (at for low, high in ranges for at in range(low, high)):
        unit = own.units[at]
        if unit.item is not None:
            found[at] = Verdict("rewording", "list-order")
        elif unit.kind in ENTITY_KINDS:
            known = value_of(unit, own.pack) == speaker or own.refers_back(unit) or other.names_entity(unit, options)
            if not known:
                found[at] = Verdict("substantive", unit.kind)
        elif unit.lone and not unit.slight:
            found[at] = Verdict("substantive", "list-item")
        if at not in found and at in clause:
            found[at] = clause[at]
    return found


def _mark_turns(
    differences: Sequence[Stretch],
    old: Sequence[Unit],
    new: Sequence[Unit],
    mine: dict[int, Verdict],
    theirs: dict[int, Verdict],
    strange: tuple[dict[int, bool], dict[int, bool]],
    pack: LanguagePack,
) -> None:
    """Marks negations and modal words that one side has more of, in the place and in the bead as a whole.

    Clauses without a like on the other side are left out: what they say is judged as a whole.
    """
    for words, balance, reason in (
        (pack.negations, pack.averting, "negation"),
        *((modal, pack.obliging, "modality") for modal in pack.modals),
    ):
        places = _turns(old, words, strange[0], pack), _turns(new, words, strange[1], pack)
        averted = [sum(_count(side[low:high], balance) for low, high in ranges) for side, ranges in _differing(differences, old, new)]
        surplus = len(places[0]) - len(places[1]) + averted[0] - averted[1]
        for here in differences:
            before = [at for at in places[0] if here.i <= at < here.j]
            after = [at for at in places[1] if here.k <= at < here.l]
            excess = len(before) - len(after)
            if excess * surplus > 0:
                marked, positions = (mine, before) if excess > 0 else (theirs, after)
                for at in positions[-abs(excess) :]:
                    marked[at] = Verdict("substantive", reason)


def _mark_joined(differences: Sequence[Stretch], sides: tuple[_Side, _Side], mine: dict[int, Verdict], theirs: dict[int, Verdict]) -> None:
    """Marks items that were joined to an enumeration (、海关人员) or taken from it, where nothing stands in their place."""
    for here in differences:
        for own, other, marked, (low, high), facing in (
            (sides[0], sides[1], mine, (here.i, here.j), sides[1].units[here.k : here.l]),
            (sides[1], sides[0], theirs, (here.k, here.l), sides[0].units[here.i : here.j]),
        ):
            units = own.units[low:high]
            listed = any(unit.kind == "mark" and unit.key in own.pack.list_marks for unit in units)
            if not listed or any(not unit.slight for unit in facing):
                continue
            found = pairs(units, own.pack)
            if found and sum(pair in other.pairs for pair in found) * 2 < len(found):
                for at in range(low, high):
                    marked.setdefault(at, Verdict("substantive", "list-item"))


def _differing(
    differences: Sequence[Stretch], old: Sequence[Unit], new: Sequence[Unit]
) -> tuple[tuple[Sequence[Unit], list[tuple[int, int]]], ...]:
    return (old, [(here.i, here.j) for here in differences]), (new, [(here.k, here.l) for here in differences])


def _turns(side: Sequence[Unit], words: frozenset[str], strange: dict[int, bool], pack: LanguagePack) -> list[int]:
    """Where a side has such words, without those that only introduce what is said (应该指出)."""
    found = [at for at, unit in enumerate(side) if at not in strange and unit.key.lower() in words]
    return [at for at in found if at + 1 == len(side) or side[at + 1].key not in pack.introducing]


def _count(side: Sequence[Unit], words: frozenset[str]) -> int:
    return sum(unit.key.lower() in words for unit in side)


def _plain_verdict(before: Sequence[Unit], after: Sequence[Unit], pack: LanguagePack, renamed: bool) -> Verdict | None:
    """The verdict on a difference that says nothing at all; `renamed` if that is so of the whole bead."""
    if _only_formatting(before, after):
        return FORMATTING
    return TERMINOLOGY if renamed or _same_terms(before, after, pack) else None


def _same_terms(before: Sequence[Unit], after: Sequence[Unit], pack: LanguagePack) -> bool:
    """Whether two runs are equal once the renderings of terms are folded."""
    first, second = (pack.variants(fold("".join(unit.text for unit in side))) for side in (before, after))
    return first == second


def _only_formatting(before: Sequence[Unit], after: Sequence[Unit]) -> bool:
    """Whether two runs are equal once folded, or hold nothing but marks and spaces."""
    if all(unit.kind in ("mark", "space") for unit in chain(before, after)):
        return True
    return fold("".join(unit.text for unit in before)) == fold("".join(unit.text for unit in after))


def _spread(side: Sequence[Unit], marked: dict[int, Verdict], low: int, high: int) -> None:
    """Gives each unmarked unit of a difference its verdict: rewording, but marks and particles follow their neighbours.

    Where the neighbours disagree, a particle takes the verdict of neither (项 and 与 in 16项与恐怖主义 are no number),
    and outside of what points at a word (有 in 有16) it is no part of that word.
    """
    known = [at for at in range(low, high) if at in marked or not side[at].slight]
    for at in known:
        marked.setdefault(at, REWORDING)
    for before, after in pairwise([None, *known, None]):
        ends = {marked[at] for at in (before, after) if at is not None}
        between = range(low if before is None else before + 1, high if after is None else after)
        verdict = ends.pop() if len(ends) == 1 else REWORDING
        outside = (before is None or after is None) and any(side[at].kind == "light" for at in between)
        marked.update(dict.fromkeys(between, REWORDING if outside and verdict.reason in _POINTED else verdict))
