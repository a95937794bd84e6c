"""`diffreport inspect`: the result of an intermediate stage, in full."""

from pathlib import Path

import click

from diffreport.cli import options

STAGES = ("document", "compilation", "facts")


@click.command("inspect")
@click.argument("source", metavar="SOURCE", type=click.Path(path_type=Path))
@click.option("--stage", type=click.Choice(STAGES), default="compilation", show_default=True, help="The stage to show.")
@options.showing("inspect")
def command(source: Path, stage: str, showing: options.Showing) -> None:
    """Shows what the program made of one file, block by block.

    document: the blocks as rebuilt from the layout, with their source lines, kinds and labels.
    compilation: the same blocks with their placement: front matter, introduction, a respondent's submission, a
    footnote, page furniture. Nothing is folded, so this is where a missing paragraph is found.
    facts: what was found in each submission, also what is too unsure to be shown elsewhere.

    \b
    Examples:
      diffreport inspect un-2018.txt
      diffreport inspect un-2018.txt --stage document
      diffreport inspect un-2018.txt --stage facts
      diffreport inspect un-2018.txt --stage compilation -f json -o compilation.json
    """
    from diffreport import ingest, pipeline

    document = ingest.read(source)
    shown, view = showing.format, showing.view()
    if stage == "document":
        showing.say(document.notices)
        showing.destination.write(shown.document(document, view))
        return
    compilation = pipeline.compile_document(document)
    showing.say(compilation.notices)
    if stage == "compilation":
        showing.destination.write(shown.compilation(document, compilation, view))
    else:
        showing.destination.write(shown.facts(pipeline.collate((compilation,)), view))
