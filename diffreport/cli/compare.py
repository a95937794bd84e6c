"""`diffreport compare`: what changed between the submissions of a respondent."""

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from diffreport.cli import options
from diffreport.cli.exits import DIFFERENCES, DONE
from diffreport.errors import UsageError
from diffreport.render.view import FlagDetail

if TYPE_CHECKING:
    from diffreport.model.collation import ChangeReport


@click.command("compare")
@options.sources
@options.respondents
@click.option("--old", type=int, metavar="SESSION", help="Compare from this session (73 = 2018); goes with --new.")
@click.option("--new", type=int, metavar="SESSION", help="Compare with this session; by default with each next one.")
@click.option("--plain", is_flag=True, help="Compare two whole documents of any kind: OLD NEW.")
@options.glossary
@options.output_format("compare")
@options.output
@options.language
@options.width
@click.option("--context", type=click.IntRange(min=0), default=0, show_default=True, help="Unchanged beads to keep around a changed one.")
@click.option("--show-formatting", is_flag=True, help="Mark differences of width, spaces and punctuation too.")
@click.option(
    "--flags",
    type=click.Choice(get_args(FlagDetail)),
    default="short",
    show_default=True,
    help="Flags one a line, in full with reasons and quotes, or none.",
)
@click.option("--exit-code", is_flag=True, help="End with status 1 if there are differences.")
@options.pager
def command(
    sources: tuple[Path, ...],
    respondents: tuple[str, ...],
    old: int | None,
    new: int | None,
    plain: bool,
    glossary: Path | None,
    format_name: str,
    output: Path,
    lang: str,
    width: int | None,
    context: int,
    show_formatting: bool,
    flags: FlagDetail,
    exit_code: bool,
    pager: bool,
) -> int:
    """Shows old and new submissions side by side, aligned.

    A brief and the flags come first: what matters of the differences, each with its evidence.

    By default each of a respondent's submissions is compared with its next one. Without -r the terminal shows the
    respondents with two or more sessions and counts the rest; JSON holds them all.

    \b
    Examples:
      diffreport compare reports/ -r 古巴
      diffreport compare reports/ -r Cuba -r EU --old 73 --new 78 --flags full
      diffreport compare reports/ -f json -o report.json
      diffreport compare law-2018.txt law-2022.txt --plain
    """
    from diffreport.cli.output import Destination, say
    from diffreport.render import View, renderer

    report = _compare(sources, respondents, old, new, plain, glossary)
    say(report.notices, lang)
    chosen = renderer(format_name)
    destination = Destination(output, paged=pager and chosen.paged)
    view = View(
        language=lang,
        width=destination.width(width),
        colour=destination.colour,
        context=context,
        show_formatting=show_formatting,
        selected=bool(respondents),
        flags=flags,
    )
    destination.write(chosen.load().compare(report, view))
    return DIFFERENCES if exit_code and _differs(report) else DONE


def _compare(
    sources: tuple[Path, ...], respondents: tuple[str, ...], old: int | None, new: int | None, plain: bool, glossary: Path | None
) -> "ChangeReport":
    """The change report that the arguments ask for."""
    from diffreport import api

    if not plain:
        if (old is None) != (new is None):
            raise UsageError("--old and --new go together", remedy="give both sessions or none")
        return api.run(sources, respondents, old, new, glossary).data
    if len(sources) != 2:
        raise UsageError(f"--plain compares two documents, {len(sources)} given", remedy="name an old and a new file")
    if respondents or old is not None or new is not None:
        raise UsageError("--plain knows neither respondents nor sessions", remedy="leave -r, --old and --new out")
    return api.compare_files(*sources, glossary=glossary).data


def _differs(report: "ChangeReport") -> bool:
    """Whether any bead changed or moved."""
    comparisons = (comparison for collation in report.collations for comparison in collation.comparisons)
    return any(change.kind != "unchanged" or change.moved for comparison in comparisons for change in comparison.changes)
