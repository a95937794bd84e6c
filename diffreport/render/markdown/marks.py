"""The edits of a bead as Markdown: ``~~deleted~~ **inserted**`` where the substance changed, ``*inserted*`` where the wording did.

Comes in: edits. Goes out: one line of Markdown for each line of the bead. What was only set otherwise (width, spaces,
punctuation) stands as in the new text, unmarked. A mark is parted by spaces from what is not marked: CommonMark closes no mark
between a full stop and a letter without a space, as Chinese writes them.

    >>> marked((Edit("equal", "古巴是"), Edit("delete", "16", "substantive"), Edit("insert", "18", "substantive"), Edit("equal", "项")))
    ['古巴是 ~~16~~ **18** 项']
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from diffreport.model.edit import Edit
from diffreport.render.markdown.inert import block, inert

DELETED, INSERTED, REWORDED, KEPT = "~~", "**", "*", ""


def marked(edits: Iterable[Edit], *, show_formatting: bool = False, whole: bool = False) -> list[str]:
    """The lines of a bead, old and new in one; without marks where the `whole` of it is new or gone."""
    lines: list[list[tuple[str, str]]] = [[]]
    pieces = ((KEPT if whole else _mark(edit, show_formatting=show_formatting), edit) for edit in edits)
    for mark, run in groupby((piece for piece in pieces if piece[0] is not None), key=lambda piece: piece[0]):
        for n, part in enumerate("".join(edit.text for _, edit in run).split("\n")):
            if n:
                lines.append([])
            lines[-1].append((mark or KEPT, part))
    return [line for line in map(_line, lines) if line]


def _mark(edit: Edit, *, show_formatting: bool) -> str | None:
    """The sign of an edit; None for one that is not shown."""
    if edit.op == "equal":
        return KEPT
    if edit.significance == "formatting" and not show_formatting:
        return None if edit.op == "delete" else KEPT
    if edit.op == "delete":
        return DELETED
    return INSERTED if edit.significance in ("substantive", None) else REWORDED


def _line(pieces: Iterable[tuple[str, str]]) -> str:
    """One line; white space at the edge of a mark stands outside it, because a mark does not open or close at it."""
    text = ""
    for mark, words in _signs(pieces):
        parted = not text or text[-1].isspace()
        text += f"{'' if parted else ' '}{mark}{words}{mark} " if mark else words.lstrip() if parted else words
    return block(text)


def _signs(pieces: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for mark, part in pieces:
        words = inert(part)
        if mark:
            words = words.strip()
        if words:
            yield mark, words
