"""From lines to a document: the order of the steps of reading, for every format that has lines.

Comes in: the decoded text of a file and its lines. Goes out: a `Document`. Furniture is named first, then the layout
is learned from the rest, footnotes and tables are taken aside, paragraphs are rebuilt, and last every group of lines
becomes a block whose text is verbatim but for mark-up, footnote marks and the spaces that line breaks stood for.

    >>> from diffreport.ingest.lines import cut
    >>> text = "## Title\\n\\nFirst.\\n"
    >>> [(block.kind, block.text) for block in compose("a.md", "", text, cut(text)).blocks]
    [('heading', 'Title'), ('paragraph', 'First.')]
"""

from collections.abc import Sequence

from diffreport.ingest import blocks, footnotes, furniture, layout, paragraphs, tables
from diffreport.ingest.damage import damage
from diffreport.ingest.lines import Line
from diffreport.lang.detect import detect
from diffreport.lang.reports import forms_of
from diffreport.model.document import Document


def compose(source: str, sha256: str, text: str, lines: Sequence[Line], language: str | None = None) -> Document:
    """The document that the lines of a file make up.

    Args:
        source: the name of the file.
        sha256: of its bytes, in hexadecimal.
        text: the decoded content, into which all spans point.
        lines: the lines of `text` that are not empty, in order.
        language: ISO 639-1 code, where the user states it; else the text tells.
    """
    language = language or detect(text)
    forms = forms_of(language)
    aside = furniture.find(lines, forms)
    found = layout.detect(lines, aside)
    notes = footnotes.bodies(lines, aside, found)
    taken = {at for note in notes for at in note.lines} | aside.keys()
    rows = tables.rows(lines, taken, found)
    taken |= {at for row in rows for at in row.lines}
    maker = blocks.Maker(text, lines, found, forms)
    made = [
        *maker.paragraphs(paragraphs.group(lines, taken, found)),
        *maker.footnotes(notes),
        *maker.rows(rows),
        *maker.furniture(aside),
    ]
    return Document(source, sha256, text, language, found.name, blocks.finish(made, forms), tuple(damage(source, lines)))
