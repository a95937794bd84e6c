"""Resolutions of the General Assembly and the Security Council that a submission names.

Comes in: a submission. Goes out: a fact for each number, its subject body and number (``GA 72/42``, ``SC 1540(2004)``). The
form of the number tells the body: the Assembly's are session/number, the Council's number(year). In a row the noun stands
behind the last number only: 第1267(1999)、1988(2011)和1373(2001)号决议 are three. A new number of the Assembly's yearly
resolution is routine, and none of these facts raises a flag.
"""

import re
from collections.abc import Sequence

from diffreport.facts.reading import passages
from diffreport.lang.pack import LanguagePack
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Submission
from diffreport.model.fact import Fact, FactChange, Resolution

_COUNCIL = re.compile(r"(\d{1,4})\(((?:19|20)\d\d)\)")
_ASSEMBLY = re.compile(r"(\d{2})/(\d{1,3})(?!\d)")
CONFIDENCE = 0.98
"""All resolutions of the five reports were found by their numbers and none was wrong; what is left is a misprint."""


def extract_resolutions(submission: Submission, pack: LanguagePack) -> list[Fact]:
    """The resolutions of a submission, in order, each once in a sentence."""
    pattern = re.compile(dict(pack.entities).get("resolution", r"(?!)"))
    found: dict[tuple[object, ...], Fact] = {}
    for passage in passages(submission):
        for match in pattern.finditer(passage.plain.text):
            claim = _resolution(match[0])
            if claim:
                span, quote = passage.plain.span(*match.span()), passage.quote(*match.span(), pack)
                name, subject = passage.printed[span.start : span.end], f"{claim.body} {claim.number}"
                fact = Fact("resolution", subject, name, claim, passage.paragraph, span, quote, CONFIDENCE, passage.footnote)
                found.setdefault((subject, passage.paragraph, passage.footnote, quote), fact)
    return list(found.values())


def match_resolutions(old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack) -> list[FactChange]:
    """What became of each resolution, by its number, wherever it stands."""
    before, after = ({fact.subject: fact for fact in reversed(side)} for side in (old, new))
    return [FactChange("resolution", before.get(key), after.get(key)) for key in sorted({*before, *after})]


def _resolution(words: str) -> Resolution | None:
    council, assembly = _COUNCIL.search(words), _ASSEMBLY.search(words)
    if council:
        return Resolution("SC", f"{council[1]}({council[2]})")
    return Resolution("GA", f"{assembly[1]}/{assembly[2]}") if assembly else None
