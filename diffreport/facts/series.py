"""Counts and figures over all sessions of one respondent: 16 → 18 → 19.

Comes in: the submissions of one respondent with their facts, and the beads of every pair of them. Goes out: series. What
belongs together is decided pair by pair, by the same rules that raise the flags; what is linked directly or through
another session is one series. A number that only one session gives is no series.
"""

from collections.abc import Iterator, Mapping, Sequence

from diffreport.facts.counts import match_counts
from diffreport.facts.figures import match_figures
from diffreport.lang.pack import LanguagePack
from diffreport.model.alignment import Bead
from diffreport.model.collation import Point, Series
from diffreport.model.compilation import Submission
from diffreport.model.fact import Count, Fact, FactChange, Figure

Key = int | str
Node = tuple[Key, Fact]


def series(
    submissions: Sequence[Submission],
    facts: Mapping[Key, Sequence[Fact]],
    beads: Mapping[tuple[Key, Key], Sequence[Bead]],
    pack: LanguagePack,
) -> tuple[Series, ...]:
    """The series of one respondent, counts first, in the order in which they begin."""
    groups: dict[Node, list[Node]] = {}
    for (old, new), between in beads.items():
        for change in _changes(facts[old], facts[new], between, pack):
            if change.old and change.new:
                _join(groups, (old, change.old), (new, change.new))
    apart = list({id(group): group for group in groups.values()}.values())
    found = [_series(group, submissions) for group in apart]
    order = [submission.key for submission in submissions]
    return tuple(sorted(found, key=lambda one: (one.kind != "treaty-count", order.index(one.points[0].session), one.points[0].paragraph)))


def _changes(old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack) -> Iterator[FactChange]:
    for kind, match in (("count", match_counts), ("figure", match_figures)):
        yield from match([fact for fact in old if fact.kind == kind], [fact for fact in new if fact.kind == kind], beads, pack)


def _join(groups: dict[Node, list[Node]], first: Node, second: Node) -> None:
    """Puts two nodes and all that hangs on them into one group."""
    one, other = groups.setdefault(first, [first]), groups.setdefault(second, [second])
    if one is not other:
        one += other
        groups.update(dict.fromkeys(other, one))


def _series(group: Sequence[Node], submissions: Sequence[Submission]) -> Series:
    """The first fact of the group in each session, in the order of the sessions; the newest gives the name."""
    points, name, kind = [], "", group[0][1].kind
    for submission in submissions:
        own = sorted((fact for key, fact in group if key == submission.key), key=lambda fact: (fact.paragraph, fact.span))
        if own:
            name = own[0].name
            points.append(_point(own[0], submission))
    return Series(name, "treaty-count" if kind == "count" else "figure", tuple(points))


def _point(fact: Fact, submission: Submission) -> Point:
    text = submission.paragraphs[fact.paragraph].text if fact.footnote is None else submission.footnotes[fact.footnote].text
    return Point(submission.key, _number(fact), fact.paragraph, text[fact.quote.start : fact.quote.end])


def _number(fact: Fact) -> float:
    if isinstance(fact.claim, Count | Figure):
        return fact.claim.number
    raise TypeError(f"a {fact.kind} has no number")
