"""Groups of lines become blocks: mark-up, footnote marks and line breaks come out, kinds are decided.

Comes in: groups of lines that `paragraphs`, `footnotes`, `tables` and `furniture` found. Goes out: blocks in the order of
the file. Their text is verbatim but for what came out and the spaces that line breaks stood for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from diffreport.ingest import markup
from diffreport.ingest.footnotes import Body, figure_mark, marks_in
from diffreport.ingest.joining import figures_apart, glue
from diffreport.ingest.kinds import kind_of, settle
from diffreport.ingest.layout import Layout
from diffreport.ingest.lines import Line
from diffreport.ingest.options import OPTIONS
from diffreport.ingest.paragraphs import Group
from diffreport.ingest.rebuilt import Rebuilt, join, trimmed, without
from diffreport.ingest.signs import marker
from diffreport.ingest.tables import Row, RowKind
from diffreport.lang.forms import ReportForms
from diffreport.model.document import Block, BlockKind, FootnoteMark
from diffreport.model.span import Span, source_spans

_ROW_KINDS: Mapping[RowKind, BlockKind] = {"head": "table", "repeated head": "furniture", "title": "heading", "row": "table"}
_UNSPACED = frozenset({"zh", "ja"})


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes blocks of groups of lines; `text` is that of the whole document."""

    text: str
    lines: Sequence[Line]
    layout: Layout
    forms: ReportForms

    def paragraphs(self, groups: Iterable[Group]) -> list[Block]:
        """Running text: headings, paragraphs and items by themselves."""
        return [block for group in groups for block in self._of_group(group.lines)]

    def footnotes(self, notes: Iterable[Body]) -> list[Block]:
        """Bodies of footnotes, without their labels."""
        made = []
        for note in notes:
            start = self.lines[note.lines[0]].start + note.skip
            made.append(self._block("footnote", note.lines, self._joined(note.lines, start), note.label))
        return made

    def rows(self, rows: Iterable[Row]) -> list[Block]:
        """Rows of tables; a title across the columns is a heading."""
        return [
            self._block(_ROW_KINDS[row.kind], row.lines, self._cells(row.lines), "table head" if "head" in row.kind else None)
            for row in rows
        ]

    def furniture(self, labels: Mapping[int, str]) -> list[Block]:
        """What belongs to the page, verbatim."""
        return [self._block("furniture", (at,), join(self.text, [[_span(self.lines[at])]], _nothing), name) for at, name in labels.items()]

    def _of_group(self, members: tuple[int, ...]) -> list[Block]:
        first = self.lines[members[0]]
        parts = markup.parts(first.text, first.start)
        if parts[0].level is not None:
            headings = [self._heading(members[0], part) for part in parts]
            return headings + (self._of_group(members[1:]) if members[1:] else [])
        if markup.is_row(first.text):
            return [self._block("table", members, join(self.text, [[cell] for cell in markup.cells(first.text, first.start)], _space))]
        found = marker(first.text)
        bullet = found is not None and found.kind == "bullet"
        rebuilt = self._joined(members, first.start + found.length if found and bullet else first.start)
        return [self._block(kind_of(rebuilt.text, found), members, rebuilt, _printed_label(rebuilt.text))]

    def _heading(self, at: int, part: markup.Part) -> Block:
        rebuilt = trimmed(join(self.text, [part.spans], _nothing))
        return self._block("heading", (at,), rebuilt, _printed_label(rebuilt.text), part.level or None)

    def _joined(self, members: Sequence[int], start: int) -> Rebuilt:
        """The text of several lines from the offset `start` on, without mark-up."""
        lines = [
            [
                Span(max(run.start, start), run.end)
                for part in markup.parts(self.lines[at].text, self.lines[at].start)
                for run in part.spans
                if run.end > start
            ]
            for at in members
        ]
        apart = len(members) > 1 and figures_apart("\n".join(self.lines[at].text for at in members))

        def between(left: Span, right: Span) -> str:
            return self._glue(left, right, figures_apart=apart)

        rebuilt = trimmed(join(self.text, lines, between))
        return rebuilt if rebuilt.text else join(self.text, [[_span(self.lines[at])] for at in members], _space)

    def _cells(self, members: Sequence[int]) -> Rebuilt:
        """The lines of a row: white space at the end of a line ends a cell."""

        def between(left: Span, right: Span) -> str:
            return " " if self._spaced_end(left) else self._glue(left, right, figures_apart=True)

        return join(self.text, [[_span(self.lines[at])] for at in members], between)

    def _glue(self, left: Span, right: Span, *, figures_apart: bool) -> str:
        return glue(
            self.text[left.start : left.end],
            self.text[right.start : right.end],
            western=self.forms.language not in _UNSPACED,
            spaced_end=self.layout.wrapped and self._spaced_end(left),
            figures_apart=figures_apart,
        )

    def _spaced_end(self, span: Span) -> bool:
        return self.text[span.end : span.end + 1] in (" ", "\t", "\u00a0", "\u3000")

    def _block(
        self, kind: BlockKind, members: Sequence[int], rebuilt: Rebuilt, label: str | None = None, level: int | None = None
    ) -> Block:
        numbers = tuple(self.lines[at].number for at in members)
        return Block(kind, rebuilt.text, rebuilt.segments, numbers, self.lines[members[0]].page, label, level)


def finish(made: Iterable[Block], forms: ReportForms) -> tuple[Block, ...]:
    """Blocks in the order of the file, kinds settled between neighbours, footnote marks taken out of the texts."""
    ordered = sorted(made, key=lambda block: block.segments[0].source.start)
    return tuple(_mark(settle(ordered), forms))


def _mark(blocks: Sequence[Block], forms: ReportForms) -> list[Block]:
    labels = {block.label for block in blocks if block.kind == "footnote" and block.label}
    marked = [block if block.kind in ("footnote", "furniture") else _take(block, marks_in(block.text, labels)) for block in blocks]
    for at, block in enumerate(marked):
        if block.kind == "footnote" and block.label and block.label.isdigit():
            _mark_figure(marked, at, block.label, forms)
    return marked


def _mark_figure(blocks: list[Block], at: int, label: str, forms: ReportForms) -> None:
    """Take out the plain figure that refers to the footnote at `at`, unless a raised one already does."""
    before = range(at - 1, max(-1, at - 1 - OPTIONS.page_of_blocks), -1)
    if any(mark.label == label for n in before for mark in blocks[n].marks):
        return
    for n in before:
        found = None if blocks[n].kind in ("footnote", "furniture") else figure_mark(blocks[n].text, label, forms.counter)
        if found:
            blocks[n] = _take(blocks[n], [(*found, label)])
            return


def _take(block: Block, marks: Sequence[tuple[int, int, str]]) -> Block:
    """A block without some marks, which it keeps beside its text."""
    if not marks:
        return block
    cuts = [(start, end) for start, end, _ in marks]
    rest = without(Rebuilt(block.text, block.segments), cuts)
    kept = []
    gone = 0
    for start, end, label in marks:
        kept += [FootnoteMark(label, start - gone, span) for span in source_spans(block.segments, start, end)[:1]]
        gone += end - start
    return replace(block, text=rest.text, segments=rest.segments, marks=tuple(sorted((*block.marks, *kept), key=lambda mark: mark.source)))


def _printed_label(text: str) -> str | None:
    found = marker(text)
    return found.label if found and found.kind != "bullet" else None


def _span(line: Line) -> Span:
    return Span(line.start, line.start + len(line.text))


def _nothing(left: Span, right: Span) -> str:
    return ""


def _space(left: Span, right: Span) -> str:
    return " "
