"""How a language counts instruments, members and other things: the record that the extractors are handed.

Comes in: a language folder's tables. Goes out: `CountForms` and `FigureForms`. All patterns are for folded text
(`lang.placed`), in which 1 300 is 1300.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from diffreport.lang.forms import NEVER

Scope = Literal["exact", "all", "more", "about"]


@dataclass(frozen=True, slots=True)
class CountForms:
    """The forms of one language.

    `own` finds a number of instruments: groups ``number``, ``noun``, and ``more``, if the text says so. Right after it,
    `part` (group ``number``) says that the first number is the total of which this one is a part. Right before a number,
    `all` and `about` give its scope. `topics` gives a class to what is counted, so that nouns may drift (公约, 文书): the
    first pattern found in the noun or its sentence decides, the last one is the rest.

    `members` finds a number of states that belong to something: groups ``number``, ``noun`` and ``more``; `trailing` one
    that stands behind its noun, with the same groups. `classes`
    gives the class of the noun. `partial`, right before it, says that only some are meant (来自▮), `present` that the
    number is only said to exist, so that what follows must be the end of the clause, and `people`, right after it, that
    somebody from there is counted. `joining`, right after it, is what they did, with group ``signed`` or not; a noun
    without a class (国家) is a member only with it.
    """

    own: re.Pattern[str] = NEVER
    part: re.Pattern[str] = NEVER
    all: re.Pattern[str] = NEVER
    about: re.Pattern[str] = NEVER
    topics: tuple[tuple[str, re.Pattern[str]], ...] = ()
    members: re.Pattern[str] = NEVER
    trailing: re.Pattern[str] = NEVER
    classes: Mapping[str, str] = field(default_factory=dict)
    partial: re.Pattern[str] = NEVER
    present: re.Pattern[str] = NEVER
    people: re.Pattern[str] = NEVER
    joining: re.Pattern[str] = NEVER
    value: Callable[[str], float | None] = lambda _: None


@dataclass(frozen=True, slots=True)
class FigureForms:
    """The forms of one language.

    `figure` finds a number with its unit: groups ``number``, ``unit``. `units` gives one unit to those that translators
    exchange (名, 人). `boundary` parts the clauses; `value` reads a number.
    """

    figure: re.Pattern[str] = NEVER
    units: Mapping[str, str] = field(default_factory=dict)
    boundary: re.Pattern[str] = NEVER
    value: Callable[[str], float | None] = lambda _: None
