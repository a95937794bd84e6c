"""`diffreport list`: which respondent sent a submission to which session."""

from pathlib import Path

import click

from diffreport.cli import options


@click.command("list")
@options.sources
@options.output_format("list")
@options.output
@options.language
@options.width
@options.pager
def command(sources: tuple[Path, ...], format_name: str, output: Path, lang: str, width: int | None, pager: bool) -> None:
    """Lists the respondents of the reports, session by session.

    A cell holds the number of paragraphs, the received date and the original language. Documents outside the
    Assembly's sessions follow with the number of respondents they name. What is unusual about a source is said on
    standard error.

    \b
    Examples:
      diffreport list reports/
      diffreport list reports/ --lang zh
      diffreport list un-2018.txt un-2020.txt -f json
    """
    from diffreport import api
    from diffreport.cli.output import Destination, say
    from diffreport.render import View, renderer

    compilations, left_out = api.read(sources)
    notices = (*left_out, *(notice for compilation in compilations for notice in compilation.notices))
    say(notices, lang)
    chosen = renderer(format_name)
    destination = Destination(output, paged=pager and chosen.paged)
    view = View(language=lang, width=destination.width(width), colour=destination.colour)
    destination.write(chosen.load().listing(compilations, notices, view))
