"""The arguments and options that several commands share, each defined once.

Comes in: a command function. Goes out: the same function with an option attached; the order in a command's file is
the order in its help.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from diffreport import render
from diffreport.render import labels

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
