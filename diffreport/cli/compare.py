"""`diffreport compare`: what changed between the submissions of a respondent."""

from typing import TYPE_CHECKING, get_args

import click

from diffreport.cli import options
from diffreport.cli.configuration import typed
from diffreport.cli.exits import DIFFERENCES, DONE
from diffreport.errors import UsageError
from diffreport.render.view import FlagDetail

if TYPE_CHECKING:
    from diffreport.model.collation import ChangeReport


@click.command("compare")
@options.reading(options.respondents, options.old, options.new, options.glossary)
@click.option("--plain", is_flag=True, help="Compare two whole documents of any kind: OLD NEW.")
@options.showing("compare", options.table)
@click.option(
    "--context",
    metavar="BEADS",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="Unchanged beads to keep around a changed one.",
)
@click.option("--show-formatting", is_flag=True, help="Mark differences of width, spaces and punctuation too.")
@click.option(
    "--flags",
    type=click.Choice(get_args(FlagDetail)),
    default="short",
    show_default=True,
    help="Flags one a line, in full with reasons and quotes, or none.",
)
@click.option("--exit-code", is_flag=True, help="End with status 1 if there are differences.")
def command(
    reading: options.Reading,
    plain: bool,
    showing: options.Showing,
    context: int,
    show_formatting: bool,
    flags: FlagDetail,
    exit_code: bool,
) -> int:
    """Shows old and new submissions side by side, aligned.

    A brief and the flags come first: what matters of the differences, each with its evidence.

    By default each of a respondent's submissions is compared with its next one. Without -r the terminal shows the
    respondents with two or more sessions and counts the rest; JSON holds them all.

    \b
    Examples:
      diffreport compare reports/ -r 古巴
      diffreport compare reports/ -r Cuba -r EU --old 73 --new 78 --flags full
      diffreport compare reports/ -r Cuba -f html -o cuba.html
      diffreport compare reports/ -f json -o report.json
      diffreport compare law-2018.txt law-2022.txt --plain
      git show HEAD~1:law.txt | diffreport compare - law.txt --plain
    """
    report = _plain(reading) if plain else reading.report()
    showing.say(report.notices)
    showing.explain(report.compilations, report)
    view = showing.view(context=context, show_formatting=show_formatting, selected=bool(reading.respondents), flags=flags)
    showing.destination.write(showing.format.compare(report, view))
    return DIFFERENCES if exit_code and _differs(report) else DONE


def _plain(reading: options.Reading) -> "ChangeReport":
    """The change report of two whole documents."""
    from diffreport import api
    from diffreport.ingest.files import STANDARD_INPUT

    if len(reading.sources) != 2:
        raise UsageError(f"--plain compares two documents, {len(reading.sources)} given", remedy="name an old and a new file")
    if reading.sources.count(STANDARD_INPUT) > 1:
        raise UsageError("standard input holds one document", remedy="name a file for the other")
    if any(map(typed, ("respondents", "old", "new"))):
        raise UsageError("--plain knows neither respondents nor sessions", remedy="leave -r, --old and --new out")
    old, new = reading.sources
    return api.compare_plain(old, new, reading.settled)


def _differs(report: "ChangeReport") -> bool:
    """Whether any bead changed or moved."""
    comparisons = (comparison for collation in report.collations for comparison in collation.comparisons)
    return any(change.differs for comparison in comparisons for change in comparison.changes)
