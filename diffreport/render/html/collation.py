"""A collation as it stands on the page: who, when, what in brief, side by side, ledgers, synopsis.

Comes in: a collation, its anchors and the words. Goes out: one record that the templates walk through. Every part that
has nothing to show is empty, and the templates leave its heading out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from diffreport.model.collation import Clause, Collation, Comparison
from diffreport.model.compilation import Mention, Submission
from diffreport.render.html.anchors import Anchors
from diffreport.render.html.beads import Beads, Item, Link, PlacedBead, arranged
from diffreport.render.html.charts import Chart, charts
from diffreport.render.html.flags import PlacedFlag, placed_flags
from diffreport.render.html.ledgers import PlacedLedger, ledgers
from diffreport.render.html.synopsis import Thread, synopsis
from diffreport.render.html.words import Words
from diffreport.render.names import session, summary
from diffreport.render.view import View


@dataclass(frozen=True, slots=True)
class Said:
    """A clause of a brief and the flags it says in words."""

    text: str
    flags: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PlacedComparison:
    """A comparison on the page: `summary` counts its beads, `low` says why little of it can be compared."""

    anchor: str
    old: Submission
    new: Submission
    old_said: str
    new_said: str
    summary: str
    low: str
    brief: tuple[Said, ...]
    flags: tuple[PlacedFlag, ...]
    beads: tuple[PlacedBead, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something of one year: a submission of the respondent, or a document by another author that names it."""

    year: int | None
    submission: Submission | None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote of a submission."""

    anchor: str
    session: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PlacedCollation:
    """All that the page shows of a respondent; `language` is that of its documents."""

    anchor: str
    title: str
    name: str
    id: str
    language: str
    events: tuple[Event, ...]
    comparisons: tuple[PlacedComparison, ...]
    charts: tuple[Chart, ...]
    ledgers: tuple[PlacedLedger, ...]
    sessions: tuple[str, ...]
    threads: tuple[Thread, ...]
    notes: tuple[Note, ...]


def placed_collation(collation: Collation, anchors: Anchors, words: Words, view: View) -> PlacedCollation:
    """Everything found for one respondent, placed."""
    respondent = collation.respondent
    return PlacedCollation(
        anchor=anchors.prefix,
        title=words.name(respondent) or words.labels("two_texts", section="page"),
        name=respondent.name,
        id=respondent.id if respondent.name else "",
        language=collation.language,
        events=tuple(_events(collation)),
        comparisons=tuple(_comparison(comparison, collation, anchors, words, view) for comparison in collation.comparisons),
        charts=charts(collation, anchors, words),
        ledgers=ledgers(collation, anchors, words),
        sessions=tuple(session(submission, words.labels) for submission in collation.submissions),
        threads=synopsis(collation, anchors, words),
        notes=tuple(_notes(collation, anchors, words)),
    )


def _events(collation: Collation) -> Iterator[Event]:
    """Submissions and mentions in the order of their years; what has no year keeps its place at the end."""
    events = [Event(submission.year, submission) for submission in collation.submissions]
    by_source = groupby(collation.mentions, key=lambda mention: (mention.year, mention.source))
    events += [Event(year, None, tuple(mentions)) for (year, _), mentions in by_source]
    yield from sorted(events, key=lambda event: (event.year is None, event.year or 0))


def _notes(collation: Collation, anchors: Anchors, words: Words) -> Iterator[Note]:
    for submission in collation.submissions:
        for at, note in enumerate(submission.footnotes):
            yield Note(anchors.footnote(submission.key, at), session(submission, words.labels), note.label, note.text)


def _comparison(comparison: Comparison, collation: Collation, anchors: Anchors, words: Words, view: View) -> PlacedComparison:
    old, new = collation.sides(comparison)
    beads = Beads(comparison, old, new, anchors, words).every()
    flags = placed_flags(comparison, old, new, anchors, words)
    reason = comparison.overlap_reason
    return PlacedComparison(
        anchor=anchors.comparison(comparison.old, comparison.new),
        old=old,
        new=new,
        old_said=session(old, words.labels),
        new_said=session(new, words.labels),
        summary=summary(comparison.changes, words.labels),
        low="" if comparison.overlap == "normal" else words.labels("low_overlap", words.labels.reason(reason) if reason else ""),
        brief=tuple(_said(clause, flags, words) for clause in comparison.brief),
        flags=flags,
        beads=beads,
        items=arranged(beads, comparison.changes, view.context),
    )


def _said(clause: Clause, flags: tuple[PlacedFlag, ...], words: Words) -> Said:
    links = tuple(Link(flag.anchor, flag.kind, flag.subject) for flag in flags if flag.fingerprint in clause.flags)
    return Said(words.labels.reason(clause.text), links)
