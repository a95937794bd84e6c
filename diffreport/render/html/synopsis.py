"""The synopsis: all sessions of a respondent beside each other, one row a statement.

Comes in: the lineages of a collation. Goes out: rows with a cell for each session: the paragraphs that say it, or a gap
where the statement was left out between two sessions that have it. This is where each paragraph stands exactly once on
the page, so the ledgers and charts lead here.
"""

from dataclasses import dataclass

from diffreport.model.collation import Collation, LineageStatus, Reading
from diffreport.model.compilation import Submission
from diffreport.render.html.anchors import Anchors
from diffreport.render.html.beads import PlacedParagraph
from diffreport.render.html.marks import Piece
from diffreport.render.html.words import Words


@dataclass(frozen=True, slots=True)
class Cell:
    """What one session says of a statement; `gap` is true where sessions before and after it say it."""

    session: str
    paragraphs: tuple[PlacedParagraph, ...]
    gap: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """A statement through the sessions; `status` is None where no lineage holds it, as with a single session."""

    anchor: str
    status: LineageStatus | None
    cells: tuple[Cell, ...]


def synopsis(collation: Collation, anchors: Anchors, words: Words) -> tuple[Thread, ...]:
    """One row a statement, in the order of the collation."""
    return tuple(
        Thread(anchors.statement(at), status, _cells(readings, collation, anchors, words))
        for at, (status, readings) in enumerate(statements(collation), 1)
    )


def statements(collation: Collation) -> tuple[tuple[LineageStatus | None, tuple[Reading, ...]], ...]:
    """Status and readings of each statement: the lineages, then each paragraph that is in none, without a status."""
    known = {(reading.session, index) for lineage in collation.lineages for reading in lineage.readings for index in reading.paragraphs}
    every = [(own.key, paragraph.index) for own in collation.submissions for paragraph in own.paragraphs]
    alone = [(None, (Reading(session, (index,)),)) for session, index in every if (session, index) not in known]
    return (*((lineage.status, lineage.readings) for lineage in collation.lineages), *alone)


def _cells(readings: tuple[Reading, ...], collation: Collation, anchors: Anchors, words: Words) -> tuple[Cell, ...]:
    said = {reading.session: reading.paragraphs for reading in readings}
    present = [submission.key in said for submission in collation.submissions]
    return tuple(
        Cell(
            str(submission.key),
            tuple(_paragraph(submission, index, anchors, words) for index in said.get(submission.key, ())),
            not present[at] and any(present[:at]) and any(present[at:]),
        )
        for at, submission in enumerate(collation.submissions)
    )


def _paragraph(submission: Submission, index: int, anchors: Anchors, words: Words) -> PlacedParagraph:
    paragraph = submission.paragraphs[index]
    return PlacedParagraph(
        anchors.paragraph(submission.key, index),
        index + 1,
        paragraph.kind,
        words.citation(submission, paragraph),
        tuple((Piece(line),) for line in paragraph.text.split("\n")),
    )
