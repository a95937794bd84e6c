"""The flags of a result with the places of their evidence and the words that say them: what formats for CI systems show.

Comes in: a verdict, or a change report, which is read as the verdict in which every flag counts; and some of its flags.
Goes out: each flag with the two submissions it compares, said as a title, a line of why, and the quotes of its sides.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from diffreport.model.collation import ChangeReport, Comparison
from diffreport.model.compilation import Key, Submission
from diffreport.model.flag import Evidence, Flag, FlagKind
from diffreport.model.verdict import Raised, Verdict, gravest_first, raised_by
from diffreport.render import names
from diffreport.render.labels import Labels
from diffreport.render.places import Place, placed
from diffreport.render.values import change
from diffreport.render.view import View
from diffreport.render.visible import one_line

Side = Literal["old", "new"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A flag with the submission `before` and the one `after`."""

    raised: Raised
    before: Submission
    after: Submission

    @property
    def flag(self) -> Flag:
        """The flag itself."""
        return self.raised.flag

    def evidence(self, side: Side) -> Evidence | None:
        """The evidence of a side."""
        return self.flag.old if side == "old" else self.flag.new

    def submission(self, side: Side) -> Submission:
        """The submission of a side."""
        return self.before if side == "old" else self.after

    def place(self, side: Side) -> Place | None:
        """Where the evidence of a side stands, None where the side has none."""
        evidence = self.evidence(side)
        return placed(self.submission(side), evidence.paragraph, evidence.footnote) if evidence else None

    @property
    def side(self) -> Side:
        """The side to look at first: the new one, but the old one where only that says something."""
        return "old" if self.flag.old and not self.flag.new else "new"

    @property
    def at(self) -> Place:
        """Where to look first."""
        return self.place(self.side) or Place(self.after.source, None, None)


def unjudged(report: ChangeReport) -> Verdict:
    """A change report as the verdict in which every flag counts and nothing was accepted."""
    raised = (one for collation in report.collations for comparison in collation.comparisons for one in raised_by(collation, comparison))
    gaps = tuple(notice for notice in report.notices if notice.level == "error")
    return Verdict(report, get_args(FlagKind), 0.0, gravest_first(raised), gaps=gaps)


def findings(report: ChangeReport, raised: Iterable[Raised]) -> tuple[Finding, ...]:
    """The flags in their order, each with the submissions of its comparison in `report`."""
    compared: dict[tuple[str, Key, Key], list[tuple[Comparison, Submission, Submission]]] = {}
    for collation in report.collations:
        for comparison in collation.comparisons:
            pair = (comparison, *collation.sides(comparison))
            compared.setdefault((collation.respondent.id, comparison.old, comparison.new), []).append(pair)
    return tuple(_finding(one, compared[one.respondent.id, one.old, one.new]) for one in raised)


def _finding(raised: Raised, compared: Iterable[tuple[Comparison, Submission, Submission]]) -> Finding:
    """A respondent may have two comparisons of the same sessions, one a language: the flag tells which."""
    return next(Finding(raised, old, new) for comparison, old, new in compared if raised.flag in comparison.flags)


def path(source: str, view: View) -> str:
    """Where a source lies in its repository; its bare name where that is not known."""
    return view.paths.get(source, source)


def is_file(source: str, report: ChangeReport, view: View) -> bool:
    """Whether a notice on this source can stand at a file: one that was read, or left out with a path that is known."""
    return source in view.paths or any(source == compilation.source for compilation in report.compilations)


def title(finding: Finding, labels: Labels) -> str:
    """The kind of flag and its subject, on one line."""
    return one_line(labels("summary", labels(finding.flag.kind, section="flag"), names.about(finding.flag, labels)))


def compared(finding: Finding, labels: Labels) -> str:
    """Whose submissions of which sessions are compared; two plain texts are nobody's."""
    respondent = finding.raised.respondent
    sessions = " → ".join(names.session(submission, labels) for submission in (finding.before, finding.after))
    return one_line(labels("and").join((names.called(respondent, labels), sessions)) if respondent.name else sessions)


def why(finding: Finding, labels: Labels) -> str:
    """The reason in words and the confidence; where the baseline names a day for it, that too."""
    flag, acceptance = finding.flag, finding.raised.acceptance
    said = [labels.reason(flag.summary), labels("confidence" if flag.sure else "possible", f"{flag.confidence:.2f}")]
    if acceptance and acceptance.expires:
        said.append(labels("accepted_until", acceptance.expires.isoformat()))
    return one_line(labels("and").join(said))


def told(finding: Finding, labels: Labels) -> str:
    """What changed, where the reason does not say it: old and new value, or the stance; and why."""
    flag = finding.flag
    worth_saying = flag.kind.startswith("position") or (flag.old and flag.new and not flag.kind.startswith("law"))
    changed = change(flag, labels) if worth_saying else ""
    repeated = changed == labels.reason(flag.summary)
    return labels("and").join(filter(None, ("" if repeated else one_line(changed), why(finding, labels))))


def ended(verdict: Verdict, labels: Labels) -> str:
    """How a check ended, with the numbers of what was found and of what was passed over."""
    counted = {
        "gaps": verdict.gaps,
        "failures": verdict.failures,
        "accepted": verdict.accepted,
        "unsure": verdict.unsure,
        "others": verdict.others,
        "stale": verdict.stale,
    }
    numbers = [labels.count(name, len(rows)) for name, rows in counted.items() if rows]
    outcome = labels(f"check_{verdict.outcome}")
    return labels("summary", outcome, labels("and").join(numbers)) if numbers else outcome


def asked(verdict: Verdict, labels: Labels) -> str:
    """How many comparisons a check looked at, for which kinds of flag, and from which confidence on."""
    every = len(verdict.fail_on) == len(get_args(FlagKind))
    kinds = labels("any_kind") if every else labels("and").join(labels(kind, section="flag") for kind in verdict.fail_on)
    comparisons = sum(len(collation.comparisons) for collation in verdict.report.collations)
    return labels("and").join((labels.count("comparisons", comparisons), labels("asked_for", kinds, f"{verdict.min_confidence:.2f}")))


def remarks(verdict: Verdict, labels: Labels) -> list[str]:
    """What else the reader of a check should know, one line each: damage that is tolerated, rows that nothing needs, who fell silent."""
    said = [names.noticed(notice, labels) for notice in verdict.tolerated]
    said += [labels("stale", row.kind, f"{row.respondent} {row.subject}", row.fingerprint) for row in verdict.stale]
    if verdict.silent:
        named = labels("and").join(names.called(respondent, labels) for respondent in verdict.silent)
        said.append(labels("summary", labels("silent"), named))
    return [one_line(line) for line in said]


def closing(verdict: Verdict, labels: Labels) -> list[str]:
    """The remarks, and how the check ended."""
    return [*remarks(verdict, labels), ended(verdict, labels)]


def quotes(finding: Finding, labels: Labels) -> Iterator[tuple[Side, str, str]]:
    """Each side that has evidence: which, where in its submission, and the quote, each on one line."""
    for side in get_args(Side):
        if evidence := finding.evidence(side):
            place = names.place(evidence.paragraph, evidence.footnote, finding.submission(side), labels)
            yield side, f"{labels(side)} {one_line(place)}", f"“{one_line(evidence.quote)}”"
