"""The command line: one command a file.

Comes in: the arguments of the process. Goes out: text on standard output or in a file, notices and errors on standard
error, an exit status (see `exits`). To add a command: one module, one line in `COMMANDS`. A command's module is
imported when the command is run or described, and imports what is heavy only when it runs, so that `--help` is quick.
"""

import sys
from collections.abc import Callable

import click

from diffreport.cli.exits import status_of
from diffreport.version import VERSION


def _list() -> click.Command:
    from diffreport.cli.list import command

    return command


def _compare() -> click.Command:
    from diffreport.cli.compare import command

    return command


def _check() -> click.Command:
    from diffreport.cli.check import command

    return command


def _inspect() -> click.Command:
    from diffreport.cli.inspect import command

    return command


def _terms() -> click.Command:
    from diffreport.cli.terms import command

    return command


def _facts() -> click.Command:
    from diffreport.cli.facts import command

    return command


def _timeline() -> click.Command:
    from diffreport.cli.timeline import command

    return command


def _site() -> click.Command:
    from diffreport.cli.site import command

    return command


def _completion() -> click.Command:
    from diffreport.cli.completion import command

    return command


COMMANDS: tuple[tuple[str, Callable[[], click.Command]], ...] = (
    ("list", _list),
    ("compare", _compare),
    ("facts", _facts),
    ("timeline", _timeline),
    ("check", _check),
    ("inspect", _inspect),
    ("terms", _terms),
    ("site", _site),
    ("completion", _completion),
)


class Commands(click.Group):
    """The group of all commands, in the order of `COMMANDS`, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands in their order."""
        return [name for name, _ in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None where there is none."""
        return next((load() for name, load in COMMANDS if name == cmd_name), None)


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="diffreport", message="%(prog)s %(version)s")
@click.pass_context
def group(context: click.Context) -> None:
    """Aligns what the same respondent submitted to yearly UN reports and shows what changed, with evidence.

    SOURCE is a report, a folder with reports, or - for standard input. RESPONDENT is any known name or id of a state or an organisation:
    古巴, Cuba, CUB.

    \b
    Exit status: 0 done; 1 differences found (compare --exit-code) or a check that
    failed; 2 bad usage or bad input, explained in one line on standard error.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main() -> None:
    """Entry point of the program: runs a command and ends the process with its status."""
    sys.exit(status_of(group))
