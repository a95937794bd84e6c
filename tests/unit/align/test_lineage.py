"""Lineages over three and four sessions."""

from diffreport.align import lineages
from diffreport.model.alignment import Bead
from diffreport.model.collation import Lineage

SESSIONS = [(73, 2), (75, 1), (78, 2)]


def bead(old: int, new: int) -> Bead:
    return Bead((old,), (new,), 0.9, 0.9)


def places(lineage: Lineage) -> list[tuple[int | str, tuple[int, ...]]]:
    return [(reading.session, reading.paragraphs) for reading in lineage.readings]


def test_a_statement_that_skips_a_session_has_returned() -> None:
    found = lineages(SESSIONS, {(73, 75): [bead(0, 0)], (75, 78): [bead(0, 0)], (73, 78): [bead(1, 1)]})
    assert [(lineage.status, places(lineage)) for lineage in found] == [
        ("kept", [(73, (0,)), (75, (0,)), (78, (0,))]),
        ("returned", [(73, (1,)), (78, (1,))]),
    ]


def test_what_only_the_last_session_has_is_introduced_and_what_it_lacks_is_dropped() -> None:
    found = lineages(SESSIONS, {(73, 75): [bead(0, 0)], (75, 78): [], (73, 78): []})
    assert [(lineage.status, lineage.first, lineage.last) for lineage in found] == [
        ("dropped", 73, 75),
        ("dropped", 73, 73),
        ("introduced", 78, 78),
        ("introduced", 78, 78),
    ]


def test_a_second_way_round_does_not_glue_two_statements_together() -> None:
    beads = {(73, 75): [bead(0, 0), bead(1, 1)], (75, 78): [bead(0, 0), bead(1, 1)], (73, 78): [bead(0, 1)]}
    found = lineages([(73, 2), (75, 2), (78, 2)], beads)
    assert [places(lineage) for lineage in found] == [
        [(73, (0,)), (75, (0,)), (78, (0,))],
        [(73, (1,)), (75, (1,)), (78, (1,))],
    ]


def test_every_paragraph_is_in_one_lineage() -> None:
    found = lineages(SESSIONS, {(73, 75): [Bead((0, 1), (0,), 0.5, 0.5)], (75, 78): [], (73, 78): [bead(0, 1)]})
    seen = [(reading.session, index) for lineage in found for reading in lineage.readings for index in reading.paragraphs]
    assert sorted(seen) == [(73, 0), (73, 1), (75, 0), (78, 0), (78, 1)]


def test_a_second_way_round_that_the_user_pinned_counts() -> None:
    pinned = Bead((0,), (1,), 0.1, 1.0, pinned=True)
    beads = {(73, 75): [bead(0, 0), bead(1, 1)], (75, 78): [bead(0, 0), bead(1, 1)], (73, 78): [pinned]}
    found = lineages([(73, 2), (75, 2), (78, 2)], beads)
    assert [places(lineage) for lineage in found] == [[(73, (0, 1)), (75, (0, 1)), (78, (0, 1))]]
