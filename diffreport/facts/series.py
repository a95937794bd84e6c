"""Counts and figures over all sessions of one respondent: 16 → 18 → 19.

Comes in: the submissions of one respondent, and the changes of facts between every pair of them. Goes out: series. What
belongs together is decided pair by pair, by the same rules that raise the flags; what is linked directly or through
another session is one series. A number that only one session gives is no series.
"""

from collections.abc import Mapping, Sequence

from diffreport.lang.pack import LanguagePack
from diffreport.lang.subjects import about
from diffreport.model.collation import Point, Series
from diffreport.model.compilation import Key, Submission
from diffreport.model.fact import Count, Fact, FactChange, Figure, quote_of

Node = tuple[Key, Fact]


def series(
    submissions: Sequence[Submission], changes: Mapping[tuple[Key, Key], Sequence[FactChange]], pack: LanguagePack
) -> tuple[Series, ...]:
    """The series of one respondent, counts first, in the order in which they begin."""
    groups: dict[Node, list[Node]] = {}
    for (old, new), found in changes.items():
        for change in found:
            if change.kind in ("count", "figure") and change.old and change.new:
                _join(groups, (old, change.old), (new, change.new))
    apart = list({id(group): group for group in groups.values()}.values())
    order = [submission.key for submission in submissions]
    every = [_series(group, submissions, pack) for group in apart]
    return tuple(sorted(every, key=lambda one: (one.kind != "treaty-count", order.index(one.points[0].session), one.points[0].paragraph)))


def _join(groups: dict[Node, list[Node]], first: Node, second: Node) -> None:
    """Puts two nodes and all that hangs on them into one group."""
    one, other = groups.setdefault(first, [first]), groups.setdefault(second, [second])
    if one is not other:
        one += other
        groups.update(dict.fromkeys(other, one))


def _series(group: Sequence[Node], submissions: Sequence[Submission], pack: LanguagePack) -> Series:
    """The first fact of the group in each session, in the order of the sessions; the newest gives the name."""
    points, newest = [], group[0][1]
    for submission in submissions:
        own = sorted((fact for key, fact in group if key == submission.key), key=lambda fact: (fact.paragraph, fact.span))
        if own:
            newest = own[0]
            points.append(_point(own[0], submission))
    return Series(newest.name, "treaty-count" if newest.kind == "count" else "figure", tuple(points), about(newest, pack))


def _point(fact: Fact, submission: Submission) -> Point:
    return Point(submission.key, _number(fact), fact.paragraph, quote_of(fact, submission))


def _number(fact: Fact) -> float:
    if isinstance(fact.claim, Count | Figure):
        return fact.claim.number
    raise TypeError(f"a {fact.kind} has no number")
