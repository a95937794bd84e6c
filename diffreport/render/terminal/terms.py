"""The terminology that switched between sessions: the two forms, their counts, and a sentence of each side.

Comes in: drifts. Goes out: one string, a block a drift.
"""

from collections.abc import Iterator, Sequence

from rich.text import Text

from diffreport.model.drift import Drift, Glossary, Usage
from diffreport.render.labels import Labels, load
from diffreport.render.terminal.lines import hanging, printed, wrapped
from diffreport.render.view import View
from diffreport.render.visible import one_line, visible

MARGIN = "  "


def terms(drifts: Sequence[Drift], _: Glossary, view: View) -> str:
    """The drifts in the order in which they were found."""
    labels = load(view.language)
    lines = [line for drift in drifts for line in _block(drift, labels, view)]
    total = labels.count("terms", len(drifts)) if drifts else labels("no_terms")
    return printed([*lines, *wrapped(Text(total), view.width)], view.colour)


def _block(drift: Drift, labels: Labels, view: View) -> Iterator[Text]:
    yield from wrapped(Text(f"{visible(drift.old.form)} → {visible(drift.new.form)}", "bold"), view.width)
    notes = [labels("replaced_in", labels("and").join(drift.respondents)), labels("confidence", f"{drift.confidence:.2f}")]
    if not drift.folded:
        notes.append(labels("kept_apart"))
    yield from hanging(MARGIN, Text(" · ".join(notes)), view.width)
    for usage in (drift.old, drift.new):
        counts = labels("usage", usage.session, visible(drift.old.form), usage.old_count, visible(drift.new.form), usage.new_count)
        yield from hanging(MARGIN, Text(counts), view.width)
        yield from hanging(MARGIN * 2, _example(usage), view.width)
    yield Text()


def _example(usage: Usage) -> Text:
    """Who wrote it where, and the sentence with the form marked."""
    place = f"{visible(usage.example.respondent)} ¶{usage.example.paragraph + 1}  "
    quote = Text(one_line(usage.example.quote))
    quote.highlight_words([usage.form], "bold")
    return Text.assemble((place, "dim"), quote)
