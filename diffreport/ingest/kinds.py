"""Which kind of block a paragraph is: heading, paragraph or item of a list.

Comes in: texts with their markers, then blocks with their neighbours. Goes out: kinds. A bullet or a letter makes an
item. A number makes a numbered paragraph, or a heading where no sentence ends, or an item where the list starts at 1
under a sentence that ends in a colon; the running numbers of a report go on across such lists.

    >>> kind_of("1. Purpose", marker("1. Purpose")), kind_of("(a) first;", marker("(a) first;"))
    ('heading', 'item')
"""

from collections.abc import Sequence
from dataclasses import replace

from diffreport.ingest.paragraphs import is_heading
from diffreport.ingest.signs import Marker, marker
from diffreport.model.document import Block, BlockKind

_COLONS = (":", "：")


def kind_of(text: str, found: Marker | None) -> BlockKind:
    """The kind of a text by itself."""
    if found and found.kind in ("bullet", "letter"):
        return "item"
    if is_heading(text, found):
        return "heading"
    return "item" if found and found.kind == "section" else "paragraph"


def settle(blocks: Sequence[Block]) -> list[Block]:
    """Blocks in the order of the file with numbered lists told from numbered paragraphs."""
    settled: list[Block] = []
    before: Block | None = None
    expected: int | None = None
    for block in blocks:
        if block.kind in ("furniture", "footnote"):
            settled.append(block)
            continue
        number = _number(block)
        opens = number == 1 and before is not None and before.text.endswith(_COLONS)
        if number is not None and (opens or number == expected):
            block, expected = replace(block, kind="item"), number + 1
        elif block.kind != "item":
            expected = None
        settled.append(block)
        before = block
    return settled


def _number(block: Block) -> int | None:
    found = marker(block.text) if block.kind == "paragraph" else None
    return int(found.label) if found and found.kind == "number" else None
