"""The difference inside a bead, by words.

Comes in: the old and the new side of a bead as two strings, and a language pack. Goes out: edits that reproduce both
sides exactly, each with its significance and reason. The way there, in order:

    tokens         what may not be divided: titles, numbers, dates, symbols, names; then words
    lists          enumerations on both sides that share items
    script         what the two sequences have in common (diff-match-patch)
    cleanup        phrases instead of scattered particles
    significance   formatting, rewording or substantive, and why
    stances        where another stance is taken, its words are substantive

A hunk is a run of edits between two equal ones: its deletions first, then its insertions. Neighbours of one operation
differ in significance or reason, so that a new figure stands out of a sentence that was merely translated anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack
from diffreport.model.edit import Edit
from diffreport.model.span import Span
from diffreport.textdiff.clauses import Background, background
from diffreport.textdiff.cleanup import CleanupOptions, cleanup
from diffreport.textdiff.edits import edits_of
from diffreport.textdiff.kinds import kind_of
from diffreport.textdiff.lists import ListOptions, mark_items
from diffreport.textdiff.script import script, units
from diffreport.textdiff.significance import FORMATTING, SignificanceOptions, judge
from diffreport.textdiff.stances import mark_stances
from diffreport.textdiff.tokens import tokenize

__all__ = ["Background", "DiffOptions", "background", "compare", "fold", "identical", "kind_of"]


@dataclass(frozen=True, slots=True)
class DiffOptions:
    """The thresholds of the stage, by step."""

    lists: ListOptions = field(default_factory=ListOptions)
    cleanup: CleanupOptions = field(default_factory=CleanupOptions)
    significance: SignificanceOptions = field(default_factory=SignificanceOptions)


def identical(old: str, new: str) -> bool:
    """Whether two texts are the same once white space, width and punctuation style are folded (SPEC section 3)."""
    return old == new or fold(old) == fold(new)


def compare(
    old: str,
    new: str,
    pack: LanguagePack,
    options: DiffOptions = DiffOptions(),
    *,
    speaker: str | None = None,
    around: Background | None = None,
    stances: tuple[Sequence[Span], Sequence[Span]] = ((), ()),
) -> tuple[Edit, ...]:
    """The edits that turn `old` into `new`.

    Joining the texts of `equal` and `delete` gives `old`, of `equal` and `insert` gives `new`. Where one side is empty
    there is one edit. Texts that are `identical` have equal and formatting edits only. `speaker` is the id of the
    respondent that speaks: its own name says nothing new. `around` is what the two submissions say as a whole; without
    it the two sides are all there is. `stances` are the words by which old and new take stances that differ.
    """
    if old == new:
        return (Edit("equal", old),) if old else ()
    if not old or not new:
        return (Edit("delete", old, "substantive", "dropped-clause") if old else Edit("insert", new, "substantive", "added-clause"),)
    before, after = mark_items(units(tokenize(old, pack)), units(tokenize(new, pack)), pack, options.lists)
    stretches = cleanup(script(before, after), before, after, options.cleanup)
    if identical(old, new):
        verdicts = dict.fromkeys(range(len(before)), FORMATTING), dict.fromkeys(range(len(after)), FORMATTING)
    else:
        around = around or background([old], [new], pack)
        verdicts = judge(stretches, before, after, pack, options.significance, around, speaker)
        verdicts = mark_stances(before, verdicts[0], stances[0]), mark_stances(after, verdicts[1], stances[1])
    return edits_of(stretches, before, after, verdicts)
