"""What a fact is about, as data that reads in any language.

Comes in: a fact and the language pack of its document. Goes out: a reason, which the labels put into words. A law is told
by its sort, number and year, with its title or topic beside it as a quotation; a treaty by its id, for which every language has
a name; a count by what is counted. The target of a position and the noun of a figure are the document's own words.

    第151号法《刑法典》, 2022  →  about-law-titled: its name, its title; law-numbered-dated: 151, 2022; instrument-act
                             →  “Act No. 151 (2022) 《刑法典》” to an English reader, its printed name to a Chinese one
"""

from diffreport.lang.pack import LanguagePack
from diffreport.model.fact import Count, Fact, Law, Treaty
from diffreport.model.flag import Reason

TOPIC = 24
"""Characters of the longest topic that stands beside a number (judgement): a longer one hides it, and its quote tells it anyway."""

_COUNTED = {
    "own counter-terrorism instruments": "about-own-terrorism",
    "own human-rights instruments": "about-own-rights",
    "membership members": "about-members",
    "membership partners": "about-partners",
    "membership parties": "about-parties",
    "membership signatories": "about-signatories",
    "membership participants": "about-participants",
}
"""Codes by the subject of a count; a subject of members may name a treaty after it."""


def about(fact: Fact, pack: LanguagePack) -> Reason:
    """What the fact is about."""
    match fact.claim:
        case Law():
            return _law(fact.name, fact.claim, pack)
        case Treaty():
            return Reason("treaty", (fact.subject,))
        case Count():
            return _count(fact)
        case _:
            return Reason("about-words", (fact.name,))


def _law(name: str, law: Law, pack: LanguagePack) -> Reason:
    designation = (_designation(law, pack),)
    if law.title:
        return Reason("about-law-titled", (name, law.title), designation)
    if law.topic and law.number and len(law.topic) <= TOPIC:
        return Reason("about-law-on", (name, law.topic), designation)
    return Reason("about-law", (name,), designation) if law.number else Reason("about-law-on", (name, name), designation)


def _designation(law: Law, pack: LanguagePack) -> Reason:
    """Sort, number and year; the year is left out where the number holds it (143/2021)."""
    forms = pack.laws()
    noun = (Reason(f"instrument-{forms.noun(law.instrument) if forms else 'law'}"),)
    year = str(law.year) if law.year and str(law.year) not in (law.number or "") else None
    if law.number:
        return Reason("law-numbered-dated", (law.number, year), noun) if year else Reason("law-numbered", (law.number,), noun)
    return Reason("law-dated", (year,), noun) if year else Reason("law-plain", (), noun)


def _count(fact: Fact) -> Reason:
    """What is counted; the words that the text has for it stand beside it."""
    if fact.subject in _COUNTED:
        return Reason(_COUNTED[fact.subject], (fact.name,))
    counted, _, treaty = fact.subject.rpartition(" ")
    if counted in ("membership parties", "membership signatories"):
        return Reason(f"{_COUNTED[counted]}-to", (fact.name,), (Reason("treaty", (treaty,)),))
    return Reason("about-own" if fact.subject.startswith("own ") else "about-words", (fact.name,))
