"""Series as small drawings: a point a session, each with its number.

Comes in: the series of a collation and its sessions. Goes out: the geometry of one drawing a series, in pixels. The
scale runs from the least to the greatest value, because it is the steps that are read (16, 18, 19); the numbers stand at
the points, so no axis is needed. A session that gives no number has no point, and its place stays empty.
"""

from dataclasses import dataclass
from itertools import pairwise

from diffreport.model.collation import Collation, Series
from diffreport.render.html.anchors import Anchors
from diffreport.render.html.words import Words, number
from diffreport.render.names import about

STEP = 96
"""Pixels from session to session: room for a number of ten digits."""
TOP, FLOOR, HEIGHT = 34, 92, 120
"""Highest point, lowest point, and height of the drawing; below the lowest point stand the sessions."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A value at its place, with its session (`tick` is the short name), its paragraph and the quote that proves it."""

    x: int
    y: int
    value: str
    session: str
    tick: str
    anchor: str
    paragraph: int
    quote: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line from one point to the next; `silent` where sessions between them give no number."""

    start: Dot
    end: Dot
    silent: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: points, the lines between them, and in `ticks` the places of all sessions."""

    subject: str
    kind: str
    width: int
    height: int
    stretches: tuple[Stretch, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[int, str], ...]


def charts(collation: Collation, anchors: Anchors, words: Words) -> tuple[Chart, ...]:
    """One drawing a series."""
    return tuple(_chart(series, collation, anchors, words) for series in collation.series)


def _chart(series: Series, collation: Collation, anchors: Anchors, words: Words) -> Chart:
    places = {submission.key: STEP // 2 + STEP * at for at, submission in enumerate(collation.submissions)}
    values = [point.value for point in series.points]
    low, high = min(values), max(values)
    # Names of files are too long for a tick; the head of the page numbers the texts in the same way.
    ticks = {key: str(key) if isinstance(key, int) else str(at) for at, key in enumerate(places, 1)}
    dots = tuple(
        Dot(
            places[point.session],
            _height(point.value, low, high),
            number(point.value),
            words.column(point.session),
            ticks[point.session],
            anchors.paragraph(point.session, point.paragraph),
            point.paragraph + 1,
            point.quote,
        )
        for point in series.points
    )
    return Chart(
        about(series, words.labels),
        series.kind,
        STEP * len(places),
        HEIGHT,
        tuple(Stretch(start, end, end.x - start.x > STEP) for start, end in pairwise(dots)),
        dots,
        tuple((x, ticks[key]) for key, x in places.items()),
    )


def _height(value: float, low: float, high: float) -> int:
    return (TOP + FLOOR) // 2 if low == high else round(FLOOR - (value - low) * (FLOOR - TOP) / (high - low))
