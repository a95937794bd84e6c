"""Figures: all other numbers that can be compared between two submissions, each with its unit.

Comes in: a submission. Goes out: a fact for each number with a unit, but for dates, ordinals, and what is a count of
instruments or members (`facts.counts`). Its subject is the clause around the number, with # in its place. Nothing in a
report says which number continues which, so two figures are taken for one only inside one bead, with one unit, and if
they count the same noun: the words after the numbers begin alike and those before them end alike, or the noun stands
behind the one and before the other (培训了40名边防人员, 培训边防人员85名). This misses a figure whose noun was translated anew; it is
meant to be right rather than complete.

    共有66个区域项目获得供资 → 已有100个区域项目获得支持: 66 → 100
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from diffreport.facts.reading import Passage, passages
from diffreport.lang.counts import FigureForms
from diffreport.lang.pack import LanguagePack
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Submission
from diffreport.model.fact import Fact, FactChange, Figure

_HERE = "#"
_DIGITS = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class FigureOptions:
    """When two figures are one. The limits were chosen on all pairs of the five reports: each of the seven pairs of
    numbers found with them counts the same thing (a reader found three more, whose nouns were translated anew)."""

    before: int = 6
    """Characters of the clause before the number that are kept."""
    after: int = 14
    """Characters of the clause after it."""
    noun: int = 2
    """Characters that the words after both numbers share: the shortest noun."""
    shared: int = 4
    """Characters shared after and before the numbers together, where they share a noun."""
    enough: int = 6
    """The same, where the noun after the number was translated anew but all before it is the same."""
    around: float = 0.6
    """Share of the pairs of characters of the nouns that must be the same, where the order differs: the words after a
    number, or before it where none follow."""
    pairs: int = 2
    """How many such pairs there must be."""
    confidence: float = 0.8


def extract_figures(submission: Submission, pack: LanguagePack, options: FigureOptions = FigureOptions()) -> list[Fact]:
    """The figures of a submission, in order."""
    return [fact for passage in passages(submission) if passage.kind != "heading" for fact in _figures(passage, pack, options)]


def match_figures(
    old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack, options: FigureOptions = FigureOptions()
) -> list[FactChange]:
    """The figures that both sides have, bead by bead; the likest first, and equal numbers before others."""
    found: list[FactChange] = []
    for bead in beads:
        before = [fact for fact in old if fact.paragraph in bead.old]
        after = [fact for fact in new if fact.paragraph in bead.new]
        pairs = [(_likeness(one, other, options), one, other) for one in before for other in after]
        pairs = [pair for pair in pairs if pair[0]]
        used: list[Fact] = []
        for _, one, other in sorted(pairs, key=lambda pair: (pair[1].claim != pair[2].claim, -pair[0], pair[1].span, pair[2].span)):
            if one not in used and other not in used:
                used += [one, other]
                found.append(FactChange("figure", one, other))
    return found


def _figures(passage: Passage, pack: LanguagePack, options: FigureOptions) -> Iterator[Fact]:
    forms, counts, text = pack.figures(), pack.counts(), passage.plain.text
    for match in forms.figure.finditer(text):
        value = forms.value(match["number"])
        members = counts.members.match(text, match.start())
        if value is None or counts.own.match(text, match.start()) or (members and members["noun"] in counts.classes):
            continue
        before = _DIGITS.sub("", forms.boundary.split(text[: match.start()])[-1])
        after = _DIGITS.sub("", forms.boundary.split(text[match.end() :], maxsplit=1)[0])
        left, right = pack.variants(before)[-options.before :], pack.variants(after)[: options.after]
        unit = forms.units[match["unit"]]
        yield Fact(
            "figure",
            f"{left}{_HERE}{unit} {right}",
            _name(passage, match, forms, options),
            Figure(value, unit),
            passage.paragraph,
            passage.plain.span(match.start(), match.end()),
            passage.quote(match.start(), match.end(), pack),
            options.confidence,
            passage.footnote,
        )


def _name(passage: Passage, match: re.Match[str], forms: FigureForms, options: FigureOptions) -> str:
    """The printed words around the number, up to the next mark or number, with … in its place: 共有…个区域项目获得供资."""
    text = passage.plain.text
    left = re.split(r"\d", forms.boundary.split(text[: match.start()])[-1])[-1][-options.before :]
    right = re.split(r"\d", forms.boundary.split(text[match.end() :], maxsplit=1)[0])[0][: options.after]
    after = passage.plain.span(match.start("unit"), match.end() + len(right))
    words = passage.printed[after.start : after.end]
    if not left:
        return f"…{words}"
    before = passage.plain.span(match.start() - len(left), match.start())
    return f"{passage.printed[before.start : before.end]}…{words}"


def _likeness(old: Fact, new: Fact, options: FigureOptions) -> float:
    """How much of the words around two figures is the same; 0 where they do not count the same thing."""
    unit = _unit(old)
    if unit != _unit(new):
        return 0
    (before, after), (other_before, other_after) = _sides(old), _sides(new)
    noun = _common(after, other_after)
    shared = noun + _common(before[::-1], other_before[::-1])
    if (noun >= options.noun and shared >= options.shared) or shared >= options.enough:
        return shared
    mine, theirs = (
        {one + other for one, other in pairwise(right if len(right) > 1 else left)} for left, right in (_sides(old), _sides(new))
    )
    both, fewer = len(mine & theirs), min(len(mine), len(theirs))
    return both / fewer if both >= max(options.pairs, options.around * fewer) else 0


def _sides(fact: Fact) -> tuple[str, str]:
    """The words before and after the number of a figure, without its unit."""
    before, _, after = fact.subject.partition(_HERE)
    return before, after.partition(" ")[2]


def _common(first: str, second: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))


def _unit(fact: Fact) -> str:
    return fact.claim.unit if isinstance(fact.claim, Figure) else ""
