"""What a user settles once for a repository: what is read, who is called what, which paragraphs belong together.

Comes in: the keys of a configuration file (`settings.configuration` reads it) or the arguments of `diffreport.run`. Goes out:
frozen records that the stages are handed; what was not settled is None or empty, and the defaults of the commands hold.

    >>> Pin("CUB", 73, 75, old=(5,), new=(7, 8)).sides
    ((4,), (6, 7))
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from diffreport.model.baseline import Expectation
from diffreport.model.compilation import Key


@dataclass(frozen=True, slots=True)
class Pin:
    """Paragraphs of two submissions of one respondent that belong together because the user says so.

    `respondent` is any known name or id; the sessions are numbers, or names of sources outside the sessions. `old` and `new`
    are paragraphs counted from 1, as every output prints them; where one side is empty, those of the other have no
    counterpart. `old_begins` and `new_begins` are the first words of these paragraphs, one text each or none at all: by them
    a pin is known to be stale. `language` is an ISO 639-1 code, None for every language. `source` and `place` say where the pin stands.

    Raises:
        ValueError: no paragraph at all, a number below 1 or given twice, sessions out of order, or beginnings that are not as many
            as the paragraphs.
    """

    respondent: str
    old_session: Key
    new_session: Key
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    old_begins: tuple[str, ...] = ()
    new_begins: tuple[str, ...] = ()
    language: str | None = None
    source: str = "pins"
    place: str = "a pin"

    def __post_init__(self) -> None:
        if not (self.old or self.new):
            raise ValueError("old and new are both empty")
        for side, numbers, begins in (("old", self.old, self.old_begins), ("new", self.new, self.new_begins)):
            if any(number < 1 for number in numbers):
                raise ValueError(f"{side} counts from 1")
            if len(set(numbers)) != len(numbers):
                raise ValueError(f"{side} names a paragraph twice")
            if begins and len(begins) != len(numbers):
                raise ValueError(f"{side}-begins has {len(begins)} texts for {len(numbers)} paragraphs")
        if self.old_session == self.new_session or self._backwards():
            raise ValueError("old-session must be before new-session")

    def _backwards(self) -> bool:
        return isinstance(self.old_session, int) and isinstance(self.new_session, int) and self.old_session > self.new_session

    @property
    def sides(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The indices (from 0) of the old and of the new paragraphs, ascending."""
        return tuple(sorted(n - 1 for n in self.old)), tuple(sorted(n - 1 for n in self.new))


@dataclass(frozen=True, slots=True)
class Stated:
    """What the user says of a source that does not say it itself, or says it wrongly; see `model.compilation.Compilation`."""

    symbol: str | None = None
    session: int | None = None
    year: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Configuration:
    """Everything that a configuration file may settle.

    `source` is the name of the file, `folder` the one it lies in; paths are joined with that folder. `old` and `new` are the
    sessions to compare. `fail_on` are kinds of flag or ``any``, `min_confidence` is in 0..1. `aliases` lead from the user's own
    name to a known name or id of a respondent; `stated` from the resolved path of a file to what is said of it. `expect` says what
    must be among the reports for a check to mean anything.
    """

    source: str | None = None
    folder: Path | None = None
    sources: tuple[Path, ...] = ()
    respondents: tuple[str, ...] = ()
    old: int | None = None
    new: int | None = None
    glossary: Path | None = None
    lang: str | None = None
    fail_on: tuple[str, ...] = ()
    min_confidence: float | None = None
    baseline: Path | None = None
    aliases: Mapping[str, str] = field(default_factory=dict)
    pins: tuple[Pin, ...] = ()
    stated: Mapping[Path, Stated] = field(default_factory=dict)
    expect: tuple[Expectation, ...] = ()
