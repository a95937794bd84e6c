"""Everything found: comparisons, collations and the change report of one run."""

from dataclasses import dataclass
from typing import Literal

from diffreport.model.compilation import Compilation, Key, Mention, Submission
from diffreport.model.document import Notice
from diffreport.model.drift import Drift
from diffreport.model.edit import Edit
from diffreport.model.fact import Fact
from diffreport.model.flag import Flag, Reason
from diffreport.model.ledger import EMPTY, Ledger
from diffreport.model.respondent import Respondent

ChangeKind = Literal["unchanged", "reworded", "revised", "added", "removed"]
Overlap = Literal["normal", "low"]
LineageStatus = Literal["kept", "introduced", "dropped", "returned"]


@dataclass(frozen=True, slots=True)
class Change:
    """A bead with what happened in it. `similarity` and `confidence` are in 0..1; see `model.alignment.Bead`."""

    kind: ChangeKind
    moved: bool
    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float | None
    confidence: float
    reasons: tuple[Reason, ...]
    edits: tuple[Edit, ...]

    @property
    def differs(self) -> bool:
        """Whether anything happened in it: its text differs, or its place."""
        return self.kind != "unchanged" or self.moved


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a brief and the fingerprints of the flags it says in words."""

    text: Reason
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SubmissionFacts:
    """The facts of one submission of a collation, in reading order; `session` is the submission's key."""

    session: Key
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The old against the new submission of one respondent; `old` and `new` are sessions or source names."""

    old: Key
    new: Key
    overlap: Overlap
    overlap_reason: Reason | None
    changes: tuple[Change, ...]
    flags: tuple[Flag, ...] = ()
    brief: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one session says of a statement: indices of its paragraphs."""

    session: Key
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lineage:
    """The chain of one statement through all sessions of a respondent; `returned` means seen again after a gap."""

    status: LineageStatus
    first: Key
    last: Key
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series with its evidence."""

    session: Key
    value: int | float
    paragraph: int
    quote: str


@dataclass(frozen=True, slots=True)
class Series:
    """A count or a figure over the sessions; `about` says its subject as data that reads in any language, where that is known."""

    subject: str
    kind: Literal["treaty-count", "figure"]
    points: tuple[Point, ...]
    about: Reason | None = None


@dataclass(frozen=True, slots=True)
class Collation:
    """Everything found for one respondent over all its sessions, oldest first."""

    respondent: Respondent
    submissions: tuple[Submission, ...]
    comparisons: tuple[Comparison, ...] = ()
    mentions: tuple[Mention, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    series: tuple[Series, ...] = ()
    facts: tuple[SubmissionFacts, ...] = ()
    ledger: Ledger = EMPTY

    @property
    def language(self) -> str:
        """The language of its documents."""
        return self.submissions[0].language

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys of its submissions."""
        return tuple(submission.key for submission in self.submissions)

    @property
    def has_history(self) -> bool:
        """Whether there is anything to follow through the years: a second submission, or a mention elsewhere."""
        return len(self.submissions) > 1 or bool(self.mentions)

    def newest(self, lineage: Lineage) -> str:
        """The text of the first paragraph of the newest reading of one of its lineages."""
        reading = lineage.readings[-1]
        return self.submission(reading.session).paragraphs[reading.paragraphs[0]].text

    def submission(self, key: Key) -> Submission:
        """The submission of that key; a defect (StopIteration) where there is none."""
        return next(submission for submission in self.submissions if submission.key == key)

    def sides(self, comparison: Comparison) -> tuple[Submission, Submission]:
        """The old and the new submission of one of its comparisons."""
        return self.submission(comparison.old), self.submission(comparison.new)


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """The whole result of one run; `terms` is the terminology that switched between its sessions."""

    compilations: tuple[Compilation, ...]
    collations: tuple[Collation, ...]
    notices: tuple[Notice, ...]
    terms: tuple[Drift, ...] = ()
