"""Which stances a Chinese text takes in its speaker's own name.

Comes in: the text of a paragraph and the names of the speaker. Goes out: `Stated` stances in order, about one for each
sentence that takes one. The method is a small grammar instead of a list of words: a verb of stance counts only as the
predicate of a clause, that is when nothing but connectives, adverbs, a phrase with a preposition and the speaker stand
before it (stance.toml has the forms). So the nouns in 在…的支持下, the verbs inside what is condemned, and what the
Assembly urges are no stances of the speaker. What needs no speaker (必须…, …至关重要) is looked for where no verb of
stance was found and nobody else is reported. To keep titles, quotations and brackets out of the grammar they are
written over, letter by letter, before anything is matched.

    >>> text = "甲国强烈谴责支持恐怖主义的行为，并致力于执行《某战略》。"
    >>> [(said.stance, text[said.target.start : said.target.end]) for said in stances(text, ("甲国",))]
    [('condemn', '支持恐怖主义的行为'), ('commit', '执行《某战略》')]
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from diffreport.lang.stance import Stated, Voice, side, step
from diffreport.lang.zh.sentences import sentences
from diffreport.lang.zh.stance_forms import Cue, StanceForms, forms
from diffreport.model.fact import Modality, Stance
from diffreport.model.span import Span

_COVERED = (
    ("K", re.compile(r"《[^《》]*宪法》")),
    ("T", re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")),
    ("Q", re.compile(r"“[^“”]*”")),
    ("P", re.compile(r"[(（][^()（）]*[)）]")),
)
_CLAUSE = re.compile(r"[^，；;：:。！？]+?(?:[，；;：:。！？]|,(?!\d)|$)")
_RELATIVE = re.compile(r"的|者|下|性|股|及其他|与合作")
_NOMINAL = re.compile(r"[的、和与及或]$|(?:政治|财政|资金|技术|援助|提供.{0,8})$")
_LINK = re.compile(r"还|也|并|同时|因此")
_CONTRAST = re.compile(r"\s*(?:但是?|然而|不过)")
_ADDED = re.compile(r"(?:同时|也|还|并)")
_JOINED = frozenset({"predicate", "refusal", "promotion"})
_POINTING = re.compile("(?<!T)T{4}(?!T)")
"""《公约》, 《准则》: a title that only points at one named before."""
_EMPTY = 2
"""Characters below which what follows a predicate names no target."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause with its place in the text, without the mark that ends it; `text` is written over, `printed` is not."""

    start: int
    text: str
    printed: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A predicate of stance: from `start` to `end` in clause number `clause`."""

    cue: Cue
    start: int
    end: int
    clause: int
    voice: Voice
    first: int = 0


def stances(text: str, names: Sequence[str]) -> tuple[Stated, ...]:
    """The stances that the speaker called `names` takes in a paragraph."""
    covered = _cover(text, names)
    grammar = forms()
    found: list[Stated] = []
    speaking = False
    for sentence in sentences(text):
        clauses = _clauses(covered, text, sentence)
        hits, speaking = _hits(clauses, speaking, grammar)
        strong = [hit for hit in hits if hit.voice != "engaged"]
        general = _general(clauses[: strong[0].clause] if strong else clauses, grammar)
        start = strong[0].clause if strong and general else 0
        verbs = _statements(clauses, strong if strong or general else hits, grammar, start)
        for stated in (general, *verbs) if general else verbs:
            _add(found, stated, covered, grammar)
    return tuple(found)


def _cover(text: str, names: Sequence[str]) -> str:
    """The text with the speaker's names and all bracketed matter written over, every offset kept."""
    if names:
        longest = sorted(names, key=lambda name: (-len(name), name))
        text = re.sub("|".join(map(re.escape, longest)), lambda match: "H" * len(match[0]), text)
    for letter, pattern in _COVERED:
        text = pattern.sub(lambda match, letter=letter: letter * len(match[0]), text)  # type: ignore[misc]
    return text


def _clauses(covered: str, text: str, sentence: Span) -> list[_Clause]:
    return [
        _Clause(match.start(), match[0].rstrip("，；;：:。！？,"), text[match.start() : match.end()])
        for match in _CLAUSE.finditer(covered, sentence.start, sentence.end)
        if match[0].strip()
    ]


def _hits(clauses: Sequence[_Clause], speaking: bool, grammar: StanceForms) -> tuple[list[_Hit], bool]:
    """Predicates of one sentence, and whether the speaker is its subject; `speaking`: it was that of the one before."""
    found: list[_Hit] = []
    subject: bool | None = None
    for number, clause in enumerate(clauses):
        hit = _predicate(clause, number, speaking if subject is None else subject, subject, grammar)
        if hit:
            found.append(hit)
            subject = True
        else:
            subject = _subject(clause, subject, bool(found), grammar)
    return found, bool(subject)


