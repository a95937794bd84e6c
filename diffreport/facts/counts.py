"""Counts: how many instruments the respondent joined, and how many members, parties or partners something has.

Comes in: a submission. Goes out: a fact for each number, its subject a class that is the same under drifting nouns:
16项国际公约的缔约国, 批准了18项文书 and 所有13项普遍文书 are all counts of counter-terrorism instruments where the noun or its
sentence speaks of terrorism. A number of instruments is the respondent's own only where the respondent is party to
them: it is judged by the same forms as the name of a treaty (`lang.treaties`), so that 促进7项文书 counts nothing. A number
of members counts unless only some of them are meant (来自67个会员国的官员); with a treaty beside it (17个国家批准了▮) the
treaty is part of the subject.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from diffreport.facts.mentions import Mention, mentions
from diffreport.facts.reading import Passage, passages
from diffreport.facts.treaties import names_another_state
from diffreport.lang.counts import CountForms, Scope
from diffreport.lang.pack import LanguagePack
from diffreport.lang.treaties import Governed
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Submission
from diffreport.model.fact import Count, Fact, FactChange

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class CountOptions:
    """How sure a count is: of the 23 that were found in the five reports none was wrong, by reading; a number of members
    rests on fewer signs than a number of instruments with its verb."""

    own: float = 0.97
    membership: float = 0.93


def extract_counts(submission: Submission, pack: LanguagePack, options: CountOptions = CountOptions()) -> list[Fact]:
    """The counts of a submission, in order."""
    own = submission.respondent
    read = list(passages(submission))
    found: list[Fact] = []
    for number, passage in enumerate(read):
        if passage.kind == "heading":
            continue
        if own.kind == "state" or not own.name:
            found += _own(passage, pack, own.id, options.own)
        forms, text = pack.counts(), passage.plain.text
        for match in (*forms.members.finditer(text), *forms.trailing.finditer(text)):
            fact = _membership(match, number, read, pack, options.membership)
            if fact:
                found.append(fact)
    return found


def match_counts(old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack) -> list[FactChange]:
    """What became of each count: of several with one subject, equal numbers belong together, then the first with the first."""
    found: list[FactChange] = []
    for subject in dict.fromkeys(fact.subject for fact in (*new, *old)):
        before = [fact for fact in old if fact.subject == subject]
        after = [fact for fact in new if fact.subject == subject]
        for fact in list(after):
            same = next((other for other in before if _value(other) == _value(fact)), None)
            if same:
                found.append(FactChange("count", same, fact))
                before.remove(same)
                after.remove(fact)
        paired = min(len(before), len(after))
        found += [FactChange("count", one, other) for one, other in zip(before, after, strict=False)]
        found += [FactChange("count", one, None) for one in before[paired:]] + [
            FactChange("count", None, other) for other in after[paired:]
        ]
    return found


def _value(fact: Fact) -> int | None:
    return fact.claim.number if isinstance(fact.claim, Count) else None


def _own(passage: Passage, pack: LanguagePack, own: str, confidence: float) -> list[Fact]:
    """Numbers of instruments that the respondent says it has joined."""
    forms, text, found = pack.counts(), passage.plain.text, []
    for match in forms.own.finditer(text):
        part = forms.part.match(text, match.end())
        number, end = _number((part or match)["number"], forms), (part or match).end()
        low, high = passage.sentence(match.start(), end)
        governed = Governed(
            before=passage.lead + text[low : match.start()],
            after=text[end:high],
            foreign=lambda words: names_another_state(words, own, pack),
        )
        # 一项公约 is "a convention": one is no count.
        if number < 2 or pack.treaties().status(governed) not in ("party", "signed"):
            continue
        topic = next(name for name, topic in forms.topics if topic.search(match["noun"]) or topic.search(text, low, high))
        total = _number(match["number"], forms) if part else None
        claim = Count(number, "own", topic, _scope(match, forms), total)
        name = _printed(passage, match.start("noun"), match.end("noun"))
        found.append(_fact(f"own {topic}", name, claim, (match.start(), end), passage, pack, confidence))
    return found


def _membership(match: Match, number: int, read: Sequence[Passage], pack: LanguagePack, confidence: float) -> Fact | None:
    """A number of members, partners or parties; None where only some of them are meant."""
    forms, passage = pack.counts(), read[number]
    before, text = passage.plain.text[: match.start()], passage.plain.text
    joining = forms.joining.match(text, match.end())
    ends = match.end() == len(text) or text[match.end()] in ",;.:)"
    if forms.partial.search(before) or forms.people.match(text, match.end()) or (forms.present.search(before) and not joining and not ends):
        return None
    counted = forms.classes.get(match["noun"])
    if joining:
        counted = "signatories" if joining["signed"] else "parties"
    value = _number(match["number"], forms)
    if counted is None or value < 2:
        return None
    name, subject = _printed(passage, match.start("noun"), match.end("noun")), counted
    treaty = _treaty_beside(match, number, read, pack) if counted in ("parties", "signatories") else None
    if treaty:
        name, subject = treaty.name, f"{counted} {treaty.ids[0]}"
    return _fact(
        f"membership {subject}", name, Count(value, "membership", subject, _scope(match, forms)), match.span(), passage, pack, confidence
    )


def _treaty_beside(match: Match, number: int, read: Sequence[Passage], pack: LanguagePack) -> Mention | None:
    """The treaty of which parties are counted: the nearest one in the sentence, what follows before what precedes."""
    named = [mention for mention in mentions(read[: number + 1], pack)[-1] if mention.ids]
    low, high = read[number].sentence(match.start(), match.end())
    after = [mention for mention in named if match.end() <= mention.start < high]
    before = [mention for mention in named if low <= mention.start and mention.end <= match.start()]
    return next(iter((*after, *reversed(before))), None)


def _number(text: str, forms: CountForms) -> int:
    return int(forms.value(text) or 0)


def _scope(match: Match, forms: CountForms) -> Scope:
    before = match.string[: match.start()]
    if match["more"]:
        return "more"
    return "all" if forms.all.search(before) else "about" if forms.about.search(before) else "exact"


def _printed(passage: Passage, start: int, end: int) -> str:
    span = passage.plain.span(start, end)
    return passage.printed[span.start : span.end]


def _fact(subject: str, name: str, claim: Count, place: tuple[int, int], passage: Passage, pack: LanguagePack, confidence: float) -> Fact:
    span, quote = passage.plain.span(*place), passage.quote(*place, pack)
    return Fact("count", subject, name, claim, passage.paragraph, span, quote, confidence, passage.footnote)
