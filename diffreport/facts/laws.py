"""Laws: the national legal instruments that a submission names, and what it says happened to them.

Comes in: a submission and its language pack. Goes out: one fact for each mention. Mentions are read paragraph by
paragraph; those of one law (the same number, the same title, or words that point back) become one law with all that
the submission tells of it; what happened to it is read sentence by sentence (`law_actions`).

Another state's law is not the respondent's, and organisations have none, but for the European Union: its decisions and
regulations count (SPEC section 4). Of the nameless texts of a plain comparison every law counts.

    古巴议会批准的第5号法，即新的《税法典》 → 第5号法《税法典》 adopted, and an older 《税法典》 replaced by it
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from diffreport.facts.law_actions import Judgement, judge
from diffreport.lang.fold import narrow
from diffreport.lang.laws import LawForms, LawMention
from diffreport.lang.pack import LanguagePack
from diffreport.model.compilation import Submission
from diffreport.model.fact import Fact, Law
from diffreport.model.respondent import Respondent
from diffreport.model.span import Span

_UNION = "EU"
_UNION_SORTS = frozenset({"decision", "regulation"})
_ALIKE = ({"act", "decree"}, {"regulation", "decree"})
"""Sorts between which translators choose freely: one text's 法令 is another's 法."""


@dataclass(frozen=True, slots=True)
class LawOptions:
    """How sure each way of naming a law is, 0..1."""

    by_number: float = 0.95
    by_title: float = 0.9
    pointed_at: float = 0.85
    """That words such as 该法 mean the law named last."""
    predecessor: float = 0.75
    """That a law called new had a forerunner of the same title."""
    described: float = 0.6


@dataclass(slots=True)
class _Known:
    """A law as far as the submission has told; it grows while the mentions are read."""

    core: str
    sort: str
    instrument: str
    name: str
    number: str | None = None
    year: int | None = None
    title: str | None = None
    topic: str | None = None

    def learn(self, mention: LawMention, core: str) -> None:
        """Takes over what the mention tells and was not known; the name with more in it stays."""
        if bool(mention.number) + bool(mention.title) > bool(self.number) + bool(self.title):
            self.name, self.instrument, self.sort = mention.name, mention.instrument, mention.sort
        self.core = core if mention.title and not self.title else self.core or core
        self.number, self.title = self.number or mention.number, self.title or mention.title
        self.year, self.topic = self.year or mention.year, self.topic or mention.topic


@dataclass(frozen=True, slots=True)
class _Claim:
    """One mention with its place and what is said there of its law."""

    law: _Known
    mention: LawMention
    judgement: Judgement
    by: _Known | None
    paragraph: int
    footnote: int | None
    quote: Span


@dataclass(slots=True)
class _Register:
    """The laws of one submission; `recent` are those that words may point back at, the last one at the end."""

    forms: LawForms
    laws: list[_Known] = field(default_factory=list)
    recent: list[_Known] = field(default_factory=list)

    def resolve(self, mention: LawMention) -> _Known | None:
        """The law that is meant, a new one where it was not known; None where words point back at nothing."""
        law = self._pointed_at(mention) if mention.naming == "anaphor" else self._named(mention)
        if law:
            self.recent = [other for other in self.recent if other is not law] + [law]
        return law

    def _pointed_at(self, mention: LawMention) -> _Known | None:
        return next((law for law in reversed(self.recent) if sorts_agree(law.sort, mention.sort)), None)

    def _named(self, mention: LawMention) -> _Known:
        core = self.forms.core(mention.title or mention.topic or "")
        if mention.follows_parent and self.recent:
            core = self.recent[-1].core + core
        law = next((law for law in reversed(self.laws) if _is_same(law, mention, core)), None)
        if law is None:
            law = _Known(core, mention.sort, mention.instrument, mention.name)
            self.laws.append(law)
        law.learn(mention, core)
        return law


def _is_same(law: _Known, mention: LawMention, core: str) -> bool:
    """Whether a mention means a law known already: by number if both have one, else by title."""
    if law.year and mention.year and law.year != mention.year:
        return False
    if law.number and mention.number:
        return law.number == mention.number and sorts_agree(law.sort, mention.sort)
    return bool(core) and law.core == core and bool(law.title) == bool(mention.title)


def sorts_agree(one: str, other: str) -> bool:
    """Whether two sorts may be renderings of one."""
    return one == other or {one, other} in _ALIKE


def extract_laws(submission: Submission, pack: LanguagePack) -> list[Fact]:
    """The facts about laws of a submission, in reading order; none where the language has no forms for laws."""
    forms = pack.laws()
    claims = list(_claims(submission, pack, forms)) if forms and _may_have_laws(submission.respondent) else []
    found: list[Fact] = []
    renewed: set[int] = set()
    for claim in claims:
        if claim.mention.naming != "anaphor" or claim.judgement.action != "mentioned":
            found.append(_fact(claim))
        if claim.mention.fresh and claim.law.title and id(claim.law) not in renewed:
            renewed.add(id(claim.law))
            found.append(_predecessor(claim))
    return found


def _may_have_laws(respondent: Respondent) -> bool:
    return respondent.kind != "organization" or not respondent.name


def _is_own(mention: LawMention, respondent: Respondent) -> bool:
    """Whether the law is one of the respondent's."""
    if not respondent.name:
        return True
    if mention.owner not in (None, respondent.id):
        return False
    named_by_title = mention.naming == "named" and not mention.number
    return respondent.kind != "eu" or (mention.sort in _UNION_SORTS and not named_by_title)


