"""Pins: beads that the user fixed by hand, held against the submissions that they speak of.

Comes in: pins whose respondents are ids, and all submissions of a run. Goes out: for each pair of submissions the sides that are
fixed, and a notice for each pin that is stale: its paragraphs do not exist, do not begin as the pin says, or nobody sent them
in. A stale pin is left out of the alignment, because paragraphs that were renumbered would be put together wrongly, and in silence.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from diffreport.errors import InputError
from diffreport.lang.fold import fold
from diffreport.model.compilation import Key, Submission
from diffreport.model.configuration import Pin
from diffreport.model.document import Notice

Sides = tuple[tuple[int, ...], tuple[int, ...]]
"""Indices of the old and of the new paragraphs of a fixed bead."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two submissions of one respondent in one language, by their keys."""

    respondent: str
    language: str
    old: Key
    new: Key


def settle(pins: Iterable[Pin], submissions: Iterable[Submission]) -> tuple[Mapping[Pair, Sequence[Sides]], tuple[Notice, ...]]:
    """The fixed sides of each pair of submissions, and notices of the pins that are stale.

    Raises:
        InputError: two pins speak of the same paragraph of one pair.
    """
    known = {submission.identity: submission for submission in submissions}
    fixed: dict[Pair, list[Pin]] = defaultdict(list)
    notices = []
    for pin in pins:
        pairs = list(_pairs(pin, known))
        if not pairs:
            notices.append(_stale(pin, _absent(pin, known)))
        for pair in pairs:
            old, new = (known[pair.respondent, pair.language, key] for key in (pair.old, pair.new))
            wrong = _wrong("old", pin.old, pin.old_begins, old) or _wrong("new", pin.new, pin.new_begins, new)
            if wrong:
                notices.append(_stale(pin, wrong))
            else:
                _require_free(pin, fixed[pair])
                fixed[pair].append(pin)
    return {pair: [sides for pin in here for sides in _beads(pin)] for pair, here in fixed.items()}, tuple(notices)


def _pairs(pin: Pin, known: Mapping[tuple[str, str, Key], Submission]) -> Iterator[Pair]:
    """The pairs of submissions that a pin speaks of: one for each language."""
    for language in sorted({language for id_, language, _ in known if id_ == pin.respondent and pin.language in (None, language)}):
        if all((pin.respondent, language, key) in known for key in (pin.old_session, pin.new_session)):
            yield Pair(pin.respondent, language, pin.old_session, pin.new_session)


def _beads(pin: Pin) -> list[Sides]:
    """The beads that a pin fixes: paragraphs without a counterpart stand alone."""
    old, new = pin.sides
    return [(old, new)] if old and new else [((n,), ()) for n in old] + [((), (n,)) for n in new]


def _wrong(side: str, numbers: Sequence[int], begins: Sequence[str], submission: Submission) -> str | None:
    """What is wrong with a side of a pin, None where it still fits."""
    paragraphs = submission.paragraphs
    for number in numbers:
        if number > len(paragraphs):
            return f"there is no {side} paragraph {number}: session {submission.key} has {len(paragraphs)}"
    for number, text in zip(numbers, begins, strict=False):
        if not fold(paragraphs[number - 1].text).startswith(fold(text)):
            return f"{side} paragraph {number} does not begin with {text}"
    return None


def _absent(pin: Pin, known: Iterable[tuple[str, str, Key]]) -> str:
    """Which submission a pin misses."""
    keys = {key for id_, language, key in known if id_ == pin.respondent and pin.language in (None, language)}
    missing = [str(key) for key in (pin.old_session, pin.new_session) if key not in keys]
    where = f" in session {' or '.join(missing)}" if keys and missing else ""
    return f"the sources hold no submission of {pin.respondent}{where}" + (f" in {pin.language}" if pin.language else "")


def _stale(pin: Pin, why: str) -> Notice:
    return Notice("warning", pin.source, None, f"{pin.place} is stale and was left out: {why}")


def _require_free(pin: Pin, others: Iterable[Pin]) -> None:
    for other in others:
        for side, mine, theirs in (("old", pin.old, other.old), ("new", pin.new, other.new)):
            if shared := sorted(set(mine) & set(theirs)):
                problem = f"{side} paragraph {shared[0]} of {pin.respondent} is pinned twice, in {other.place} too"
                raise InputError(problem, source=pin.source, place=pin.place, remedy="keep one of the two")
