"""The reference of the command line and the manual page, made of what click knows of the commands.

Comes in: the group of commands. Goes out: the text of `docs/reference/cli.md` and of `docs/diffreport.1`. Both say what
`--help` says, so they cannot say what the program does not do; exit statuses and the environment, of which click knows
nothing, stand here once for both.

    >>> roff("- 'a' \\\\ b")
    "\\\\- 'a' \\\\e b"
"""

import inspect
import re
from collections.abc import Iterable, Iterator

import click

from diffreport.version import VERSION

WIDTH = 80
"""Cells of a line of help: what click fills where nobody asks for more, and what every terminal has."""

KEPT = "\b"
"""How click marks a paragraph whose lines are kept as they are."""

EXITS = (
    ("0", "done; for check: nothing that counts and is not accepted"),
    ("1", "differences found, with --exit-code; flags that fail a check"),
    ("2", "bad usage, bad input, or a defect of the program; for check also: something that was expected is missing or damaged"),
    ("130", "interrupted"),
    ("141", "the reader of the output went away"),
)

ENVIRONMENT = (
    ("NO_COLOR", "set to anything: no colours"),
    ("TERM", "dumb: no colours"),
    ("PAGER", "the program that pages long output on a terminal"),
    ("LESS", "options of less; where it is not set: FRX"),
    ("SOURCE_DATE_EPOCH", "the day by which check lets acceptances expire, in seconds since 1970; --today goes before it"),
    ("GITHUB_STEP_SUMMARY", "the file to which check -f github appends its summary; GitHub sets it"),
)

HEAD = """\
# Command line

<!-- Made by `make golden` from the live help and tests/cli_reference.py; what is written here by hand is lost. -->

What each command does, as `--help` says it. The same stands in the [manual page](../howto/shell.md#the-manual-page),
`man diffreport`. What the formats hold: [Formats](formats.md).

"""


def page(group: click.Group) -> str:
    """The reference in Markdown."""
    with program(group) as top:
        names = group.list_commands(top)
        listed = "".join(f"- [`{name}`](#diffreport-{name})\n" for name in names)
        shown = "".join(_section(context) for context in (top, *contexts(group, top)))
    tables = _table("Exit status", ("status", "means"), EXITS) + _table("Environment", ("variable", "does"), ENVIRONMENT)
    return f"{HEAD}{listed}\n{shown}{tables}".rstrip("\n") + "\n"


def program(group: click.Group) -> click.Context:
    """The context of the program itself, with the settings that the group runs with."""
    return click.Context(group, info_name="diffreport", max_content_width=WIDTH, **group.context_settings)


def contexts(group: click.Group, top: click.Context) -> Iterator[click.Context]:
    """A context for each command, in the order of the help."""
    for name in group.list_commands(top):
        command = group.get_command(top, name)
        assert command is not None
        yield click.Context(command, parent=top, info_name=name, max_content_width=WIDTH)


def _section(context: click.Context) -> str:
    told = "\n".join(line.rstrip() for line in context.get_help().splitlines())
    return f"## {context.command_path}\n```text\n{told}\n```\n\n"


def _table(title: str, head: tuple[str, str], rows: tuple[tuple[str, str], ...]) -> str:
    lines = [f"## {title}", f"| {head[0]} | {head[1]} |", "|---|---|", *(f"| `{name}` | {text} |" for name, text in rows)]
    return "\n".join(lines) + "\n\n"


def manual(group: click.Group) -> str:
    """The manual page in roff, in the macros of man(7)."""
    with program(group) as top:
        first, *rest = _paragraphs(group)
        lines = [
            '.\\" -*- coding: UTF-8 -*-',
            '.\\" Made by "make golden" from the live help and tests/cli_reference.py.',
            f'.TH DIFFREPORT 1 "" "diffreport {VERSION}" "User Commands"',
            ".SH NAME",
            f"diffreport \\- {roff(first[:1].lower() + first[1:].rstrip('.'))}",
            ".SH SYNOPSIS",
            *_apart([_usage(context) for context in contexts(group, top)], ".br"),
            ".SH DESCRIPTION",
            *_apart(map(_told, rest), ".PP"),
            ".SH COMMANDS",
            *(line for context in contexts(group, top) for line in _command(context)),
        ]
    for title, rows in (("EXIT STATUS", EXITS), ("ENVIRONMENT", ENVIRONMENT)):
        lines += [f".SH {title}", *(line for name, text in rows for line in (".TP", f".B {roff(name)}", roff(text)))]
    return "\n".join([*lines, ".SH SEE ALSO", ".BR less (1),", ".BR diff (1)"]) + "\n"


def _usage(context: click.Context) -> list[str]:
    return [f".B {roff(context.command_path)}", roff(" ".join(context.command.collect_usage_pieces(context)))]


def _command(context: click.Context) -> Iterator[str]:
    yield f".SS {roff(context.command_path)}"
    yield from _apart(map(_told, _paragraphs(context.command)), ".PP")
    for parameter in context.command.get_params(context):
        record = parameter.get_help_record(context)
        if record and record[1]:
            yield from (".TP", f".B {roff(record[0])}", roff(" ".join(record[1].split())))


def _paragraphs(command: click.Command) -> list[str]:
    return re.split(r"\n\s*\n", inspect.cleandoc(command.help or ""))


def _told(paragraph: str) -> list[str]:
    """A paragraph: filled, or its lines as they are where click keeps them."""
    lines = paragraph.splitlines()
    if lines[0].strip(" ") != KEPT:
        return [roff(" ".join(paragraph.split()))]
    return [".nf", *map(roff, lines[1:]), ".fi"]


def _apart(blocks: Iterable[list[str]], between: str) -> list[str]:
    """The lines of all blocks with a request between them."""
    return [line for block in blocks for line in (between, *block)][1:]


def roff(text: str) -> str:
    """Text as roff prints it; a line that begins like a request is protected."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
