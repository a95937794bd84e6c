"""The chain of one statement through all sessions of a respondent.

Comes in: the beads of every pair of sessions, not only of neighbours. Goes out: lineages. Chaining neighbours alone
loses a statement that one session left out, so a link over a gap also counts, unless both ends already have
counterparts in between: there the neighbours' own links tell the story, and a second way round would only glue
statements together. What the user pinned counts in any case.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from diffreport.model.alignment import Bead
from diffreport.model.collation import Lineage, LineageStatus, Reading
from diffreport.model.compilation import Key

Place = tuple[int, int]  # position of the session among the respondent's sessions, index of the paragraph


def lineages(sessions: Sequence[tuple[Key, int]], beads: Mapping[tuple[Key, Key], Sequence[Bead]]) -> tuple[Lineage, ...]:
    """Lineages of one respondent, in the order in which their statements first appear.

    Args:
        sessions: for each submission, oldest first, its session and its number of paragraphs.
        beads: for each pair of sessions (old, new) their beads.
    """
    names = [name for name, _ in sessions]
    links = _links(names, beads)
    between = _counterparts(links)
    pinned = set(_links(names, {pair: [bead for bead in found if bead.pinned] for pair, found in beads.items()}))
    groups: dict[Place, set[Place]] = {(s, i): {(s, i)} for s, (_, count) in enumerate(sessions) for i in range(count)}
    for old, new in sorted(links, key=lambda link: (link[1][0] - link[0][0], link)):
        middle = range(old[0] + 1, new[0])
        if (old, new) not in pinned and any(s in between[old] for s in middle) and any(s in between[new] for s in middle):
            continue
        if groups[old] is not groups[new]:
            groups[old] |= groups[new]
            for place in groups[new]:
                groups[place] = groups[old]
    distinct = {id(group): sorted(group) for group in groups.values()}
    return tuple(_lineage(names, group) for group in sorted(distinct.values()))


def _links(names: Sequence[Key], beads: Mapping[tuple[Key, Key], Sequence[Bead]]) -> list[tuple[Place, Place]]:
    number = {name: position for position, name in enumerate(names)}
    return [
        ((number[old], i), (number[new], j)) for (old, new), found in beads.items() for bead in found for i in bead.old for j in bead.new
    ]


def _counterparts(links: Sequence[tuple[Place, Place]]) -> Mapping[Place, set[int]]:
    """For each paragraph the sessions in which it has a counterpart."""
    found: dict[Place, set[int]] = defaultdict(set)
    for old, new in links:
        found[old].add(new[0])
        found[new].add(old[0])
    return found


def _lineage(names: Sequence[Key], places: Sequence[Place]) -> Lineage:
    present = sorted({session for session, _ in places})
    readings = tuple(Reading(names[s], tuple(i for session, i in places if session == s)) for s in present)
    return Lineage(_status(present, len(names)), names[present[0]], names[present[-1]], readings)


def _status(present: Sequence[int], sessions: int) -> LineageStatus:
    """`dropped` where the newest session does not have it; `returned` where it has, but one in between had not."""
    if present[-1] != sessions - 1:
        return "dropped"
    if len(present) != present[-1] - present[0] + 1:
        return "returned"
    return "kept" if present[0] == 0 else "introduced"
