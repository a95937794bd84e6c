"""What a language knows about naming laws: the record that the extractor of laws is handed.

Comes in: a language folder's reader of mentions and its sentence patterns. Goes out: `LawForms`. A mention is a place
that names a law (第151号法《刑法典》), describes one (一项关于…的新法律) or points back at one (该法). Sentences are
judged with every mention replaced by one `MARK`, so that a pattern speaks of laws and not of their letters:

    通过了▮ → adopted      经▮修订的▮ → the second one amended by the first
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from diffreport.errors import TableError
from diffreport.lexicon.tables import Row, rows, table
from diffreport.model.fact import LawAction
from diffreport.model.span import Span

MARK = "\uf8ff"
"""Stands for a mention in a masked sentence: a private-use character."""

Sort = Literal["act", "decree", "regulation", "decision"]
Noun = Literal[
    "law",
    "act",
    "code",
    "constitution",
    "decree",
    "legislative-decree",
    "royal-decree",
    "executive-order",
    "cabinet-order",
    "order",
    "regulations",
    "rules",
    "decision",
    "directive",
    "joint-action",
]
"""What a law is called to a reader of another language: finer than its sort; ``law`` where nothing is known."""
Naming = Literal["named", "described", "anaphor"]


@dataclass(frozen=True, slots=True)
class LawMention:
    """One place that speaks of one law.

    `span` are the words that name it, `extent` also its date, brackets and article; both in the text given. `number`,
    `year`, `title` and `instrument` are as `model.fact.Law` has them; `name` is a short name made of the printed
    words; `topic` is what the text says the law is about, where that is not its title. `date` (ISO 8601, as exact as the
    text) belongs to `action`, where the words of the name carry them (2001年12月通过的). `fresh` is true where the text
    calls the law new, and thereby says that there was an older one of that title. `owner` is the id of the respondent
    to which the words give the law (乌干达《…法》), None where they name nobody. `follows_parent` is true of rules named
    after a law that is itself only pointed at (《法案实施细则》): their core completes that of the law before.
    """

    span: Span
    extent: Span
    naming: Naming
    sort: Sort
    instrument: str
    name: str
    number: str | None = None
    year: int | None = None
    title: str | None = None
    topic: str | None = None
    date: str | None = None
    action: LawAction = "mentioned"
    fresh: bool = False
    owner: str | None = None
    follows_parent: bool = False


@dataclass(frozen=True, slots=True)
class ActionForm:
    """A pattern over a masked sentence.

    Group ``law`` holds the marks of the laws to which `action` happened, ``by``, if any, the mark of the law that did it.
    """

    action: LawAction
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class LawForms:
    """The services of a language for laws.

    `mentions` gives the mentions of a text in order, apart from each other. `core` folds a title to what stays the same
    under different renderings, `sort` gives the sort of an instrument's noun. `dates` finds the dates of a text, in
    order: end offset and ISO 8601, as exact as they are. `noun` names an instrument to readers of other languages.
    """

    mentions: Callable[[str], Sequence[LawMention]]
    actions: tuple[ActionForm, ...]
    core: Callable[[str], str]
    dates: Callable[[str], Sequence[tuple[int, str]]]
    sort: Callable[[str], Sort]
    noun: Callable[[str], Noun] = lambda _: "law"


def no_laws() -> LawForms | None:
    """For a language that has no forms for laws: none are found."""
    return None


@cache
def instruments(code: str) -> Mapping[str, Row]:
    """Words for sorts of instruments in one language, from its ``laws.toml``.

    Raises:
        TableError: a sort that is not in `Sort`, or a noun that is not in `Noun`.
    """
    found = table("lang", code, "laws.toml", key="instrument", keys={"sort", "noun", "titles", "source"})
    for word, row in found.items():
        for key, known in (("sort", Sort), ("noun", Noun)):
            if row[key] not in get_args(known):
                raise TableError(f"unknown {key} {row[key]!r}", source=f"{code}/laws.toml", place=word)
    return found


def action_forms(code: str, date: str) -> tuple[ActionForm, ...]:
    """The sentence patterns of one language, from its ``law_actions.toml``; `date` is its expression for a date.

    Raises:
        TableError: an unknown action, or a pattern that does not compile or has no law.
    """
    forms = []
    for number, row in enumerate(rows("lang", code, "law_actions.toml", key="action", keys={"action", "pattern", "source"}), 1):
        source, place = f"{code}/law_actions.toml", f"row {number}"
        if row["action"] not in get_args(LawAction):
            raise TableError(f"unknown action {row['action']!r}", source=source, place=place)
        expression = _PLACE.sub(lambda match: f"(?:{date})" if match[1] == "date" else _PLACES[match[1]], row["pattern"])
        try:
            pattern = re.compile(expression)
        except re.error as error:
            raise TableError(f"the pattern does not compile: {error}", source=source, place=place) from error
        if "law" not in pattern.groupindex:
            raise TableError("a pattern without {law} or {laws}", source=source, place=place)
        forms.append(ActionForm(row["action"], pattern))
    return tuple(forms)


_PLACE = re.compile(r"\{(law|laws|by|gap|date)\}")
_PLACES = {
    "law": f"(?P<law>{MARK})",
    "laws": f"(?P<law>{MARK}(?:[、,，和与及以]{{1,2}}新?的?{MARK})*)",
    "by": f"(?P<by>{MARK})",
    "gap": f"[^，。；,;{MARK}]{{0,12}}?",
}
