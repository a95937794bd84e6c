"""What a team agreed on: the flags it accepted, what must be there for a check to mean anything, and the damage it lives with.

Comes in: rows of a baseline or of a configuration. Goes out: records that a check judges a change report by.
"""

from dataclasses import dataclass
from datetime import date

from diffreport.model.verdict import Acceptance


@dataclass(frozen=True, slots=True)
class Expectation:
    """Something that must be among the reports; what is None (or empty) is not asked for.

    `symbol`, `session`, `language` and `source` (a file's name without folders) must hold of one and the same report, and each of the
    `respondents` (ids) must have a submission there. Respondents alone must have one in any report. `stated` says where that is
    written, for whoever has to mend it: the name of a file, and the place in it where there is one.
    """

    stated: str
    symbol: str | None = None
    session: int | None = None
    language: str | None = None
    source: str | None = None
    respondents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Damage of a report that somebody lives with, as a contents list that was printed wrongly.

    `source` (a file's name as the notice has it) and `text` (that of the notice) decide, whatever the line. From the day after
    `expires` on it no longer counts. `stated` is the name of the file in which that is written.
    """

    stated: str
    source: str
    text: str
    reason: str
    owner: str = ""
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """The content of a baseline file: accepted flags, the reports that were there with the respondents they held, tolerated damage."""

    accepted: tuple[Acceptance, ...] = ()
    expected: tuple[Expectation, ...] = ()
    tolerated: tuple[Tolerance, ...] = ()
