"""The ledger: which facts of all sessions of one respondent are about the same law, treaty or position.

Comes in: the facts of each session, oldest first, and the changes of facts between every pair of sessions. Goes out: the
ledger. What belongs together is decided pair by pair, by the same rules that raise the flags. Neighbouring sessions are
joined first; a pair with sessions between it then joins what those left out, so that a law named in 73 and 78 is one row.
A session has one entry a row at most: a link that would give it two (a description that fits several laws, a number that two
laws share) is not followed, because two laws that one text tells apart are not one.

    《税法》 in 73, 第5号法 in 75, 新《税法》(第5号) in 78 → one row with three entries
"""

from collections.abc import Hashable, Mapping, Sequence

from diffreport.facts.positions import ENGAGED
from diffreport.model.compilation import Key
from diffreport.model.fact import Fact, FactChange, FactKind, Law
from diffreport.model.ledger import Entry, Ledger, Row

Node = tuple[Key, Hashable]
"""A session, and what makes the facts of it one: a law, a treaty, a single position."""
Group = Mapping[Key, Node]


def ledger(facts: Mapping[Key, Sequence[Fact]], changes: Mapping[tuple[Key, Key], Sequence[FactChange]]) -> Ledger:
    """The ledger of one respondent; `facts` has its sessions in their order, `changes` the pairs of them."""
    treaties = sorted(_rows("treaty", facts, changes), key=lambda row: row.fullest.subject.casefold())
    return Ledger(_rows("law", facts, changes), tuple(treaties), _rows("position", facts, changes))


def _rows(kind: FactKind, facts: Mapping[Key, Sequence[Fact]], changes: Mapping[tuple[Key, Key], Sequence[FactChange]]) -> tuple[Row, ...]:
    """The rows of one kind of fact, in the order of their first mention."""
    order = list(facts)
    members: dict[Node, list[Fact]] = {}
    node_at: dict[tuple[Key, Hashable], Node] = {}
    for session, own in facts.items():
        for fact in own:
            if fact.kind == kind and _stands(fact):
                node = node_at[session, _place(fact)] = (session, _identity(fact))
                members.setdefault(node, []).append(fact)
    groups: dict[Node, Group] = {node: {node[0]: node} for node in members}
    for old, new in sorted(changes, key=lambda pair: (order.index(pair[1]) - order.index(pair[0]), order.index(pair[0]))):
        for change in changes[old, new]:
            if change.kind == kind and change.old and change.new:
                _join(groups, node_at[old, _place(change.old)], node_at[new, _place(change.new)])
    apart = {id(group): group for group in groups.values()}
    return tuple(
        Row(tuple(Entry(session, tuple(members[group[session]])) for session in order if session in group)) for group in apart.values()
    )


def _join(groups: dict[Node, Group], old: Node, new: Node) -> None:
    """Makes one group of two that have no session in common."""
    one, other = groups[old], groups[new]
    if not one.keys() & other.keys():
        both = {**one, **other}
        for node in both.values():
            groups[node] = both


def _stands(fact: Fact) -> bool:
    """Whether a fact is more than an engagement, which may keep a position but is none."""
    return fact.kind != "position" or fact.confidence > ENGAGED


def _place(fact: Fact) -> Hashable:
    """What finds a fact again in its submission; a change may know its year or its confidence better."""
    return fact.subject, fact.paragraph, fact.footnote, fact.span


def _identity(fact: Fact) -> Hashable:
    claim = fact.claim
    if isinstance(claim, Law):
        return fact.subject, claim.number, claim.year, claim.title, claim.instrument
    return fact.subject if fact.kind == "treaty" else _place(fact)