def _subject(clause: _Clause, before: bool | None, spoken: bool, grammar: StanceForms) -> bool | None:
    """Whether the speaker is the subject once a clause without a predicate of stance is read; None: not yet known."""
    if grammar.holder.match(clause.text):
        return True
    if before is None and not grammar.opening.fullmatch(clause.text) and not grammar.phrase.fullmatch(clause.text):
        return False
    if grammar.report.search(clause.text) and not spoken:
        return False
    return before


def _predicate(clause: _Clause, number: int, inherited: bool, known: bool | None, grammar: StanceForms) -> _Hit | None:
    """The predicate of stance of a clause that has the speaker as its subject, else a mere engagement."""
    engaged: _Hit | None = None
    for match, cue in grammar.personal.finditer(clause.text):
        lead = grammar.lead.fullmatch(clause.text, 0, match.start())
        voice = _voice(lead, inherited, known) if lead and _governs(clause.text, match, cue, grammar) else None
        if voice is None:
            continue
        if cue.role == "engagement" or grammar.funding.search(clause.printed):
            engaged = engaged or _Hit(cue, match.start(), match.end(), number, "engaged")
            continue
        return _strongest(_Hit(cue, match.start(), match.end(), number, voice), clause, grammar)
    for match, cue in grammar.told.finditer(clause.text):
        return _Hit(cue, match.start(), match.end(), number, "named")
    return engaged


def _voice(lead: re.Match[str], inherited: bool, known: bool | None) -> Voice | None:
    """How the predicate is known to be the speaker's; None where it is not."""
    holder = lead["holder"]
    if holder and not lead["pronoun"]:
        return "named"
    if not inherited or not (known or holder or _LINK.search(lead[0])):
        return None
    return "named" if known else "implied"


def _governs(text: str, match: re.Match[str], cue: Cue, grammar: StanceForms) -> bool:
    """Whether a cue is a verb with a target, and one that makes a stance."""
    before, after = text[: match.start()], text[match.end() :]
    if cue.role in ("feeling", "address"):
        return True
    if _RELATIVE.match(after):
        return False
    if cue.role in ("denial", "refusal", "engagement"):
        return True
    if cue.role == "assistance":
        return bool(grammar.instrument.search(match[0])) or "政治" in match[0]
    if _NOMINAL.search(before):
        return False
    if cue.role == "promotion":
        return bool(grammar.instrument.search(after)) and not grammar.recipient.match(after)
    if cue.stance == "support":
        return not (grammar.recipient.match(after) or grammar.activity.search(after))
    return True


def _strongest(hit: _Hit, clause: _Clause, grammar: StanceForms) -> _Hit:
    """The predicate with those joined to it: 反对和谴责 condemns, 重申支持 supports, 认为…应 calls."""
    cue, end = hit.cue, hit.end
    while joined := grammar.joined.match(clause.text, end):
        found = grammar.personal.match(clause.text, joined.end())
        if not found or found[1].role not in _JOINED or (joined.end() == end and cue.role != "assertion"):
            break
        match, other = found
        cue = other if cue.role == "assertion" or step(other.stance) > step(cue.stance) else cue
        end = match.end()
    return replace(hit, cue=cue, end=end)


def _general(clauses: Sequence[_Clause], grammar: StanceForms) -> Stated | None:
    """What a sentence says ought to be, unless it reports another's words."""
    for clause in clauses:
        if grammar.report.search(clause.text):
            return None
        for match, found in grammar.general.finditer(clause.text):
            whole = Span(clauses[0].start, clauses[-1].end)
            cue = Span(clause.start + match.start(), clause.start + match.end())
            target = Span(clause.start, clause.end)
            modality = _modality(clauses, grammar)
            if found.stance == "call" and modality == "none":
                modality = "need"
            return Stated(found.stance, modality, False, "general", whole, cue, target)
    return None


def _modality(clauses: Sequence[_Clause], grammar: StanceForms) -> Modality:
    """The force of the first word of necessity."""
    for clause in clauses:
        for _, cue in grammar.general.finditer(clause.text):
            if cue.modality != "none":
                return cue.modality
    return "none"


