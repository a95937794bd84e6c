"""Alignment: which paragraphs of two submissions of one respondent belong together.

Comes in: all submissions of a run, because how rare a term is decides what it proves, then two of them. Goes out:
beads. The steps, each in its own module: terms → similarity → beads → transpositions; lineage joins the beads of all
sessions. Why these methods, and what others measured: docs/explanation/alignment.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from diffreport.align.beads import Link, LinkOptions, gather, identical_links, in_reading_order, probability, probable_links, with_gain
from diffreport.align.lineage import lineages
from diffreport.align.similarity import Measures, Unit, Weighted, distinctive_weights, measure, rarity, weigh
from diffreport.align.terms import distinctive, terms
from diffreport.align.transpositions import mark_moved
from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Paragraph

__all__ = ["LinkOptions", "Weighted", "align", "lineages", "prepare"]


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


def align(old: Sequence[Weighted], new: Sequence[Weighted], options: LinkOptions = OPTIONS) -> tuple[Bead, ...]:
    """Beads of two submissions, in the order of the new one; removed paragraphs follow their old neighbours.

    Args:
        old: the old submission, from `prepare`.
        new: the new submission, from the same call of `prepare`.
        options: weights and thresholds.
    """
    exact = identical_links(old, new)
    measures = _measures(old, new, exact, options)
    probabilities = {link: probability(found, options.weights) for link, found in measures.items()}
    weights = distinctive_weights(old, new)
    probable = with_gain(probable_links(probabilities, options), probabilities, old, new, weights, options)
    beads = mark_moved(gather(sorted(exact + probable), len(old), len(new), measures, probabilities))
    return tuple(in_reading_order(beads))


def _measures(old: Sequence[Weighted], new: Sequence[Weighted], exact: Sequence[Link], options: LinkOptions) -> dict[Link, Measures]:
    """Measures of the paragraphs that have no copy on the other side: copies are found already, and most of a new
    version of a law is copies."""
    places = [[n for n in range(len(side)) if n not in {link[which] for link in exact}] for which, side in enumerate((old, new))]
    rest = [old[n] for n in places[0]], [new[n] for n in places[1]]
    found = measure(*rest, distinctive_weights(*rest), options.neighbours)
    return {
        (places[0][i], places[1][j]): replace(measures, distance=abs((places[0][i] + 0.5) / len(old) - (places[1][j] + 0.5) / len(new)))
        for (i, j), measures in found.items()
    }
