"""The paragraphs and footnotes of a submission, from the blocks that an outline gave it.

Comes in: blocks by index, and which footnote belongs to which. Goes out: `Paragraph`s numbered from 0 and `Footnote`s
with the index of the paragraph that carries their mark. Nothing is changed in a text here.
"""

from collections.abc import Mapping, Sequence

from diffreport.model.compilation import Footnote, Paragraph, ParagraphKind
from diffreport.model.document import Block, BlockKind

_KINDS: Mapping[BlockKind, ParagraphKind] = {"heading": "heading", "paragraph": "paragraph", "item": "item", "table": "item"}


def paragraphs(blocks: Sequence[Block], body: Sequence[int]) -> tuple[Paragraph, ...]:
    """The paragraphs made of the blocks at `body`.

    A printed number holds for what follows it, up to the next number or heading. What has the shape of a heading but
    stands last heads nothing, so it is a paragraph, unless its layout says heading.
    """
    made: list[Paragraph] = []
    number: str | None = None
    for index, at in enumerate(body):
        block = blocks[at]
        kind = _KINDS[block.kind]
        if kind == "heading" and block.level is None and at == body[-1]:
            kind = "paragraph"
        if kind == "heading":
            number = None
        elif kind == "paragraph" and (block.label or "").isdigit():
            number = block.label
        made.append(Paragraph(index, kind, block.text, block.segments, block.line, block.page, number, block.marks))
    return tuple(made)


def footnotes(blocks: Sequence[Block], owners: Mapping[int, int], heading: Sequence[int], body: Sequence[int]) -> dict[int, Footnote]:
    """The footnotes whose marks stand in a submission, by index of their block; `heading` holds its name and origin."""
    places: dict[int, int | None] = dict.fromkeys(heading) | {at: index for index, at in enumerate(body)}
    return {
        note: Footnote(blocks[note].label or "", blocks[note].text, blocks[note].line, places[owner])
        for note, owner in sorted(owners.items())
        if owner in places
    }