def _claims(submission: Submission, pack: LanguagePack, forms: LawForms) -> Iterator[_Claim]:
    register = _Register(forms)
    for paragraph, footnote, text in _texts(submission):
        mentions = forms.mentions(text)
        for sentence in pack.sentences(text) if mentions else ():
            here = [mention for mention in mentions if sentence.start <= mention.span.start < sentence.end]
            own = [mention for mention in here if _is_own(mention, submission.respondent)]
            if here and not own:
                register.recent.clear()
            laws = [register.resolve(mention) for mention in own]
            judgements = judge(text[sentence.start : sentence.end], sentence.start, own, forms)
            for law, mention, judgement in zip(laws, own, judgements, strict=True):
                if law:
                    by = None if judgement.by is None else laws[judgement.by]
                    yield _Claim(law, mention, judgement, by, paragraph, footnote, sentence)


def _texts(submission: Submission) -> Iterator[tuple[int, int | None, str]]:
    """Paragraph, footnote and text, its digits at half width; a footnote whose mark stands on the heading belongs to no paragraph."""
    for paragraph in submission.paragraphs:
        yield paragraph.index, None, narrow(paragraph.text)
    for number, note in enumerate(submission.footnotes):
        if note.paragraph is not None:
            yield note.paragraph, number, narrow(note.text)


def _fact(claim: _Claim, options: LawOptions = LawOptions()) -> Fact:
    law, judgement = claim.law, claim.judgement
    by = claim.by.name if claim.by and claim.by is not law else None
    said = Law(law.number, law.year, law.title, law.instrument, judgement.action, judgement.date, by, law.topic)
    sure = options.by_number if law.number else options.by_title if law.title else options.described
    if claim.mention.naming == "anaphor":
        sure = min(sure, options.pointed_at)
    return Fact("law", law.number or law.core, law.name, said, claim.paragraph, claim.mention.span, claim.quote, sure, claim.footnote)


def _predecessor(claim: _Claim, options: LawOptions = LawOptions()) -> Fact:
    """A law called new has replaced one of its title, which the text names by that."""
    law = claim.law
    title = law.title or ""
    said = Law(None, None, title, law.instrument, "replaced", claim.judgement.date or claim.mention.date, law.name)
    return Fact("law", law.core, title, said, claim.paragraph, claim.mention.span, claim.quote, options.predecessor, claim.footnote)
