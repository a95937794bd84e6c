"""The facts of submissions as Markdown: those of one sentence together, the sentence below them.

Comes in: a change report of which the facts that a reader asked for are left. Goes out: a list for each submission; one
without such facts says so, because silence is an answer when a treaty is asked for.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from diffreport.model.collation import ChangeReport, Collation
from diffreport.model.compilation import Submission
from diffreport.model.fact import Fact, quote_of
from diffreport.model.flag import SURE
from diffreport.render import names
from diffreport.render.labels import Labels, load
from diffreport.render.markdown.inert import inert
from diffreport.render.markdown.sections import Section, fitted
from diffreport.render.values import claimed
from diffreport.render.view import View


def facts(report: ChangeReport, view: View) -> str:
    """The facts of a change report."""
    labels = load(view.language)
    shown = [collation for collation in report.collations if any(said.facts for said in collation.facts)]
    sections = [section for collation in shown for section in _collation(collation, labels)]
    if without := len(report.collations) - len(shown):
        sections.append(Section(labels("without_facts", labels.count("respondents", without))))
    return fitted(sections, labels)


def _collation(collation: Collation, labels: Labels) -> Iterator[Section]:
    name = inert(names.called(collation.respondent, labels))
    for said in collation.facts:
        submission = collation.submission(said.session)
        session = labels("summary", inert(names.session(submission, labels)), labels.count("facts", len(said.facts)))
        sentences = tuple(_sentences(said.facts, submission, labels))
        yield Section(f"### {labels('and').join((name, session))}", sentences, "sentences" if sentences else "submissions")


def _sentences(facts: Iterable[Fact], submission: Submission, labels: Labels) -> Iterator[str]:
    for (paragraph, footnote, _), group in groupby(facts, key=lambda fact: (fact.paragraph, fact.footnote, fact.quote)):
        together = list(group)
        said = "; ".join(_fact(fact, labels, submission.language) for fact in together)
        place = inert(names.place(paragraph, footnote, submission, labels))
        yield f"- {place} {said}\n  - “{inert(quote_of(together[0], submission))}”"


def _fact(fact: Fact, labels: Labels, language: str) -> str:
    """A fact: its sort, its name, what is claimed, and its confidence where it is low."""
    doubt = "" if fact.confidence >= SURE else labels("possible", f"{fact.confidence:.2f}")
    said = ", ".join(filter(None, (*claimed(fact, labels, language), doubt)))
    return f"**{labels(fact.kind, section='fact')}** {inert(said)}"
