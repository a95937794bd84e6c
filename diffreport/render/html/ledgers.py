"""Ledgers: what the respondent said of each law, treaty and position in each session.

Comes in: the facts of a collation. Goes out: tables with one row a subject and one cell a session; a cell says what was
claimed and leads to the paragraphs that claim it. Facts are gathered by their subject, which is the key by which facts of
different sessions belong together; nothing else is decided here. Where a session says several things of a subject, all
are shown but bare mentions, strongest first.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from diffreport.model.collation import Collation
from diffreport.model.fact import Fact, FactKind, Law, Position, Treaty
from diffreport.render.html.anchors import Anchors
from diffreport.render.html.words import Words

ACTIONS = ("repealed", "replaced", "amended", "in-force", "adopted", "draft", "mentioned")
STATUSES = ("party", "signed", "supports", "mentions")

Says = Callable[[Sequence[Fact], Words], Iterable[tuple[str, Sequence[Fact]]]]


@dataclass(frozen=True, slots=True)
class Place:
    """A link to the paragraph (number from 1) or footnote that proves a cell."""

    anchor: str
    number: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """One thing that a session says of a subject, and where."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A subject: what the reader's language calls it, what the documents call it, and a cell for each session."""

    title: str
    name: str
    cells: tuple[tuple[Claimed, ...], ...]
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table; `name` is the key of its heading, `sessions` head its columns."""

    name: str
    sessions: tuple[str, ...]
    rows: tuple[Row, ...]


def ledgers(collation: Collation, anchors: Anchors, words: Words) -> tuple[Ledger, ...]:
    """The ledgers that have rows: laws, treaties, positions."""
    kinds: tuple[tuple[str, FactKind, Says], ...] = (
        ("laws", "law", _laws),
        ("treaties", "treaty", _treaties),
        ("positions", "position", _positions),
    )
    found = [_ledger(name, kind, says, collation, anchors, words) for name, kind, says in kinds]
    return tuple(ledger for ledger in found if ledger.rows)


def _ledger(name: str, kind: FactKind, says: Says, collation: Collation, anchors: Anchors, words: Words) -> Ledger:
    by_session = {said.session: [fact for fact in said.facts if fact.kind == kind] for said in collation.facts}
    keys = [submission.key for submission in collation.submissions]
    subjects = dict.fromkeys(fact.subject for key in keys for fact in by_session.get(key, ()))
    sessions = tuple(map(str, keys))
    rows = []
    for subject in sorted(subjects, key=str.casefold) if kind == "treaty" else subjects:
        own = [[fact for fact in by_session.get(key, ()) if fact.subject == subject] for key in keys]
        cells = tuple(_cell(says(facts, words), key, anchors) for facts, key in zip(own, keys, strict=True))
        present = [session for session, facts in zip(sessions, own, strict=True) if facts]
        newest = next(facts for facts in reversed(own) if facts)
        rows.append(Row(_title(newest, words), _fullest(newest), cells, present[0], present[-1]))
    return Ledger(name, sessions, tuple(rows))


def _cell(said: Iterable[tuple[str, Sequence[Fact]]], session: int | str, anchors: Anchors) -> tuple[Claimed, ...]:
    return tuple(Claimed(text, tuple(dict.fromkeys(_place(fact, session, anchors) for fact in facts))) for text, facts in said)


def _place(fact: Fact, session: int | str, anchors: Anchors) -> Place:
    if fact.footnote is not None:
        return Place(anchors.footnote(session, fact.footnote), fact.paragraph + 1)
    return Place(anchors.paragraph(session, fact.paragraph), fact.paragraph + 1)


def _title(facts: Sequence[Fact], words: Words) -> str:
    """What a reader without the document's language holds on to: the number of a law, the id of a treaty."""
    claim = facts[0].claim
    if isinstance(claim, Law):
        return words.law(claim.number, claim.year)
    return facts[0].subject if isinstance(claim, Treaty) else ""


def _fullest(facts: Sequence[Fact]) -> str:
    """The longest of the names that the newest session uses: the others are short forms or point back to it."""
    return max((fact.name for fact in facts), key=len)


def _laws(facts: Sequence[Fact], words: Words) -> Iterable[tuple[str, Sequence[Fact]]]:
    for action in _ordered(ACTIONS, (fact.claim.action for fact in facts if isinstance(fact.claim, Law))):
        own = [fact for fact in facts if isinstance(fact.claim, Law) and fact.claim.action == action]
        dates = dict.fromkeys(fact.claim.date for fact in own if isinstance(fact.claim, Law) and fact.claim.date)
        yield " ".join((words.labels(action, section="action"), *dates)), own


def _treaties(facts: Sequence[Fact], words: Words) -> Iterable[tuple[str, Sequence[Fact]]]:
    for status in _ordered(STATUSES, (fact.claim.status for fact in facts if isinstance(fact.claim, Treaty)))[:1]:
        yield (
            words.status(status),
            [fact for fact in facts if isinstance(fact.claim, Treaty) and fact.claim.status == status],
        )


def _positions(facts: Sequence[Fact], words: Words) -> Iterable[tuple[str, Sequence[Fact]]]:
    said: dict[str, list[Fact]] = {}
    for fact in facts:
        if isinstance(fact.claim, Position):
            said.setdefault(words.position(fact.claim), []).append(fact)
    return said.items()


def _ordered(order: Sequence[str], values: Iterable[str]) -> list[str]:
    """The distinct values, strongest first, without the weakest where there is another."""
    found = sorted(set(values), key=order.index)
    return found[:-1] if len(found) > 1 and found[-1] == order[-1] else found
