"""The token-level difference inside a bead."""

from dataclasses import dataclass
from typing import Literal

Operation = Literal["equal", "delete", "insert"]
Significance = Literal["formatting", "rewording", "substantive"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One run of text that is kept, deleted from the old or inserted into the new side.

    Joining the texts of `equal` and `delete` gives the old side, of `equal` and `insert` the new side, exactly.
    `significance` is None for `equal`; `reason` is a code such as ``number`` or ``title``, None where there is none.
    """

    op: Operation
    text: str
    significance: Significance | None = None
    reason: str | None = None
