"""In which order the beads of a comparison are read, and which of them are folded away.

Comes in: the changes of a comparison. Goes out: the changes in the order of the new submission, what was removed
standing where it stood in the old one; then runs of unchanged beads as one fold.

    >>> kept = Change("unchanged", False, (0,), (0,), 1.0, 1.0, (), ())
    >>> gone = Change("removed", False, (1,), (), None, 1.0, (), ())
    >>> [change.kind for change in reading_order((gone, kept))]
    ['unchanged', 'removed']
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diffreport.model.collation import Change


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of unchanged beads that is not shown."""

    changes: tuple[Change, ...]


def reading_order(changes: Iterable[Change]) -> list[Change]:
    """Order of the new submission; a removed bead follows the bead that held the paragraph before it."""
    changes = tuple(changes)
    ordered = sorted((change for change in changes if change.new), key=lambda change: change.new)
    for change in sorted((change for change in changes if not change.new), key=lambda change: change.old):
        ordered.insert(_slot(ordered, change), change)
    return ordered


def _slot(ordered: Sequence[Change], removed: Change) -> int:
    """Where a removed bead goes; moved beads say nothing about the old order, so they are no neighbours."""
    before = [(index, at + 1) for at, change in enumerate(ordered) if not change.moved for index in change.old if index < removed.old[0]]
    return max(before, default=(0, 0))[1]


def folded(changes: Sequence[Change], context: int) -> list[Change | Fold]:
    """The changes with runs of unchanged ones folded, but for `context` of them around each that is shown."""
    quiet = [change.kind == "unchanged" and not change.moved for change in changes]
    shown: list[Change | Fold] = []
    for at, change in enumerate(changes):
        if not all(quiet[max(at - context, 0) : at + context + 1]):
            shown.append(change)
        elif shown and isinstance(last := shown[-1], Fold):
            shown[-1] = Fold((*last.changes, change))
        else:
            shown.append(Fold((change,)))
    return shown
