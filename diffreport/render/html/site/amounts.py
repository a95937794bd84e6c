"""How much a comparison changed, and how grave that is: what a cell of the matrix says.

Comes in: a comparison. Goes out: counts of its beads by kind, counts of its flags, its gravest flag, and the geometry of a bar.
Only flags that are sure make a comparison grave; the others are counted as possible.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from diffreport.model.collation import ChangeKind, Comparison
from diffreport.model.flag import Gravity, gravity
from diffreport.render.labels import Labels
from diffreport.render.names import KIND_SIGNS

KINDS: tuple[ChangeKind, ...] = ("added", "removed", "revised", "reworded", "unchanged")
"""The order in a bar: what is new or gone, then what differs, then what stayed."""
GRAVITY_SIGNS: dict[Gravity, str] = {"error": "▲", "warning": "◆", "note": "●"}
BAR = 96
"""Pixels of the longest bar: that of the comparison with most beads."""
_GRADES = {grade: place for place, grade in enumerate(reversed(get_args(Gravity)), 1)}


@dataclass(frozen=True, slots=True)
class Amount:
    """A comparison in numbers: `kinds` counts its beads; `gravest` is None where no flag is sure."""

    kinds: tuple[tuple[ChangeKind, int], ...]
    sure: int
    possible: int
    gravest: Gravity | None

    @property
    def beads(self) -> int:
        """All beads."""
        return sum(number for _, number in self.kinds)

    @property
    def changed(self) -> int:
        """The beads that are not unchanged."""
        return sum(number for kind, number in self.kinds if kind != "unchanged")

    @property
    def order(self) -> tuple[int, int, int, int]:
        """What tells how much there is to read: gravity, flags, possible flags, changed beads."""
        return (_GRADES[self.gravest] if self.gravest else 0, self.sure, self.possible, self.changed)

    @property
    def signs(self) -> str:
        """The beads by the signs of their kinds, as in ``+3 -1 ≠4``; what there is none of is left out."""
        return " ".join(f"{KIND_SIGNS[kind]}{number}" for kind, number in self.kinds if number)

    @property
    def sign(self) -> str:
        """The sign of its gravest flag."""
        return GRAVITY_SIGNS[self.gravest] if self.gravest else ""

    def flags_said(self, labels: Labels) -> str:
        """Its flags in words."""
        said = [labels.count("cell_flags", self.sure)]
        said += [labels(f"gravest_{self.gravest}", section="site")] if self.gravest else []
        said += [labels.count("cell_possible", self.possible)] if self.possible else []
        return labels("and").join(said)

    def kinds_said(self, labels: Labels) -> str:
        """Its beads in words."""
        return labels("and").join(f"{number} {labels(kind, section='change')}" for kind, number in self.kinds if number)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar, in pixels from its beginning."""

    kind: ChangeKind
    x: float
    width: float


def amount(comparison: Comparison) -> Amount:
    """A comparison in numbers."""
    kinds = Counter(change.kind for change in comparison.changes)
    sure = [flag for flag in comparison.flags if flag.sure]
    gravest = max((gravity(flag.kind) for flag in sure), key=_GRADES.__getitem__, default=None)
    return Amount(tuple((kind, kinds[kind]) for kind in KINDS), len(sure), len(comparison.flags) - len(sure), gravest)


def bar(told: Amount, most: int) -> Sequence[Segment]:
    """The bar of a comparison, where the longest one has `most` beads."""
    segments: list[Segment] = []
    before = 0
    for kind, number in told.kinds:
        if number:
            segments.append(Segment(kind, round(BAR * before / most, 1), round(BAR * number / most, 1)))
        before += number
    return segments
