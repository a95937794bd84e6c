"""Treaties and political arrangements that a submission names, and what it claims to be to each.

Comes in: a submission. Goes out: a fact for each treaty and sentence, its subject the id of `lexicon/treaties.toml`, its
claim the status of SPEC section 4: party › signed › supports › mentions. One verb or noun governs a whole list, so
neighbouring names are gathered into lists first and each list is judged once, by the language's forms
(`lang.treaties`). Three limits hold whatever the words say: an organisation is party to nothing (it promotes
treaties, and its members' status is not its own), nobody is party to what is only proposed, and a heading claims nothing.

    甲国批准了《A公约》和《B公约》 → A party, B party        甲国呼吁各国加入《A公约》 → A supports

The Charter binds every member of the United Nations: that a text invokes it is no news and no fact; a claim about it is.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from diffreport.facts.mentions import Mention, mentions
from diffreport.facts.reading import Passage, passages
from diffreport.lang.pack import LanguagePack
from diffreport.lang.treaties import Governed
from diffreport.lexicon.load import respondents as identities
from diffreport.lexicon.treaties import treaties
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Submission
from diffreport.model.fact import Fact, FactChange, Treaty, TreatyStatus

RANK: tuple[TreatyStatus, ...] = ("mentions", "supports", "signed", "party")


@dataclass(frozen=True, slots=True)
class TreatyOptions:
    """How sure a name is, by reading all 351 places of the five reports that were found to name a treaty.

    None of the 286 names was wrong. Of the 65 words that only point back 61 were resolved as a reader would, 3 in part
    (上述公约 of several conventions), 1 wrongly.
    """

    named: float = 0.97
    pointing: float = 0.9


def extract_treaties(submission: Submission, pack: LanguagePack, options: TreatyOptions = TreatyOptions()) -> list[Fact]:
    """The treaties that a submission names, each sentence for itself."""
    own = submission.respondent
    # A nameless respondent (two plain texts) may be anybody, so what its text claims is believed.
    claims = own.kind == "state" or not own.name
    read = list(passages(submission))
    found: list[Fact] = []
    for passage, named in zip(read, mentions(read, pack), strict=True):
        for group in _lists(named, passage, pack):
            for mention in group:
                for id_ in mention.ids:
                    status = _status(id_, group, passage, pack, own.id, claims and passage.kind != "heading")
                    if status in ("party", "signed") or not treaties()[id_].universal:
                        found.append(_fact(id_, status, mention, passage, pack, options))
    return _best(found, key=lambda fact: (fact.subject, fact.paragraph, fact.footnote, fact.quote))


def match_treaties(old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack) -> list[FactChange]:
    """What became of each treaty: the strongest claim of either submission, the first of several."""
    before, after = ({fact.subject: fact for fact in _best(side, key=lambda fact: fact.subject)} for side in (old, new))
    return [FactChange("treaty", before.get(id_), after.get(id_)) for id_ in dict.fromkeys((*after, *before))]


def _best(facts: Sequence[Fact], key: Callable[[Fact], object]) -> list[Fact]:
    """One fact for each key: the strongest status, the first of several, in the order in which the keys appear."""
    found: dict[object, Fact] = {}
    for fact in facts:
        held = found.get(key(fact))
        if held is None or _rank(fact) > _rank(held):
            found[key(fact)] = fact
    return list(found.values())


def _rank(fact: Fact) -> int:
    return RANK.index(fact.claim.status) if isinstance(fact.claim, Treaty) else -1


def _lists(named: Sequence[Mention], passage: Passage, pack: LanguagePack) -> Iterator[list[Mention]]:
    """The mentions of known treaties, gathered into lists between whose names nothing but conjunctions stands."""
    glue, text = pack.treaties().glue, passage.plain.text
    group: list[Mention] = []
    for mention in named:
        if not mention.ids:
            continue
        if group and not (mention.start <= group[-1].end or glue.fullmatch(text, group[-1].end, mention.start)):
            yield group
            group = []
        group.append(mention)
    if group:
        yield group


def _status(id_: str, group: Sequence[Mention], passage: Passage, pack: LanguagePack, own: str, claims: bool) -> TreatyStatus:
    start, end = group[0].start, max(mention.end for mention in group)
    low, high = passage.sentence(start, end)
    identity = treaties()[id_]
    governed = Governed(
        before=passage.lead + passage.plain.text[low:start],
        after=passage.plain.text[end:high],
        claims=claims and identity.kind != "proposed",
        arrangement=identity.kind == "arrangement",
        foreign=lambda words: names_another_state(words, own, pack),
    )
    return pack.treaties().status(governed)


def names_another_state(words: str, own: str, pack: LanguagePack) -> bool:
    """Whether folded words speak of a state other than the respondent `own` (an id).

    Of several states the last one is meant, as the nearest to the verb; 甲国和乙国 is both.
    """
    named = {id_: words.rfind(name) + len(name) for name, id_ in _states(pack) if name in words}
    if own not in named:
        return bool(named)
    joined = words[named[own] :].startswith(tuple(pack.list_marks))
    return not joined and named[own] < max(named.values())


@lru_cache(maxsize=8)
def _states(pack: LanguagePack) -> tuple[tuple[str, str], ...]:
    """Short names of all states with their ids."""
    return tuple((names.short, id_) for id_, names in pack.respondents().items() if identities()[id_].kind == "state")


def _fact(id_: str, status: TreatyStatus, mention: Mention, passage: Passage, pack: LanguagePack, options: TreatyOptions) -> Fact:
    span = passage.plain.span(mention.start, mention.end)
    return Fact(
        "treaty",
        id_,
        passage.printed[span.start : span.end],
        Treaty(status),
        passage.paragraph,
        span,
        passage.quote(mention.start, mention.end, pack),
        options.pointing if mention.pointing else options.named,
        passage.footnote,
    )
