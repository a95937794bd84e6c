"""`diffreport timeline`: a respondent over all its sessions."""

from pathlib import Path

import click

from diffreport.cli import options


@click.command("timeline")
@options.sources
@options.respondents
@options.glossary
@options.output_format("timeline")
@options.output
@options.language
@options.width
@options.pager
def command(
    sources: tuple[Path, ...],
    respondents: tuple[str, ...],
    glossary: Path | None,
    format_name: str,
    output: Path,
    lang: str,
    width: int | None,
    pager: bool,
) -> None:
    """Shows how numbers and statements went on over all sessions.

    Series: a count or a figure in each session (16 → 18 → 19), a dash where it is not given. Lineages: each statement
    with its paragraphs in each session, whether it was kept, introduced, dropped or returned after a gap, and how its
    newest reading begins. Documents by a single author that name the respondent stand in their year.

    \b
    Examples:
      diffreport timeline reports/ -r 古巴
      diffreport timeline reports/ -r EU --lang zh
      diffreport timeline reports/ -f json -o timeline.json
    """
    from diffreport import api
    from diffreport.cli.output import Destination, say
    from diffreport.render import View, renderer

    report = api.run(sources, respondents, glossary=glossary).data
    say(report.notices, lang)
    chosen = renderer(format_name)
    destination = Destination(output, paged=pager and chosen.paged)
    view = View(language=lang, width=destination.width(width), colour=destination.colour, selected=bool(respondents))
    destination.write(chosen.load().timeline(report, view))
