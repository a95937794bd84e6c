"""The brief of a comparison: what an analyst should know of it, in a few clauses.

Comes in: the flags of a comparison, and since when. Goes out: clauses, the most important first, each with the
fingerprints of the flags that it says. A clause is a code with values; the words come from the labels. Nothing is said
that is not flagged, and not everything that is flagged is said: six clauses at most, few names in each, the rest
counted. What is merely named for the first time or no longer named is said where there is room and the flag is sure.

    古巴, 75 → 78:   2 laws enacted since 2020: Act No. 151 (2022) 《刑法典》, Act No. 143/2021
                     counter-terrorism instruments it is party to (“国际公约”) 18 → 19
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from diffreport.model.collation import Clause
from diffreport.model.flag import Evidence, Flag, Reason


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """How much a brief says; judged by reading the briefs of the 25 neighbouring pairs of the five reports.

    `letters` is where the target of a position is cut: a target can be
    a whole clause, and its quote stands in the flag.
    """

    clauses: int = 6
    names: int = 3
    treaties: int = 6
    """More than other names, because the id of a treaty is short."""
    letters: int = 30


OPTIONS = BriefOptions()


@dataclass(frozen=True, slots=True)
class Topic:
    """One phrase of a brief: its code, the flags it is about, what it says of each, and how many it names."""

    code: str
    holds: Callable[[Flag], bool]
    item: Callable[[Flag], Reason]
    names: int = OPTIONS.names


@dataclass(frozen=True, slots=True)
class Line:
    """One clause of a brief; `minor` if only sure flags are worth it."""

    topics: tuple[Topic, ...]
    minor: bool = False


def brief(flags: Sequence[Flag], since: str) -> tuple[Clause, ...]:
    """The clauses of a brief; `since` names the old submission: its year, or its source where there is none."""
    clauses = (_clause(line, flags, since) for line in LINES)
    return tuple(islice((clause for clause in clauses if clause), OPTIONS.clauses))


def _clause(line: Line, flags: Sequence[Flag], since: str) -> Clause | None:
    """What the flags give to one clause, the sure ones first; None where they give nothing."""
    phrases: list[Reason] = []
    told: list[str] = []
    for sure in (True,) if line.minor else (True, False):
        for topic in line.topics:
            if held := [flag for flag in flags if flag.sure is sure and topic.holds(flag)]:
                phrase = _phrase(topic, held, since)
                phrases.append(phrase if sure else Reason("brief-possible", (), (phrase,)))
                told += [flag.fingerprint for flag in held]
    if not phrases:
        return None
    return Clause(phrases[0] if len(phrases) == 1 else Reason("brief-phrases", (), tuple(phrases)), tuple(told))


def _phrase(topic: Topic, flags: Sequence[Flag], since: str) -> Reason:
    """The flags of a topic: their number, since when, and the first few of them."""
    items = [topic.item(flag) for flag in flags[: topic.names]]
    if more := len(flags) - len(items):
        items.append(Reason("brief-more", (str(more),)))
    return Reason(topic.code, (str(len(flags)), since), tuple(items))


def _named(flag: Flag) -> Reason:
    return flag.about or Reason("brief-name", (flag.subject,))


def _altered(flag: Flag) -> Reason:
    """A law with what happened to it, where that is more than an amendment."""
    codes = {"law-replaced": "brief-replaced", "law-repealed": "brief-repealed"}
    code = codes.get(flag.summary.code)
    return Reason(code, (), (_named(flag),)) if code else _named(flag)


def _counted(flag: Flag) -> Reason:
    old, new = _value(flag.old), _value(flag.new)
    if not flag.old:
        return Reason("brief-first-given", (new,), (_named(flag),))
    return Reason("brief-changed", (old, new), (_named(flag),)) if flag.new else Reason("brief-not-given", (old,), (_named(flag),))


def _said(flag: Flag) -> Reason:
    return Reason("brief-said", (_cut(flag.subject),), (_stance(flag.new or flag.old),))


def _turned(flag: Flag) -> Reason:
    """A position with its old and its new stance, where they differ (its modality may differ instead)."""
    if _value(flag.old) == _value(flag.new):
        return _said(flag)
    return Reason("brief-turned", (_cut(flag.subject),), (_stance(flag.old), _stance(flag.new)))


def _stance(side: Evidence | None) -> Reason:
    return Reason(f"stance-{_value(side)}")


def _value(side: Evidence | None) -> str:
    return "" if side is None else str(side.value)


def _cut(text: str) -> str:
    return text if len(text) <= OPTIONS.letters else f"{text[: OPTIONS.letters - 1]}…"


def _of(*kinds: str) -> Callable[[Flag], bool]:
    return lambda flag: flag.kind in kinds


def _now(status: str) -> Callable[[Flag], bool]:
    """Whether a treaty has come to this status, by what the respondent says."""
    return lambda flag: flag.kind in ("treaty-joined", "treaty-status") and _value(flag.new) == status


def _no_longer_bound(flag: Flag) -> bool:
    """Whether the respondent called itself party or signatory before, and now does not."""
    bound = ("party", "signed")
    return flag.kind in ("treaty-dropped", "treaty-status") and _value(flag.old) in bound and _value(flag.new) not in bound


def _only_named(flag: Flag) -> bool:
    return flag.kind == "treaty-dropped" and not _no_longer_bound(flag)


LINES = (
    Line((Topic("brief-laws-enacted", _of("law-enacted"), _named), Topic("brief-laws-amended", _of("law-amended"), _altered))),
    Line((Topic("brief-counts", _of("treaty-count"), _counted),)),
    Line(
        (
            Topic("brief-party", _now("party"), _named, OPTIONS.treaties),
            Topic("brief-signed", _now("signed"), _named, OPTIONS.treaties),
            Topic("brief-not-bound", _no_longer_bound, _named, OPTIONS.treaties),
        )
    ),
    Line(
        (
            Topic("brief-reversed", _of("position-reversed"), _turned),
            Topic("brief-strengthened", _of("position-strengthened"), _turned),
            Topic("brief-weakened", _of("position-weakened"), _turned),
        )
    ),
    Line((Topic("brief-positions-new", _of("position-new"), _said),)),
    Line((Topic("brief-positions-dropped", _of("position-dropped"), _said),)),
    Line((Topic("brief-figures", _of("figure-changed"), _counted),)),
    Line((Topic("brief-bills", _of("law-draft"), _named), Topic("brief-laws-mentioned", _of("law-mentioned"), _named)), minor=True),
    Line((Topic("brief-treaties-mentioned", _of("treaty-mentioned"), _named, OPTIONS.treaties),), minor=True),
    Line(
        (
            Topic("brief-laws-dropped", _of("law-dropped"), _named),
            Topic("brief-treaties-dropped", _only_named, _named, OPTIONS.treaties),
        ),
        minor=True,
    ),
)
"""The clauses in order of importance: what a respondent did comes before what it says, and that before what it only names."""
