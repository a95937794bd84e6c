"""Paragraphs rebuilt from lines: what hard wrapping cut and page breaks tore is put together again.

Comes in: lines, their layout, and which of them are no text. Goes out: groups of lines, one a paragraph. In
hard-wrapped text a paragraph starts where the text itself shows it (see `layout`); across a page break, a line that
is not finished goes on whatever the indent. Where every line is a paragraph, only what a page break tore is joined: a
first half too long and too punctuated for a heading that does not end as a sentence does.

    >>> from diffreport.ingest.lines import cut
    >>> from diffreport.ingest.layout import Layout
    >>> lines = cut("One line.\\n\\nAnother.")
    >>> [group.lines for group in group(lines, frozenset(), Layout(False, False, 30, 1))]
    [(0,), (1,)]
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from diffreport.ingest.layout import Layout, breaks_page
from diffreport.ingest.lines import Line, columns
from diffreport.ingest.options import OPTIONS, IngestOptions
from diffreport.ingest.signs import Marker, bracketed, finished, holds_clauses, holds_sentence_end, marked_up, marker


@dataclass(frozen=True, slots=True)
class Group:
    """The indices of the lines of one paragraph, ascending."""

    lines: tuple[int, ...]


def group(lines: Sequence[Line], skipped: Collection[int], layout: Layout, options: IngestOptions = OPTIONS) -> list[Group]:
    """The paragraphs among the lines; `skipped` are the indices of lines that are no running text."""
    kept = [at for at in range(len(lines)) if at not in skipped]
    if layout.wrapped:
        return _group_wrapped(lines, kept, layout, options)
    return _join_torn(lines, [Group((at,)) for at in kept], layout, options)


# Hard-wrapped text


@dataclass(frozen=True, slots=True)
class _Step:
    """A line and what stands before it in its would-be paragraph; `broken` says that a page may end in between."""

    inside: tuple[Line, ...]
    line: Line
    broken: bool

    @property
    def before(self) -> Line:
        return self.inside[-1]


def _group_wrapped(lines: Sequence[Line], kept: Sequence[int], layout: Layout, options: IngestOptions) -> list[Group]:
    groups: list[list[int]] = []
    for at in kept:
        if groups:
            inside = tuple(lines[n] for n in groups[-1])
            step = _Step(inside, lines[at], breaks_page(lines, groups[-1][-1], at, layout.gap))
            if not _Wrapped(layout, options).starts(step):
                groups[-1].append(at)
                continue
        groups.append([at])
    return [Group(tuple(members)) for members in groups]


@dataclass(frozen=True, slots=True)
class _Wrapped:
    """The rules by which a line of hard-wrapped text starts a paragraph or goes on."""

    layout: Layout
    options: IngestOptions

    def starts(self, step: _Step) -> bool:
        """Whether the line starts a new paragraph."""
        if bracketed(step.line.text) or bracketed(step.before.text):
            return True
        if marker(step.line.text):
            return step.broken or not self._goes_on(step.before) or self._indented(step.line)
        return self._starts_on_new_page(step) if step.broken else self._starts_on_same_page(step)

    def _starts_on_new_page(self, step: _Step) -> bool:
        if self._goes_on(step.before):
            return False
        return step.line.indent > self.layout.margin + self.layout.offset or self._short(step.before) or self._ended(step.before)

    def _starts_on_same_page(self, step: _Step) -> bool:
        if self._indented(step.line):
            return not self._hanging(step)
        if step.line.gap > self.layout.gap:
            # An empty line inside a sentence is a page break that left no other trace.
            return not (self._goes_on(step.before) and len(step.inside) > 1)
        return self._short(step.before) or self._ended(step.before)

    def _hanging(self, step: _Step) -> bool:
        """Whether an indented line goes on in a paragraph that is itself indented."""
        first = step.inside[0]
        if len(step.inside) > 1:
            same = step.line.indent == step.before.indent
            return same and not (self._ended(step.before) or self._short(step.before))
        deeper = step.line.indent > first.indent or step.line.indent - self.layout.margin != self.layout.indent
        return deeper and self._goes_on(first)

    def _indented(self, line: Line) -> bool:
        return line.indent > self.layout.margin

    def _full(self, line: Line) -> bool:
        return line.width + line.indent >= self.options.nearly_full * self.layout.full

    def _short(self, line: Line) -> bool:
        return line.width + line.indent < self.options.short * self.layout.full

    def _goes_on(self, line: Line) -> bool:
        """Whether the paragraph of a line cannot end with it."""
        if self.layout.spaced_ends:
            return not line.trailing
        return self._full(line) and not finished(line.text)

    def _ended(self, line: Line) -> bool:
        """Whether a line ends a sentence and shows that the paragraph ends with it."""
        if not finished(line.text):
            return False
        return bool(line.trailing) if self.layout.spaced_ends else not self._full(line)


# One line a paragraph


def _join_torn(lines: Sequence[Line], groups: list[Group], layout: Layout, options: IngestOptions) -> list[Group]:
    def text(group: Group) -> str:
        return "".join(lines[at].text for at in group.lines)

    joined: list[Group] = []
    wide_gaps = _wide_gaps_tear(lines, groups, layout, options)
    gapless = not any(lines[group.lines[0]].gap for group in groups[1:])
    for group in groups:
        before = joined[-1] if joined else None
        if before and _continues(lines[group.lines[0]].text):
            line = lines[group.lines[0]]
            # Where no line is set apart from the next, the distance of two says nothing about a page break.
            apart = gapless or line.gap > 0 or group.lines[0] - before.lines[-1] > 1
            torn = apart and is_torn(text(before), options)
            if torn or (wide_gaps and line.gap > layout.gap and _is_prose(text(before))):
                joined[-1] = Group((*before.lines, *group.lines))
                continue
        joined.append(group)
    return joined


def is_torn(text: str, options: IngestOptions = OPTIONS) -> bool:
    """Whether a text of one line is the first half of a paragraph, not a heading and not a whole one."""
    if finished(text) or bracketed(text) or marked_up(text) or columns(text) < options.torn:
        return False
    found = marker(text)
    if found and found.kind in ("number", "section"):
        return holds_sentence_end(text[found.length :]) or columns(text) > options.longest_numbered_heading
    return holds_clauses(text) or columns(text) > options.longest_heading


def _continues(text: str) -> bool:
    """Whether a line may be the second half of a paragraph."""
    return not (marker(text) or bracketed(text) or marked_up(text) or is_heading(text))


def _is_prose(text: str) -> bool:
    return not (bracketed(text) or marked_up(text) or is_heading(text))


def _wide_gaps_tear(lines: Sequence[Line], groups: Sequence[Group], layout: Layout, options: IngestOptions) -> bool:
    """Whether gaps wider than usual stand inside paragraphs: so if all that can be judged do, and at least one can.

    Some extractions leave more empty lines where a page break tore a paragraph than between paragraphs. Where the
    first half ends a sentence nothing in the words tells, so the other wide gaps of the text decide.
    """
    torn = 0
    for before, after in pairwise(groups):
        first, second = lines[before.lines[-1]].text, lines[after.lines[0]]
        if second.gap <= layout.gap or not _is_prose(first):
            continue
        if not _continues(second.text):
            return False
        torn += is_torn(first, options)
    return torn > 0


def is_heading(text: str, found: Marker | None = None, options: IngestOptions = OPTIONS) -> bool:
    """Whether a text has the form of a heading: not a sentence, no punctuation inside unless it is numbered or short."""
    if finished(text) or bracketed(text):
        return False
    if found and found.kind in ("number", "section"):
        return columns(text) <= options.longest_numbered_heading and not holds_sentence_end(text[found.length :])
    if found:
        return False
    return columns(text) <= (options.torn - 1 if holds_clauses(text) else options.longest_heading)
