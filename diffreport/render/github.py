"""Workflow commands of GitHub Actions, which become annotations on the files, and the summary of a step.

Comes in: a verdict, or a change report, in which every flag counts. Goes out: the lines that a step prints. What is missing
goes first, then the flags, most severe first. GitHub shows ten annotations of each level for a step and drops the others without
a word ("Workflow commands for GitHub Actions"; actions/runner, ``ExecutionContext``); so no more are written, one of them
says how many were left out, and the log lists these, folded.

    >>> command("error", {"file": "a,b.txt", "line": 3, "title": None}, "50%\\nmore")
    '::error file=a%2Cb.txt,line=3::50%25%0Amore'
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from diffreport.model.collation import ChangeReport
from diffreport.model.document import Notice
from diffreport.model.flag import Gravity, gravity
from diffreport.model.verdict import Verdict
from diffreport.render.findings import Finding, closing, compared, findings, is_file, path, quotes, title, told, unjudged
from diffreport.render.formats import Format
from diffreport.render.labels import Labels, load
from diffreport.render.markdown.check import check as as_markdown
from diffreport.render.view import View
from diffreport.render.visible import one_line, visible

ANNOTATIONS = 10
"""Annotations of a level that GitHub shows for a step."""

MESSAGE = 4000
"""UTF-16 units of a message; the runner cuts it at 4,096 without a sign (`_maxIssueMessageLength`)."""

TITLE = 200
"""Characters of a title; the interface of checks takes 255."""

SUMMARY = 250_000
"""Characters of a summary. GitHub drops one of more than 1,048,576 bytes whole; no character takes more than four."""

COMMANDS: Mapping[Gravity, str] = {"error": "error", "warning": "warning", "note": "notice"}


@dataclass(frozen=True, slots=True)
class Annotation:
    """What GitHub shows at a line of a file: `path` and `line` are None where it belongs to the whole step."""

    level: Gravity
    path: str | None
    line: int | None
    title: str
    message: str


def compare(report: ChangeReport, view: View) -> str:
    """All flags of a change report."""
    return "".join(f"{line}\n" for line in _lines(unjudged(report), view))


def check(verdict: Verdict, view: View) -> str:
    """What is missing, what fails the check, what else to know, and how it ended."""
    said = closing(verdict, load(view.language))
    return "".join(f"{line}\n" for line in (*_lines(verdict, view), *map(logged, said)))


def summary(verdict: Verdict, view: View) -> str:
    """The verdict as Markdown for the summary of a step (the file that ``GITHUB_STEP_SUMMARY`` names)."""
    return as_markdown(verdict, view, SUMMARY)


def command(name: str, properties: Mapping[str, object], message: str) -> str:
    """A workflow command; properties that are None are left out."""
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None)
    return f"::{name}{' ' if given else ''}{given}::{_data(message)}"


def logged(text: str) -> str:
    """A line of the log that the runner does not take for a command, whichever of its two syntaxes it resembles."""
    return re.sub(r"^(\s*:)(?=:)", r"\1 ", one_line(text)).replace("##[", "## [")


def kept(annotations: Iterable[Annotation]) -> tuple[list[Annotation], list[Annotation]]:
    """Those that are written and those that are left out; where some are, one place is kept for saying so."""
    every = [*annotations]
    room = dict.fromkeys(COMMANDS, ANNOTATIONS)
    if any(number > ANNOTATIONS for number in Counter(annotation.level for annotation in every).values()):
        room["note"] -= 1
    shown: list[Annotation] = []
    left: list[Annotation] = []
    for annotation in every:
        (shown if room[annotation.level] > 0 else left).append(annotation)
        room[annotation.level] -= 1
    return shown, left


def _lines(verdict: Verdict, view: View) -> Iterator[str]:
    labels = load(view.language)
    flags = (_flag(finding, labels, view) for finding in findings(verdict.report, verdict.failures))
    shown, left = kept((*(_gap(gap, verdict, labels, view) for gap in verdict.gaps), *flags))
    for annotation in shown:
        properties = {"file": annotation.path, "line": annotation.line, "title": annotation.title}
        yield command(COMMANDS[annotation.level], properties, annotation.message)
    if left:
        rest = labels("annotations_left_out", len(left))
        yield command("notice", {"title": rest}, labels("annotations_left_out_why", ANNOTATIONS))
        yield command("group", {}, rest)
        yield from (logged(_listed(annotation)) for annotation in left)
        yield command("endgroup", {}, "")


def _flag(finding: Finding, labels: Labels, view: View) -> Annotation:
    said = [f"{where}: {quote}" for _, where, quote in quotes(finding, labels)]
    summed = labels("summary", compared(finding, labels), told(finding, labels))
    message = "\n".join([f"{summed} · {finding.flag.fingerprint}", *said])
    place = finding.at
    return Annotation(gravity(finding.flag.kind), path(place.source, view), place.line, title(finding, labels), message)


def _gap(gap: Notice, verdict: Verdict, labels: Labels, view: View) -> Annotation:
    """A gap; where its source is no file that was read, it belongs to the step."""
    known = is_file(gap.source, verdict.report, view)
    head = labels("summary", labels("missing"), gap.source)
    return Annotation("error", path(gap.source, view) if known else None, gap.line if known else None, one_line(head), one_line(gap.text))


def _listed(annotation: Annotation) -> str:
    """An annotation on one line of the log."""
    place = ":".join(str(part) for part in (annotation.path, annotation.line) if part is not None)
    return " | ".join(filter(None, (annotation.level, place, annotation.title, *annotation.message.split("\n"))))


def _data(text: str) -> str:
    """A message as the runner reads it back, without carriage returns; too long a one is cut, which it shows."""
    told = visible(text)
    units = told.encode("utf-16-le")
    if len(units) > 2 * MESSAGE:
        told = units[: 2 * (MESSAGE - 1)].decode("utf-16-le", "ignore") + "…"
    return told.replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    cut = text if len(text) <= TITLE else f"{text[: TITLE - 1]}…"
    return _data(cut).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format(compare=compare, check=check)
