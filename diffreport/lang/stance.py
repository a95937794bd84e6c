"""What a text says of its speaker's stances, in a form that is the same for every language.

Comes in: nothing; a language folder fills these records. Goes out: `Stated`, one stance as the words put it. The order
of the steps is that of SPEC section 4: an adverb (strongly, deeply) is a translator's choice and no step.

    >>> side("welcome"), side("condemn"), side("assert")
    ('for', 'against', 'apart')
    >>> step("commit") > step("welcome")
    True
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from diffreport.model.fact import Modality, Position, Stance
from diffreport.model.span import Span

FOR: tuple[Stance, ...] = ("welcome", "support", "call", "commit")
AGAINST: tuple[Stance, ...] = ("concern", "regret", "criticise", "oppose", "condemn")
MODALITIES: tuple[Modality, ...] = ("none", "need", "should", "must")

Side = Literal["for", "against", "apart"]
Voice = Literal["named", "implied", "general", "engaged"]


@dataclass(frozen=True, slots=True)
class Stated:
    """One stance. All spans are code points of the text that was read.

    `voice` says how it is known to be the speaker's own: the speaker is `named` as the subject, `implied` by the
    sentence before, the sentence is `general` (it says what ought to be, whoever acts), or the speaker is only said to
    be `engaged` in something, which is no stance but may be the other rendering of one. `negated` is true where the
    stance is denied, or where its target is that something be averted: whoever supports a ban is against what it bans.
    `cue` are the words of the stance, `target` is what it is taken towards, `quote` is the clause or sentence.
    """

    stance: Stance
    modality: Modality
    negated: bool
    voice: Voice
    quote: Span
    cue: Span
    target: Span


def no_stances(text: str, names: Sequence[str]) -> tuple[Stated, ...]:
    """The stances of a language for which nobody has written down how it takes them."""
    return ()


def side(stance: Stance) -> Side:
    """On which side of its target a stance stands."""
    if stance in FOR:
        return "for"
    return "against" if stance in AGAINST else "apart"


def attitude(position: Position) -> Side:
    """On which side of what its target names a position stands, in effect."""
    stands = side(position.stance)
    if stands == "apart" or not position.negated:
        return stands
    return "against" if stands == "for" else "for"


def same_side(old: Position, new: Position) -> bool:
    """Whether two positions stand on the same side of what they name, by their words or in effect."""
    return side(old.stance) == side(new.stance) or attitude(old) == attitude(new)


def opposed(old: Position, new: Position) -> bool:
    """Whether one position is for what the other is against: by the words of the stance, and in effect."""
    both = {"for", "against"}
    return {side(old.stance), side(new.stance)} == both == {attitude(old), attitude(new)}


def step(stance: Stance) -> int:
    """How far a stance goes on its side, from 0; 0 for one that stands apart."""
    for steps in (FOR, AGAINST):
        if stance in steps:
            return steps.index(stance)
    return 0
