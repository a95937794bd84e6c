"""Pairs of forms of which the second took the place of the first between two sessions, by their counts.

Comes in: two sessions and their forms. Goes out: candidates, the strongest first. A candidate is an old form that
(nearly) vanished and a new one that (nearly) appeared, made of much the same characters, whose four counts are no
accident. What differs between the forms may be no fact: no negation or modal word, no numeral, no name; and no
word that was merely left out or put in.
"""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from os.path import commonprefix

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


def switches(
    old: SessionText, new: SessionText, words: tuple[Mapping[str, int], Mapping[str, int]], pack: LanguagePack, options: DriftOptions
) -> list[Switch]:
    """The candidates between two sessions; `words` are the forms of the old and of the new session."""
    lengths = len(old.whole) or 1, len(new.whole) or 1
    after = {form: new.count(form) for form in words[0]}
    before = {form: old.count(form) for form in words[1]}
    going = [form for form, count in words[0].items() if after[form] <= options.gone * count]
    coming = {form: count / lengths[1] for form, count in words[1].items()}
    coming = {form: share for form, share in coming.items() if share >= 2 * before[form] / lengths[0]}
    facts = _facts(pack)
    found = []
    for gone in going:
        for came, likeness in _alike(gone, coming, options.likeness):
            switch = _switch(gone, came, (words[0][gone], before[came]), (after[gone], words[1][came]), likeness)
            if _switched(switch, options) and not _differ_in_fact(gone, came, facts, pack) and not _left_out(gone, came, old, new):
                found.append(switch)
    return sorted(found, key=lambda switch: (-switch.strength, -switch.likeness, switch.old, switch.new))


def _alike(form: str, others: Collection[str], least: float) -> list[tuple[str, float]]:
    """The other forms that share enough characters with this one, with their likeness."""
    mine = frozenset(form)
    pairs = [(other, 2 * len(mine.intersection(other)) / (len(mine) + len(frozenset(other)))) for other in others]
    return [(other, likeness) for other, likeness in pairs if likeness >= least]


def _switch(gone: str, came: str, before: tuple[int, int], after: tuple[int, int], likeness: float) -> Switch:
    return Switch(gone, came, before, after, log_likelihood(before, after), likeness)


def _switched(switch: Switch, options: DriftOptions) -> bool:
    """Whether the new form was rare before, the old one is rare after, and the counts are no accident."""
    return (
        switch.before[1] <= options.fresh * sum(switch.before)
        and switch.after[0] <= options.gone * sum(switch.after)
        and switch.strength >= options.evidence
    )


def log_likelihood(before: tuple[int, int], after: tuple[int, int]) -> float:
    """Dunning's log-likelihood ratio of a table of two by two counts; 0 where both sessions use the forms alike."""
    rows, columns = (sum(before), sum(after)), (before[0] + after[0], before[1] + after[1])
    total = sum(rows)
    cells = ((count, rows[r], columns[c]) for r, row in enumerate((before, after)) for c, count in enumerate(row))
    return 2 * sum(count * math.log(count * total / (row * column)) for count, row, column in cells if count)


def _facts(pack: LanguagePack) -> tuple[str, ...]:
    """Words whose exchange changes a statement."""
    return tuple(sorted({*pack.negations, *pack.averting, *(word for words in pack.modals for word in words)}))


def _differ_in_fact(gone: str, came: str, facts: Collection[str], pack: LanguagePack) -> bool:
    """Whether one form has a negation, a modal word, a numeral or a respondent's name that the other has not."""
    if any((word in gone) != (word in came) for word in facts):
        return True
    if any(pack.number_key(char) != char for char in set(gone) ^ set(came)):
        return True
    return any(name in gone or name in came for names in pack.respondents().values() for name in names.every())


def _left_out(gone: str, came: str, old: SessionText, new: SessionText) -> bool:
    """Whether the longer form is the shorter one with a word more, which both sessions have: no other name, more said."""
    longer, shorter = sorted((gone, came), key=len, reverse=True)
    head = len(commonprefix((longer, shorter)))
    tail = min(len(commonprefix((longer[::-1], shorter[::-1]))), len(shorter) - head)
    middle = longer[head : len(longer) - tail]
    return head + tail == len(shorter) and old.count(middle) > 0 and new.count(middle) > 0
