"""Ledgers: what the respondent said of each law, treaty and position in each session.

Comes in: the facts of a collation. Goes out: tables with one row a subject and one cell a session; a cell says what was
claimed and leads to the paragraphs that claim it. Laws and treaties are gathered by the subject of their facts, which is
the key by which facts of different sessions belong together; positions by the lineage in which they stand, because their
targets are whole clauses that no two translations word alike. Where a session says several things of a law, all are shown
but bare mentions, strongest first; of a treaty the strongest.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from diffreport.model.collation import Collation
from diffreport.model.fact import Fact, FactKind, Law, Position, Treaty
from diffreport.render.html.anchors import Anchors
from diffreport.render.html.synopsis import statements
from diffreport.render.html.words import Words

ACTIONS = ("repealed", "replaced", "amended", "in-force", "adopted", "draft", "mentioned")
STATUSES = ("party", "signed", "supports", "mentions")

Key = int | str
Saying = tuple[str, str, Sequence[Fact]]
"""What is said, the words of the document that complete it, and the facts that say it."""
Says = Callable[[Sequence[Fact], Words], Iterator[Saying]]


@dataclass(frozen=True, slots=True)
class Place:
    """A link to the paragraph (number from 1) or footnote that proves a cell."""

    anchor: str
    number: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """One thing that a session says of a subject, and where; `about` are words of the document that complete it."""

    text: str
    about: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A subject: what the reader's language calls it, what the documents call it, and a cell for each session.

    `anchor` leads to what the row is about, where that stands elsewhere on the page.
    """

    anchor: str
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
    found = (
        _by_subject("laws", "law", _laws, collation, anchors, words),
        _by_subject("treaties", "treaty", _treaties, collation, anchors, words),
        _by_statement(collation, anchors, words),
    )
    return tuple(ledger for ledger in found if ledger.rows)


def _by_subject(name: str, kind: FactKind, says: Says, collation: Collation, anchors: Anchors, words: Words) -> Ledger:
    """One row a subject; treaties in the order of their ids, laws in that of their first mention."""
    by_session = _facts(collation, kind)
    subjects = dict.fromkeys(fact.subject for facts in by_session.values() for fact in facts)
    rows = []
    for subject in sorted(subjects, key=str.casefold) if kind == "treaty" else subjects:
        own = {session: [fact for fact in facts if fact.subject == subject] for session, facts in by_session.items()}
        newest = next(facts for facts in reversed(own.values()) if facts)
        rows.append(_row("", _title(newest, words), _fullest(own), own, says, anchors, words))
    return Ledger(name, tuple(map(words.column, by_session)), tuple(rows))


def _by_statement(collation: Collation, anchors: Anchors, words: Words) -> Ledger:
    """One row a lineage that takes a position in any session."""
    by_session = _facts(collation, "position")
    rows = []
    for at, (_, readings) in enumerate(statements(collation), 1):
        places = {(reading.session, index) for reading in readings for index in reading.paragraphs}
        own = {session: [fact for fact in facts if (session, fact.paragraph) in places] for session, facts in by_session.items()}
        if any(own.values()):
            title = words.labels("statement", at, section="page")
            rows.append(_row(anchors.statement(at), title, "", own, _positions, anchors, words))
    return Ledger("positions", tuple(map(words.column, by_session)), tuple(rows))


def _facts(collation: Collation, kind: FactKind) -> dict[Key, list[Fact]]:
    """The facts of a kind for each session, none where there are none."""
    known = {said.session: said.facts for said in collation.facts}
    keys = [submission.key for submission in collation.submissions]
    return {key: [fact for fact in known.get(key, ()) if fact.kind == kind] for key in keys}


def _row(anchor: str, title: str, name: str, own: Mapping[Key, Sequence[Fact]], says: Says, anchors: Anchors, words: Words) -> Row:
    cells = tuple(
        tuple(
            Claimed(text, about, tuple(dict.fromkeys(_place(fact, session, anchors) for fact in proof)))
            for text, about, proof in says(facts, words)
        )
        for session, facts in own.items()
    )
    present = [str(session) for session, facts in own.items() if facts]
    return Row(anchor, title, name, cells, present[0], present[-1])


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


def _fullest(own: Mapping[Key, Sequence[Fact]]) -> str:
    """The longest of the names in use: the others are short forms or point back to it (《公约》)."""
    return max((fact.name for facts in own.values() for fact in facts), key=len)


def _laws(facts: Sequence[Fact], words: Words) -> Iterator[Saying]:
    claims = [(fact, fact.claim) for fact in facts if isinstance(fact.claim, Law)]
    actions = {action for _, claim in claims for action in ACTIONS if claim.action == action}
    for action in [action for action in ACTIONS if action in actions and (action != "mentioned" or len(actions) == 1)]:
        own = [(fact, claim) for fact, claim in claims if claim.action == action]
        dates = dict.fromkeys(claim.date for _, claim in own if claim.date)
        by = dict.fromkeys(claim.by for _, claim in own if claim.by)
        yield " ".join((words.labels(action, section="action"), *dates)), " ".join(by), [fact for fact, _ in own]


def _treaties(facts: Sequence[Fact], words: Words) -> Iterator[Saying]:
    for status in STATUSES:
        own = [fact for fact in facts if isinstance(fact.claim, Treaty) and fact.claim.status == status]
        if own:
            yield words.status(status), "", own
            return


def _positions(facts: Sequence[Fact], words: Words) -> Iterator[Saying]:
    for fact in facts:
        if isinstance(fact.claim, Position):
            yield words.position(fact.claim), fact.name, [fact]
