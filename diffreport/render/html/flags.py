"""The flags of a comparison as they stand on the page: kind, subject, values and the quotes that prove them.

Comes in: flags, anchors and words. Goes out: one record a flag, in the order of the comparison.
"""

from dataclasses import dataclass
from typing import Literal

from diffreport.model.collation import Comparison
from diffreport.model.compilation import Submission
from diffreport.model.flag import Evidence, Flag
from diffreport.render.html.anchors import Anchors
from diffreport.render.html.words import Words
from diffreport.render.names import about


@dataclass(frozen=True, slots=True)
class PlacedEvidence:
    """One side of a flag: its value in words, the quote, and the paragraph (number from 1, anchor) it stands in."""

    value: str
    quote: str
    number: int
    anchor: str
    footnote: int | None


@dataclass(frozen=True, slots=True)
class PlacedFlag:
    """A flag on the page; `values` are old and new where both sides have one to show that `subject` does not say."""

    anchor: str
    kind: str
    kind_said: str
    subject: str
    summary: str
    values: str
    confidence: float
    fingerprint: str
    citation: str
    old: PlacedEvidence | None
    new: PlacedEvidence | None


def placed_flags(comparison: Comparison, before: Submission, after: Submission, anchors: Anchors, words: Words) -> tuple[PlacedFlag, ...]:
    """All flags of a comparison of the submission `before` with the one `after`."""
    return tuple(_flag(flag, comparison, before, after, anchors, words) for flag in comparison.flags)


def _flag(flag: Flag, comparison: Comparison, before: Submission, after: Submission, anchors: Anchors, words: Words) -> PlacedFlag:
    family, subject = flag.kind.partition("-")[0], about(flag, words.labels)
    old = _evidence(flag.old, words.value(flag.old.value, family), comparison, anchors, "old") if flag.old else None
    new = _evidence(flag.new, words.value(flag.new.value, family), comparison, anchors, "new") if flag.new else None
    cited = [
        words.citation(side, side.paragraphs[evidence.paragraph]) for side, evidence in ((before, flag.old), (after, flag.new)) if evidence
    ]
    return PlacedFlag(
        anchor=anchors.flag(comparison.old, comparison.new, flag.fingerprint),
        kind=flag.kind,
        kind_said=words.labels(flag.kind, section="flag"),
        subject=subject,
        summary=words.labels.reason(flag.summary),
        values="" if family == "law" and flag.about else _values(old, new),
        confidence=flag.confidence,
        fingerprint=flag.fingerprint,
        citation=words.labels("summary", f"{words.labels(flag.kind, section='flag')} {subject}", "; ".join(cited)),
        old=old,
        new=new,
    )


def _values(old: PlacedEvidence | None, new: PlacedEvidence | None) -> str:
    """Both values where they differ, else the one there is; of two that only tell more or less, the one that tells more."""
    said = [side.value for side in (old, new) if side and side.value]
    apart = [one for one in said if not any(one != other and one in other for other in said)]
    return " → ".join(dict.fromkeys(apart))


def _evidence(evidence: Evidence, value: str, comparison: Comparison, anchors: Anchors, side: Literal["old", "new"]) -> PlacedEvidence:
    anchor = anchors.side(comparison.old, comparison.new, side, evidence.paragraph)
    footnote = None
    if evidence.footnote is not None:
        anchor = anchors.footnote(comparison.old if side == "old" else comparison.new, evidence.footnote)
        footnote = evidence.footnote + 1
    return PlacedEvidence(value, evidence.quote, evidence.paragraph + 1, anchor, footnote)
