"""Which position of the old submission is which of the new one.

Comes in: the positions of two submissions and the beads between them. Goes out: changes of positions. Two statements
are one position when they say alike (`lang.likeness`) of what they are about; the speaker and the words of the stance
are left out, because those are translated anew each time. In a bead less likeness is enough. Pairs are taken from the
most alike down, each statement once, so that of two condemnations only the one with a counterpart is kept. What is then
left, but says again what a kept statement says (a sentence that was split, merged or repeated), is no change. A mere
engagement (参与, 执行) may keep a stance, but is none.

In a change the confidence of a fact is also that of the match: how sure it is that the other submission has nothing of
the kind, or that the two statements are one position.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from diffreport.facts.positions import ENGAGED
from diffreport.lang.likeness import likeness, terms, weights
from diffreport.lang.pack import LanguagePack
from diffreport.lang.stance import attitude
from diffreport.model.alignment import Bead
from diffreport.model.fact import Fact, FactChange, Position

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """How alike, 0..1, two statements must be to be one position.

    Chosen on the twelve pairs with truth. Leaving one pair out and choosing on the others always chose these, and the
    result is the same for `in_bead` from 0.08 to 0.16 and `anywhere` from 0.22 to 0.26.
    """

    in_bead: float = 0.13
    anywhere: float = 0.25
    engaged: float = 0.4
    """A statement of engagement, wherever it stands: it shares the nouns of a stance more often than its meaning."""
    opposed: float = 0.4
    """A statement of the opposite attitude: rare, and so in need of better evidence."""
    repeated: float = 0.45
    bead_bonus: float = 0.1
    same_bonus: float = 0.05


def match_positions(
    old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack, options: MatchOptions = MatchOptions()
) -> tuple[FactChange, ...]:
    """Positions in both submissions, then those only in the old, then those only in the new, each in reading order."""
    said = [terms(fact.subject, pack) for fact in (*old, *new)]
    weighing = weights(said)
    together = {(i, j) for bead in beads for i in bead.old for j in bead.new}
    alike = {(i, j): likeness(said[i], said[len(old) + j], weighing) for i in range(len(old)) for j in range(len(new))}
    pairs = _pairs(_scores(old, new, alike, together, options))
    kept = [_kept(old[i], new[j], alike[i, j]) for i, j in pairs if _stands(old[i]) and _stands(new[j])]
    nearest = ([0.0] * len(old), [0.0] * len(new))
    for (i, j), value in alike.items():
        nearest[0][i], nearest[1][j] = max(nearest[0][i], value), max(nearest[1][j], value)
    again = _again(len(old), len(new), alike, pairs, said, weighing, options)
    gone = [FactChange("position", _alone(fact, nearest[0][i]), None) for i, fact in enumerate(old) if i not in again[0] and _stands(fact)]
    come = [FactChange("position", None, _alone(fact, nearest[1][j])) for j, fact in enumerate(new) if j not in again[1] and _stands(fact)]
    return (*kept, *gone, *come)


def _stands(fact: Fact) -> bool:
    return fact.confidence > ENGAGED


def _scores(
    old: Sequence[Fact], new: Sequence[Fact], alike: Mapping[Pair, float], together: set[Pair], options: MatchOptions
) -> dict[Pair, float]:
    """The pairs that are alike enough to be one position, with what orders them."""
    found: dict[Pair, float] = {}
    for (i, j), value in alike.items():
        neighbours = (old[i].paragraph, new[j].paragraph) in together
        attitudes = _attitude(old[i]), _attitude(new[j])
        needed = options.in_bead if neighbours else options.anywhere
        if not (_stands(old[i]) and _stands(new[j])):
            needed = options.engaged
        elif set(attitudes) == {"for", "against"}:
            needed = options.opposed
        if value >= needed:
            found[i, j] = value + options.bead_bonus * neighbours + options.same_bonus * (attitudes[0] == attitudes[1])
    return found


def _attitude(fact: Fact) -> str:
    return attitude(fact.claim) if isinstance(fact.claim, Position) else "apart"


def _pairs(scores: Mapping[Pair, float]) -> list[Pair]:
    """Pairs from the highest score down, each position in one pair at most; in reading order."""
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs: list[Pair] = []
    for _, i, j in sorted((-score, i, j) for (i, j), score in scores.items()):
        if i not in taken[0] and j not in taken[1]:
            pairs.append((i, j))
            taken[0].add(i)
            taken[1].add(j)
    return sorted(pairs)


def _again(
    olds: int,
    news: int,
    alike: Mapping[Pair, float],
    pairs: Sequence[Pair],
    said: Sequence[Mapping[str, float]],
    weighing: Mapping[str, float],
    options: MatchOptions,
) -> tuple[set[int], set[int]]:
    """Positions of either side that are kept, and those that say again what a kept one says, on this side or that."""
    kept = {i for i, _ in pairs}, {j for _, j in pairs}
    again = set(kept[0]), set(kept[1])
    for i in set(range(olds)) - kept[0]:
        beside = (likeness(said[i], said[other], weighing) for other in kept[0])
        if max((alike[i, j] for j in kept[1]), default=0.0) >= options.repeated or max(beside, default=0.0) >= options.repeated:
            again[0].add(i)
    for j in set(range(news)) - kept[1]:
        beside = (likeness(said[olds + j], said[olds + other], weighing) for other in kept[1])
        if max((alike[i, j] for i in kept[0]), default=0.0) >= options.repeated or max(beside, default=0.0) >= options.repeated:
            again[1].add(j)
    return again


def _kept(old: Fact, new: Fact, alike: float) -> FactChange:
    """A position in both, as sure as the two are alike: fully from a likeness of one half."""
    sure = min(1.0, 0.6 + 0.8 * alike)
    return FactChange("position", replace(old, confidence=old.confidence * sure), replace(new, confidence=new.confidence * sure))


def _alone(fact: Fact, nearest: float) -> Fact:
    """A position in one submission, the surer the less the other submission has that is like it."""
    return replace(fact, confidence=fact.confidence * (1 - max(0.0, nearest - 0.1)))
