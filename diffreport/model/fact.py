"""Typed claims that a submission makes, each with the words that prove it."""

from dataclasses import dataclass
from typing import Literal

from diffreport.model.compilation import Submission
from diffreport.model.span import Span

FactKind = Literal["law", "treaty", "count", "figure", "position", "resolution"]
LawAction = Literal["mentioned", "adopted", "in-force", "amended", "replaced", "repealed", "draft"]
TreatyStatus = Literal["party", "signed", "supports", "mentions"]
Stance = Literal["support", "welcome", "call", "commit", "concern", "regret", "condemn", "oppose", "criticise", "assert", "deny"]
Modality = Literal["none", "need", "should", "must"]


@dataclass(frozen=True, slots=True)
class Law:
    """A national legal instrument of the respondent.

    `number` as SPEC section 7 writes it (``151``, ``143/2021``, ``3`` for 第3(2018)号法), `year` that of the
    instrument, `title` with its 《》, `instrument` the printed word for its sort (法, 法令, 决定 …). `date` is what
    the text says of the action (ISO 8601, as exact as it is); `by` names what amended or replaced it; `topic` are the
    words for what it is about, where the text gives no title (关于环境保护的).
    """

    number: str | None
    year: int | None
    title: str | None
    instrument: str
    action: LawAction
    date: str | None = None
    by: str | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Treaty:
    """What the respondent claims about itself and a treaty or political arrangement."""

    status: TreatyStatus


@dataclass(frozen=True, slots=True)
class Count:
    """How many instruments the respondent joined, or how many members, parties or partners something has.

    `relation` tells the two apart; `counted` is a class that is the same under drifting nouns (公约, 文书); `scope` says
    how exact the number is; `total` is the number of which the count is a part, where the text gives it.
    """

    number: int
    relation: Literal["own", "membership"]
    counted: str
    scope: Literal["exact", "all", "more", "about"] = "exact"
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """Any other comparable number with its unit as printed."""

    number: float
    unit: str


@dataclass(frozen=True, slots=True)
class Position:
    """A stance of the respondent itself towards a target; `negated` where the stance is denied or reversed."""

    stance: Stance
    modality: Modality
    negated: bool
    target: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolution of the Assembly (``GA``) or the Security Council (``SC``), by number."""

    body: Literal["GA", "SC"]
    number: str


Claim = Law | Treaty | Count | Figure | Position | Resolution


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim in one submission.

    `subject` is the key by which the same thing is found in another submission: a treaty id, the number or folded title
    of a law, the class of what is counted, the folded target of a stance. `name` is what the text calls it. `paragraph`
    is the 0-based index, `footnote` the 0-based footnote that holds the words, if one does. `span` are the words of the
    claim, `quote` the clause or sentence to show as evidence, both in the text of the paragraph (or footnote).
    `confidence` is in 0..1.
    """

    kind: FactKind
    subject: str
    name: str
    claim: Claim
    paragraph: int
    span: Span
    quote: Span
    confidence: float
    footnote: int | None = None


def quote_of(fact: Fact, submission: Submission) -> str:
    """The words that prove a fact of a submission, verbatim."""
    holder = submission.paragraphs[fact.paragraph] if fact.footnote is None else submission.footnotes[fact.footnote]
    return holder.text[fact.quote.start : fact.quote.end]


@dataclass(frozen=True, slots=True)
class FactChange:
    """The same thing in the old and in the new submission; one of the two may be missing."""

    kind: FactKind
    old: Fact | None
    new: Fact | None
