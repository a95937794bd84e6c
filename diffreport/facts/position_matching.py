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

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from diffreport.facts.positions import ENGAGED
from diffreport.lang.likeness import likeness, terms, weights
from diffreport.lang.pack import LanguagePack
from diffreport.lang.stance import opposed, same_side
from diffreport.model.alignment import Bead
from diffreport.model.fact import Fact, FactChange, Position

DONE = frozenset({"support", "commit", "assert"})
"""Stances that may be told as something done: who calls on others or condemns is not engaged in it."""
Pair = tuple[int, int]
Terms = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """How alike, 0..1, two statements must be to be one position.

    Measured on the twelve pairs with truth (46 positions new, dropped or reversed): F1 0.92. Choosing `in_bead`,
    `anywhere` and `repeated` on eleven pairs and judging the twelfth, in turn, gives 0.88; over the whole grid tried
    (0.08 to 0.2, 0.2 to 0.32, 0.4 to 0.6) the result stays between 0.87 and 0.93.
    """

    in_bead: float = 0.13
    anywhere: float = 0.28
    engaged: float = 0.4
    """A statement of engagement, wherever it stands: it shares the nouns of a stance more often than its meaning."""
    opposed: float = 0.4
    """A statement of the opposite attitude: rare, and so in need of better evidence."""
    denial: float = 0.2
    """Two denials: they have few words of their own, and the same ones are denied every year."""
    repeated: float = 0.45
    chance: float = 0.1
    """What two statements of these reports have in common by chance."""
    few: int = 16
    """Terms below which a statement is short, and `doubtful` what its evidence is then worth (judgement)."""
    doubtful: float = 0.8
    bead_bonus: float = 0.1
    same_bonus: float = 0.05


def match_positions(
    old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack, options: MatchOptions = MatchOptions()
) -> tuple[FactChange, ...]:
    """Positions in both submissions, then those only in the old, then those only in the new, each in reading order."""
    said = [[terms(fact.subject, pack) for fact in facts] for facts in (old, new)]
    weighing = weights([*said[0], *said[1]])
    together = {(i, j) for bead in beads for i in bead.old for j in bead.new}
    alike = {(i, j): likeness(mine, theirs, weighing) for i, mine in enumerate(said[0]) for j, theirs in enumerate(said[1])}
    pairs = _pairs(_scores(old, new, alike, together, options))
    kept = [_kept(old[i], new[j], alike[i, j]) for i, j in pairs if _stands(old[i]) and _stands(new[j])]
    matched = [(old[i], said[0][i]) for i, _ in pairs] + [(new[j], said[1][j]) for _, j in pairs]
    gone = _left(old, said[0], {i for i, _ in pairs}, matched, weighing, options)
    come = _left(new, said[1], {j for _, j in pairs}, matched, weighing, options)
    dropped = [_alone(old[i], said[0][i], [(alike[i, j], new[j], j in come) for j in range(len(new))], options) for i in gone]
    added = [_alone(new[j], said[1][j], [(alike[i, j], old[i], i in gone) for i in range(len(old))], options) for j in come]
    return (*kept, *(FactChange("position", fact, None) for fact in dropped), *(FactChange("position", None, fact) for fact in added))


def _stands(fact: Fact) -> bool:
    return fact.confidence > ENGAGED


def _scores(
    old: Sequence[Fact], new: Sequence[Fact], alike: Mapping[Pair, float], together: set[Pair], options: MatchOptions
) -> dict[Pair, float]:
    """The pairs that are alike enough to be one position, with what orders them."""
    found: dict[Pair, float] = {}
    for (i, j), value in alike.items():
        neighbours = (old[i].paragraph, new[j].paragraph) in together
        if value >= _needed(old[i], new[j], neighbours, options):
            same = _compare(old[i], new[j], _same_stance)
            beside = _compare(old[i], new[j], same_side)
            found[i, j] = value + options.bead_bonus * neighbours + options.same_bonus * (beside + same)
    return found


def _needed(old: Fact, new: Fact, neighbours: bool, options: MatchOptions) -> float:
    """How alike two statements must be to be one position; 2 where they cannot be."""
    if not (_stands(old) and _stands(new)):
        stance = new if _stands(new) else old
        return options.engaged if isinstance(stance.claim, Position) and stance.claim.stance in DONE else 2.0
    if _deny(old, new):
        return options.denial
    if _compare(old, new, opposed):
        return options.opposed
    return options.in_bead if neighbours else options.anywhere


def _compare(old: Fact, new: Fact, relation: Callable[[Position, Position], bool]) -> bool:
    return isinstance(old.claim, Position) and isinstance(new.claim, Position) and relation(old.claim, new.claim)


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


def _left(
    facts: Sequence[Fact],
    said: Sequence[Terms],
    paired: set[int],
    matched: Sequence[tuple[Fact, Terms]],
    weighing: Terms,
    options: MatchOptions,
) -> list[int]:
    """The stances of a submission without a counterpart, but those that say again what a matched or an earlier one says."""
    left: list[int] = []
    known = list(matched)
    for i, fact in enumerate(facts):
        if i in paired or not _stands(fact):
            continue
        if all(likeness(said[i], words, weighing) < (options.denial if _deny(fact, other) else options.repeated) for other, words in known):
            left.append(i)
            known.append((fact, said[i]))
    return left


def _deny(old: Fact, new: Fact) -> bool:
    return _compare(old, new, lambda mine, theirs: mine.stance == theirs.stance == "deny")


def _kept(old: Fact, new: Fact, alike: float) -> FactChange:
    """A position in both, as sure as the two are alike: fully from a likeness of one half."""
    sure = min(1.0, 0.6 + 0.8 * alike)
    return FactChange("position", replace(old, confidence=old.confidence * sure), replace(new, confidence=new.confidence * sure))


def _alone(fact: Fact, said: Terms, others: Sequence[tuple[float, Fact, bool]], options: MatchOptions) -> Fact:
    """A position in one submission, the surer the less the other submission has that is like it.

    `others` are the positions there, each with its likeness and whether it stands alone too. A short statement in new
    words may share hardly a character with itself, so it is less sure beside another of the same stance.
    """
    nearest = max((alike for alike, _, _ in others), default=0.0)
    sure = 1 - max(0.0, nearest - options.chance)
    if len(said) < options.few and any(alike and alone and _compare(fact, other, _same_stance) for alike, other, alone in others):
        sure *= options.doubtful
    return replace(fact, confidence=fact.confidence * sure)


def _same_stance(old: Position, new: Position) -> bool:
    return old.stance == new.stance
