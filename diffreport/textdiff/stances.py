"""The words of a stance that became another one, as a change of substance.

Comes in: the units of one side, the verdicts on those that differ, and the spans of such words (the flags know them, see
`flags.turned`). Goes out: the verdicts with those words marked. Words of the stance that both sides have are no difference.
"""

from collections.abc import Iterator, Mapping, Sequence

from diffreport.model.span import Span
from diffreport.textdiff.script import Unit
from diffreport.textdiff.significance import Verdict

STANCE = Verdict("substantive", "stance")


def mark_stances(units: Sequence[Unit], verdicts: Mapping[int, Verdict], spans: Sequence[Span]) -> dict[int, Verdict]:
    """The verdicts by index of unit; what is a change of substance already keeps its reason."""
    held = {at for at in _within(units, spans) if at in verdicts and verdicts[at].significance == "rewording"}
    return {**verdicts, **dict.fromkeys(sorted(held), STANCE)}


def _within(units: Sequence[Unit], spans: Sequence[Span]) -> Iterator[int]:
    """The units that share a character with a span; a particle (对) takes no stance by itself."""
    start = 0
    for at, unit in enumerate(units):
        end = start + len(unit.token.text)
        if not unit.slight and any(start < span.end and span.start < end for span in spans):
            yield at
        start += len(unit.text)
