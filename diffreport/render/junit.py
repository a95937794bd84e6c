"""JUnit XML, as Jenkins and GitLab read it: kinds of flag as test cases, comparisons as their suites.

Comes in: a verdict, or a change report, in which every flag counts. Goes out: XML. Each comparison is a suite with one case for
each kind of flag that was asked for: it fails where there are such flags, is skipped where all of them were accepted, and
passes otherwise, so that the history of a case is that of a kind. The first suite has a case for each source; one that is damaged
or missing is an error.

Names of cases do not follow the language of the labels, because CI systems know a case again by them. There are no times:
they would differ from run to run. A case has one failure that holds all its flags, because readers show only the first.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from diffreport.model.collation import ChangeReport, Collation, Comparison
from diffreport.model.compilation import Key
from diffreport.model.document import Notice
from diffreport.model.flag import FlagKind
from diffreport.model.verdict import Verdict
from diffreport.render import names
from diffreport.render.findings import Finding, closing, findings, path, quotes, title, told, unjudged
from diffreport.render.formats import Format
from diffreport.render.labels import Labels, load
from diffreport.render.view import View
from diffreport.render.visible import one_line, visible

PROGRAM = "diffreport"
SOURCES = "sources"


def compare(report: ChangeReport, view: View) -> str:
    """All flags of a change report."""
    return _written(unjudged(report), view, ())


def check(verdict: Verdict, view: View) -> str:
    """The verdict of a check."""
    return _written(verdict, view, closing(verdict, load(view.language)))


def _written(verdict: Verdict, view: View, said: Iterable[str]) -> str:
    judged = _Judged(verdict, load(view.language), view, _by_place(verdict, "failures"), _by_place(verdict, "accepted"))
    suites = [judged.sources(said), *judged.comparisons()]
    whole = _element("testsuites", {"name": PROGRAM} | _counts(case for suite in suites for case in suite.cases), map(_suite, suites))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}'


@dataclass(frozen=True, slots=True)
class _Case:
    """A test case: how it ended (None where it passed), with a line and the whole text of why, and what else it tells."""

    group: str
    name: str
    ended: Literal["failure", "error", "skipped"] | None = None
    message: str = ""
    text: str = ""
    output: str = ""


@dataclass(frozen=True, slots=True)
class _Suite:
    name: str
    cases: Sequence[_Case]
    output: str = ""


Place = tuple[str, str, Key, Key]
"""What tells a comparison from all others: respondent, language, old and new."""

ByPlace = Mapping[Place, Mapping[FlagKind, Sequence[Finding]]]


def _by_place(verdict: Verdict, which: Literal["failures", "accepted"]) -> ByPlace:
    found: dict[Place, dict[FlagKind, list[Finding]]] = {}
    for finding in findings(verdict.report, getattr(verdict, which)):
        raised = finding.raised
        place = (raised.respondent.id, finding.after.language, raised.old, raised.new)
        found.setdefault(place, {}).setdefault(raised.flag.kind, []).append(finding)
    return found


@dataclass(frozen=True, slots=True)
class _Judged:
    """A verdict whose flags are sorted into their cases."""

    verdict: Verdict
    labels: Labels
    view: View
    failed: ByPlace
    accepted: ByPlace

    def sources(self, said: Iterable[str]) -> _Suite:
        """What was read and what is missing; below it what else is said."""
        gaps: dict[str, list[Notice]] = {compilation.source: [] for compilation in self.verdict.report.compilations}
        for gap in self.verdict.gaps:
            gaps.setdefault(gap.source, []).append(gap)
        cases = [self._source(source, found) for source, found in gaps.items()]
        return _Suite(SOURCES, cases, "\n".join(said))

    def _source(self, source: str, gaps: Sequence[Notice]) -> _Case:
        if not gaps:
            return _Case(SOURCES, source)
        said = [gap.text if gap.line is None else self.labels("summary", self.labels("line", gap.line), gap.text) for gap in gaps]
        return _Case(SOURCES, source, "error", said[0], "\n".join(said))

    def comparisons(self) -> Iterator[_Suite]:
        """Each comparison with its kinds of flag."""
        for collation in self.verdict.report.collations:
            for comparison in collation.comparisons:
                yield self._comparison(collation, comparison)

    def _comparison(self, collation: Collation, comparison: Comparison) -> _Suite:
        respondent = collation.respondent
        place = (respondent.id, collation.language, comparison.old, comparison.new)
        failed, accepted = self.failed.get(place, {}), self.accepted.get(place, {})
        group, name = f"{comparison.old}-{comparison.new}", f"{comparison.old} → {comparison.new}"
        if respondent.name:
            group, name = f"{respondent.id}.{group}", f"{names.called(respondent, self.labels)}: {name}"
        return _Suite(name, [self._kind(group, kind, failed.get(kind, ()), accepted.get(kind, ())) for kind in self.verdict.fail_on])

    def _kind(self, group: str, kind: FlagKind, failed: Sequence[Finding], accepted: Sequence[Finding]) -> _Case:
        known = "\n".join(map(self._accepted, accepted))
        if failed:
            message = "; ".join(title(finding, self.labels) for finding in failed)
            return _Case(group, kind, "failure", message, "\n\n".join(map(self._told, failed)), known)
        return _Case(group, kind, "skipped", known, known) if accepted else _Case(group, kind)

    def _told(self, finding: Finding) -> str:
        """A flag with its evidence and where to find it."""
        place = finding.at
        line = "" if place.line is None else f":{place.line}"
        said = [f"{where}: {quote}" for _, where, quote in quotes(finding, self.labels)]
        head = [title(finding, self.labels), told(finding, self.labels)]
        return "\n".join([*head, *said, f"{path(place.source, self.view)}{line}", finding.flag.fingerprint])

    def _accepted(self, finding: Finding) -> str:
        acceptance = finding.raised.acceptance
        said = ", ".join(filter(None, (acceptance.reason, acceptance.owner))) if acceptance else ""
        return self.labels("summary", title(finding, self.labels), self.labels("accepted_because", one_line(said) or self.labels("none")))


def _counts(cases: Iterable[_Case]) -> dict[str, object]:
    ended = [case.ended for case in cases]
    return {"tests": len(ended), "failures": ended.count("failure"), "errors": ended.count("error")}


def _suite(suite: _Suite) -> str:
    skipped = sum(case.ended == "skipped" for case in suite.cases)
    inner = [*map(_case, suite.cases), *([_text("system-out", {}, suite.output)] if suite.output else [])]
    return _element("testsuite", {"name": suite.name} | _counts(suite.cases) | {"skipped": skipped}, inner)


def _case(case: _Case) -> str:
    sort = "gap" if case.ended == "error" else case.name
    inner = [_text(case.ended, {"message": case.message, "type": sort}, case.text)] if case.ended else []
    inner += [_text("system-out", {}, case.output)] if case.output else []
    return _element("testcase", {"classname": case.group, "name": case.name}, inner)


def _element(name: str, attributes: Mapping[str, object], inner: Iterable[str]) -> str:
    opened, within = f"<{name}{_attributes(attributes)}", "".join(inner)
    return f"{opened}>\n{within}</{name}>\n" if within else f"{opened}/>\n"


def _text(name: str, attributes: Mapping[str, object], text: str) -> str:
    return f"<{name}{_attributes(attributes)}>{escape(visible(text))}</{name}>\n"


def _attributes(attributes: Mapping[str, object]) -> str:
    return "".join(f" {name}={quoteattr(one_line(str(value)))}" for name, value in attributes.items())


FORMAT = Format(compare=compare, check=check)
