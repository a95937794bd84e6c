"""The verdict on a change report: which flags fail, which are accepted, and whether all was there to be judged.

Comes in: a change report, the criteria, a baseline, what a configuration expects, and the day. Goes out: a `Verdict`. A
monitoring run is wrongly green when something is silently not looked at. So these are gaps, and make a check incomplete:

    a notice of level ``error``                         a report is known to be damaged, and nobody tolerates it
    a report or respondent that was there before        see `check.coverage`
    a respondent asked for by name, never compared      its section may be lost, or not have arrived
    a report of several respondents without a session   it was compared with nothing
    nothing of the newest report compared               the one before is not in the folder, or in another language

and that a respondent who spoke before says nothing in the newest session is told, because it may be true; what must be there is for the
baseline or the configuration to say.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from diffreport.check.coverage import missing
from diffreport.check.tolerance import tolerate
from diffreport.model.baseline import Baseline, Expectation
from diffreport.model.collation import ChangeReport, Collation, Comparison
from diffreport.model.document import Notice
from diffreport.model.flag import SURE, Flag, FlagKind
from diffreport.model.respondent import Respondent
from diffreport.model.verdict import Acceptance, Raised, Verdict, gravest_first, raised_by

NOTHING_ACCEPTED = Baseline()


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a check looks at, and what fails it.

    `fail_on` are kinds of flag, `min_confidence` (0..1) is the least confidence that counts. Looked at is each respondent's newest
    comparison, with `all_sessions` every one; where `pair` (old and new session) is given, the change report holds that only.
    `named` tells that the respondents in the change report were asked for by name.
    """

    fail_on: tuple[FlagKind, ...] = get_args(FlagKind)
    min_confidence: float = SURE
    all_sessions: bool = False
    pair: tuple[int, int] | None = None
    named: bool = False

    @property
    def newest_only(self) -> bool:
        """Whether only each respondent's newest comparison is looked at."""
        return not self.all_sessions and self.pair is None

    def counts(self, flag: Flag) -> bool:
        """Whether a flag fails the check unless it is accepted."""
        return flag.kind in self.fail_on and flag.confidence >= self.min_confidence


def judge(
    report: ChangeReport, criteria: Criteria, baseline: Baseline = NOTHING_ACCEPTED, *, today: date, expected: Sequence[Expectation] = ()
) -> Verdict:
    """The verdict on a change report.

    Args:
        report: all comparisons of the respondents that are looked at; also those that the criteria then leave out.
        criteria: what to look at, and what fails.
        baseline: what was accepted, what was there when it was, and what damage is tolerated.
        today: the day on which acceptances are still good or have expired.
        expected: what must be there besides, as a configuration says.
    """
    report, tolerated = tolerate(report, baseline.tolerated, today)
    looked_at = narrowed(report, criteria)
    rows = {row.fingerprint: row for row in baseline.accepted}
    raised = gravest_first(_raised(looked_at, rows))
    counting = [item for item in raised if criteria.counts(item.flag)]
    gaps = tuple(dict.fromkeys(_gaps(report, looked_at, criteria, (*baseline.expected, *expected))))
    return Verdict(
        looked_at,
        tuple(kind for kind in get_args(FlagKind) if kind in criteria.fail_on),
        criteria.min_confidence,
        failures=tuple(item for item in counting if not _accepted(item, today)),
        accepted=tuple(item for item in counting if _accepted(item, today)),
        stale=() if gaps else tuple(_stale(report, criteria, baseline)),
        gaps=gaps,
        tolerated=tolerated,
        unsure=tuple(item for item in raised if item.flag.kind in criteria.fail_on and not criteria.counts(item.flag)),
        others=tuple(item for item in raised if item.flag.kind not in criteria.fail_on),
        silent=() if criteria.pair else tuple(_silent(report, criteria)),
    )


def narrowed(report: ChangeReport, criteria: Criteria) -> ChangeReport:
    """The change report with only the comparisons that are looked at; respondents without any go."""
    kept = (
        replace(collation, comparisons=collation.comparisons[-1:] if criteria.newest_only else collation.comparisons)
        for collation in report.collations
    )
    return replace(report, collations=tuple(collation for collation in kept if collation.comparisons))


