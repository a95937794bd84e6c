"""From what a rule found to a flag: evidence, values, fingerprint.

Comes in: a `Finding`, which names the facts. Goes out: a `Flag` with verbatim quotes. The fingerprint is made of what
the flag says (kind, respondent, sessions, subject, values), never of places or layout, so that it survives a new
extraction of the same text and a run on another machine.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from diffreport.model.compilation import Submission
from diffreport.model.fact import Fact, Law, Position, Treaty
from diffreport.model.flag import Evidence, Flag, FlagKind, Reason

DIGITS = 12


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the kind of flag, its subject in words, why, how sure, and the facts on either side.

    `key` is the subject as a stable key (a treaty id, a law's number and year, a folded target).
    """

    kind: FlagKind
    subject: str
    key: str
    summary: Reason
    confidence: float
    old: Fact | None
    new: Fact | None


def flag_of(finding: Finding, old: Submission, new: Submission) -> Flag:
    """The flag with the evidence of both sides."""
    before, after = _evidence(finding.old, old), _evidence(finding.new, new)
    said = [
        finding.kind,
        new.respondent.id,
        str(old.key),
        str(new.key),
        finding.key,
        *(None if side is None else side.value for side in (before, after)),
    ]
    digest = hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:DIGITS]
    return Flag(finding.kind, finding.subject, finding.summary, round(finding.confidence, 2), digest, before, after)


def _evidence(fact: Fact | None, submission: Submission) -> Evidence | None:
    if fact is None:
        return None
    holder = submission.paragraphs[fact.paragraph] if fact.footnote is None else submission.footnotes[fact.footnote]
    return Evidence(fact.paragraph, holder.text[fact.quote.start : fact.quote.end], value_of(fact), fact.footnote)


def value_of(fact: Fact) -> Any:
    """The value of a fact as SPEC section 7 wants it in a flag."""
    claim = fact.claim
    if isinstance(claim, Law):
        return {"number": claim.number, "year": claim.year, "title": claim.title}
    if isinstance(claim, Treaty):
        return claim.status
    if isinstance(claim, Position):
        return claim.stance
    return claim.number
