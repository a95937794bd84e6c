"""Which paragraphs of an old and a new submission belong together."""

from dataclasses import dataclass

PINNED = "pinned"
"""Code of the reason for a bead that the user put together (`Change.reasons`)."""


@dataclass(frozen=True, slots=True)
class Bead:
    """The smallest aligned group: indices of old and of new paragraphs, ascending, not necessarily contiguous.

    `similarity` is in 0..1, None where one side is empty; `confidence` is in 0..1. `moved` is true where the bead
    lies outside the largest set of beads that keep their order; `pinned` where the user put it together.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float | None
    confidence: float
    moved: bool = False
    pinned: bool = False
