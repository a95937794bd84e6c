"""Sentences of one respondent in two sessions that are probably the same sentence, translated anew.

Comes in: the sentences of both sessions. Goes out: pairs. This is no alignment (`diffreport.align` does that, later and
with the drift already folded); it only has to show a replacement in place, so it may miss many pairs but should not make
up any: each pair is the best of one of its sentences and has much in common.
"""

from collections.abc import Sequence

from diffreport.drift.corpus import Sentence, SessionText
from diffreport.drift.options import DriftOptions

Pair = tuple[Sentence, Sentence, float]


class Counterparts:
    """The pairs of counterparts between sessions, each respondent's computed when first asked for."""

    def __init__(self, sessions: Sequence[SessionText], options: DriftOptions) -> None:
        self._sessions = sessions
        self._least = options.counterpart
        self._pairs: dict[tuple[str, int, int], list[Pair]] = {}

    def replacements(self, old: int, new: int, gone: str, came: str) -> list[Pair]:
        """The surest pair of each respondent in which `came` stands where `gone` was, the surest first.

        `old` and `new` are positions of sessions. A respondent's last submission up to the old session is held against
        its first one from the new session on.
        """
        best: list[Pair] = []
        for respondent in sorted({name for session in self._sessions for name in session.sentences}):
            before = [at for at in range(old + 1) if respondent in self._sessions[at].sentences]
            after = [at for at in range(new, len(self._sessions)) if respondent in self._sessions[at].sentences]
            if before and after:
                replaced = [pair for pair in self._of(respondent, before[-1], after[0]) if _replaced(pair, gone, came)]
                best += sorted(replaced, key=lambda pair: -pair[2])[:1]
        return sorted(best, key=lambda pair: (-pair[2], pair[0].respondent))

    def _of(self, respondent: str, old: int, new: int) -> list[Pair]:
        key = (respondent, old, new)
        if key not in self._pairs:
            sides = self._sessions[old].sentences[respondent], self._sessions[new].sentences[respondent]
            self._pairs[key] = _counterparts(*sides, self._least)
        return self._pairs[key]


def _replaced(pair: Pair, gone: str, came: str) -> bool:
    before, after = pair[0].plain, pair[1].plain
    return gone in before and came not in before and came in after and gone not in after


def _counterparts(old: Sequence[Sentence], new: Sequence[Sentence], least: float) -> list[Pair]:
    mine, theirs = ([_character_pairs(sentence.plain) for sentence in side] for side in (old, new))
    rows = [[_dice(before, after) for after in theirs] for before in mine]
    tops = [max(column) for column in zip(*rows, strict=True)]
    return [
        (old[i], new[j], value)
        for i, row in enumerate(rows)
        for j, value in enumerate(row)
        if value >= least and (value == tops[j] or value == max(row))
    ]


def _character_pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def _dice(first: frozenset[str], second: frozenset[str]) -> float:
    return 2 * len(first & second) / (len(first) + len(second) or 1)
