"""Pairs of forms of which the second took the place of the first between two sessions, by their counts.

Comes in: two sessions and their forms. Goes out: candidates, the strongest first. A candidate is an old form that
(nearly) vanished and a new one that (nearly) appeared, made of much the same characters, whose four counts are no
accident. What differs between the forms may be no word that was merely left out or put in; whether it is a fact
(`changes_meaning`: a negation or modal word, a numeral, a name) is asked of the few that are left at the end.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from diffreport.drift.corpus import SessionText
from diffreport.drift.options import DriftOptions
from diffreport.lang.pack import LanguagePack


@dataclass(frozen=True, slots=True)
class Switch:
    """A candidate: the counts of the old and the new form in the old session, then in the new one."""

    old: str
    new: str
    before: tuple[int, int]
    after: tuple[int, int]
    strength: float
    likeness: float

    def overlaps(self, other: "Switch") -> bool:
        """Whether both say the same or one says a part of the other: 核保安 and 国际核保安."""
        pairs = [(one, two) for one in (self.old, self.new) for two in (other.old, other.new)]
        return any(one in two or two in one for one, two in pairs)


def switches(old: SessionText, new: SessionText, words: tuple[Mapping[str, int], Mapping[str, int]], options: DriftOptions) -> list[Switch]:
    """The candidates between two sessions; `words` are the forms of the old and of the new session."""
    after = {form: new.count(form) for form, count in words[0].items() if form not in new.whole or options.gone * count >= 1}
    before = cache(old.count)
    by_character = _by_character(words[1])
    found = []
    for gone in (form for form, count in after.items() if count <= options.gone * words[0][form]):
        for came, likeness in _alike(gone, by_character, options.likeness):
            if before(came) <= options.fresh * (before(came) + words[0][gone]):
                switch = _switch(gone, came, (words[0][gone], before(came)), (after[gone], words[1][came]), likeness)
                if _switched(switch, options) and not _left_out(gone, came, old, new):
                    found.append(switch)
    return sorted(found, key=lambda switch: (-switch.strength, -switch.likeness, switch.old, switch.new))


def _by_character(forms: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """The forms that have each character."""
    found: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        for char in set(form):
            found[char].append(form)
    return found


def _alike(form: str, by_character: Mapping[str, Sequence[str]], least: float) -> list[tuple[str, float]]:
    """The other forms that share enough characters with this one, with their likeness (Dice)."""
    mine = set(form)
    shared = Counter(other for char in mine for other in by_character.get(char, ()))
    likeness = {other: 2 * count / (len(mine) + len(set(other))) for other, count in shared.items()}
    return [(other, value) for other, value in likeness.items() if value >= least]


def _switch(gone: str, came: str, before: tuple[int, int], after: tuple[int, int], likeness: float) -> Switch:
    return Switch(gone, came, before, after, log_likelihood(before, after), likeness)


def _switched(switch: Switch, options: DriftOptions) -> bool:
    """Whether the old form is rare beside the new one, and the counts are no accident."""
    return switch.after[0] <= options.gone * sum(switch.after) and switch.strength >= options.evidence


def log_likelihood(before: tuple[int, int], after: tuple[int, int]) -> float:
    """Dunning's log-likelihood ratio of a table of two by two counts; 0 where both sessions use the forms alike."""
    rows, columns = (sum(before), sum(after)), (before[0] + after[0], before[1] + after[1])
    total = sum(rows)
    cells = ((count, rows[r], columns[c]) for r, row in enumerate((before, after)) for c, count in enumerate(row))
    return 2 * sum(count * math.log(count * total / (row * column)) for count, row, column in cells if count)


def changes_meaning(switch: Switch, pack: LanguagePack) -> bool:
    """Whether one form has a negation, a modal word or a numeral that the other has not, or either has a respondent's name."""
    gone, came = switch.old, switch.new
    turning = (*pack.negations, *pack.averting, *(word for words in pack.modals for word in words))
    if any((word in gone) != (word in came) for word in turning):
        return True
    if any(pack.number_key(char) != char for char in set(gone) ^ set(came)):
        return True
    return any(name in gone or name in came for names in pack.respondents().values() for name in names.every())


def _left_out(gone: str, came: str, old: SessionText, new: SessionText) -> bool:
    """Whether the longer form is the shorter one with a word more, which both sessions have: no other name, more said."""
    shorter, longer = sorted((gone, came), key=len)
    more = len(longer) - len(shorter)
    middles = {longer[at : at + more] for at in range(len(shorter) + 1) if longer[:at] + longer[at + more :] == shorter}
    return any(middle and old.count(middle) and new.count(middle) for middle in middles)
