"""`diffreport terms`: which terminology switched between the sessions."""

from dataclasses import replace

import click
from click.core import ParameterSource

from diffreport.cli import options
from diffreport.cli.configuration import typed

GLOSSARY_SUFFIX, GLOSSARY_FORMAT = ".toml", "toml"


@click.command("terms")
@options.reading(options.glossary)
@options.showing("terms")
@click.pass_context
def command(context: click.Context, reading: options.Reading, showing: options.Showing) -> None:
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
    from diffreport import pipeline

    if context.get_parameter_source("format_name") is ParameterSource.DEFAULT and showing.output.suffix == GLOSSARY_SUFFIX:
        showing = replace(showing, format_name=GLOSSARY_FORMAT)
    if not typed("glossary") and reading.glossary and not reading.glossary.exists():
        # The configuration names the glossary that this command is to write for the first time.
        reading = replace(reading, glossary=None)
    pinned = reading.pinned()
    compilations, notices = reading.compilations()
    showing.say(notices)
    showing.explain(compilations)
    showing.destination.write(showing.format.terms(pipeline.find_terms(compilations, pinned), pinned, showing.view()))
