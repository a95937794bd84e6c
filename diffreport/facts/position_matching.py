"""Which position of the old submission is which of the new one.

Comes in: the positions of two submissions and the beads between them. Goes out: changes of positions. Two statements
are one position when they stand in the same bead or say the same of the same target; how alike they are is measured on
what they say without their speaker and without the words of the stance, because those are translated anew each time
(`position_terms`). Pairs are taken from the most alike down, each statement once, so that of two condemnations only
the one with a counterpart is kept. What then is left on one side but says again what a matched statement says (a
sentence that was split or merged) is no change. A mere engagement (参与, 执行) can keep a stance, never be one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from diffreport.facts.position_terms import likeness, terms, weights
from diffreport.facts.positions import ENGAGED
from diffreport.lang.pack import LanguagePack
from diffreport.lang.stance import side
from diffreport.model.alignment import Bead
from diffreport.model.fact import Fact, FactChange, Position


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """Thresholds of likeness, 0..1."""

    in_bead: float = 0.13
    anywhere: float = 0.24
    repeated: float = 0.4
    same_stance: float = 0.05
    bead_bonus: float = 0.1


def match(
    old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack, options: MatchOptions = MatchOptions()
) -> tuple[FactChange, ...]:
    """Positions in both submissions, then those only in the old, then those only in the new, each in reading order."""
    together = {(i, j): bead for bead in beads for i in bead.old for j in bead.new}
    scores = _scores(old, new, together, pack, options)
    pairs = _pairs(scores)
    taken = {i for i, _ in pairs}, {j for _, j in pairs}
    said_again = _repeated(scores, taken, options)
    kept = [FactChange("position", old[i], new[j]) for i, j in sorted(pairs) if _strong(old[i]) and _strong(new[j])]
    gone = [FactChange("position", fact, None) for i, fact in enumerate(old) if i not in taken[0] | said_again[0] and _strong(fact)]
    come = [FactChange("position", None, fact) for j, fact in enumerate(new) if j not in taken[1] | said_again[1] and _strong(fact)]
    return (*kept, *gone, *come)


def _strong(fact: Fact) -> bool:
    return fact.confidence > ENGAGED


def _scores(
    old: Sequence[Fact], new: Sequence[Fact], together: Mapping[tuple[int, int], Bead], pack: LanguagePack, options: MatchOptions
) -> dict[tuple[int, int], float]:
    """How alike each old and each new position are, for the pairs that are alike enough to be one."""
    said = [[terms(fact.subject, pack) for fact in facts] for facts in (old, new)]
    weighing = weights([*said[0], *said[1]])
    found: dict[tuple[int, int], float] = {}
    for i, before in enumerate(old):
        for j, after in enumerate(new):
            score = likeness(said[0][i], said[1][j], weighing)
            neighbours = (before.paragraph, after.paragraph) in together
            if score >= (options.in_bead if neighbours else options.anywhere):
                found[i, j] = score + options.bead_bonus * neighbours + options.same_stance * _same_side(before, after)
    return found


def _same_side(old: Fact, new: Fact) -> bool:
    return isinstance(old.claim, Position) and isinstance(new.claim, Position) and side(old.claim.stance) == side(new.claim.stance)


def _pairs(scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Pairs from the highest score down, each position in one pair at most."""
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted((-score, i, j) for (i, j), score in scores.items()):
        if all(i != x and j != y for x, y in pairs):
            pairs.append((i, j))
    return pairs


def _repeated(
    scores: Mapping[tuple[int, int], float], taken: tuple[set[int], set[int]], options: MatchOptions
) -> tuple[set[int], set[int]]:
    """Positions left over that say again what a matched position of the other side says."""
    again: tuple[set[int], set[int]] = (set(), set())
    for (i, j), score in scores.items():
        if score >= options.repeated:
            if i not in taken[0] and j in taken[1]:
                again[0].add(i)
            if j not in taken[1] and i in taken[0]:
                again[1].add(j)
    return again
