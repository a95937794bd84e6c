"""Which clauses of one side are news to the other.

Comes in: the units of both sides of a bead, and what both submissions say as a whole (`Background`). Goes out: the
clauses that are new. A clause is measured by its pairs of neighbouring characters in content words, each weighing less
the oftener the two submissions use it: that a clause shares 大规模毁灭性武器 with another says nothing here. It is new
where neither the other side of the bead nor the rest of the other submission covers it; a purpose clause that only
went to another paragraph is no news.

Source of the limits: 83 hand-judged beads of the real reports; docs/explanation/meaning.md has the figures.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack
from diffreport.textdiff.script import Unit
from diffreport.textdiff.tokens import ENTITY_KINDS

_CLAUSE_MARKS = frozenset({",", ".", ";", ":", "!", "?"})


@dataclass(frozen=True, slots=True)
class ClauseOptions:
    """When a clause is news.

    `size` is the least number of character pairs; `in_bead` and `anywhere` are the shares of their weight up to which
    the other side of the bead and the other submission may cover it. Truly dropped clauses lie at 0.16 and 0.33 or
    below, merely translated ones at 0.25 and above in the bead, moved ones at 0.49 and above elsewhere.
    """

    size: int = 6
    in_bead: float = 0.2
    anywhere: float = 0.45


@dataclass(frozen=True, slots=True)
class Background:
    """Character pairs of the old and of the new submission, and how often both use each."""

    old: frozenset[str]
    new: frozenset[str]
    counts: Mapping[str, int]


def background(old: Iterable[str], new: Iterable[str], pack: LanguagePack) -> Background:
    """What two submissions (their paragraphs) say as a whole."""
    before, after = (Counter(pair for text in texts for pair in _neighbours(pack.variants(fold(text)))) for texts in (old, new))
    return Background(frozenset(before), frozenset(after), before + after)


def clauses(side: Sequence[Unit]) -> list[tuple[int, int]]:
    """The clauses of a side, each with the mark that ends it."""
    ends = [at + 1 for at, unit in enumerate(side) if "\n" in unit.gap or (unit.kind == "mark" and unit.key in _CLAUSE_MARKS)]
    return list(zip([0, *ends], [*ends, len(side)], strict=True))


def unlike(clause: Sequence[Unit], other: frozenset[str], counts: Mapping[str, int], pack: LanguagePack, options: ClauseOptions) -> bool:
    """Whether the other side of the bead, given by its pairs, hardly says anything of the clause.

    Titles, names and numbers do not count here: they are judged one by one.
    """
    found = pairs([unit for unit in clause if unit.kind not in ENTITY_KINDS], pack)
    return len(found) >= options.size and _coverage(found, other, counts) <= options.in_bead


def said_elsewhere(
    clause: Sequence[Unit], submission: frozenset[str], counts: Mapping[str, int], pack: LanguagePack, options: ClauseOptions
) -> bool:
    """Whether the other submission says the clause somewhere."""
    return _coverage(pairs(clause, pack), submission, counts) > options.anywhere


def pairs(units: Sequence[Unit], pack: LanguagePack) -> list[str]:
    """Neighbouring characters of the content words, terms unified; a word in Latin letters or of digits counts as one."""
    found: list[str] = []
    run = ""
    for unit in (*units, None):
        if unit and not unit.slight and not unit.key.isascii():
            run += unit.key
            continue
        found += _neighbours(pack.variants(run))
        run = ""
        if unit and not unit.slight:
            found.append(unit.key.lower())
    return found


def _neighbours(text: str) -> list[str]:
    return [first + second for first, second in pairwise(text)]


def _coverage(found: Sequence[str], other: frozenset[str], counts: Mapping[str, int]) -> float:
    weights = [(pair in other, 1 / math.sqrt(max(1, counts.get(pair, 1)))) for pair in found]
    total = sum(weight for _, weight in weights)
    return sum(weight for known, weight in weights if known) / total if total else 1.0
