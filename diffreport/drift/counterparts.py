"""Sentences of one respondent in two sessions that are probably the same sentence, translated anew.

Comes in: the sentences of both sessions. Goes out: pairs. This is no alignment (`diffreport.align` does that, later and
with the drift already folded); it only has to show a replacement in place, so it may miss many pairs but should not make
up any: each pair is the best of one of its sentences and has much in common.
"""

from collections.abc import Sequence

from diffreport.drift.corpus import Sentence, SessionText
from diffreport.drift.options import DriftOptions
from diffreport.lang.pack import LanguagePack

Pair = tuple[Sentence, Sentence, float]

_EDGE = 2
"""Characters beside a form that are looked at: a conjunction and the word it joins (辐射|及核)."""


class Counterparts:
    """The pairs of counterparts between sessions, each respondent's computed when first asked for."""

    def __init__(self, sessions: Sequence[SessionText], pack: LanguagePack, options: DriftOptions) -> None:
        self._sessions = sessions
        self._pack = pack
        self._least = options.counterpart
        self._pairs: dict[tuple[str, int, int], list[Pair]] = {}

    def replacements(self, old: int, new: int, gone: str, came: str) -> list[Pair]:
        """The surest pair of each respondent in which `came` stands where `gone` was, the surest first.

        `old` and `new` are positions of sessions. A respondent's last submission up to the old session is held against
        its first one from the new session on.
        """
        before, after = self._last(old), self._first(new)
        best: list[Pair] = []
        for respondent in sorted(before.keys() & after.keys()):
            i, j = before[respondent], after[respondent]
            if gone in self._sessions[i].texts[respondent] and came in self._sessions[j].texts[respondent]:
                replaced = [pair for pair in self._of(respondent, i, j) if _replaced(pair, gone, came)]
                best += sorted(replaced, key=lambda pair: -pair[2])[:1]
        return sorted(best, key=lambda pair: (-pair[2], pair[0].respondent))

    def _last(self, session: int) -> dict[str, int]:
        """The position of each respondent's last session up to this one."""
        return {respondent: at for at in range(session + 1) for respondent in self._sessions[at].texts}

    def _first(self, session: int) -> dict[str, int]:
        """The position of each respondent's first session from this one on."""
        return {respondent: at for at in reversed(range(session, len(self._sessions))) for respondent in self._sessions[at].texts}

    def _of(self, respondent: str, old: int, new: int) -> list[Pair]:
        key = (respondent, old, new)
        if key not in self._pairs:
            before, after = (self._sessions[at].sentences(respondent, self._pack) for at in (old, new))
            self._pairs[key] = _counterparts(before, after, self._least)
        return self._pairs[key]


def _replaced(pair: Pair, gone: str, came: str) -> bool:
    before, after = pair[0].plain, pair[1].plain
    if gone not in before or came in before or came not in after or gone in after:
        return False
    return not (_beside(gone, before) & (set(came) - set(gone)) or _beside(came, after) & (set(gone) - set(came)))


def _beside(form: str, text: str) -> set[str]:
    """The characters right before and behind a form. What one form has more must not stand there: it would be cut wrong."""
    at = text.index(form)
    return {*text[max(0, at - _EDGE) : at], *text[at + len(form) : at + len(form) + _EDGE]}


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
