"""The stances that a respondent takes: one fact for each statement that takes one.

Comes in: a submission and its language pack. Goes out: position facts. What counts as a stance is the language's
grammar (`pack.stances`); here it is told who speaks. The speaker is the respondent by all its names, and by any short
form that the submission gives in brackets behind one: 某某办公室(办公室). Headings and footnotes take no stances.

A fact whose confidence is below `ENGAGED` only says that the respondent is engaged in something (参与, 执行). It is no
stance and raises no flag, but a stance that was retranslated as an engagement still finds its counterpart in it.
"""

import re
from collections.abc import Sequence

from diffreport.lang.likeness import key
from diffreport.lang.pack import LanguagePack
from diffreport.lang.stance import Stated, Voice
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.fact import Fact, Position
from diffreport.model.span import Span

CONFIDENCE: dict[Voice, float] = {"named": 0.9, "implied": 0.8, "general": 0.75, "engaged": 0.3}
"""How sure it is that a statement takes a stance, by how its speaker is known; a match lowers it further.

On the pairs with truth, of the flags for new and dropped positions at 0.88 and above 25 of 26 are right, from 0.7 to 0.88
16 of 17, below 3 of 5 (those left out on which two readers disagreed).
"""
ENGAGED = 0.5
LONGEST = 60
"""Characters of a target that are shown as the subject of a flag."""

_ALIAS = r"\s*[(（]([^()（）、，,\d]{2,24})[)）]"


def extract_positions(submission: Submission, pack: LanguagePack) -> tuple[Fact, ...]:
    """The positions of a submission, in reading order."""
    names = speaker_names(submission, pack)
    return tuple(
        _fact(stated, paragraph, names, pack)
        for paragraph in submission.paragraphs
        if paragraph.kind != "heading"
        for stated in pack.stances(paragraph.text, names)
    )


def speaker_names(submission: Submission, pack: LanguagePack) -> tuple[str, ...]:
    """All names by which the submission may call its respondent, in a fixed order."""
    known = pack.respondents().get(submission.respondent.id)
    names = [*(known.every() if known else ()), submission.respondent.name]
    text = "\n".join(paragraph.text for paragraph in submission.paragraphs)
    aliases = [alias for name in names if name for alias in re.findall(re.escape(name) + _ALIAS, text)]
    return tuple(sorted({name for name in (*names, *aliases) if name}))


def _fact(stated: Stated, paragraph: Paragraph, names: Sequence[str], pack: LanguagePack) -> Fact:
    target = _words(paragraph.text, stated.target)
    return Fact(
        kind="position",
        subject=key(_content(paragraph.text, stated, names), pack),
        name=target,
        claim=Position(stated.stance, stated.modality, stated.negated, target),
        paragraph=paragraph.index,
        span=stated.cue,
        quote=stated.quote,
        confidence=CONFIDENCE[stated.voice],
    )


def _content(text: str, stated: Stated, names: Sequence[str]) -> str:
    """What a stance says, without its speaker and without the words of the stance where they hold nothing else."""
    said = text[stated.quote.start : stated.quote.end]
    if stated.voice != "general" and not stated.cue.start <= stated.target.start < stated.cue.end:
        said = text[stated.quote.start : stated.cue.start] + "|" + text[stated.cue.end : stated.quote.end]
    for name in sorted(names, key=lambda name: (-len(name), name)):
        said = said.replace(name, "|")
    return said


def _words(text: str, span: Span) -> str:
    """The words of a target, short enough to name it: its first clause that says something."""
    words = " ".join(text[span.start : span.end].split()).strip("，、；：。 ")
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
