"""One bead as lines: a head that says what happened, then old and new, side by side or one below the other.

Comes in: a change, the paragraphs of both submissions and the reader's view. Goes out: lines that fit the width.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from rich.text import Text

from diffreport.model.collation import Change
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.flag import Flag
from diffreport.render.folding import Fold
from diffreport.render.labels import Labels
from diffreport.render.names import KIND_SIGNS, references, shape
from diffreport.render.terminal.lines import column_width, columns, hanging, rule, wrapped
from diffreport.render.terminal.marks import Notation, side
from diffreport.render.view import TWO_COLUMNS_FROM, View

KIND_STYLES = {"unchanged": "dim", "reworded": "cyan", "revised": "bold yellow", "added": "bold green", "removed": "bold red"}

FLAG_MARK = "⚑"


@dataclass(frozen=True, slots=True)
class Page:
    """What every bead of a comparison is printed with; a bead points at those of the `flags` whose evidence it holds."""

    labels: Labels
    view: View
    old: Submission
    new: Submission
    flags: Sequence[Flag] = ()

    def bead(self, change: Change) -> list[Text]:
        """A bead: head, text of both sides, an empty line."""
        notation = Notation(self.view.colour, self.view.show_formatting, whole=not (change.old and change.new))
        old = self._stack("-", self.old.paragraphs, change.old, side(change.edits, "delete", notation))
        new = self._stack("+", self.new.paragraphs, change.new, side(change.edits, "insert", notation))
        head = rule(self.head(change), self.view.width)
        if self.view.width >= TWO_COLUMNS_FROM:
            return [*head, *columns(old, new, self.view.width), Text()]
        return [*head, *old, *new, Text()]

    def fold(self, fold: Fold) -> list[Text]:
        """One line in place of unchanged beads."""
        old = references(chain.from_iterable(change.old for change in fold.changes))
        new = references(chain.from_iterable(change.new for change in fold.changes))
        number = sum(len(change.new) for change in fold.changes)
        said = self.labels("folded", self.labels.count("unchanged_paragraphs", number), f"{old} → {new}")
        said = "  ".join((said, *self._flagged(fold.changes)))
        return [*wrapped(Text(said, "dim"), self.view.width), Text()]

    def head(self, change: Change) -> Text:
        """What happened in a bead: kind, paragraphs, marks, reasons, confidence."""
        head = Text(f"{KIND_SIGNS[change.kind]} {self.labels(change.kind, section='change')}", KIND_STYLES[change.kind])
        head.append(f"  {' → '.join(filter(None, (references(change.old), references(change.new))))}")
        for mark in filter(None, (self.labels("moved") if change.moved else "", self._shape(change), *self._flagged([change]))):
            head.append(f"  {mark}", "bold magenta")
        if change.reasons:
            head.append(f"  {'; '.join(self.labels.reason(reason) for reason in change.reasons)}")
        if change.kind != "unchanged":
            head.append(f"  {self.labels('confidence', f'{change.confidence:.2f}')}", "dim")
        return head

    def _flagged(self, changes: Iterable[Change]) -> list[str]:
        """The numbers of the flags that stand in these beads, as one mark; none where there are none."""
        old, new = ({index for change in changes for index in getattr(change, side)} for side in ("old", "new"))
        numbers = [str(number) for number, flag in enumerate(self.flags, 1) if flag.stands_in(old, new)]
        return [f"{FLAG_MARK}{', '.join(numbers)}"] if numbers else []

    def _shape(self, change: Change) -> str:
        name = shape(change)
        return self.labels(name, f"{len(change.old)}→{len(change.new)}") if name else ""

    def _stack(self, sign: str, paragraphs: Sequence[Paragraph], indices: Sequence[int], lines: list[Text]) -> list[Text]:
        """Paragraphs of one side, each with its number in the margin; in one column also the sign of its side."""
        two = self.view.width >= TWO_COLUMNS_FROM
        width, sign = (column_width(self.view.width), "") if two else (self.view.width, f"{sign} ")
        margin = len(str(max(len(self.old.paragraphs), len(self.new.paragraphs))))
        numbers = chain(chain.from_iterable(_numbered(paragraphs[index]) for index in indices), repeat(""))
        pairs = zip(numbers, lines if indices else (), strict=False)
        return [line for number, text in pairs for line in hanging(f"{sign}{number:>{margin}} ", text, width)]


def _numbered(paragraph: Paragraph) -> list[str]:
    """The number for the first line of a paragraph's text and nothing for each further line feed in it."""
    return [str(paragraph.index + 1), *[""] * paragraph.text.count("\n")]
