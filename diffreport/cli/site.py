"""`diffreport site`: change reports for all respondents, with an index."""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING

import click

from diffreport.cli import options

if TYPE_CHECKING:
    from diffreport.cli import folder as folders
    from diffreport.model.compilation import Compilation
    from diffreport.model.document import Notice
    from diffreport.render.html.site import Page


@click.command("site")
@options.reading(options.respondents, options.glossary)
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Write to this folder: a new or empty one, or one that this command wrote before.",
)
@options.language
@click.option("--rebuild", is_flag=True, help="Make every page anew, even where nothing that it is made from changed.")
@options.quiet
@options.verbose
def command(reading: options.Reading, folder: Path, lang: str, rebuild: bool, quiet: bool, verbose: bool) -> None:
    """Writes a page for every respondent and session, with an index.

    Open index.html in a browser; no server is needed, and every page can be mailed alone. The index is a matrix of
    respondents and sessions that says how much each submission changed and how gravely, with a search over respondents
    in every language, flags and laws.

    A second run replaces what changed and removes what is wanted no more. Where sources and options are the same, it
    compares nothing again. Files that it did not write are never touched.

    \b
    Examples:
      diffreport site reports/ -o site
      diffreport site reports/ -o site-zh --lang zh
      diffreport site reports/ -r 古巴 -r EU --glossary glossary.toml -o two
    """
    from diffreport.cli import folder as folders
    from diffreport.cli.account import account
    from diffreport.cli.output import Destination, say, tell
    from diffreport.render.labels import load

    own = folders.listed(folder)
    compilations, notices = reading.compilations()
    inputs = _inputs(reading, compilations, notices, lang)
    if not rebuild and folders.unchanged(folder, own, inputs):
        outcome = folders.Outcome(0, len(own.pages), 0)
    else:
        notices, outcome = _made(reading, folder, own, inputs, lang)
    say(notices, lang, quiet=quiet)
    if verbose:
        tell(account(compilations, None, lang))
    labels = load(lang)
    counted = labels("site_pages", outcome.written, outcome.kept, outcome.removed)
    Destination().write(f"{labels('summary', folder / 'index.html', counted)}\n")


def _made(
    reading: options.Reading, folder: Path, own: "folders.Listed", inputs: str, lang: str
) -> "tuple[tuple[Notice, ...], folders.Outcome]":
    """Compares, writes the pages, and returns the notices of all that."""
    from diffreport.cli import folder as folders
    from diffreport.render.html.site import pages
    from diffreport.render.labels import load
    from diffreport.render.view import View

    if sys.stderr.isatty():
        click.echo(load(lang)("comparing"), err=True)
    report = reading.report()
    made = pages(report, View(language=lang))
    with _progress(made) as shown:
        return report.notices, folders.write(folder, own, shown, [page.name for page in made], inputs)


@contextmanager
def _progress(pages: "Sequence[Page]") -> "Iterator[Iterable[Page]]":
    """The pages, counted on standard error where somebody watches."""
    if not sys.stderr.isatty():
        yield pages
        return
    with click.progressbar(pages, file=sys.stderr, show_pos=True) as shown:
        yield shown


def _inputs(reading: options.Reading, compilations: "Sequence[Compilation]", notices: "Sequence[Notice]", lang: str) -> str:
    """A digest of all that the pages are made from: each source as it was read, what was left out, and the options."""
    sources = [
        [one.source, one.sha256, one.language, one.symbol, one.session, one.year, [own.respondent.id for own in one.submissions]]
        for one in compilations
    ]
    said = [[notice.level, notice.source, notice.line, notice.text] for notice in notices]
    pinned = [[term.language, term.old, term.new, term.ignore] for term in reading.pinned().terms]
    joined = [astuple(pin) for pin in reading.settled.pins]
    everything = [lang, sorted(set(reading.respondents)), sorted(reading.settled.aliases.items()), sources, said, pinned, joined]
    return hashlib.sha256(json.dumps(everything).encode()).hexdigest()
