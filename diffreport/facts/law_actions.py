"""What a sentence says happened to the laws it names.

Comes in: a sentence, its mentions of laws in order, and the language's patterns. Goes out: one judgement for each
mention. Each mention is replaced by one mark and white space is dropped, so that a pattern sees the grammar of the
sentence and nothing of the names in it; where several patterns speak of one law, the most telling action stands.

    通过了▮、▮和▮ → all three adopted      ▮修正了▮ → the second amended by the first
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from diffreport.lang.laws import MARK, LawForms, LawMention
from diffreport.model.fact import LawAction

# The more telling last: a law that is in force is no bill any more.
RANKS: tuple[LawAction, ...] = ("mentioned", "draft", "adopted", "in-force", "amended", "replaced", "repealed")
_UNSEEN = re.compile(rf"[\s“”\"{MARK}]+")


@dataclass(frozen=True, slots=True)
class ActionOptions:
    """How far a date may stand from the words it belongs to."""

    date_reach: int = 40
    """Characters of the masked sentence between a date and the verb; in the five reports the farthest stands at 15."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What happened to one law: `date` as exact as the sentence gives it, `by` the position of the mention that did it."""

    action: LawAction
    date: str | None = None
    by: int | None = None


def judge(
    sentence: str, start: int, mentions: Sequence[LawMention], forms: LawForms, options: ActionOptions = ActionOptions()
) -> list[Judgement]:
    """A judgement for each mention of a sentence that begins at `start` of the text that the mentions' spans refer to."""
    found = [Judgement(mention.action, mention.date) if mention.action != "mentioned" else Judgement("mentioned") for mention in mentions]
    masked = _masked(sentence, start, mentions)
    dates = forms.dates(masked)
    for form in forms.actions:
        for match in form.pattern.finditer(masked):
            first = masked.count(MARK, 0, match.start("law"))
            by = masked.count(MARK, 0, match.start("by")) if match.groupdict().get("by") else None
            for position in range(first, first + match["law"].count(MARK)):
                if RANKS.index(form.action) > RANKS.index(found[position].action):
                    date = _date(masked, match, dates, options) or _own_date(form.action, mentions, position, by)
                    found[position] = Judgement(form.action, date, by)
    return found


def _masked(sentence: str, start: int, mentions: Sequence[LawMention]) -> str:
    pieces, at = [], 0
    for mention in mentions:
        low, high = mention.extent.start - start, mention.extent.end - start
        pieces.append(sentence[at:low])
        at = high
    return MARK.join(_UNSEEN.sub("", piece) for piece in (*pieces, sentence[at:]))


def _date(masked: str, match: re.Match[str], dates: Sequence[tuple[int, str]], options: ActionOptions) -> str | None:
    """The date inside the match, else the nearest one before it in reach, with no law between."""
    inside = [date for end, date in dates if match.start() < end <= match.end()]
    before = [
        date
        for end, date in dates
        if match.start() - options.date_reach <= end <= match.start() and MARK not in masked[end : match.start()]
    ]
    return inside[0] if inside else before[-1] if before else None


def _own_date(action: LawAction, mentions: Sequence[LawMention], position: int, by: int | None) -> str | None:
    """The date that the law itself carries, or for an amendment that of the law that made it."""
    if action == "adopted":
        return mentions[position].date
    if by is None:
        return None
    year = mentions[by].year
    return mentions[by].date or (str(year) if year else None)
