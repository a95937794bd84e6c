"""What a run did, for `--verbose`: what each source was taken for, and how much each stage found.

Comes in: compilations, and the change report where one was made. Goes out: lines for standard error, in the language of the
labels. They name no times and no paths, so that two runs over the same sources say the same.
"""

from collections.abc import Iterator, Sequence

from diffreport.model.collation import ChangeReport
from diffreport.model.compilation import Compilation, Submission
from diffreport.render.labels import Labels, load


def account(compilations: Sequence[Compilation], report: ChangeReport | None, language: str) -> Iterator[str]:
    """One line a source, then one for what was found in all of them."""
    labels = load(language)
    for compilation in compilations:
        yield labels("read", compilation.source, labels("and").join(filter(None, _taken_for(compilation, labels))))
    if report is None:
        return
    if not compilations:
        for submission in (submission for collation in report.collations for submission in collation.submissions):
            yield labels("read", submission.source, labels("and").join(_whole(submission, labels)))
    yield labels("found", labels("and").join(_found(report, labels)))


def _taken_for(compilation: Compilation, labels: Labels) -> Iterator[str]:
    """Symbol, session, language, parts and layout of a document; empty where it has none."""
    yield compilation.symbol or labels("without_symbol")
    if compilation.session is None:
        yield labels("outside_sessions", compilation.year or "–")
    else:
        yield labels("session", compilation.session, compilation.year)
    yield compilation.language
    yield labels.count("submissions", len(compilation.submissions))
    yield labels.count("mentions", len(compilation.mentions)) if compilation.mentions else ""
    yield labels("summary", labels("layout"), compilation.layout)


def _whole(submission: Submission, labels: Labels) -> Iterator[str]:
    """A document that was not split."""
    yield submission.language
    yield labels.count("paragraphs", len(submission.paragraphs))


def _found(report: ChangeReport, labels: Labels) -> Iterator[str]:
    comparisons = [comparison for collation in report.collations for comparison in collation.comparisons]
    yield labels.count("respondents", len(report.collations))
    yield labels.count("facts", sum(len(said.facts) for collation in report.collations for said in collation.facts))
    yield labels.count("comparisons", len(comparisons))
    yield labels.count("beads", sum(len(comparison.changes) for comparison in comparisons))
    yield labels.count("flags", sum(len(comparison.flags) for comparison in comparisons))
    yield labels.count("terms", len(report.terms))
