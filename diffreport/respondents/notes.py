"""Which mark each footnote belongs to.

Comes in: the blocks of a document. Goes out: for every footnote the block that carries its mark. A label such as * is
used again on every page, so a body belongs to the nearest mark of that label before it that no other body has taken.

    >>> from diffreport.model.document import FootnoteMark
    >>> from diffreport.model.span import Span
    >>> text = Block("paragraph", "Text", (), (1,), marks=(FootnoteMark("1", 4, Span(4, 5)),))
    >>> owners([text, Block("footnote", "See there.", (), (3,), label="1")])
    {1: 0}
"""

from collections.abc import Sequence

from diffreport.model.document import Block


def owners(blocks: Sequence[Block]) -> dict[int, int]:
    """Index of a footnote to the index of the block with its mark; footnotes without a mark are left out."""
    return _matched(blocks)[0]


def unanswered(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    """Marks after which no footnote of their label comes: index of the block and label.

    Where one comes later, two marks of one page may share it, as a real report has it.
    """
    last = {block.label: at for at, block in enumerate(blocks) if block.kind == "footnote"}
    return [(at, label) for label, at in _matched(blocks)[1] if last.get(label, -1) < at]


def _matched(blocks: Sequence[Block]) -> tuple[dict[int, int], list[tuple[str, int]]]:
    """Footnotes with the blocks of their marks, and the marks that are left."""
    open_marks: list[tuple[str, int]] = []
    found: dict[int, int] = {}
    for at, block in enumerate(blocks):
        if block.kind != "footnote":
            open_marks += [(mark.label, at) for mark in block.marks]
            continue
        for n in range(len(open_marks) - 1, -1, -1):
            if open_marks[n][0] == block.label:
                found[at] = open_marks.pop(n)[1]
                break
    return found, open_marks
