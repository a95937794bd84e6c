"""A change report for reading in a terminal: a heading a respondent, a summary a comparison, then its beads.

Comes in: a `ChangeReport` and the reader's view. Goes out: one string. Sessions, dates and counts come first, because
the first question is what is compared at all; what is not shown is counted.
"""

from collections.abc import Iterator
from itertools import chain, groupby
from typing import get_args

from rich.text import Text

from diffreport.model.collation import ChangeKind, ChangeReport, Collation, Comparison
from diffreport.model.compilation import Mention, Submission
from diffreport.model.edit import Significance
from diffreport.render.folding import Fold, folded
from diffreport.render.labels import Labels, load
from diffreport.render.names import KIND_SIGNS, called, language, name, session, summary
from diffreport.render.terminal.beads import Page
from diffreport.render.terminal.flags import Flags
from diffreport.render.terminal.lines import hanging, printed, wrapped
from diffreport.render.terminal.marks import Notation
from diffreport.render.view import View
from diffreport.render.visible import visible


def compare(report: ChangeReport, view: View) -> str:
    """The comparisons of a change report, side by side from a width of 80 cells on."""
    labels = load(view.language)
    shown = [collation for collation in report.collations if collation.comparisons or view.selected]
    lines = _legend(labels, view) if any(collation.comparisons for collation in shown) else []
    for collation in shown:
        lines += _collation(collation, labels, view)
    if hidden := len(report.collations) - len(shown):
        lines += wrapped(Text(labels("hidden", labels.count("respondents", hidden))), view.width)
    return printed(lines, view.colour)


def _legend(labels: Labels, view: View) -> list[Text]:
    """How to read the output: numbers, signs, marks."""
    signs = "  ".join(f"{KIND_SIGNS[kind]} {labels(kind, section='change')}" for kind in get_args(ChangeKind))
    significances = [name for name in get_args(Significance) if name != "formatting" or view.show_formatting]
    marks = Text("   ").join(_example(labels, view, name) for name in reversed(significances))
    lines = chain(*(hanging("  ", text, view.width) for text in (Text(labels("legend_numbers")), Text(signs), marks)))
    return [*lines, Text()]


def _example(labels: Labels, view: View, significance: Significance) -> Text:
    """The marks of one significance, as they look in this output."""
    notation = Notation(view.colour, show_formatting=True)
    deleted = notation.mark(labels("deleted"), "delete", significance)
    inserted = notation.mark(labels("inserted"), "insert", significance)
    return Text.assemble(deleted, " ", inserted, " ", labels(significance))


def _collation(collation: Collation, labels: Labels, view: View) -> Iterator[Text]:
    respondent = collation.respondent
    if respondent.name:
        yield from wrapped(Text(called(respondent, labels), "bold reverse"), view.width)
    for mention in _mentions(collation.mentions, labels):
        yield from wrapped(Text(mention, "dim"), view.width)
    if respondent.name:
        yield Text()
    for comparison in collation.comparisons:
        yield from _comparison(comparison, collation, labels, view)
    if not collation.comparisons:
        for submission in collation.submissions:
            yield from wrapped(Text(_submission(submission, labels)), view.width)
        yield from wrapped(Text(labels("nothing_to_compare")), view.width)
        yield Text()


def _mentions(mentions: tuple[Mention, ...], labels: Labels) -> Iterator[str]:
    """One line a document that names the respondent: its paragraphs, each once, in its order."""
    for (year, document), group in groupby(mentions, key=lambda mention: (mention.year, mention.symbol or mention.source)):
        paragraphs = ", ".join(dict.fromkeys(mention.paragraph for mention in group))
        yield labels("named_in", "–" if year is None else year, visible(document), visible(paragraphs))


def _comparison(comparison: Comparison, collation: Collation, labels: Labels, view: View) -> Iterator[Text]:
    old, new = collation.sides(comparison)
    heading = f"{visible(name(collation.respondent, labels))}  {session(old, labels)} → {session(new, labels)}".strip()
    yield from wrapped(Text(heading, "bold"), view.width)
    for side, submission in (("old", old), ("new", new)):
        yield from hanging(f"  {labels(side)}  ", Text(_submission(submission, labels)), view.width)
    yield from hanging("  ", Text(summary(comparison.changes, labels)), view.width)
    if comparison.overlap == "low":
        reason = labels.reason(comparison.overlap_reason) if comparison.overlap_reason else ""
        yield from hanging("  ", Text(labels("low_overlap", visible(reason)), "yellow"), view.width)
    yield from _flags(comparison, Flags(labels, view, old, new))
    yield Text()
    page = Page(labels, view, old, new, () if view.flags == "none" else comparison.flags)
    for item in folded(comparison.changes, view.context):
        yield from page.fold(item) if isinstance(item, Fold) else page.bead(item)


def _flags(comparison: Comparison, flags: Flags) -> Iterator[Text]:
    """The brief, and the flags unless the reader wants none."""
    yield from flags.brief(comparison)
    if flags.view.flags != "none":
        yield from flags.section(comparison)


def _submission(submission: Submission, labels: Labels) -> str:
    """What is known of a submission, in one line."""
    facts = [
        session(submission, labels),
        labels("received", submission.date) if submission.date else "",
        labels("original", language(submission.original_language, labels)) if submission.original_language else "",
        labels.count("paragraphs", len(submission.paragraphs)),
        labels.count("footnotes", len(submission.footnotes)) if submission.footnotes else "",
        labels("excerpt") if submission.excerpt else "",
        visible(submission.source) if submission.session is not None else "",
    ]
    return labels("and").join(filter(None, facts))
