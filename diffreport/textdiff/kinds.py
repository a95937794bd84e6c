"""What kind of change a bead is, from its edits.

Comes in: both sides of a bead and their edits. Goes out: the kind (SPEC section 3) and the reasons, as data. The order
of the questions: is it the same once formatting is folded (`unchanged`); does any edit change the substance (`revised`,
with one reason for each kind of substance and what it was); else it says the same in other words (`reworded`), and where
all that differs is the rendering of terms, the reason says so with the first pair.
"""

from collections.abc import Sequence

from diffreport.model.collation import ChangeKind
from diffreport.model.edit import Edit, Operation
from diffreport.model.flag import Reason

_EDGES = "，。；：、！？,.;:!? "
SHOWN = 12
"""Characters of an edit that a reason quotes; the edits themselves hold the whole."""


def kind_of(edits: Sequence[Edit]) -> tuple[ChangeKind, tuple[Reason, ...]]:
    """The kind of a bead with two sides and the reasons for it, the first edit of each reason quoted."""
    changed = [edit for edit in edits if edit.op != "equal"]
    if all(edit.significance == "formatting" for edit in changed):
        return "unchanged", ()
    reasons: dict[str, Reason] = {}
    for edit in changed:
        if edit.significance == "substantive" and edit.reason:
            reasons.setdefault(edit.reason, Reason(f"{edit.reason}-differs", (_short(edit.text),)))
    if reasons:
        return "revised", tuple(reasons.values())
    if all(edit.significance == "formatting" or edit.reason == "terminology" for edit in changed):
        return "reworded", (Reason("terminology", (_first(changed, "delete"), _first(changed, "insert"))),)
    return "reworded", (Reason("same-content"),)


def _first(changed: Sequence[Edit], op: Operation) -> str:
    """The first term on one side, as far as a reason quotes it."""
    return next((_short(edit.text) for edit in changed if edit.op == op and edit.reason == "terminology"), "")


def _short(text: str) -> str:
    """The beginning of an edit, without the punctuation that came along."""
    flat = " ".join(text.split()).strip(_EDGES)
    return flat if len(flat) <= SHOWN else flat[:SHOWN] + "…"
