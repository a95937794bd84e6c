"""Terminology that switched between two sessions: found from the texts themselves, once for a whole corpus.

Comes in: the submissions of a run in one language. Goes out: drifts, each with its counts in both sessions and a verbatim
sentence of either side. The United Nations' translators work by terminology that is replaced at a stroke: what was
核保安 in one session is 核安保 in all texts of a later one. Read sentence by sentence this is a change in every other
paragraph; it is one decision of an editor. The steps, each in its own module:

    corpus         the text of each session, folded, without titles
    words          the forms of a session: frequent strings with varied neighbours
    switches       an old form that vanished and a new one, made of much the same characters, that appeared
    counterparts   sentences in which the new form stands where the old one was, of two respondents at least

Nothing here knows any term. It runs before the alignment, because alignment compares by folded terms; what was measured:
docs/explanation/terminology.md.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from diffreport.drift.corpus import Sentence, SessionText, sessions
from diffreport.drift.counterparts import Counterparts, Pair
from diffreport.drift.options import DriftOptions
from diffreport.drift.switches import Switch, changes_meaning, switches
from diffreport.drift.words import words
from diffreport.lang.pack import LanguagePack
from diffreport.model.compilation import Submission
from diffreport.model.drift import Drift, Example, Usage

__all__ = ["DriftOptions", "find"]

OPTIONS = DriftOptions()


def find(submissions: Iterable[Submission], pack: LanguagePack, options: DriftOptions = OPTIONS) -> tuple[Drift, ...]:
    """The drifts between the sessions, by sessions and then by strength.

    A drift is reported for the narrowest pair of sessions that shows it: a switch between the second and the third
    session is not told again for the first and the third.

    Args:
        submissions: of one language, in any order; those outside the sessions do not count.
        pack: the language.
        options: thresholds.
    """
    texts = sessions(submissions)
    forms = [words(session, pack.light, options) for session in texts]
    partners = Counterparts(texts, pack, options)
    found: list[tuple[int, int, Switch, list[Pair]]] = []
    for old, new in sorted(combinations(range(len(texts)), 2), key=lambda pair: (pair[1] - pair[0], pair)):
        for switch in switches(texts[old], texts[new], (forms[old], forms[new]), options):
            if any(old <= other[0] and other[1] <= new and switch.overlaps(other[2]) for other in found):
                continue
            pairs = partners.replacements(old, new, switch.old, switch.new)
            if len(pairs) >= options.respondents and not changes_meaning(switch, pack):
                found.append((old, new, switch, pairs))
    found.sort(key=lambda item: item[:2])
    return tuple(_drift(texts, old, new, switch, pairs, pack) for old, new, switch, pairs in found)


def _drift(texts: Sequence[SessionText], old: int, new: int, switch: Switch, pairs: Sequence[Pair], pack: LanguagePack) -> Drift:
    return Drift(
        pack.code,
        Usage(texts[old].session, switch.old, *switch.before, _example(pairs[0][0])),
        Usage(texts[new].session, switch.new, *switch.after, _example(pairs[0][1])),
        tuple(sorted(pair[0].respondent for pair in pairs)),
        confidence(len(pairs)),
    )


def _example(sentence: Sentence) -> Example:
    return Example(sentence.respondent, sentence.paragraph, sentence.text)


def confidence(respondents: int) -> float:
    """How sure a drift is that was seen in place in the texts of so many respondents: 0.85 with two, halving the doubt.

    All found in the five reports were right; so small a number supports the order, not the second digit.
    """
    return round(1 - 0.6 * 0.5**respondents, 2)
