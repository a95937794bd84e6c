"""`diffreport terms`: which terminology switched between the sessions."""

from pathlib import Path

import click
from click.core import ParameterSource

from diffreport.cli import options

GLOSSARY_SUFFIX, GLOSSARY_FORMAT = ".toml", "toml"


@click.command("terms")
@options.sources
@options.glossary
@options.output_format("terms")
@options.output
@options.language
@options.width
@options.pager
@click.pass_context
def command(
    context: click.Context,
    sources: tuple[Path, ...],
    glossary: Path | None,
    format_name: str,
    output: Path,
    lang: str,
    width: int | None,
    pager: bool,
) -> None:
    """Lists terminology that switched between two sessions.

    Each is shown with its counts in both sessions and a sentence of either side. `compare` finds them by itself and
    counts the two forms as one. To correct that, write a glossary (-o with a name in .toml is enough), edit it and
    pass it with --glossary: there, ignore = true keeps two forms apart, and a row of your own joins two. Together
    with -o, --glossary keeps your rows and adds what is new.

    \b
    Examples:
      diffreport terms reports/
      diffreport terms reports/ -o glossary.toml
      diffreport terms reports/ --glossary glossary.toml -o glossary.toml
    """
    from diffreport import api, pipeline
    from diffreport.cli.output import Destination, say
    from diffreport.render import View, renderer

    if context.get_parameter_source("format_name") is ParameterSource.DEFAULT and output.suffix == GLOSSARY_SUFFIX:
        format_name = GLOSSARY_FORMAT
    pinned = api.pinned(glossary)
    compilations, left_out = api.read(sources)
    say((*left_out, *(notice for compilation in compilations for notice in compilation.notices)), lang)
    chosen = renderer(format_name)
    destination = Destination(output, paged=pager and chosen.paged)
    view = View(language=lang, width=destination.width(width), colour=destination.colour)
    destination.write(chosen.load().terms(pipeline.find_terms(compilations, pinned), pinned, view))
