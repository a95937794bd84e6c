"""How much each old paragraph has in common with each new one, as a handful of measures.

Comes in: the paragraphs of two submissions as terms, and how rare each term is. Goes out: for every pair of paragraphs
with anything in common five numbers (`Measures`). Plain similarity does not tell a counterpart from a neighbour on the
same topic: reports say one thing over and over. Two corrections do: a similarity counts by how far it stands above the
usual similarity of both partners (hubness correction, Conneau et al. 2018, "CSLS"), and a shared term counts by how few
paragraphs of this respondent have it ("distinctive share", after Heckel's unique anchors, 1978). What each is worth was
measured: docs/explanation/alignment.md.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Vector = Mapping[str, float]
Matrix = list[dict[int, float]]  # one row for each old unit: new unit → value; what is not there is 0


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare each term is among the sentences of all loaded reports; `unseen` is for a term that none of them has."""

    weights: Mapping[str, float]
    unseen: float

    def weight(self, term: str) -> float:
        """Inverse document frequency, smoothed; positive also for a term that every sentence has."""
        return self.weights.get(term, self.unseen)


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph in terms: the counts of each of its sentences and its distinctive terms.

    `text` is folded, for telling copies; headings compare with headings only.
    """

    heading: bool
    text: str
    sentences: tuple[Counter[str], ...]
    distinctive: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weighted:
    """A unit whose terms were weighed by their rarity: made once, measured in all comparisons of its submission."""

    heading: bool
    text: str
    sentences: tuple[Vector, ...]
    whole: Vector
    distinctive: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Measures:
    """What one old and one new paragraph have in common; `similarity` (cosine, 0..1) is what is shown to users.

    `paragraph`, `distinctive` and `sentence` are hubness-corrected, about -1..1: of the whole paragraphs, of the
    distinctive share, and of the most similar pair of sentences (not below 0, corrected among sentences). `mass` is
    the logarithm of the distinctive mass in common: evidence in absolute terms. `distance` is how far apart the two
    stand in their submissions, 0..1.
    """

    similarity: float
    paragraph: float
    distinctive: float
    sentence: float
    mass: float
    distance: float


def rarity(sentences: Iterable[Counter[str]]) -> Rarity:
    """Counts in how many of the sentences each term occurs: log((n + 1) / (count + 1/2))."""
    counts: Counter[str] = Counter()
    total = 0
    for sentence in sentences:
        counts.update(sentence.keys())
        total += 1
    return Rarity({term: math.log((total + 1) / (count + 0.5)) for term, count in counts.items()}, math.log((total + 1) / 0.5))


def weigh(units: Iterable[Unit], rare: Rarity) -> list[Weighted]:
    """The units of a submission as vectors."""
    return [_weighted(unit, rare) for unit in units]


def _weighted(unit: Unit, rare: Rarity) -> Weighted:
    sentences = tuple(_vector(sentence, rare) for sentence in unit.sentences)
    if len(sentences) == 1:
        whole = sentences[0]
    else:
        counts: Counter[str] = Counter()
        for sentence in unit.sentences:
            counts.update(sentence)
        whole = _vector(counts, rare)
    return Weighted(unit.heading, unit.text, sentences, whole, {term: rare.weight(term) for term in unit.distinctive})


def distinctive_weights(old: Sequence[Weighted], new: Sequence[Weighted]) -> Mapping[str, float]:
    """What each distinctive term weighs in this pair: by its rarity and by how few paragraphs of either side have it."""
    spread = [Counter(term for unit in units for term in unit.distinctive) for units in (old, new)]
    rare = {term: weight for unit in (*old, *new) for term, weight in unit.distinctive.items()}
    return {term: weight / (max(1, spread[0][term]) * max(1, spread[1][term])) for term, weight in rare.items()}


def measure(
    old: Sequence[Weighted], new: Sequence[Weighted], weights: Mapping[str, float], neighbours: int
) -> dict[tuple[int, int], Measures]:
    """Measures of every pair of paragraphs that share a term.

    `weights` are those of `distinctive_weights`; `neighbours` is how many of the most similar partners say what
    similarity is usual for a unit.
    """
    by_sentence, owners = _sentence_matrix(old, new)
    sentence = _roll_up(_corrected(by_sentence, len(owners[1]), neighbours), owners, len(old))
    plain = _products([unit.whole for unit in old], [unit.whole for unit in new])
    whole = _same_kind(plain, old, new)
    paragraph = _corrected(whole, len(new), neighbours)
    share, mass = _distinctive(old, new, weights)
    distinctive = _corrected(_same_kind(share, old, new), len(new), neighbours)
    found = {}
    for i, row in enumerate(whole):
        for j, similarity in row.items():
            found[i, j] = Measures(
                similarity=min(1.0, similarity),
                paragraph=paragraph[i][j],
                distinctive=distinctive[i].get(j, 0.0),
                sentence=max(0.0, sentence[i].get(j, 0.0)),
                mass=math.log1p(mass[i].get(j, 0.0)),
                distance=abs((i + 0.5) / len(old) - (j + 0.5) / len(new)),
            )
    return found


def likeness(old: Weighted, new: Weighted) -> float:
    """The similarity of one pair of paragraphs, 0..1: 1 for copies, else the cosine of `measure`."""
    if old.text == new.text:
        return 1.0
    return min(1.0, sum(weight * new.whole.get(term, 0.0) for term, weight in old.whole.items()))


def _same_kind(matrix: Matrix, old: Sequence[Weighted], new: Sequence[Weighted]) -> Matrix:
    return [{j: value for j, value in row.items() if old[i].heading == new[j].heading} for i, row in enumerate(matrix)]


def _vector(terms: Counter[str], rare: Rarity) -> Vector:
    """Terms weighted by sublinear count and rarity, scaled to length 1."""
    known, unseen = rare.weights.get, rare.unseen
    weights = {term: known(term, unseen) * (1 if count == 1 else 1 + math.log(count)) for term, count in terms.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


def _products(old: Sequence[Vector], new: Sequence[Vector]) -> Matrix:
    """Dot product of every old with every new vector, by an inverted index."""
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, vector in enumerate(new):
        for term, weight in vector.items():
            index[term].append((j, weight))
    matrix: Matrix = []
    for vector in old:
        row: dict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            for j, other in index.get(term, ()):
                row[j] += weight * other
        matrix.append({j: row[j] for j in sorted(row)})
    return matrix


def _sentence_matrix(old: Sequence[Weighted], new: Sequence[Weighted]) -> tuple[Matrix, tuple[list[int], list[int]]]:
    """Similarity of all sentences, and for each sentence the paragraph that it belongs to."""
    owners = _owners(old), _owners(new)
    products = _products(*([sentence for unit in units for sentence in unit.sentences] for units in (old, new)))
    kept = [
        {y: value for y, value in row.items() if old[owners[0][x]].heading == new[owners[1][y]].heading} for x, row in enumerate(products)
    ]
    return kept, owners


def _owners(units: Sequence[Weighted]) -> list[int]:
    return [number for number, unit in enumerate(units) for _ in unit.sentences]


def _roll_up(sentences: Matrix, owners: tuple[list[int], list[int]], paragraphs: int) -> Matrix:
    """For each pair of paragraphs the highest value among their pairs of sentences."""
    matrix: Matrix = [{} for _ in range(paragraphs)]
    for x, row in enumerate(sentences):
        into = matrix[owners[0][x]]
        for y, value in row.items():
            j = owners[1][y]
            if value > into.get(j, -math.inf):
                into[j] = value
    return matrix


def _corrected(matrix: Matrix, columns: int, neighbours: int) -> Matrix:
    """Twice each value less what is usual for its row and its column: the mean of their highest `neighbours` values.

    Where a unit has fewer partners, the missing ones count as 0: with nobody to be mistaken for, little is subtracted.
    """
    down: list[list[float]] = [[] for _ in range(columns)]
    for row in matrix:
        for j, value in row.items():
            down[j].append(value)
    usual_new = [sum(sorted(values, reverse=True)[:neighbours]) / neighbours for values in down]
    usual_old = [sum(sorted(row.values(), reverse=True)[:neighbours]) / neighbours for row in matrix]
    return [{j: 2 * value - usual_old[i] - usual_new[j] for j, value in row.items()} for i, row in enumerate(matrix)]


def _distinctive(old: Sequence[Weighted], new: Sequence[Weighted], weights: Mapping[str, float]) -> tuple[Matrix, Matrix]:
    """Share (0..1) and mass of the distinctive terms that two paragraphs have in common."""
    vectors = [[{term: math.sqrt(weights[term]) for term in unit.distinctive} for unit in units] for units in (old, new)]
    totals = [[sum(value * value for value in vector.values()) or 1.0 for vector in side] for side in vectors]
    mass = _products(vectors[0], vectors[1])
    share = [{j: value / math.sqrt(totals[0][i] * totals[1][j]) for j, value in row.items()} for i, row in enumerate(mass)]
    return share, mass
