"""One side of an edit script as styled text: what was deleted or inserted is marked, with colour or without.

Comes in: the edits of a bead and the operation of the side. Goes out: one `Text` a line of that side. Without colour
the marks are brackets, known from `git diff --word-diff`; with colour they are styles, and the brackets fall away.

    >>> [line.plain for line in side((Edit("equal", "缔约国"), Edit("delete", "16项", "substantive")), "delete", Notation())]
    ['缔约国[-16项-]']
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rich.text import Text

from diffreport.model.edit import Edit, Significance
from diffreport.render.visible import visible

BRACKETS = {"delete": ("[", "]"), "insert": ("{", "}")}
SIGNS: dict[tuple[str, Significance], str] = {
    ("delete", "substantive"): "-",
    ("insert", "substantive"): "+",
    ("delete", "rewording"): "~",
    ("insert", "rewording"): "~",
    ("delete", "formatting"): ":",
    ("insert", "formatting"): ":",
}
STYLES: dict[tuple[str, Significance], str] = {
    ("delete", "substantive"): "bold red",
    ("insert", "substantive"): "bold green",
    ("delete", "rewording"): "dim red",
    ("insert", "rewording"): "dim green",
    ("delete", "formatting"): "dim underline",
    ("insert", "formatting"): "dim underline",
}


@dataclass(frozen=True, slots=True)
class Notation:
    """How edits are marked; `whole` means that all of the side is new or gone, so only the colour tells."""

    colour: bool = False
    show_formatting: bool = False
    whole: bool = False

    def mark(self, text: str, op: Literal["delete", "insert"], significance: Significance) -> Text:
        """A piece of text, without line feed, marked as an edit."""
        if not text or (significance == "formatting" and not self.show_formatting):
            return Text(text)
        if self.colour or self.whole:
            return Text(text, STYLES[op, significance])
        opening, closing = BRACKETS[op]
        sign = SIGNS[op, significance]
        return Text(f"{opening}{sign}{text}{sign}{closing}")


def side(edits: Iterable[Edit], op: Literal["delete", "insert"], notation: Notation) -> list[Text]:
    """The lines of the old (`delete`) or the new (`insert`) side, one a line feed, edits marked.

    Edits that stand together on this side and matter alike share one mark, whatever their reasons.
    """
    lines = [Text()]
    mine = (edit for edit in edits if edit.op in ("equal", op))
    for (kept, significance), run in groupby(mine, key=_weight):
        text = visible("".join(edit.text for edit in run))
        for n, part in enumerate(text.split("\n")):
            if n:
                lines.append(Text())
            lines[-1].append_text(Text(part) if kept else notation.mark(part, op, significance))
    return lines


def _weight(edit: Edit) -> tuple[bool, Significance]:
    """Whether an edit is kept text, and how much it matters; an edit that nobody judged counts in full."""
    return edit.op == "equal", edit.significance or "substantive"
