"""`diffreport facts`: what the submissions claim, or the flags of one kind, across all respondents."""

from pathlib import Path

import click

from diffreport.cli import options


@click.command("facts")
@options.sources
@options.respondents
@click.option(
    "--kind",
    metavar="KIND",
    help="Only facts of this kind: law, treaty, count, figure, position, resolution. A kind of flag, such as law-enacted, "
    "gives its flags instead.",
)
@click.option("--treaty", metavar="ID", help="Only what is said of this treaty: its id (TPNW) or its title.")
@click.option("--session", type=int, metavar="SESSION", help="Only this session (73 = 2018); for flags, compared with the one before.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="Leave out what is less sure. Below 0.5 are phrases that only come near a claim.",
)
@options.glossary
@options.output_format("facts")
@options.output
@options.language
@options.width
@options.pager
def command(
    sources: tuple[Path, ...],
    respondents: tuple[str, ...],
    kind: str | None,
    treaty: str | None,
    session: int | None,
    min_confidence: float,
    glossary: Path | None,
    format_name: str,
    output: Path,
    lang: str,
    width: int | None,
    pager: bool,
) -> None:
    """Lists the facts found, each with the sentence that proves it.

    Grouped by respondent and session. With a kind of flag (`law-enacted`, `treaty-joined`, `position-reversed` …) it
    lists the flags of that kind with the quotes of both sides: what changed in this respect, across all respondents.

    \b
    Examples:
      diffreport facts reports/ -r 古巴
      diffreport facts reports/ --treaty TPNW
      diffreport facts reports/ --kind law --session 78
      diffreport facts reports/ --kind law-enacted --session 78
      diffreport facts reports/ --kind position -f json -o positions.json
    """
    from diffreport import api
    from diffreport.cli.output import Destination, say
    from diffreport.render import View, renderer
    from diffreport.selection import asked, select

    selection = asked(kind, treaty, session, min_confidence)
    report = api.run(sources, respondents, glossary=glossary).data
    selected = select(report, selection)
    say(report.notices, lang)
    chosen = renderer(format_name)
    destination = Destination(output, paged=pager and chosen.paged)
    view = View(language=lang, width=destination.width(width), colour=destination.colour, selected=bool(respondents), flags="full")
    shown = chosen.load()
    destination.write((shown.flags if selection.of_flags else shown.facts)(selected, view))
