"""The arguments and options that several commands share, each defined once, and what a command gets of them.

Comes in: a command function. Goes out: the same function with options attached; the order here is the order in its help.
Options that are always used together reach the command as one record: `Reading` says what to read, `Showing` how to show the
result and where.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from diffreport import render
from diffreport.cli import complete, configuration
from diffreport.errors import UsageError
from diffreport.render import labels
from diffreport.render.view import TableName

if TYPE_CHECKING:
    from diffreport.cli.output import Destination
    from diffreport.model.collation import ChangeReport
    from diffreport.model.compilation import Compilation
    from diffreport.model.configuration import Configuration
    from diffreport.model.document import Notice
    from diffreport.model.drift import Glossary
    from diffreport.render.formats import Format

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

NARROWEST = 20
"""Smallest width: less leaves no room for a paragraph number beside one Chinese word."""

sources = click.argument("sources", metavar="[SOURCE]...", nargs=-1, type=click.Path(path_type=Path))


def _written(context: click.Context, parameter: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """Names in UTF-8, whatever the locale took them for."""
    from diffreport.sources import written

    return tuple(map(written, names))


respondents = click.option(
    "-r",
    "--respondent",
    "respondents",
    metavar="RESPONDENT",
    multiple=True,
    callback=_written,
    shell_complete=complete.respondents,
    help="Only this respondent: any known name or id (古巴, Cuba, CUB). May be given several times.",
)

old = click.option(
    "--old", type=int, metavar="SESSION", shell_complete=complete.sessions, help="Compare from this session (73 = 2018); goes with --new."
)

new = click.option(
    "--new", type=int, metavar="SESSION", shell_complete=complete.sessions, help="Compare with this session; by default with each next one."
)

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
    metavar="CELLS",
    type=click.IntRange(min=NARROWEST),
    help=f"Width of the text in cells. Default: that of the terminal, {render.view.PLAIN_WIDTH} where there is none.",
)

table = click.option(
    "--table", type=click.Choice(get_args(TableName)), help="The table that csv writes. Default: flags; of timeline, series."
)

pager = click.option("--pager/--no-pager", default=True, help="Page long output when it goes to a terminal ($PAGER). Default: page.")

quiet = click.option("-q", "--quiet", is_flag=True, help="Only errors on standard error, no other notices.")

verbose = click.option("-v", "--verbose", is_flag=True, help="Say on standard error what each source was taken for and what was found.")


def output_format(command: str) -> Decorator:
    """The option `-f` with the formats that a command offers."""
    names = render.offered(command)
    return click.option(
        "-f", "--format", "format_name", type=click.Choice(names), default=names[0], show_default=True, help="Output format."
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """What a command reads: the sources, and what was said of them, on the command line or in the configuration."""

    configuration: "Configuration"
    sources: tuple[Path, ...]
    respondents: tuple[str, ...] = ()
    old: int | None = None
    new: int | None = None
    glossary: Path | None = None

    @property
    def settled(self) -> "Configuration":
        """The configuration with what the command line says."""
        named = {part.name: getattr(self, part.name) for part in fields(self) if part.name != "configuration"}
        return replace(self.configuration, **named)

    def paths(self) -> "Mapping[str, str]":
        """For each source its path in the repository that holds it; see `sources.paths`."""
        from diffreport.sources import paths

        return paths(self.sources, self.configuration)

    def compilations(self) -> "tuple[tuple[Compilation, ...], tuple[Notice, ...]]":
        """The reports among the sources, with the notices of reading them.

        Raises:
            InputError: a named file is no report, or a folder holds none.
        """
        from diffreport.sources import read

        compilations, left_out = read(self.sources, self.configuration)
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
        return api.collate(self.settled)

    def pinned(self) -> "Glossary":
        """The glossary that was named, an empty one where none was."""
        from diffreport import api

        return api.pinned(self.glossary)


@dataclass(frozen=True, slots=True)
class Showing:
    """How a command shows its result and where it writes it; `reading` is what the result was read from, where that is known.

    Raises:
        UsageError: a table was chosen for a format that has none.
    """

    format_name: str
    output: Path
    lang: str
    width: int | None
    pager: bool
    quiet: bool = False
    verbose: bool = False
    table: TableName | None = None
    reading: Reading | None = None

    def __post_init__(self) -> None:
        if self.table and self.format_name != "csv":
            raise UsageError(f"{self.format_name} writes no table", remedy="--table goes with -f csv")

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
        return render.View(
            language=self.lang,
            width=destination.width(self.width),
            colour=destination.colour,
            table=self.table,
            paths=self.reading.paths() if self.reading else {},
            **choices,
        )

    def say(self, notices: "Iterable[Notice]") -> None:
        """Notices on standard error, one line each; errors only, where quiet was asked for."""
        from diffreport.cli.output import say

        say(notices, self.lang, quiet=self.quiet)

    def explain(self, compilations: "Sequence[Compilation]", report: "ChangeReport | None" = None) -> None:
        """What the sources were taken for and what was found, on standard error, where that was asked for."""
        from diffreport.cli.account import account
        from diffreport.cli.output import tell

        if self.verbose:
            tell(account(compilations, report, self.lang))


def reading(*options: Decorator) -> Decorator:
    """The sources and `options` of what to read, with those of the configuration; the command gets them as `reading`."""
    return _gathered("reading", _reading, (sources, *options, configuration.config, configuration.no_config, configuration.show))


def showing(command: str, *own: Decorator) -> Decorator:
    """The options of how to show what `command` found, with its `own`; the command gets them as `showing`."""
    return _gathered("showing", _showing, (output_format(command), *own, output, language, width, pager, quiet, verbose))


def _gathered(name: str, record: Callable[[dict[str, Any]], Any], options: Iterable[Decorator]) -> Decorator:
    """Options whose values reach the command as one record, which `record` takes out of all values."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def command(**values: Any) -> Any:
            made = record(values)
            return function(**values, **{name: made})

        for option in reversed(tuple(options)):
            option(command)
        return command

    return decorate


def _reading(values: dict[str, Any]) -> Reading:
    """What to read; shows the configuration and ends instead, where that was asked for."""
    from diffreport.model.configuration import Configuration

    context = click.get_current_context()
    settled = values.pop("configuration") or Configuration()
    if values.pop("show_config"):
        from diffreport.cli.output import Destination

        Destination().write(configuration.shown(context, settled, values))
        context.exit()
    taken = _taken(Reading, values)
    taken["sources"] = taken["sources"] or settled.sources
    if not taken["sources"]:
        raise click.UsageError("no SOURCE: name files or folders here, or as sources in diffreport.toml", context)
    return Reading(settled, **taken)


def _showing(values: dict[str, Any]) -> Showing:
    """How to show it; what was read stays among the values, because the command wants it too."""
    stays = {"reading": values["reading"]} if "reading" in values else {}
    made = Showing(**_taken(Showing, values))
    values |= stays
    return made


def _taken(record: type, values: dict[str, Any]) -> dict[str, Any]:
    """The values of the fields of a record, taken out of all values."""
    return {part.name: values.pop(part.name) for part in fields(record) if part.name in values}


def configured() -> Decorator:
    """The options of the configuration alone, for a command that reads one file; the command gets them as `settled`."""
    return _gathered("settled", _settled, (configuration.config, configuration.no_config))


def _settled(values: dict[str, Any]) -> "Configuration":
    from diffreport.model.configuration import Configuration

    return values.pop("configuration") or Configuration()