def _statements(clauses: Sequence[_Clause], hits: Sequence[_Hit], grammar: StanceForms, start: int = 0) -> list[Stated]:
    """The predicates of a sentence as statements; each reaches to the clause of the next one that is a new stance.

    The first begins with clause number `start`. Of an assertion and the stance that follows from it the stance is kept.
    """
    kept: list[_Hit] = []
    for hit in hits:
        if not kept:
            kept.append(replace(hit, first=start))
        elif _is_new(kept[-1], hit, clauses[hit.clause :], grammar):
            kept.append(replace(hit, first=hit.clause))
        elif kept[-1].cue.stance == "assert":
            kept[-1] = replace(hit, first=kept[-1].first)
    ends = [*(hit.first for hit in kept[1:]), len(clauses)][: len(kept)]
    return [_stated(clauses[hit.first : end], clauses[hit.clause : end], hit, grammar) for hit, end in zip(kept, ends, strict=True)]


def _is_new(before: _Hit, hit: _Hit, rest: Sequence[_Clause], grammar: StanceForms) -> bool:
    """Whether a predicate takes a further stance in the sentence, not the same one in other words; `rest` is what follows."""
    if hit.voice == "engaged" or hit.cue.role in ("assertion", "regard") or before.cue.stance == hit.cue.stance:
        return False
    if before.cue.role == "assertion" and rest[0].text.lstrip().startswith("即"):
        return False
    if side(before.cue.stance) != side(hit.cue.stance):
        return before.cue.role != "assertion" or side(hit.cue.stance) != "for"
    said = rest[0].text[hit.end :] + "".join(clause.text for clause in rest[1:])
    return side(hit.cue.stance) != "against" and not grammar.anaphor.search(said)


def _stated(sentence: Sequence[_Clause], own: Sequence[_Clause], hit: _Hit, grammar: StanceForms) -> Stated:
    """A hit as a statement: the quote runs over `sentence`, up to a contrast that takes no stance."""
    first = own[0]
    last = first
    for clause in own[1:]:
        if _CONTRAST.match(clause.text):
            break
        last = clause
    quote = Span(sentence[0].start, last.end)
    stance: Stance = hit.cue.stance
    modality = _modality(own, grammar)
    if hit.cue.role == "assertion" and modality != "none":
        stance = "call"
    cue = Span(first.start + hit.start, first.start + hit.end)
    target = _target(first, hit, quote, grammar)
    negated = hit.cue.role in ("denial", "refusal") or _averts(own, target, grammar)
    return Stated(stance, modality, negated, hit.voice, quote, cue, target)


def _averts(clauses: Sequence[_Clause], target: Span, grammar: StanceForms) -> bool:
    """Whether a target is that something be averted, and not something called by what it averts (打击…倡议)."""
    for clause in clauses:
        if clause.start <= target.start < clause.end:
            return _is_averting(clause.text[target.start - clause.start : target.end - clause.start], grammar)
    return False


def averts(target: str) -> bool:
    """Whether the printed target of a stance is that something be averted."""
    return _is_averting(target, forms())


def _is_averting(words: str, grammar: StanceForms) -> bool:
    return bool(grammar.averting.match(words)) and not grammar.arrangement.search(words)


def _target(clause: _Clause, hit: _Hit, quote: Span, grammar: StanceForms) -> Span:
    """Where the target stands: behind the predicate, between 对 and 表示, or in the clauses before or after."""
    inner = grammar.inner.match(clause.text[hit.start : hit.end]) if hit.cue.role == "noun" or clause.text[hit.start] in "对为向" else None
    if inner:
        return Span(clause.start + hit.start + inner.start("target"), clause.start + hit.start + inner.end("target"))
    start = clause.start + hit.end
    if clause.end - start >= _EMPTY:
        return Span(start, clause.end)
    start += len(clause.text) - hit.end + 1
    return Span(start, quote.end) if quote.end - start >= _EMPTY else Span(quote.start, max(quote.start, clause.start + hit.start - 1))


def _add(found: list[Stated], stated: Stated, covered: str, grammar: StanceForms) -> None:
    """Appends a stance, unless it only goes on with the one in the sentence before, to which it points back."""
    target = covered[stated.target.start : stated.target.end]
    if _POINTING.search(target) and any(stated.stance == earlier.stance and earlier.voice != "engaged" for earlier in found):
        return
    before = found[-1] if found else None
    if before and stated.quote.start - before.quote.end <= 2:
        opening = covered[stated.quote.start : stated.quote.start + 12]
        if stated.voice == "general" == before.voice and (grammar.anaphor.search(opening) or _ADDED.match(opening)):
            whole = Span(before.quote.start, stated.quote.end)
            found[-1] = replace(before, quote=whole)
            return
        if stated.stance == before.stance != "assert" and "general" not in (stated.voice, before.voice) and grammar.anaphor.search(target):
            return
    found.append(stated)
