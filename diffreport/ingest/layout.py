"""How a text is laid out: one line a paragraph, or hard-wrapped, and by which signs paragraphs begin.

Comes in: the lines of a file without its furniture. Goes out: a `Layout`, learned from the text itself. A text is
hard-wrapped if most of its full lines end in mid-sentence; what then starts a paragraph (an indent, an empty line, a
trailing space at the end of the one before) is what the text shows it to be.

    >>> from diffreport.ingest.lines import cut
    >>> detect(cut("One paragraph.\\n\\nAnother one."), frozenset()).name
    'one line a paragraph'
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from diffreport.ingest.lines import Line
from diffreport.ingest.options import OPTIONS, IngestOptions
from diffreport.ingest.signs import bracketed, finished, marker

_MARKDOWN = re.compile(r"#{1,6}\s+\S|\*\*\S|.*\]\((?:https?:|#|mailto:)|.*\\[*_\[\]]")


@dataclass(frozen=True, slots=True)
class Layout:
    """What was learned of a text. Widths and indents are in columns, gaps in empty lines.

    `gap` is the usual distance of two lines, `margin` the least indent, `indent` that of a new paragraph beyond the
    margin, `offset` what the first line of a page is shifted by; `spaced_ends` says that a trailing space marks the
    end of a paragraph.
    """

    wrapped: bool
    markdown: bool
    full: int
    gap: int
    margin: int = 0
    indent: int = 0
    offset: int = 0
    spaced_ends: bool = False

    @property
    def name(self) -> str:
        """What the layout is called in `inspect`."""
        if not self.wrapped:
            return "Markdown" if self.markdown else "one line a paragraph"
        return "hard-wrapped, double-spaced" if self.gap else "hard-wrapped"


def detect(lines: Sequence[Line], skipped: Collection[int], options: IngestOptions = OPTIONS) -> Layout:
    """The layout of the lines; `skipped` are the indices of lines that are no text."""
    kept = [at for at in range(len(lines)) if at not in skipped]
    text = [lines[at] for at in kept]
    markdown = any(_MARKDOWN.match(line.text) for line in text)
    full = _quantile([line.width for line in text], options.full_quantile)
    gap = _commonest((line.gap for line in text[1:]), 0)
    if not _wrapped(text, full, options):
        return Layout(False, markdown, full, gap)
    margin = min(line.indent for line in text)
    pairs = [(lines[a], lines[b], breaks_page(lines, a, b, gap)) for a, b in pairwise(kept)]
    offset = _offset(pairs, full, margin, options)
    indent = _commonest(
        (b.indent - margin for a, b, broken in pairs if finished(a.text) and not broken and b.indent > margin and not marker(b.text)), 0
    )
    return Layout(True, markdown, full, gap, margin, indent, offset, _spaced_ends(pairs, full, margin, options))


def breaks_page(lines: Sequence[Line], before: int, at: int, gap: int) -> bool:
    """Whether a page may end between two lines of text: furniture stands between them, or they are closer than usual."""
    return at - before > 1 or lines[at].gap < gap or lines[at].page != lines[before].page


def _wrapped(text: Sequence[Line], full: int, options: IngestOptions) -> bool:
    if not options.shortest_line <= full <= options.longest_line:
        return False
    long = [line for line in text if line.width >= options.nearly_full * full and not bracketed(line.text)]
    unfinished = sum(not finished(line.text) for line in long)
    return len(long) >= options.fewest_full and unfinished > options.open_share * len(long)


def _offset(pairs: Iterable[tuple[Line, Line, bool]], full: int, margin: int, options: IngestOptions) -> int:
    """Some extractions shift the first line of a page: seen where it continues a sentence and yet is indented."""
    torn = (
        b.indent - margin
        for a, b, broken in pairs
        if broken and a.width >= options.nearly_full * full and not finished(a.text) and not a.trailing and not marker(b.text)
    )
    return _commonest(torn, 0)


def _spaced_ends(pairs: Iterable[tuple[Line, Line, bool]], full: int, margin: int, options: IngestOptions) -> bool:
    """Whether lines before a new paragraph end in a space, and full lines before other lines do not."""
    ends, inner = [], []
    for a, b, broken in pairs:
        if broken:
            continue
        if b.indent > margin or marker(b.text):
            ends.append(bool(a.trailing))
        elif a.width >= options.nearly_full * full:
            inner.append(bool(a.trailing))
    if len(ends) < options.fewest_full:
        return False
    return sum(ends) >= options.signal * len(ends) and sum(inner) <= (1 - options.signal) * len(inner)


def _quantile(values: Iterable[int], share: float) -> int:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0


def _commonest(values: Iterable[int], default: int) -> int:
    """The commonest value, the least of several: independent of their order."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else default
