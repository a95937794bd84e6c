"""The arguments and options that several commands share, each defined once, and what a command gets of them.

Comes in: a command function. Goes out: the same function with options attached; the order here is the order in its help.
Options that are always used together reach the command as one record: `Reading` says what to read, `Showing` how to show the
result and where.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from diffreport import render
from diffreport.errors import UsageError
from diffreport.render import labels

if TYPE_CHECKING:
    from diffreport.cli.output import Destination
    from diffreport.model.collation import ChangeReport
    from diffreport.model.compilation import Compilation
    from diffreport.model.document import Notice
    from diffreport.model.drift import Glossary
    from diffreport.render.formats import Format

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

NARROWEST = 20
"""Smallest width: less leaves no room for a paragraph number beside one Chinese word."""

sources = click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path(path_type=Path))

respondents = click.option(
    "-r",
    "--respondent",
    "respondents",
    metavar="RESPONDENT",
    multiple=True,
    help="Only this respondent: any known name or id (古巴, Cuba, CUB). May be given several times.",
)

old = click.option("--old", type=int, metavar="SESSION", help="Compare from this session (73 = 2018); goes with --new.")

new = click.option("--new", type=int, metavar="SESSION", help="Compare with this session; by default with each next one.")

language = click.option(
    "--lang",
    type=click.Choice(labels.LANGUAGES),
    default="en",
    show_default=True,
    help="Language of the labels, not of the documents.",
)

output = click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    default="-",
    help="Write to this file, all or nothing; - is standard output (the default).",
)

glossary = click.option(
    "--glossary",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Terminology you pinned (TOML); `diffreport terms` writes one.",
)

width = click.option(
    "--width",
    type=click.IntRange(min=NARROWEST),
    help=f"Width of the text in cells. Default: that of the terminal, {render.view.PLAIN_WIDTH} where there is none.",
)

pager = click.option("--pager/--no-pager", default=True, help="Page long output when it goes to a terminal ($PAGER). Default: page.")


def output_format(command: str) -> Decorator:
    """The option `-f` with the formats that a command offers."""
    names = render.offered(command)
    return click.option(
        "-f", "--format", "format_name", type=click.Choice(names), default=names[0], show_default=True, help="Output format."
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """What a command reads: the sources, and what was said of them."""

    sources: tuple[Path, ...]
    respondents: tuple[str, ...] = ()
    old: int | None = None
    new: int | None = None
    glossary: Path | None = None

    def compilations(self) -> "tuple[tuple[Compilation, ...], tuple[Notice, ...]]":
        """The reports among the sources, with the notices of reading them.

        Raises:
            InputError: a named file is no report, or a folder holds none.
        """
        from diffreport import api

        compilations, left_out = api.read(self.sources)
        return compilations, (*left_out, *(notice for compilation in compilations for notice in compilation.notices))

    def report(self) -> "ChangeReport":
        """The change report of the respondents over the sources.

        Raises:
            InputError: see `api.run`.
            UsageError: see `api.run`; or one session of two is given.
        """
        from diffreport import api

        if (self.old is None) != (self.new is None):
            raise UsageError("--old and --new go together", remedy="give both sessions or none")
        return api.run(self.sources, self.respondents, self.old, self.new, self.glossary).data

    def pinned(self) -> "Glossary":
        """The glossary that was named, an empty one where none was."""
        from diffreport import api

        return api.pinned(self.glossary)


@dataclass(frozen=True, slots=True)
class Showing:
    """How a command shows its result and where it writes it."""

    format_name: str
    output: Path
    lang: str
    width: int | None
    pager: bool

    @property
    def format(self) -> "Format":
        """The functions of the format that was asked for."""
        return render.renderer(self.format_name).load()

    @property
    def destination(self) -> "Destination":
        """Where the result goes."""
        from diffreport.cli.output import Destination

        return Destination(self.output, paged=self.pager and render.renderer(self.format_name).paged)

    def view(self, **choices: Any) -> render.View:
        """The reader's view; `choices` are those that only some commands know."""
        destination = self.destination
        return render.View(language=self.lang, width=destination.width(self.width), colour=destination.colour, **choices)

    def say(self, notices: "Iterable[Notice]") -> None:
        """Notices on standard error, one line each."""
        from diffreport.cli.output import say

        say(notices, self.lang)


def reading(*options: Decorator) -> Decorator:
    """The sources and `options` of what to read; the command gets them as `reading`."""
    return _gathered("reading", Reading, (sources, *options))


def showing(command: str) -> Decorator:
    """The options of how to show what `command` found; the command gets them as `showing`."""
    return _gathered("showing", Showing, (output_format(command), output, language, width, pager))


def _gathered(name: str, record: type, options: Iterable[Decorator]) -> Decorator:
    """Options whose values reach the command as one record."""
    parts = [part.name for part in fields(record)]

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def command(**values: Any) -> Any:
            taken = {part: values.pop(part) for part in parts if part in values}
            return function(**values, **{name: record(**taken)})

        for option in reversed(tuple(options)):
            option(command)
        return command

    return decorate
