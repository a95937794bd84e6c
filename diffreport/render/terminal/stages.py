"""The first two stages for reading: every block of a document, and what the compilation made of it.

Comes in: a document, and for the second stage its compilation. Goes out: one string with every block in full: its
lines in the source, its kind and label, its placement. Nothing is folded: this is the place to look when a paragraph
is not where it was expected.
"""

from collections.abc import Iterable, Iterator

from rich.text import Text

from diffreport.model.compilation import Compilation, Placement
from diffreport.model.document import Block, Document
from diffreport.render.labels import Labels, load
from diffreport.render.names import called
from diffreport.render.terminal.lines import hanging, printed, wrapped
from diffreport.render.view import View
from diffreport.render.visible import visible

MARGIN = "  "


def document(document: Document, view: View) -> str:
    """The blocks of a document."""
    labels = load(view.language)
    facts = [("document", document.source), ("layout", document.layout), ("language", document.language)]
    head = [*_facts(facts, labels), labels.count("blocks", len(document.blocks))]
    return _page(head, ((block, "") for block in document.blocks), labels, view)


def compilation(document: Document, compilation: Compilation, view: View) -> str:
    """The blocks of a document with their placements in the compilation."""
    labels = load(view.language)
    facts = [
        ("document", compilation.source),
        ("symbol", compilation.symbol),
        ("sessions", compilation.session),
        ("year", compilation.year),
        ("language", compilation.language),
        ("agenda_item", compilation.agenda_item),
    ]
    submissions, mentions = len(compilation.submissions), len(compilation.mentions)
    head = [*_facts(facts, labels), labels.count("submissions", submissions), labels.count("mentions", mentions)]
    names = {submission.respondent.id: called(submission.respondent, labels) for submission in compilation.submissions}
    placed = ((document.blocks[place.block], _placement(place, names, labels)) for place in compilation.placements)
    return _page(head, placed, labels, view)


def _facts(facts: Iterable[tuple[str, object]], labels: Labels) -> Iterator[str]:
    for name, value in facts:
        yield f"{labels(name)}: {labels('unknown') if value is None else visible(str(value))}"


def _page(head: Iterable[str], blocks: Iterable[tuple[Block, str]], labels: Labels, view: View) -> str:
    lines = [line for said in head for line in wrapped(Text(said, "bold"), view.width)]
    for block, placement in blocks:
        said = " · ".join(filter(None, (_place(block, labels), placement, _kind(block, labels))))
        lines += [Text(), *wrapped(Text(said, "cyan"), view.width)]
        for text in visible(block.text).split("\n"):
            lines += hanging(MARGIN, Text(text), view.width)
    return printed(lines, view.colour)


def _place(block: Block, labels: Labels) -> str:
    first, last = block.lines[0], block.lines[-1]
    said = labels("line", first) if first == last else labels("lines", first, last)
    return said if block.page is None else f"{said} · {labels('page', block.page)}"


def _kind(block: Block, labels: Labels) -> str:
    kind = labels(block.kind, section="block")
    if block.level is not None:
        kind = f"{kind} {block.level}"
    if block.label is not None:
        kind = f"{kind} [{visible(block.label)}]"
    if block.marks:
        kind = f"{kind} · {labels('marks', ', '.join(visible(mark.label) for mark in block.marks))}"
    return kind


def _placement(place: Placement, names: dict[str, str], labels: Labels) -> str:
    said = labels(place.role, section="placement")
    if place.respondent is None:
        return said
    return f"{said} · {names.get(place.respondent, visible(place.respondent))}"
