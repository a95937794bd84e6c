"""What a language knows about naming laws: the record that the extractor of laws is handed.

Comes in: a language folder's reader of mentions and its sentence patterns. Goes out: `LawForms`. A mention is a place
that names a law (第151号法《刑法典》), describes one (一项关于…的新法律) or points back at one (该法). Sentences are
judged with every mention replaced by one `MARK`, so that a pattern speaks of laws and not of their letters:

    通过了▮ → adopted      经▮修订的▮ → the second one amended by the first
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from diffreport.model.fact import LawAction
from diffreport.model.span import Span

MARK = "\uf8ff"
"""Stands for a mention in a masked sentence: a private-use character that no text holds."""

Sort = Literal["act", "decree", "regulation", "decision"]
Naming = Literal["named", "described", "anaphor"]


@dataclass(frozen=True, slots=True)
class LawMention:
    """One place that speaks of one law.

    `span` are the words that name it, `extent` also its date, brackets and article; both in the text given. `number`,
    `year`, `title` and `instrument` are as `model.fact.Law` has them; `name` is a short name made of the printed
    words; `topic` is what the text says the law is about, where that is not its title. `date` (ISO 8601, as exact as the
    text) belongs to `action`, where the words of the name carry them (2001年12月通过的). `fresh` is true where the text
    calls the law new, and thereby says that there was an older one of that title.
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


@dataclass(frozen=True, slots=True)
class ActionForm:
    """A pattern over a masked sentence: group ``law`` holds the marks of the laws to which `action` happened, ``by``,
    if any, the mark of the law that did it."""

    action: LawAction
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class LawForms:
    """The services of a language for laws.

    `mentions` gives the mentions of a text in order, apart from each other. `core` folds a title to what stays the same
    under different renderings. `dates` finds the dates of a text: end offset and ISO 8601. `owner` gives, for the words
    that stand right before a law, the last name in them to which the law would belong (a state, an organisation), else
    an empty text.
    """

    mentions: Callable[[str], Sequence[LawMention]]
    actions: tuple[ActionForm, ...]
    core: Callable[[str], str]
    dates: Callable[[str], Sequence[tuple[int, str]]]
    owner: Callable[[str], str]
