"""Says what every difference is worth, with the reason.

Comes in: the units of both sides and the stretches of a cleaned script. Goes out: one verdict for each unit in a
difference. The rules, in the order in which they are asked:

    formatting                  the same once white space, width and punctuation are folded
    rewording    list-order     an item of an enumeration stands elsewhere in it
    substantive  title, number, date, law, resolution, symbol, link, name
                                an entity that the other side of the bead names nowhere
    substantive  negation, modality
                                a word that turns or weakens the statement, without its like in the same place
    substantive  list-item      an item of an enumeration that the other side has not
    substantive  added-clause, dropped-clause
                                a clause of which the other side says hardly anything
    rewording                   all else

Presence is asked of the whole bead, not of the place, because translators move things; so a number that moved to
another clause is no new number. It is a set and no multiset: naming a year twice says no more than once.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple

from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack
from diffreport.model.edit import Significance
from diffreport.textdiff.script import Stretch, Unit
from diffreport.textdiff.tokens import ENTITY_KINDS, name_ids

_CLAUSE_MARKS = frozenset({",", ".", ";", ":", "!", "?"})
_POINTED = ENTITY_KINDS | {"negation", "modality"}


@dataclass(frozen=True, slots=True)
class SignificanceOptions:
    """Limits of the clause and title rules."""

    min_clause: int = 8
    """Characters of content words below which a clause is a turn of phrase."""
    clause_share: float = 0.8
    """Share of a clause's content that must differ for the clause itself to be new."""
    max_coverage: float = 0.3
    """Share of a clause's character pairs found on the other side up to which it is new (METHODS section 4)."""
    same_title: float = 0.8
    """Dice coefficient of character pairs from which two titles are translations of one: 化学武器公约 and 生物武器公约
    reach 0.6, 刑事诉讼法 and 民事诉讼法 0.75, and in twelve pairs of Chinese laws no replaced law reached 0.8."""


class Verdict(NamedTuple):
    """The worth of a difference and why."""

    significance: Significance
    reason: str | None = None


FORMATTING, REWORDING = Verdict("formatting"), Verdict("rewording")


class _Side:
    """What one side of a bead says, for questions from the other side."""

    def __init__(self, units: Sequence[Unit], pack: LanguagePack) -> None:
        self.pack = pack
        self.ids = name_ids(pack)
        self.text = fold("".join(unit.text for unit in units))
        self.pairs = frozenset(_pairs(units, pack))
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
    options: SignificanceOptions = SignificanceOptions(),
    speaker: str | None = None,
) -> tuple[dict[int, Verdict], dict[int, Verdict]]:
    """Verdicts by index of unit, for the old and the new units that lie in differences.

    `speaker` is the id of the respondent that speaks: its own name is a translator's choice beside 我国.
    """
    sides = (_Side(old, pack), _Side(new, pack))
    differences = [stretch for stretch in stretches if not stretch.common]
    mine = _marked(old, [(here.i, here.j) for here in differences], *sides, "dropped-clause", options, speaker)
    theirs = _marked(new, [(here.k, here.l) for here in differences], sides[1], sides[0], "added-clause", options, speaker)
    _mark_turns(differences, old, new, mine, theirs, pack)
    for here in differences:
        before, after = old[here.i : here.j], new[here.k : here.l]
        formatting = _only_formatting(before, after)
        for side, marked, low, high in ((old, mine, here.i, here.j), (new, theirs, here.k, here.l)):
            _spread(side, marked, low, high)
            if formatting:
                marked.update(dict.fromkeys(range(low, high), FORMATTING))
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


def _marked(
    side: Sequence[Unit],
    ranges: list[tuple[int, int]],
    own: _Side,
    other: _Side,
    clause: str,
    options: SignificanceOptions,
    speaker: str | None,
) -> dict[int, Verdict]:
    """Verdicts by entities, items and clauses for the units of one side in the ranges that differ."""
    differing = {at for low, high in ranges for at in range(low, high)}
    found: dict[int, Verdict] = {}
    for low, high in _clauses(side):
        if _is_new(side, low, high, differing, other, options):
            found.update((at, Verdict("substantive", clause)) for at in range(low, high) if at in differing)
    for at in differing:
        unit = side[at]
        if unit.item is not None:
            found[at] = Verdict("rewording", "list-order")
        elif unit.kind in ENTITY_KINDS:
            known = value_of(unit, own.pack) == speaker or own.refers_back(unit) or other.names_entity(unit, options)
            if not known:
                found[at] = Verdict("substantive", unit.kind)
        elif unit.lone and not unit.slight:
            found[at] = Verdict("substantive", "list-item")
    return found


def _is_new(side: Sequence[Unit], low: int, high: int, differing: set[int], other: _Side, options: SignificanceOptions) -> bool:
    """Whether the clause side[low:high] differs as a whole and the other side hardly covers it."""
    content = [(at, len(side[at].token.text)) for at in range(low, high) if not side[at].slight]
    total = sum(length for _, length in content)
    changed = sum(length for at, length in content if at in differing)
    if total < options.min_clause or changed < options.clause_share * total:
        return False
    pairs = _pairs(side[low:high], other.pack)
    return sum(pair in other.pairs for pair in pairs) <= options.max_coverage * len(pairs)


def _clauses(side: Sequence[Unit]) -> list[tuple[int, int]]:
    """The clauses of a side, each with the mark that ends it."""
    ends = [at + 1 for at, unit in enumerate(side) if "\n" in unit.gap or (unit.kind == "mark" and unit.key in _CLAUSE_MARKS)]
    return list(zip([0, *ends], [*ends, len(side)], strict=True))


def _pairs(units: Sequence[Unit], pack: LanguagePack) -> list[str]:
    """Neighbouring characters of the content words, terms unified; a word in Latin letters or of digits counts as one."""
    found: list[str] = []
    run = ""
    for unit in (*units, None):
        if unit and not unit.slight and not unit.key.isascii():
            run += unit.key
            continue
        unified = pack.variants(run)
        found += [first + second for first, second in pairwise(unified)]
        run = ""
        if unit and not unit.slight:
            found.append(unit.key.lower())
    return found


def _mark_turns(
    differences: Sequence[Stretch],
    old: Sequence[Unit],
    new: Sequence[Unit],
    mine: dict[int, Verdict],
    theirs: dict[int, Verdict],
    pack: LanguagePack,
) -> None:
    """Marks negations and modal words that one side has more of, in the place and in the bead as a whole."""
    for words, reason in ((pack.negations, "negation"), *((modal, "modality") for modal in pack.modals)):
        surplus = _count(old, words) - _count(new, words)
        for here in differences:
            before, after = _positions(old, here.i, here.j, words), _positions(new, here.k, here.l, words)
            excess = len(before) - len(after)
            if excess * surplus > 0:
                marked, positions = (mine, before) if excess > 0 else (theirs, after)
                for at in positions[-abs(excess) :]:
                    marked[at] = Verdict("substantive", reason)


def _count(side: Sequence[Unit], words: frozenset[str]) -> int:
    return sum(unit.key.lower() in words for unit in side)


def _positions(side: Sequence[Unit], low: int, high: int, words: frozenset[str]) -> list[int]:
    return [at for at in range(low, high) if side[at].key.lower() in words]


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
