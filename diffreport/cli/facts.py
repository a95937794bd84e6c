"""`diffreport facts`: what the submissions claim, or the flags of one kind, across all respondents."""

import click

from diffreport.cli import complete, options


@click.command("facts")
@options.reading(options.respondents, options.glossary)
@click.option(
    "--kind",
    metavar="KIND",
    shell_complete=complete.kinds,
    help="Only facts of this kind: law, treaty, count, figure, position, resolution. A kind of flag, such as law-enacted, "
    "gives its flags instead.",
)
@click.option(
    "--treaty", metavar="ID", shell_complete=complete.treaties, help="Only what is said of this treaty: its id (TPNW) or its title."
)
@click.option(
    "--session",
    type=int,
    metavar="SESSION",
    shell_complete=complete.sessions,
    help="Only this session (73 = 2018); for flags, compared with the one before.",
)
@click.option(
    "--min-confidence",
    metavar="0..1",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="Leave out what is less sure. Below 0.5 are phrases that only come near a claim.",
)
@options.showing("facts")
def command(
    reading: options.Reading,
    kind: str | None,
    treaty: str | None,
    session: int | None,
    min_confidence: float,
    showing: options.Showing,
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
    from diffreport.selection import asked, select

    selection = asked(kind, treaty, session, min_confidence)
    report = reading.report()
    selected = select(report, selection)
    showing.say(report.notices)
    showing.explain(report.compilations, report)
    shown = showing.format.flags if selection.of_flags else showing.format.facts
    showing.destination.write(shown(selected, showing.view(selected=bool(reading.respondents), flags="full")))
