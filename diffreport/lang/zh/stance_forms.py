"""The forms by which Chinese statements take a stance: ``stance.toml``, compiled.

Comes in: nothing. Goes out: a `StanceForms`, read and checked once, when first asked for. A row whose role, stance or
modality is unknown, or whose expression does not compile, is refused.

    >>> bool(forms().lead.fullmatch("此外，HH还一贯"))
    True
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import get_args

from diffreport.errors import TableError
from diffreport.lang.stance import MODALITIES
from diffreport.lexicon.tables import Row, rows
from diffreport.model.fact import Modality, Stance

_TABLE = "zh/stance.toml"
_VERBS = frozenset("predicate regard feeling address assertion promotion assistance engagement denial refusal".split())
_STANCED = _VERBS | frozenset("noun embedded judgement".split())
_LEADING = frozenset("connective adverb preposition locative placed self pronoun organ suffix".split())
_GUARDS = ("report", "recipient", "instrument", "anaphor", "funding")
_PLAIN = frozenset((*_LEADING, *_GUARDS, "activity"))


@dataclass(frozen=True, slots=True)
class Cue:
    """One row of cues: what sort of expression it is and what it says."""

    role: str
    stance: Stance
    modality: Modality = "none"


@dataclass(frozen=True, slots=True)
class StanceForms:
    """Compiled expressions. A match of `personal` or `general` names its cue by the group (see `cue_of`)."""

    personal: re.Pattern[str]
    general: re.Pattern[str]
    noun: re.Pattern[str]
    cues: tuple[Cue, ...]
    lead: re.Pattern[str]
    holder: re.Pattern[str]
    opening: re.Pattern[str]
    report: re.Pattern[str]
    activity: re.Pattern[str]
    recipient: re.Pattern[str]
    instrument: re.Pattern[str]
    anaphor: re.Pattern[str]
    funding: re.Pattern[str]
    phrase: re.Pattern[str]
    joined: re.Pattern[str]
    inner: re.Pattern[str]

    def cue_of(self, match: re.Match[str]) -> Cue:
        """The row that a match of `personal`, `general` or `noun` comes from."""
        return self.cues[int((match.lastgroup or "c0")[1:])]


@cache
def forms() -> StanceForms:
    """The compiled forms.

    Raises:
        TableError: the packaged table breaks its own rules.
    """
    table = rows("lang", "zh", "stance.toml", key="form", keys={"role", "stance", "modality", "forms", "source"})
    cues = tuple(_cue(row, number) for number, row in enumerate(table, 1))
    plain = {role: _either(form for row in table if row["role"] == role for form in row["forms"]) for role in sorted(_PLAIN)}
    adverbs = rf"(?:{plain['adverb']}|\s)*"
    spoken = rf"(?:[HK]++P*(?:{plain['suffix']})*|{plain['self']}|(?P<pronoun>{plain['pronoun']})|{plain['organ']})"
    opening = rf"(?:{plain['connective']}|{plain['adverb']}|\s|，|,)*"
    placed = rf"(?:{plain['preposition']}|{plain['locative']})[^，]{{1,70}}?(?:{plain['placed']})"
    phrase = rf"(?:{placed}|(?:{plain['preposition']})[^，]{{1,70}}?)"
    lead = rf"{opening}(?:{placed})??(?P<holder>{spoken})?{adverbs}(?:{phrase}{adverbs})??"
    return StanceForms(
        personal=_named(table, cues, lambda cue, form: _personal(cue, form, adverbs)),
        general=_named(table, cues, lambda cue, form: form if cue.role in ("necessity", "judgement") else None),
        noun=_named(table, cues, lambda cue, form: _noun(cue, form, plain, adverbs)),
        cues=cues,
        lead=_compile(lead, "lead"),
        holder=_compile(rf"{opening}(?:{placed})??(?P<holder>{spoken})(?!的)", "holder"),
        phrase=_compile(rf"{opening}(?:(?:{plain['preposition']}|{plain['locative']}).*|.*(?:{plain['placed']}))", "phrase"),
        joined=_compile(rf"(?:[了地]?(?:并且?|和|且|、|与|也))?(?:了?(?:[HK]+|其|自己的)?(?:立场，?即)?)?{adverbs}", "joined"),
        inner=_compile(
            rf"(?:[HK]+P*(?:{plain['suffix']})*{adverbs})?[对为向在]?于?(?P<target>.+?)(?:方面)?的?(?:{adverbs}|提供.*|表达了?|感到|持|承诺|决心|意愿|关切|担忧)+(?:..)?$",
            "inner",
        ),
        opening=_compile(opening, "opening"),
        activity=_compile(rf"(?:{plain['activity']})(?:[和及、与].{{0,8}}(?:{plain['activity']}))*$", "activity"),
        **{role: _compile(plain[role], role) for role in _GUARDS},
    )


def _cue(row: Row, number: int) -> Cue:
    role, place = row.get("role"), f"row {number}"
    if role == "necessity":
        if row.get("modality") not in MODALITIES:
            raise TableError("a necessity needs a modality", source=_TABLE, place=place)
        return Cue(role, "call", row["modality"])
    if role in _STANCED:
        if row.get("stance") not in get_args(Stance):
            raise TableError("a cue needs a stance", source=_TABLE, place=place)
        return Cue(role, row["stance"])
    if role not in _PLAIN or "stance" in row or "modality" in row:
        raise TableError(f"unknown role {role!r}, or a stance where none belongs", source=_TABLE, place=place)
    return Cue(role, "assert")


def _personal(cue: Cue, form: str, adverbs: str) -> str | None:
    """The expression of a cue that has the speaker as its subject."""
    if cue.role == "feeling":
        said = rf"(?:表示|表达了?|深表|深感|深为|感到|持){adverbs}"
        return rf"对[^，]+?{said}(?:{form})|(?:{form})(?:之情)?(?:地?(?:注意到|看到|获悉|指出))?(?:的是)?"
    if cue.role == "address":
        return rf"对[^，]+?(?:表示|表达了?){adverbs}(?:{form})"
    if cue.role == "assistance":
        return rf"[为向对][^，]{{2,60}}提供[^，]{{0,12}}{form}"
    return form if cue.role in _VERBS else None


def _noun(cue: Cue, form: str, plain: dict[str, str], adverbs: str) -> str | None:
    """The expression of a stance that is told of the speaker instead of taken: 甲国对…的承诺, 重申甲国决心."""
    if cue.role == "embedded":
        return rf"重申了?(?:[HK]+P*(?:{plain['suffix']})*|{plain['self']}){adverbs}(?:{form})"
    if cue.role != "noun":
        return None
    return rf"[HK]+P*(?:{plain['suffix']})*{adverbs}[对在]?[^，H]{{2,60}}?(?:方面)?的{adverbs}(?:{form})"


def _named(table: list[Row], cues: tuple[Cue, ...], expression: object) -> re.Pattern[str]:
    """One expression for all rows that `expression` accepts, each row a group named by its number."""
    groups = []
    for number, (row, cue) in enumerate(zip(table, cues, strict=True)):
        found = [made for form in row["forms"] if (made := expression(cue, form))]  # type: ignore[operator]
        if found:
            groups.append(f"(?P<c{number}>{_either(found)})")
    return _compile("|".join(groups), "cues")


def _either(parts: Iterable[str]) -> str:
    return "|".join(sorted(parts, key=lambda part: (-len(part), part)))


def _compile(pattern: str, place: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise TableError(f"the pattern does not compile: {error}", source=_TABLE, place=place, remedy="correct it") from error
