"""Alignment: which paragraphs of two submissions of one respondent belong together.

Comes in: all submissions of a run, because how rare a term is decides what it proves, then two of them. Goes out:
beads. The steps, each in its own module: terms → similarity → beads → transpositions; lineage joins the beads of all
sessions, overlap says how much found a counterpart. What the user pinned takes no part in the search: those paragraphs compete for
no other. Why these methods, and what others measured: docs/explanation/alignment.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from diffreport.align.beads import Link, LinkOptions, gather, identical_links, in_reading_order, probability, probable_links, with_gain
from diffreport.align.lineage import lineages
from diffreport.align.overlap import overlap
from diffreport.align.pins import Pair, Sides, settle
from diffreport.align.similarity import Measures, Unit, Weighted, distinctive_weights, likeness, measure, rarity, weigh
from diffreport.align.terms import distinctive, terms
from diffreport.align.transpositions import mark_moved
from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Paragraph

__all__ = ["LinkOptions", "Pair", "Sides", "Weighted", "align", "lineages", "overlap", "prepare", "settle"]


OPTIONS = LinkOptions()


def prepare(submissions: Iterable[Iterable[Paragraph]], pack: LanguagePack) -> list[list[Weighted]]:
    """Submissions in one language as alignment needs them, weighed by how rare each term is among all of them."""
    made = [[_unit(paragraph, pack) for paragraph in paragraphs] for paragraphs in submissions]
    rare = rarity(sentence for units in made for unit in units for sentence in unit.sentences)
    return [weigh(units, rare) for units in made]


def _unit(paragraph: Paragraph, pack: LanguagePack) -> Unit:
    sentences = tuple(terms(paragraph.text[span.start : span.end], pack) for span in pack.sentences(paragraph.text))
    return Unit(
        heading=paragraph.kind == "heading",
        text=fold(paragraph.text),
        sentences=sentences,
        distinctive=distinctive(paragraph.text, sentences, pack),
    )


def align(
    old: Sequence[Weighted], new: Sequence[Weighted], options: LinkOptions = OPTIONS, pinned: Sequence[Sides] = ()
) -> tuple[Bead, ...]:
    """Beads of two submissions, in the order of the new one; removed paragraphs follow their old neighbours.

    Args:
        old: the old submission, from `prepare`.
        new: the new submission, from the same call of `prepare`.
        options: weights and thresholds.
        pinned: sides of beads that are fixed, from `settle`; the rest is aligned around them.
    """
    fixed = [_fixed(sides, old, new) for sides in pinned]
    free = _others(old, (i for bead in fixed for i in bead.old)), _others(new, (j for bead in fixed for j in bead.new))
    exact = [(free[0][i], free[1][j]) for i, j in identical_links(_at(old, free[0]), _at(new, free[1]))]
    rest = _others(old, (i for i, _ in exact), free[0]), _others(new, (j for _, j in exact), free[1])
    measures = _measures(old, new, rest, options)
    probabilities = {link: probability(found, options.weights) for link, found in measures.items()}
    weights = distinctive_weights(old, new)
    probable = with_gain(probable_links(probabilities, options), probabilities, old, new, weights, options)
    beads = mark_moved([*fixed, *gather(sorted(exact + probable), free, measures, probabilities)])
    return tuple(in_reading_order(beads))


def _fixed(sides: Sides, old: Sequence[Weighted], new: Sequence[Weighted]) -> Bead:
    """A bead as the user pinned it: certain, and as similar as its most similar pair."""
    similarity = max((likeness(old[i], new[j]) for i in sides[0] for j in sides[1]), default=None)
    return Bead(*sides, similarity, 1.0, pinned=True)


def _others(units: Sequence[Weighted], taken: Iterable[int], among: Iterable[int] | None = None) -> list[int]:
    """The places of a side that are not taken."""
    used = set(taken)
    return [place for place in (range(len(units)) if among is None else among) if place not in used]


def _at(units: Sequence[Weighted], places: Iterable[int]) -> list[Weighted]:
    return [units[place] for place in places]


def _measures(
    old: Sequence[Weighted], new: Sequence[Weighted], places: tuple[Sequence[int], Sequence[int]], options: LinkOptions
) -> dict[Link, Measures]:
    """Measures of the paragraphs at these places, which have no copy on the other side: copies are found already, and most of a
    new version of a law is copies."""
    rest = _at(old, places[0]), _at(new, places[1])
    found = measure(*rest, distinctive_weights(*rest), options.neighbours)
    return {
        (places[0][i], places[1][j]): replace(measures, distance=abs((places[0][i] + 0.5) / len(old) - (places[1][j] + 0.5) / len(new)))
        for (i, j), measures in found.items()
    }
