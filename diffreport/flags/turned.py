"""Where the words of a stance stand that became another one.

Comes in: a comparison before its flags, and one of its beads. Goes out: the spans of those words in the two sides of the bead. A bead
that holds a reversed, strengthened or weakened position says something new, however alike its words are; whether 谴责 and 反对 are
two stances or two renderings of one is decided once, by the rules on positions.

    古巴支持该提案。 → 古巴反对该提案。    支持 in the old side, 反对 in the new one
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from diffreport.flags.context import Context
from diffreport.flags.positions import judge
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Submission
from diffreport.model.fact import Fact, FactChange
from diffreport.model.span import Span

Spans = tuple[Span, ...]


def turned(context: Context, bead: Bead) -> tuple[Spans, Spans]:
    """The words of the old and of the new stance, as spans of the sides of a bead; both stances stand in it."""
    found = [
        (change.old, change.new)
        for change in context.changes
        if change.kind == "position" and change.old and change.new
        if change.old.paragraph in bead.old and change.new.paragraph in bead.new and _is_another(change, context.new.excerpt)
    ]
    old = chain.from_iterable(_placed(fact, context.old, bead.old) for fact, _ in found)
    new = chain.from_iterable(_placed(fact, context.new, bead.new) for _, fact in found)
    return tuple(old), tuple(new)


def _is_another(change: FactChange, excerpt: bool) -> bool:
    """Whether a flag tells the two stances apart by more than a modal word, which is a difference of its own."""
    found = judge(change, excerpt)
    return found is not None and not found.summary.code.endswith("-modality")


def _placed(fact: Fact, submission: Submission, side: Sequence[int]) -> Iterator[Span]:
    """The words of a stance in a side (its paragraphs in order, joined by line feeds), without the target that they may enclose."""
    start = fact.span.start + sum(len(submission.paragraphs[index].text) + 1 for index in side if index < fact.paragraph)
    said = submission.paragraphs[fact.paragraph].text[fact.span.start : fact.span.end]
    head, target, tail = said.partition(fact.name)
    yield Span(start, start + len(head))
    yield Span(start + len(head + target), start + len(head + target + tail))
