"""SARIF 2.1.0 (OASIS): flags as results with rules, fingerprints and places, for code scanning and for editors.

Comes in: a verdict, or a change report, in which every flag counts. Goes out: JSON text with one run. Its rules are all
kinds of flag, so that a reader learns what was looked for where nothing was found. A result stands at its new evidence and names
the old one as related; what is only in the old submission stands there. What a row of the baseline accepts is a result too,
with a suppression (section 3.35). Where something is missing the run says that it was not successful: an empty list of
results alone would look like a clean one.

Code scanning of GitHub knows a result again by ``primaryLocationLineHash``, the rule and the file, and would make one alert of two
flags of one kind in one paragraph; the fingerprint of the flag is given there too, and keeps them apart.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from diffreport.model.collation import ChangeReport
from diffreport.model.document import Level, Notice
from diffreport.model.flag import SEVERITY, FlagKind, Gravity, gravity, severity
from diffreport.model.verdict import Acceptance, Verdict
from diffreport.render.findings import Finding, Side, closing, compared, findings, is_file, path, quotes, title, told, unjudged
from diffreport.render.formats import Format
from diffreport.render.json import laid_out
from diffreport.render.labels import Labels, load
from diffreport.render.places import Place
from diffreport.render.view import View
from diffreport.render.visible import visible
from diffreport.version import VERSION

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"

RESULTS = 25_000
"""Results of a run beyond which GitHub rejects the whole file ("SARIF support for code scanning")."""

ROOT = "%SRCROOT%"
"""What paths are relative to: the root of the repository, by the name that readers of SARIF agree on."""

LEVELS: Mapping[Level, Gravity] = {"error": "error", "warning": "warning", "info": "note"}

Json = dict[str, Any]


def compare(report: ChangeReport, view: View) -> str:
    """All flags of a change report."""
    return _written(unjudged(report), view, ())


def check(verdict: Verdict, view: View) -> str:
    """What fails a check, and what was accepted; the other flags of the report are counted."""
    return _written(verdict, view, closing(verdict, load(view.language)))


def _written(verdict: Verdict, view: View, said: Sequence[str]) -> str:
    shown = findings(verdict.report, (*verdict.failures, *verdict.accepted))
    run = _Run(verdict, view, load(view.language), shown, _artifacts(verdict), said)
    return laid_out({"$schema": SCHEMA, "version": "2.1.0", "runs": [run.plain()]})


@dataclass(frozen=True, slots=True)
class _Run:
    """One run: the parts that refer to each other by their places in its lists; `artifacts` are sources with their hashes.

    `said` are lines that close it.
    """

    verdict: Verdict
    view: View
    labels: Labels
    findings: Sequence[Finding]
    artifacts: Mapping[str, str | None]
    said: Sequence[str]

    def plain(self) -> Json:
        """The run as plain data; those that fail stand before those that were accepted."""
        failed = len(self.verdict.failures)
        return {
            "tool": {"driver": _driver(self.labels)},
            "language": self.labels.language,
            "invocations": [{"executionSuccessful": not self.verdict.gaps, "toolExecutionNotifications": [*self._notifications()]}],
            "artifacts": [*self._artifacts()],
            "results": [self._result(finding, accepted=at >= failed) for at, finding in enumerate(self.findings[:RESULTS])],
        }

    def _artifacts(self) -> Iterator[Json]:
        """Each source; two files that have one path here, because nothing tells their folders, are one."""
        for address, digest in dict.fromkeys((path(source, self.view), digest) for source, digest in self.artifacts.items()):
            hashes = {"hashes": {"sha-256": digest}} if digest else {}
            yield {"location": _location(address), "roles": ["analysisTarget"]} | hashes

    def _physical(self, place: Place) -> Json:
        region = {} if place.line is None else {"region": {"startLine": place.line}}
        return {"physicalLocation": {"artifactLocation": _location(path(place.source, self.view))} | region}

    def _result(self, finding: Finding, *, accepted: bool) -> Json:
        flag, acceptance = finding.flag, finding.raised.acceptance
        suppressed = {"suppressions": [_suppression(acceptance)]} if accepted and acceptance else {}
        return {
            "ruleId": flag.kind,
            "ruleIndex": severity(flag.kind),
            "level": gravity(flag.kind),
            "rank": round(flag.confidence * 100, 1),
            "message": {"text": self._message(finding)},
            "locations": [self._physical(finding.at)],
            "relatedLocations": [*self._related(finding)],
            "partialFingerprints": {"diffreport/v1": flag.fingerprint, "primaryLocationLineHash": flag.fingerprint},
            **suppressed,
            "properties": _properties(finding),
        }

    def _message(self, finding: Finding) -> str:
        """The title; why; and the quotes, each with a link to the place that is related under the number of its side."""
        head = f"{title(finding, self.labels)}\n{compared(finding, self.labels)}: {told(finding, self.labels)}"
        said = (f"[{_linked(place)}]({NUMBERS[side]}): {escaped(words)}" for side, place, words in quotes(finding, self.labels))
        return "\n".join((escaped(head), *said))

    def _related(self, finding: Finding) -> Iterator[Json]:
        for side, where, _ in quotes(finding, self.labels):
            if place := finding.place(side):
                yield {"id": NUMBERS[side]} | self._physical(place) | {"message": {"text": escaped(where)}}

    def _notifications(self) -> Iterator[Json]:
        """What is missing first, then what the reader should know of the inputs and of this output, then what closes it."""
        notices = dict.fromkeys((*self.verdict.gaps, *self.verdict.report.notices))
        yield from map(self._notification, notices)
        if (rest := len(self.findings) - RESULTS) > 0:
            yield _notified("warning", self.labels("results_left_out", self.labels.count("flags", rest), RESULTS))
        yield from (_notified("note", line) for line in self.said)

    def _notification(self, notice: Notice) -> Json:
        notification = _notified(LEVELS[notice.level], self.labels("summary", notice.source, notice.text))
        known = is_file(notice.source, self.verdict.report, self.view)
        return notification | ({"locations": [self._physical(Place(notice.source, notice.line, None))]} if known else {})


NUMBERS: Mapping[Side, int] = {"old": 1, "new": 2}
"""Ids of the related places of a result, to which its message links."""


def _location(address: str) -> Json:
    """A path in the repository as an address (RFC 3986); bytes that are no UTF-8 stay those bytes."""
    return {"uri": quote(address, errors="surrogateescape"), "uriBaseId": ROOT}


def escaped(text: str) -> str:
    """Words of a document as a message holds them: no placeholder, no link (sections 3.11.5 and 3.11.6), nothing hidden."""
    return visible(text).replace("{", "{{").replace("}", "}}").replace("](", "\\](")


def _linked(text: str) -> str:
    """The text of a link, in which brackets have to be escaped."""
    return re.sub(r"([\[\]\\])", r"\\\1", escaped(text))


def _artifacts(verdict: Verdict) -> dict[str, str | None]:
    """The sources with the hashes of their bytes; those of two plain texts, which are no compilations, without."""
    hashed = {compilation.source: compilation.sha256 for compilation in reversed(verdict.report.compilations)}
    plain = {submission.source: None for collation in verdict.report.collations for submission in collation.submissions}
    return {source: hashed.get(source) for source in sorted(hashed.keys() | plain.keys())}


def _driver(labels: Labels) -> Json:
    return {
        "name": "diffreport",
        "version": VERSION,
        "semanticVersion": VERSION,
        "rules": [_rule(kind, level, labels) for kind, level in SEVERITY],
    }


def _rule(kind: FlagKind, level: Gravity, labels: Labels) -> Json:
    """A kind of flag as a rule; the place of a rule in the list is its severity."""
    said, when = labels(kind, section="flag"), labels(kind, section="when")
    accept = labels("accept")
    return {
        "id": kind,
        "name": "".join(part.capitalize() for part in kind.split("-")),
        "shortDescription": {"text": said},
        "fullDescription": {"text": when},
        "help": {"text": f"{said}: {when}\n\n{accept}", "markdown": f"**{said}** (`{kind}`): {when}\n\n{accept}"},
        "defaultConfiguration": {"level": level},
        "properties": {"tags": [kind.partition("-")[0]]},
    }


def _properties(finding: Finding) -> Json:
    """What the JSON of version 1 says of a flag and has no place of its own in SARIF, under the same names."""
    raised, flag = finding.raised, finding.flag
    return {
        "respondent": {"id": raised.respondent.id, "name": raised.respondent.name},
        "old": raised.old,
        "new": raised.new,
        "subject": flag.subject,
        "confidence": flag.confidence,
        "values": {"old": flag.old.value if flag.old else None, "new": flag.new.value if flag.new else None},
    }


def _suppression(acceptance: Acceptance) -> Json:
    """An acceptance as a suppression; who accepted it and until when have no place of their own there."""
    reason = {"justification": acceptance.reason} if acceptance.reason else {}
    expires = acceptance.expires.isoformat() if acceptance.expires else ""
    more = {name: value for name, value in (("owner", acceptance.owner), ("expires", expires)) if value}
    return {"kind": "external", "status": "accepted"} | reason | ({"properties": more} if more else {})


def _notified(level: Gravity, text: str) -> Json:
    return {"level": level, "message": {"text": escaped(text)}}


FORMAT = Format(compare=compare, check=check)
