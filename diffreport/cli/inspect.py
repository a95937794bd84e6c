"""`diffreport inspect`: the result of an intermediate stage, in full."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from diffreport.cli import options

if TYPE_CHECKING:
    from diffreport.model.configuration import Configuration

STAGES = ("document", "compilation", "facts")


@click.command("inspect")
@click.argument("source", metavar="SOURCE", type=click.Path(path_type=Path))
@click.option("--stage", type=click.Choice(STAGES), default="compilation", show_default=True, help="The stage to show.")
@options.configured()
@options.showing("inspect")
def command(source: Path, stage: str, settled: "Configuration", showing: options.Showing) -> None:
    """Shows what the program made of one file, block by block.

    Stage document: the blocks as rebuilt from the layout, with their source lines, kinds and labels.

    Stage compilation: the same blocks with their placement: front matter, introduction, a respondent's submission, a
    footnote, page furniture. Nothing is folded, so this is where a missing paragraph is found.

    Stage facts: what was found in each submission, also what is too unsure to be shown elsewhere.

    \b
    Examples:
      diffreport inspect un-2018.txt
      diffreport inspect un-2018.txt --stage document
      diffreport inspect un-2018.txt --stage facts
      diffreport inspect un-2018.txt -f json -o compilation.json
      pdftotext -layout un-2018.pdf - | diffreport inspect -
    """
    from diffreport import pipeline, sources

    document = sources.document(source, settled)
    shown, view = showing.format, showing.view()
    if stage == "document":
        showing.say(document.notices)
        showing.destination.write(shown.document(document, view))
        return
    compilation = sources.compilation(document, source, settled)
    showing.say(compilation.notices)
    showing.explain((compilation,))
    if stage == "compilation":
        showing.destination.write(shown.compilation(document, compilation, view))
    else:
        showing.destination.write(shown.facts(pipeline.collate((compilation,)), view))
