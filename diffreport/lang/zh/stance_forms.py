"""The forms by which Chinese statements take a stance: ``stance.toml``, compiled.

Comes in: nothing. Goes out: a `StanceForms`, read and checked once, when first asked for. A row whose role, stance or
modality is unknown, or whose expression does not compile, is refused. Cues are found by their first characters before
their expressions are tried, because an alternation of a hundred forms at every character took most of the time.

    >>> bool(forms().lead.fullmatch("此外，HH还一贯"))
    True
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from diffreport.errors import TableError
from diffreport.lang.names import load
from diffreport.lang.stance import AGAINST, FOR, MODALITIES
from diffreport.lexicon.load import respondents
from diffreport.lexicon.tables import Row, rows
from diffreport.model.fact import Modality, Stance

_TABLE = "zh/stance.toml"
_VERBS = frozenset(["predicate", "regard", "feeling", "address", "assertion", "promotion", "assistance", "engagement", "denial", "refusal"])
_TOLD = frozenset({"noun", "embedded", "passive"})
_GENERAL = frozenset({"necessity", "judgement"})
_LEADING = frozenset(["connective", "adverb", "preposition", "locative", "placed", "self", "pronoun", "organ", "suffix"])
_GUARDS = ("report", "recipient", "instrument", "anaphor", "funding", "averting", "arrangement")
_PLAIN = frozenset((*_LEADING, *_GUARDS, "activity"))
_STANCES = frozenset((*FOR, *AGAINST, "assert", "deny"))
_OPENING = re.compile(r"(?:\(\?=)?\[([^\]^]+)\]|([^\W\da-zA-Z_])")


@dataclass(frozen=True, slots=True)
class Cue:
    """One row of cues: what sort of expression it is and what it says."""

    role: str
    stance: Stance
    modality: Modality = "none"


@dataclass(frozen=True, slots=True)
class Cues:
    """The expressions of some rows; `first` finds where one may begin, each group of `pattern` is a row."""

    first: re.Pattern[str]
    pattern: re.Pattern[str]
    rows: tuple[Cue, ...]

    def match(self, text: str, at: int) -> tuple[re.Match[str], Cue] | None:
        """The cue that begins at `at`."""
        found = self.pattern.match(text, at)
        return (found, self.rows[(found.lastindex or 1) - 1]) if found else None

    def finditer(self, text: str) -> Iterator[tuple[re.Match[str], Cue]]:
        """All cues of `text`, in order; they may overlap."""
        for start in self.first.finditer(text):
            found = self.match(text, start.start())
            if found:
                yield found


@dataclass(frozen=True, slots=True)
class StanceForms:
    """Cues: `personal` ones are verbs of the speaker, `told` ones say of the speaker what it holds, `general` ones what
    ought to be. `lead` is what may stand before a personal cue, `holder` a clause that begins with its subject, `phrase`
    one without a subject of its own, `joined` what joins two verbs, `inner` the target inside a cue.
    """

    personal: Cues
    told: Cues
    general: Cues
    lead: re.Pattern[str]
    holder: re.Pattern[str]
    phrase: re.Pattern[str]
    opening: re.Pattern[str]
    joined: re.Pattern[str]
    inner: re.Pattern[str]
    activity: re.Pattern[str]
    report: re.Pattern[str]
    recipient: re.Pattern[str]
    instrument: re.Pattern[str]
    anaphor: re.Pattern[str]
    funding: re.Pattern[str]
    averting: re.Pattern[str]
    arrangement: re.Pattern[str]


@cache
def forms() -> StanceForms:
    """The compiled forms.

    Raises:
        TableError: the packaged table breaks its own rules.
    """
    return compiled(rows("lang", "zh", "stance.toml", key="form", keys={"role", "stance", "modality", "forms", "source"}))


def compiled(table: Sequence[Row]) -> StanceForms:
    """The forms of the rows of a table; raises as `forms` does."""
    cues = [(_cue(row, number), row["forms"]) for number, row in enumerate(table, 1)]
    every = {role: {form for cue, found in cues if cue.role == role for form in found} for role in sorted(_PLAIN)}
    plain = {role: _either(found) for role, found in every.items()}
    # Atomic groups: what two forms can read in two ways (曾表示, 曾 + 表示) must not double the work at each repetition.
    adverbs = rf"(?>{plain['adverb']}|\s)*"
    named = rf"[HK]++P*+(?>{plain['suffix']})*"
    spoken = rf"(?:{named}|{plain['self']}|(?P<pronoun>{plain['pronoun']})|{plain['organ']})"
    opening = rf"(?>{_either(every['connective'] | every['adverb'])}|[\s，,])*"
    placed = rf"(?:{plain['preposition']}|{plain['locative']})[^，]{{1,70}}?(?:{plain['placed']})"
    phrase = rf"(?:{placed}|(?:{plain['preposition']})[^，]{{1,70}}?)"
    states = "|".join(map(re.escape, _states()))
    patterns = {
        "lead": rf"{opening}(?:{placed})??(?P<holder>{spoken})?{adverbs}(?:{phrase}{adverbs})??",
        "holder": rf"{opening}(?:{placed})??(?P<holder>{spoken})(?!的)",
        "phrase": rf"{opening}(?:(?:{plain['preposition']}|{plain['locative']}).*|.*(?:{plain['placed']}))",
        "opening": opening,
        "joined": rf"(?:[了地]?(?:并且?|和|且|、|与|也))?(?:了?(?:[HK]+|其|自己的)?(?:立场，?即)?)?{adverbs}",
        "inner": rf"(?:{named}{adverbs})?[对为向在]?于?(?P<target>.+?)(?:方面)?的?"
        rf"(?:{adverbs}|提供.*|承诺|决心|意愿|关切|担忧)+(?:..)?$",
        "activity": rf"(?:{plain['activity']})(?:[和及、与].{{0,8}}(?:{plain['activity']}))*$",
        **{role: plain[role] for role in _GUARDS},
        "averting": rf"[^的]{{0,12}}?(?:{plain['averting']})",
        "arrangement": rf"(?:{plain['arrangement']})$",
        "recipient": rf"(?:加强|改善|提高|促进|协助|增强)?(?:{plain['recipient']}|{states})",
    }
    return StanceForms(
        personal=_cues(cues, lambda cue, form: _personal(cue, form, adverbs)),
        told=_cues(cues, lambda cue, form: _told(cue, form, named, plain["self"], adverbs)),
        general=_cues(cues, lambda cue, form: form if cue.role in _GENERAL else None),
        **{name: _compile(pattern, name) for name, pattern in patterns.items()},
    )


def _states() -> list[str]:
    """The names of all states, longest first."""
    names = {form for id_, found in load("zh").items() if respondents()[id_].kind == "state" for form in found.every()}
    return sorted(names, key=lambda name: (-len(name), name))


def _cue(row: Row, number: int) -> Cue:
    role, place = row.get("role"), f"row {number}"
    if role == "necessity" and row.get("modality") in MODALITIES:
        return Cue(role, "call", row["modality"])
    if role in _VERBS | _TOLD | {"judgement"} and row.get("stance") in _STANCES:
        return Cue(role, row["stance"])
    if role in _PLAIN and not {"stance", "modality"} & set(row):
        return Cue(role, "assert")
    raise TableError(f"the role {role!r} is unknown, or lacks its stance or modality", source=_TABLE, place=place)


def _personal(cue: Cue, form: str, adverbs: str) -> str | None:
    """The expression of a cue that has the speaker as its subject."""
    said = rf"对[^，]+?(?:表示|表达了?|深表|深感|深为|感到|持){adverbs}(?:{form})"
    if cue.role == "feeling":
        return rf"{said}|(?:{form})(?:之情)?(?:地?(?:注意到|看到|获悉|指出))?(?:的是)?"
    if cue.role == "address":
        return said
    if cue.role == "assistance":
        return rf"[为向对][^，]{{2,60}}提供[^，]{{0,12}}{form}"
    return form if cue.role in _VERBS else None


def _told(cue: Cue, form: str, named: str, self: str, adverbs: str) -> str | None:
    """The expression of a stance that is told of the speaker instead of taken: 甲国对…的承诺, 重申甲国决心."""
    if cue.role == "embedded":
        return rf"重申了?(?:{named}|{self}){adverbs}(?:{form})"
    if cue.role == "passive":
        return rf"得到了?(?:{named}|{self})的?{adverbs}(?:{form})"
    return rf"[HK]++P*{adverbs}[对在]?[^，H]{{2,60}}?(?:方面)?的{adverbs}(?:{form})" if cue.role == "noun" else None


def _cues(table: Sequence[tuple[Cue, list[str]]], expression: Callable[[Cue, str], str | None]) -> Cues:
    """The rows whose forms `expression` turns into expressions, each row a group."""
    groups: list[str] = []
    kept: list[Cue] = []
    first: set[str] = set()
    for cue, found in table:
        made = [pattern for form in found if (pattern := expression(cue, form))]
        if made:
            groups.append(f"({_either(made)})")
            kept.append(cue)
            first |= {char for pattern in (*made, *(found if cue.role == "feeling" else ())) for char in _first(pattern)}
    return Cues(_compile(f"[{''.join(sorted(first))}]", "cues"), _compile("|".join(groups), "cues"), tuple(kept))


def _first(pattern: str) -> str:
    """The characters with which a form may begin."""
    opening = _OPENING.match(pattern) or re.match(r"\[(HK)\]", pattern)
    if not opening:
        raise TableError(f"the form {pattern} begins with no character, [class] or (?=[class])", source=_TABLE)
    return opening[1] or opening[2]


def _either(parts: Iterable[str]) -> str:
    return "|".join(sorted(parts, key=lambda part: (-len(part), part)))


def _compile(pattern: str, place: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise TableError(f"the pattern does not compile: {error}", source=_TABLE, place=place, remedy="correct it") from error
