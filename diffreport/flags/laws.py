"""Which flag a change of a law raises: the decision that the five rules on laws share.

Comes in: a change of a law and its comparison. Goes out: a kind of flag with its reason, or nothing. New is what the
respondent could not have reported before: a law whose own year, or the year in which the text says it was adopted or
came into force, is not before the session year of the old submission (1945 + session). The received date does not
count, and nothing is guessed: without a date a law is only mentioned (SPEC section 4).

    named only in the new one:  a bill → draft; amended and older → amended; new → enacted; else → mentioned
    named in both:              amended, replaced or repealed, and not so before → amended; a bill become law → enacted
    named only in the old one:  → dropped; what was only described, without number and title, is not missed
"""

from collections.abc import Iterator
from dataclasses import dataclass

from diffreport.flags.context import Context
from diffreport.flags.finding import Decision, Finding
from diffreport.lang.subjects import about
from diffreport.model.compilation import year_of
from diffreport.model.fact import Fact, FactChange, Law
from diffreport.model.flag import FlagKind, Reason

_ALTERED = ("amended", "replaced", "repealed")
_IN_BEING = ("adopted", "in-force")


@dataclass(frozen=True, slots=True)
class LawFlagOptions:
    """How sure each decision is at most, 0..1; a flag is never surer than the facts that it rests on.

    On the twelve pairs with truth all 36 flags are right and none is missing, and reading the 85 flags of all 31 pairs
    of the five reports showed no wrong one. That bounds the error at about 0.05; where less than a date decides, the
    cap is lower by judgement.
    """

    dated: float = 0.95
    altered: float = 0.9
    missing: float = 0.9
    """That two names which do not match are two laws."""
    undated: float = 0.85
    """Also of bills: a text may call a bill what is law already."""
    missing_from_excerpt: float = 0.5
    """The full text of the new submission is elsewhere and may still name the law."""


def findings(context: Context, kind: FlagKind) -> Iterator[Finding]:
    """The findings of one kind about laws."""
    for change in context.changes:
        if change.kind == "law":
            decision = judge(change, context)
            if decision and decision.kind == kind:
                yield _finding(change, decision)


def judge(change: FactChange, context: Context, options: LawFlagOptions = LawFlagOptions()) -> Decision | None:
    """What a change of a law amounts to; None where nothing is to be flagged."""
    old, new = _law(change.old), _law(change.new)
    since = None if context.old.session is None else year_of(context.old.session)
    if new is None:
        return _missing(old, context.new.excerpt, options)
    if old is None:
        return _only_new(new, since, context, options)
    if new.action in _ALTERED and (old.action not in _ALTERED or _year(new.date) > _year(old.date) > 0):
        return Decision("law-amended", _alteration(new, context), options.altered)
    if old.action == "draft" and new.action in _IN_BEING:
        return Decision("law-enacted", Reason("law-passed"), options.undated)
    return None


def _only_new(law: Law, since: int | None, context: Context, options: LawFlagOptions) -> Decision | None:
    year = max(law.year or 0, _year(law.date) if law.action in _IN_BEING else 0)
    fresh = since is not None and year >= since
    if law.action == "draft":
        return Decision("law-draft", Reason("law-draft"), options.undated)
    if law.action in _ALTERED and not fresh:
        return Decision("law-amended", _alteration(law, context), options.altered)
    if year:
        kind: FlagKind = "law-enacted" if fresh else "law-mentioned"
        return Decision(kind, Reason(kind, (str(year),)), options.dated)
    return Decision("law-mentioned", Reason("law-undated"), options.undated) if law.number or law.title else None


def _missing(law: Law | None, excerpt: bool, options: LawFlagOptions) -> Decision | None:
    if law is None or not (law.number or law.title):
        return None
    if excerpt:
        return Decision("law-dropped", Reason("law-dropped-excerpt"), options.missing_from_excerpt)
    return Decision("law-dropped", Reason("law-dropped"), options.missing)


def _alteration(law: Law, context: Context) -> Reason:
    """What happened, when and by what, as far as the text says."""
    named = (change.new for change in context.changes if change.kind == "law" and change.new and change.new.name == law.by)
    by = next((about(fact, context.pack) for fact in named), None)
    said = (law.date, None if by else law.by)
    return Reason(f"law-{law.action}", tuple(part for part in said if part), (by,) if by else ())


def _finding(change: FactChange, decision: Decision) -> Finding:
    sides = [fact for fact in (change.old, change.new) if fact]
    fullest = max(sides, key=_told)
    law = _law(fullest)
    key = f"{law.number}/{law.year or ''}" if law and law.number else fullest.subject
    confidence = min(decision.confidence, *(fact.confidence for fact in sides))
    return Finding(decision.kind, fullest.name, key, decision.reason, confidence, change.old, change.new)


def _told(fact: Fact) -> int:
    """How much of number and title a fact tells."""
    law = _law(fact)
    return bool(law and law.number) + bool(law and law.title)


def _law(fact: Fact | None) -> Law | None:
    return fact.claim if fact and isinstance(fact.claim, Law) else None


def _year(date: str | None) -> int:
    """The year of an ISO date, 0 where there is none."""
    return int(date[:4]) if date else 0
