"""Flags and the brief for reading: what of a comparison matters, before its beads.

Comes in: a comparison with its two submissions, or the comparisons of which only some flags are left. Goes out: lines.
A flag has a number, by which the beads that hold its evidence point at it. In short form it takes one line; in full it
has its reason, its confidence, its fingerprint and the quotes of both sides.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len
from rich.text import Text

from diffreport.model.collation import ChangeReport, Collation, Comparison
from diffreport.model.compilation import Submission
from diffreport.model.flag import SURE, Evidence, Flag
from diffreport.render.labels import Labels, load
from diffreport.render.names import about, called, place, session
from diffreport.render.terminal.beads import FLAG_MARK
from diffreport.render.terminal.lines import cut, hanging, printed, wrapped
from diffreport.render.values import change
from diffreport.render.view import View
from diffreport.render.visible import one_line

INDENT = "  "
NARROWEST_SUBJECT = 16
"""Cells under which a subject is not cut to keep a flag on one line: fewer say nothing."""


@dataclass(frozen=True, slots=True)
class Flags:
    """How the flags of one comparison are printed."""

    labels: Labels
    view: View
    old: Submission
    new: Submission

    def brief(self, comparison: Comparison) -> Iterator[Text]:
        """The clauses of the brief."""
        if comparison.brief:
            yield from hanging(INDENT, Text(self.labels("brief"), "bold"), self.view.width)
        for clause in comparison.brief:
            yield from hanging(f"{INDENT}• ", Text(one_line(self.labels.reason(clause.text))), self.view.width)

    def section(self, comparison: Comparison) -> Iterator[Text]:
        """All flags with their numbers, kind by kind, below a line that counts them."""
        flags = comparison.flags
        yield Text()
        yield from hanging(INDENT, Text(self._counted(comparison)), self.view.width)
        if self.new.excerpt and any(flag.new is None for flag in flags):
            yield from hanging(INDENT, Text(self.labels("dropped_from_excerpt"), "yellow"), self.view.width)
        numbered = enumerate(flags, 1)
        for kind, group in groupby(numbered, key=lambda item: item[1].kind):
            yield from hanging(INDENT, Text(self.labels(kind, section="flag"), "bold"), self.view.width)
            for number, flag in group:
                yield from self.flag(flag, f"{FLAG_MARK}{number}")

    def flag(self, flag: Flag, number: str = "") -> Iterator[Text]:
        """One flag, in the detail that the view asks for."""
        margin = f"{INDENT * 2}{number}{' ' if number else ''}"
        changed = one_line(change(flag, self.labels))
        before, after = (f"{changed} ", "") if flag.kind.startswith("position") else ("", changed)
        rest = "".join(f"  {part}" for part in (after, self._places(flag), self._doubt(flag)) if part)
        subject = one_line(about(flag, self.labels))
        if self.view.flags == "short":
            room = self.view.width - cell_len(margin + before + rest)
            subject = cut(subject, max(room, NARROWEST_SUBJECT))
        yield from hanging(margin, Text(f"{before}{subject}{rest}"), self.view.width, "bold")
        if self.view.flags == "full":
            yield from self._evidence(flag)

    def _counted(self, comparison: Comparison) -> str:
        """How many flags there are, how many of them are only possible, and how to see more of them."""
        flags = comparison.flags
        if not flags:
            reworded = all(change.kind in ("unchanged", "reworded") for change in comparison.changes)
            return self.labels("only_wording" if reworded else "no_flags")
        possible = sum(not flag.sure for flag in flags)
        said = [
            self.labels.count("flags", len(flags)),
            self.labels("possible_count", possible, f"{SURE:.2f}") if possible else "",
            self.labels("flags_in_full") if self.view.flags == "short" else "",
        ]
        return self.labels("and").join(filter(None, said))

    def _places(self, flag: Flag) -> str:
        """Where the evidence stands: what is before the arrow stands in the old submission, what is behind it in the new."""
        old, new = (self._place(side, of) if side else "" for side, of in ((flag.old, self.old), (flag.new, self.new)))
        return f"{old} → {new}".strip()

    def _place(self, side: Evidence, submission: Submission) -> str:
        return place(side.paragraph, side.footnote, submission, self.labels)

    def _doubt(self, flag: Flag) -> str:
        return "" if flag.sure else self.labels("possible", f"{flag.confidence:.2f}")

    def _evidence(self, flag: Flag) -> Iterator[Text]:
        """Why, how sure, the fingerprint, and what both sides say."""
        why = (self.labels.reason(flag.summary), self.labels("confidence", f"{flag.confidence:.2f}"), flag.fingerprint)
        yield from hanging(INDENT * 3, Text(" · ".join(map(one_line, why)), "dim"), self.view.width)
        for name, side, of in (("old", flag.old, self.old), ("new", flag.new, self.new)):
            if side:
                margin = f"{INDENT * 3}{self.labels(name)} {self._place(side, of)} "
                yield from hanging(margin, Text(f"“{one_line(side.quote)}”"), self.view.width)


def flags(report: ChangeReport, view: View) -> str:
    """The flags that are left of each comparison, with their evidence."""
    labels = load(view.language)
    lines: list[Text] = []
    shown = [collation for collation in report.collations if any(comparison.flags for comparison in collation.comparisons)]
    for collation in shown:
        lines += _collation(collation, labels, view)
    if not shown:
        lines += wrapped(Text(labels("no_flags")), view.width)
    return printed(lines, view.colour)


def _collation(collation: Collation, labels: Labels, view: View) -> Iterator[Text]:
    yield from wrapped(Text(called(collation.respondent, labels), "bold reverse"), view.width)
    for comparison in collation.comparisons:
        if comparison.flags:
            old, new = collation.sides(comparison)
            page = Flags(labels, view, old, new)
            heading = f"{session(old, labels)} → {session(new, labels)}"
            yield from hanging(INDENT, Text(heading, "bold"), view.width)
            for flag in comparison.flags:
                yield from page.flag(flag)
    yield Text()