def _raised(report: ChangeReport, rows: Mapping[str, Acceptance]) -> Iterator[Raised]:
    for collation, comparison in _comparisons(report):
        for raised in raised_by(collation, comparison):
            yield replace(raised, acceptance=rows.get(raised.flag.fingerprint))


def _comparisons(report: ChangeReport) -> Iterator[tuple[Collation, Comparison]]:
    for collation in report.collations:
        for comparison in collation.comparisons:
            yield collation, comparison


def _accepted(raised: Raised, today: date) -> bool:
    row = raised.acceptance
    return row is not None and (row.expires is None or today <= row.expires)


def _stale(report: ChangeReport, criteria: Criteria, baseline: Baseline) -> Iterator[Acceptance]:
    """The rows that no flag of the whole change report needs, of those that it could have needed."""
    needed = {flag.fingerprint for _, comparison in _comparisons(report) for flag in comparison.flags}
    present = {collation.respondent.id for collation in report.collations}
    for row in baseline.accepted:
        in_question = (not criteria.named or row.respondent in present) and criteria.pair in (None, row.sessions)
        if in_question and row.fingerprint not in needed:
            yield row


def _gaps(report: ChangeReport, looked_at: ChangeReport, criteria: Criteria, expected: Iterable[Expectation]) -> Iterator[Notice]:
    yield from (notice for notice in report.notices if notice.level == "error")
    yield from missing(expected, report.compilations)
    yield from _placeless(report)
    if criteria.named:
        yield from _unseen(report, looked_at)
    elif not _anything_new(report, looked_at, criteria):
        text = "nothing in it was compared, because nobody in it has a submission in an older report of its language"
        yield Notice("error", _newest_source(report), None, text)


def _anything_new(report: ChangeReport, looked_at: ChangeReport, criteria: Criteria) -> bool:
    """Whether a comparison is looked at, and one with the newest session of all unless older ones were asked for too."""
    newest = max((sessions[-1] for sessions in _sessions(report).values()), default=None)
    compared = [comparison.new for _, comparison in _comparisons(looked_at)]
    return newest in compared if criteria.newest_only and newest is not None else bool(compared)


def _placeless(report: ChangeReport) -> Iterator[Notice]:
    """A gap for each report of several respondents whose session is not known, so that it is no older and no newer than others."""
    for compilation in report.compilations:
        if compilation.session is None and len({submission.respondent for submission in compilation.submissions}) > 1:
            text = "compared with nothing, because its session was not found; state it in diffreport.toml, or mend the title page"
            yield Notice("error", compilation.source, None, text)


def _unseen(report: ChangeReport, looked_at: ChangeReport) -> Iterator[Notice]:
    """A gap for each respondent asked for by name of whom there is nothing to look at."""
    seen = {collation.respondent for collation, _ in _comparisons(looked_at)}
    asked_for = dict.fromkeys(collation.respondent for collation in report.collations)
    for respondent in asked_for:
        if respondent not in seen:
            named = " ".join(dict.fromkeys((respondent.name, respondent.id)))
            text = f"{named} was asked for, but has no submission here to compare with an older one"
            yield Notice("error", _newest_source(report), None, text)


def _silent(report: ChangeReport, criteria: Criteria) -> Iterator[Respondent]:
    """Respondents who have no submission in the newest session: those of the session before, or all who were asked for by name."""
    newest = _sessions(report)
    for collation in report.collations:
        sessions, last = newest.get(collation.language, ()), collation.submissions[-1].session
        before = sessions[:-1] if criteria.named else sessions[-2:-1]
        if last in before:
            yield collation.respondent


def _sessions(report: ChangeReport) -> Mapping[str, Sequence[int]]:
    """The sessions of the reports, oldest first, by language."""
    found: dict[str, set[int]] = {}
    for compilation in report.compilations:
        if compilation.session is not None:
            found.setdefault(compilation.language, set()).add(compilation.session)
    return {language: sorted(sessions) for language, sessions in found.items()}


def _newest_source(report: ChangeReport) -> str:
    return max(report.compilations, key=lambda compilation: (compilation.session or 0, compilation.source)).source
