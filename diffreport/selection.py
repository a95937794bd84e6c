"""A part of what was found: the facts or flags that a reader asks for.

Comes in: a change report, and a kind, a treaty or a session. Goes out: a change report of the same shape that holds only
the facts of that kind, treaty and session, or only the flags. Respondents of whom nothing is left stay in it without
facts or flags, so that whoever shows it can count them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import get_args

from diffreport.errors import UsageError
from diffreport.lang import PACKS
from diffreport.lang.treaty_names import treaty_names
from diffreport.lexicon.treaties import treaties
from diffreport.model.collation import ChangeReport, Collation, Comparison
from diffreport.model.fact import Fact, FactKind
from diffreport.model.flag import ANY, Flag, FlagKind
from diffreport.model.ledger import EMPTY

FACT_KINDS: tuple[str, ...] = get_args(FactKind)
FLAG_KINDS: tuple[str, ...] = get_args(FlagKind)


@dataclass(frozen=True, slots=True)
class Selection:
    """What a reader asks for; None stands for all. `kind` is a kind of fact or of flag, `treaty` an id.

    `confidence` is the least that a fact or flag must have.
    """

    kind: str | None = None
    treaty: str | None = None
    session: int | None = None
    confidence: float = 0.0

    @property
    def of_flags(self) -> bool:
        """Whether flags are asked for, not facts."""
        return self.kind in FLAG_KINDS


def asked(kind: str | None, treaty: str | None, session: int | None, confidence: float = 0.0) -> Selection:
    """The selection that a reader's words mean; a treaty may be given by its id or by its title in any known language.

    Raises:
        UsageError: an unknown kind or treaty, or a treaty with a kind that has none.
    """
    if kind is not None and kind not in FACT_KINDS + FLAG_KINDS:
        raise _unknown("kind of fact or flag", kind, FACT_KINDS + FLAG_KINDS)
    if treaty is not None and kind is not None and not kind.startswith("treaty"):
        raise UsageError(f"--treaty goes with treaties, not with --kind {kind}", remedy="leave one of them out, or use --kind treaty")
    return Selection(kind, None if treaty is None else _treaty(treaty), session, confidence)


def flag_kinds(names: Iterable[str]) -> tuple[FlagKind, ...]:
    """The kinds of flag that a reader names, each once in the order of `FlagKind`; ``any`` means all.

    Raises:
        UsageError: an unknown kind, or none at all.
    """
    wanted = {name.strip() for name in names} - {""}
    if unknown := sorted(wanted - {*FLAG_KINDS, ANY}):
        raise _unknown("kind of flag", unknown[0], (*FLAG_KINDS, ANY))
    if not wanted:
        raise UsageError("no kind of flag is named", remedy=f"name one or more, or {ANY}")
    return tuple(kind for kind in get_args(FlagKind) if kind in wanted or ANY in wanted)


def select(report: ChangeReport, selection: Selection) -> ChangeReport:
    """The change report with only the submissions, facts and flags that are asked for.

    Raises:
        UsageError: a session that no submission has, or no comparison where flags are asked for.
    """
    if selection.session is not None:
        _require(selection.session, _sessions(report, selection.of_flags))
    narrowed = _with_flags if selection.of_flags else _with_facts
    return replace(report, collations=tuple(narrowed(collation, selection) for collation in report.collations))


def _with_facts(collation: Collation, selection: Selection) -> Collation:
    submissions = [item for item in collation.submissions if selection.session in (None, item.key)]
    said = [item for item in collation.facts if selection.session in (None, item.session)]
    facts = [replace(item, facts=tuple(fact for fact in item.facts if _is_fact(fact, selection))) for item in said]
    return replace(collation, submissions=tuple(submissions), facts=tuple(facts), comparisons=(), ledger=EMPTY)


def _is_fact(fact: Fact, selection: Selection) -> bool:
    about = fact.kind == "treaty" and fact.subject == selection.treaty if selection.treaty else selection.kind in (None, fact.kind)
    return about and fact.confidence >= selection.confidence


def _with_flags(collation: Collation, selection: Selection) -> Collation:
    compared = [item for item in collation.comparisons if selection.session in (None, item.new)]
    return replace(collation, comparisons=tuple(_flagged(item, selection) for item in compared))


def _flagged(comparison: Comparison, selection: Selection) -> Comparison:
    return replace(comparison, flags=tuple(flag for flag in comparison.flags if _is_flag(flag, selection)))


def _is_flag(flag: Flag, selection: Selection) -> bool:
    about = flag.kind == selection.kind and selection.treaty in (None, flag.subject)
    return about and flag.confidence >= selection.confidence


def _sessions(report: ChangeReport, of_flags: bool) -> list[int]:
    """The sessions there are: of submissions, or of those that something older is compared with."""
    if of_flags:
        keys = {comparison.new for collation in report.collations for comparison in collation.comparisons}
    else:
        keys = {submission.key for collation in report.collations for submission in collation.submissions}
    return sorted(key for key in keys if isinstance(key, int))


def _require(session: int, known: Sequence[int]) -> None:
    if session not in known:
        remedy = f"there is {', '.join(map(str, known))}" if known else "the sources have no sessions"
        raise UsageError(f"nothing of session {session} to show", remedy=remedy)


def _treaty(name: str) -> str:
    """The id that is meant by an id in any case or by a title."""
    by_lower = {id_.lower(): id_ for id_ in treaties()}
    titles = (pack.title_key(name.strip("《》 ")) for pack in PACKS)
    shown = {said.lower(): id_ for pack in PACKS for id_, names in treaty_names(pack.code).items() for said in (names.title, names.short)}
    found = by_lower.get(name.lower()) or shown.get(name.lower()) or next((key for key in titles if key in treaties()), None)
    if found is None:
        raise _unknown("treaty", name, tuple(treaties()))
    return found


def _unknown(what: str, name: str, known: Iterable[str]) -> UsageError:
    """The error for a name that is not known, with those that are like it, else with all."""
    by_lower = {one.lower(): one for one in known}
    near = [by_lower[one] for one in get_close_matches(name.lower(), by_lower, n=3)]
    remedy = f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(by_lower.values())}"
    return UsageError(f"no {what} is called {name}", remedy=remedy)
