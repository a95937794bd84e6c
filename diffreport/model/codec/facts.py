"""Facts to plain data and back, one pair of functions a sort of claim.

Comes in: the facts of a submission, with the submission whose words they quote; or the plain data of one. Goes out: plain
data, or facts. Written compactly, because a report holds thousands of them: what is not known of a claim is left out.
The quote is written as text for the reader of the JSON; read back are its offsets, which say the same.

    >>> encode_claim(Treaty("party")), encode_claim(Count(18, "own", "instrument", total=19))
    ({'status': 'party'}, {'number': 18, 'relation': 'own', 'counted': 'instrument', 'scope': 'exact', 'total': 19})
"""

from collections.abc import Callable, Mapping
from typing import Any, get_type_hints

from diffreport.model.codec.node import Node
from diffreport.model.compilation import Submission
from diffreport.model.fact import (
    Claim,
    Count,
    Fact,
    FactKind,
    Figure,
    Law,
    LawAction,
    Modality,
    Position,
    Resolution,
    Stance,
    Treaty,
    TreatyStatus,
    quote_of,
)
from diffreport.model.span import Span

Plain = dict[str, Any]


def encode_fact(fact: Fact, submission: Submission) -> Plain:
    """A fact of a submission."""
    plain = {
        "kind": fact.kind,
        "subject": fact.subject,
        "name": fact.name,
        "claim": encode_claim(fact.claim),
        "paragraph": fact.paragraph,
        "span": [fact.span.start, fact.span.end],
        "quote": quote_of(fact, submission),
        "quote_span": [fact.quote.start, fact.quote.end],
        "confidence": fact.confidence,
    }
    return plain if fact.footnote is None else plain | {"footnote": fact.footnote}


def encode_claim(claim: Claim) -> Plain:
    """A claim without what is not known of it."""
    return {key: value for key, value in _values(claim).items() if value is not None}


def _values(claim: Claim) -> Plain:
    match claim:
        case Law():
            known = {"number": claim.number, "year": claim.year, "title": claim.title, "instrument": claim.instrument}
            return known | {"action": claim.action, "date": claim.date, "by": claim.by, "topic": claim.topic}
        case Treaty():
            return {"status": claim.status}
        case Count():
            number = {"number": claim.number, "relation": claim.relation, "counted": claim.counted}
            return number | {"scope": claim.scope, "total": claim.total}
        case Figure():
            return {"number": claim.number, "unit": claim.unit}
        case Position():
            return {"stance": claim.stance, "modality": claim.modality, "negated": claim.negated, "target": claim.target}
        case Resolution():
            return {"body": claim.body, "number": claim.number}


def decode_fact(node: Node) -> Fact:
    """The fact that `encode_fact` wrote."""
    kind = node.one_of("kind", FactKind)
    return Fact(
        kind=kind,
        subject=node.text("subject"),
        name=node.text("name"),
        claim=_CLAIMS[kind](node.at("claim")),
        paragraph=node.at("paragraph").as_whole(),
        span=_span(node.at("span")),
        quote=_span(node.at("quote_span")),
        confidence=node.at("confidence").as_number(),
        footnote=node.at("footnote").as_whole() if node.has("footnote") else None,
    )


def _span(node: Node) -> Span:
    start, end = (part.as_whole() for part in node.as_tuple(2))
    return Span(start, end)


def _law(node: Node) -> Law:
    return Law(
        number=_text(node, "number"),
        year=_whole(node, "year"),
        title=_text(node, "title"),
        instrument=node.text("instrument"),
        action=node.one_of("action", LawAction),
        date=_text(node, "date"),
        by=_text(node, "by"),
        topic=_text(node, "topic"),
    )


def _treaty(node: Node) -> Treaty:
    return Treaty(node.one_of("status", TreatyStatus))


def _count(node: Node) -> Count:
    hints = get_type_hints(Count)
    relation, scope = node.one_of("relation", hints["relation"]), node.one_of("scope", hints["scope"])
    return Count(node.at("number").as_whole(), relation, node.text("counted"), scope, _whole(node, "total"))


def _figure(node: Node) -> Figure:
    return Figure(node.at("number").as_number(), node.text("unit"))


def _position(node: Node) -> Position:
    return Position(node.one_of("stance", Stance), node.one_of("modality", Modality), node.flag("negated"), node.text("target"))


def _resolution(node: Node) -> Resolution:
    return Resolution(node.one_of("body", get_type_hints(Resolution)["body"]), node.text("number"))


_CLAIMS: Mapping[FactKind, Callable[[Node], Claim]] = {
    "law": _law,
    "treaty": _treaty,
    "count": _count,
    "figure": _figure,
    "position": _position,
    "resolution": _resolution,
}


def _text(node: Node, key: str) -> str | None:
    """The string under a key that is left out where there is none."""
    return node.text(key) if node.has(key) else None


def _whole(node: Node, key: str) -> int | None:
    """The whole number under a key that is left out where there is none."""
    return node.at(key).as_whole() if node.has(key) else None
