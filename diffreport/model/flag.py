"""Findings with their evidence."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

FlagKind = Literal[
    "law-enacted",
    "law-mentioned",
    "law-amended",
    "law-draft",
    "law-dropped",
    "treaty-count",
    "treaty-joined",
    "treaty-status",
    "treaty-mentioned",
    "treaty-dropped",
    "position-new",
    "position-dropped",
    "position-reversed",
    "position-strengthened",
    "position-weakened",
    "figure-changed",
]

ANY = "any"
"""What stands for every kind, where kinds are named."""

Gravity = Literal["error", "warning", "note"]

SEVERITY: tuple[tuple[FlagKind, Gravity], ...] = (
    ("position-reversed", "error"),
    ("law-enacted", "error"),
    ("law-amended", "error"),
    ("treaty-joined", "error"),
    ("treaty-status", "error"),
    ("treaty-count", "error"),
    ("position-weakened", "warning"),
    ("position-strengthened", "warning"),
    ("law-draft", "warning"),
    ("position-new", "warning"),
    ("position-dropped", "warning"),
    ("treaty-dropped", "warning"),
    ("law-dropped", "warning"),
    ("figure-changed", "note"),
    ("treaty-mentioned", "note"),
    ("law-mentioned", "note"),
)
"""The kinds of flag, most severe first, with their gravity in the words that CI systems share (SARIF 2.1.0, section 3.27.10).

An act of the respondent (a law, a treaty, a position turned round) goes before a step in what it says, that before what is
said anew or no more, and that before a mere number or mention.
"""

SURE = 0.8
"""Confidence from which on a finding counts; below, it is said to be possible (SPEC section 5, `--min-confidence`)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was decided, as data: a code and its values in order; renderers hold the words for the code.

    `parts` are reasons that are said inside this one, where a value needs words of its own (the items of a list).
    """

    code: str
    values: tuple[str, ...] = ()
    parts: "tuple[Reason, ...]" = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One side of a flag: a verbatim `quote` from paragraph `paragraph` (0-based) and the value found in it.

    `footnote` is the 0-based number of the footnote that holds the quote, where one does.
    """

    paragraph: int
    quote: str
    value: Any
    footnote: int | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding. `summary` is a reason: words follow the language of the labels; `fingerprint` survives reflow.

    `subject` is in the words of the document (a treaty's is its id); `about` says the same as data that reads in any
    language, None where only the words are known.
    """

    kind: FlagKind
    subject: str
    summary: Reason
    confidence: float
    fingerprint: str
    old: Evidence | None
    new: Evidence | None
    about: Reason | None = None

    @property
    def sure(self) -> bool:
        """Whether the finding counts, or is only possible."""
        return self.confidence >= SURE

    def stands_in(self, old: Iterable[int], new: Iterable[int]) -> bool:
        """Whether one of these paragraphs of the old or of the new submission holds its evidence."""
        return bool((self.old and self.old.paragraph in old) or (self.new and self.new.paragraph in new))


def severity(kind: FlagKind) -> int:
    """The place of a kind among all, 0 for the most severe."""
    return next(place for place, (known, _) in enumerate(SEVERITY) if known == kind)


def gravity(kind: FlagKind) -> Gravity:
    """How grave a flag of this kind is."""
    return dict(SEVERITY)[kind]
