"""`diffreport check`: whether something changed that nobody has accepted; for CI."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from diffreport.cli import complete, options
from diffreport.cli.configuration import typed
from diffreport.cli.exits import DIFFERENCES, DONE, FAILED
from diffreport.errors import UsageError
from diffreport.model.document import Notice
from diffreport.model.flag import ANY, SURE

if TYPE_CHECKING:
    from diffreport.check import Criteria
    from diffreport.model.baseline import Baseline
    from diffreport.model.verdict import Acceptance, Verdict

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable by which GitHub Actions names the file for the summary of a step."""

STATUS = {"passed": DONE, "failed": DIFFERENCES, "incomplete": FAILED}


@click.command("check")
@options.reading(options.respondents, options.old, options.new, options.glossary)
@click.option(
    "--fail-on",
    metavar="KIND[,KIND]",
    default=ANY,
    show_default=True,
    shell_complete=complete.flag_kinds,
    help="Kinds of flag that fail the check, or any.",
)
@click.option(
    "--min-confidence", type=click.FloatRange(0, 1), default=SURE, show_default=True, help="Flags that are less sure do not fail the check."
)
@click.option("--all-sessions", is_flag=True, help="Look at every comparison, not only at each respondent's newest.")
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="What was accepted and is expected (TOML or JSON). Default: diffreport-baseline.toml, if it is there.",
)
@click.option("--update-baseline", is_flag=True, help="Accept what fails now, expect what is there now, and write that to the baseline.")
@click.option("--owner", metavar="NAME", default="", help="Who accepts it; goes with --update-baseline.")
@click.option("--reason", metavar="TEXT", default="", help="Why it is accepted; goes with --update-baseline.")
@click.option(
    "--today", "day", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The day by which acceptances expire. Default: today."
)
@options.showing("check")
def command(
    reading: options.Reading,
    fail_on: str,
    min_confidence: float,
    all_sessions: bool,
    baseline: Path | None,
    update_baseline: bool,
    owner: str,
    reason: str,
    day: datetime | None,
    showing: options.Showing,
) -> int:
    """Fails if something changed that nobody has accepted yet.

    Looks at each respondent's newest comparison. A flag of the kinds in --fail-on fails the check unless the baseline accepts it.
    What is known to be missing or damaged makes the check incomplete, whatever else was found: a report or a respondent that the
    baseline expects, a respondent named with -r of whom there is nothing new, a damaged file, nothing to compare.

    \b
    Exit status: 0 every flag that counts is accepted; 1 flags that nobody
    accepted; 2 incomplete, or bad usage or input.

    \b
    Examples:
      diffreport check reports/
      diffreport check reports/ --fail-on law-enacted,position-reversed
      diffreport check reports/ --update-baseline --reason "read in March"
      diffreport check reports/ -f github
    """
    from diffreport.check import judge
    from diffreport.cli.today import today
    from diffreport.model.baseline import Baseline
    from diffreport.settings.baseline import NAME, read

    if (owner or reason) and not update_baseline:
        raise UsageError("--owner and --reason go with --update-baseline", remedy="leave them out, or edit the baseline")
    if all_sessions and not typed("old") and not typed("new"):
        reading = replace(reading, old=None, new=None)
    criteria, on = _criteria(reading, fail_on, min_confidence, all_sessions), today(day.date() if day else None)
    path = baseline or (reading.configuration.folder or Path()) / NAME
    must_be_there = baseline is not None and not update_baseline
    agreed = read(path) if must_be_there or path.exists() else Baseline()
    report = reading.report()
    verdict = judge(report, criteria, agreed, today=on, expected=reading.configuration.expect)
    if update_baseline:
        agreed = _update(agreed, verdict, path, showing, reason, owner)
        verdict = judge(report, criteria, agreed, today=on, expected=reading.configuration.expect)
    showing.say(dict.fromkeys((*verdict.report.notices, *verdict.gaps)))
    showing.explain(report.compilations, report)
    _write(verdict, showing)
    return STATUS[verdict.outcome]


def _write(verdict: "Verdict", showing: options.Showing) -> None:
    """Writes the verdict; as annotations, also the summary of the step where GitHub names a file for it."""
    from diffreport.cli.output import append

    view = showing.view(flags="full")
    showing.destination.write(showing.format.check(verdict, view))
    if showing.format_name == "github" and (summary := os.environ.get(STEP_SUMMARY)):
        from diffreport.render import github

        append(Path(summary), github.summary(verdict, view))


def _criteria(reading: options.Reading, fail_on: str, min_confidence: float, all_sessions: bool) -> "Criteria":
    """What to look at and what fails, as the options say."""
    from diffreport.check import Criteria
    from diffreport.selection import flag_kinds

    pair = None if reading.old is None or reading.new is None else (reading.old, reading.new)
    if all_sessions and pair:
        raise UsageError("--all-sessions and --old, --new exclude each other", remedy="leave one of them out")
    return Criteria(flag_kinds(fail_on.split(",")), min_confidence, all_sessions, pair, bool(reading.respondents))


def _update(agreed: "Baseline", verdict: "Verdict", path: Path, showing: options.Showing, reason: str, owner: str) -> "Baseline":
    """Brings the baseline up to date, says what became of its rows, and gives it back; an incomplete check leaves it as it was."""
    from diffreport.check import update
    from diffreport.cli.output import Destination
    from diffreport.settings.baseline import text

    if verdict.gaps:
        showing.say([Notice("warning", path.name, None, "left as it was, because the check is incomplete")])
        return agreed
    updated = update(agreed, verdict, stated=path.name, reason=reason, owner=owner)
    Destination(path).write(text(updated.baseline, path.name))
    counted = f"{len(updated.added)} accepted, {len(updated.kept)} kept, {len(updated.removed)} removed"
    showing.say([Notice("info", path.name, None, f"{counted}; {len(updated.baseline.expected)} reports expected from now on")])
    showing.say([Notice("info", path.name, None, f"removed, because it is no longer raised: {_told(row)}") for row in updated.removed])
    return updated.baseline


def _told(row: "Acceptance") -> str:
    """A row on one line, with all that somebody wrote into it."""
    sessions = " → ".join(map(str, row.sessions))
    written = "; ".join(part for part in (row.reason, row.owner) if part)
    return " ".join(filter(None, (row.fingerprint, row.kind, row.respondent, sessions, row.subject, f"({written})" if written else "")))
