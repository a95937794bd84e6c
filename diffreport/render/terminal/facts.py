"""The facts of submissions with their evidence, respondent by respondent and session by session.

Comes in: a change report of which the facts that a reader asked for are left. Goes out: one string. Facts that stand in
one sentence are shown together, with the sentence below them once. A submission without such facts says so, because
silence is an answer when a treaty is asked for; respondents of whom no submission has any are counted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len
from rich.text import Text

from diffreport.model.collation import ChangeReport, Collation
from diffreport.model.compilation import Submission
from diffreport.model.fact import Fact, quote_of
from diffreport.model.flag import SURE
from diffreport.render.labels import Labels, load
from diffreport.render.names import called, place, session
from diffreport.render.terminal.lines import hanging, printed, wrapped
from diffreport.render.values import claimed
from diffreport.render.view import View
from diffreport.render.visible import one_line

INDENT = "  "


def facts(report: ChangeReport, view: View) -> str:
    """The facts of a change report."""
    labels = load(view.language)
    shown = [collation for collation in report.collations if any(said.facts for said in collation.facts)]
    lines = [line for collation in shown for line in _collation(collation, labels, view)]
    if without := len(report.collations) - len(shown):
        lines += wrapped(Text(labels("without_facts", labels.count("respondents", without))), view.width)
    return printed(lines, view.colour)


def _collation(collation: Collation, labels: Labels, view: View) -> Iterator[Text]:
    yield from wrapped(Text(called(collation.respondent, labels), "bold reverse"), view.width)
    for said in collation.facts:
        page = _Page(labels, view, collation.submission(said.session))
        heading = Text(labels("summary", session(page.submission, labels), labels.count("facts", len(said.facts))), "bold")
        yield from hanging(INDENT, heading, view.width)
        yield from page.facts(said.facts)
    yield Text()


@dataclass(frozen=True, slots=True)
class _Page:
    """What the facts of one submission are printed with."""

    labels: Labels
    view: View
    submission: Submission

    def facts(self, found: Iterable[Fact]) -> Iterator[Text]:
        """All facts, those of one sentence together."""
        for (paragraph, footnote, _), group in groupby(found, key=lambda fact: (fact.paragraph, fact.footnote, fact.quote)):
            together = list(group)
            margin = f"{INDENT * 2}{place(paragraph, footnote, self.submission, self.labels)} "
            for fact in together:
                yield from hanging(margin, self._fact(fact), self.view.width)
                margin = " " * cell_len(margin)
            quote = one_line(quote_of(together[0], self.submission))
            yield from hanging(" " * cell_len(margin), Text(f"“{quote}”", "dim"), self.view.width)

    def _fact(self, fact: Fact) -> Text:
        """A fact on one line: its sort, its name, what is claimed, and its confidence where it is low."""
        doubt = "" if fact.confidence >= SURE else self.labels("possible", f"{fact.confidence:.2f}")
        said = "  ".join(filter(None, (*claimed(fact, self.labels, self.submission.language), doubt)))
        return Text.assemble((self.labels(fact.kind, section="fact"), "bold"), "  ", one_line(said))
