"""Which beads of a comparison are folded away.

Comes in: the changes of a comparison, in their order. Goes out: the same, runs of unchanged beads as one fold.

    >>> kept = Change("unchanged", False, (0,), (0,), 1.0, 1.0, (), ())
    >>> gone = Change("removed", False, (1,), (), None, 1.0, (), ())
    >>> [type(item).__name__ for item in folded((kept, gone), 0)]
    ['Fold', 'Change']
"""

from collections.abc import Sequence
from dataclasses import dataclass

from diffreport.model.collation import Change


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of unchanged beads that is not shown."""

    changes: tuple[Change, ...]


def folded(changes: Sequence[Change], context: int) -> list[Change | Fold]:
    """The changes with runs of unchanged ones folded, but for `context` of them around each that is shown."""
    quiet = [not change.differs for change in changes]
    shown: list[Change | Fold] = []
    for at, change in enumerate(changes):
        if not all(quiet[max(at - context, 0) : at + context + 1]):
            shown.append(change)
        elif shown and isinstance(last := shown[-1], Fold):
            shown[-1] = Fold((*last.changes, change))
        else:
            shown.append(Fold((change,)))
    return shown
