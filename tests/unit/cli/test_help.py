"""The help of every command: it fits a narrow terminal, and its examples are command lines that the program takes."""

import re
import shlex

import click
import pytest
from rich.cells import cell_len

from diffreport.cli import group
from tests.cli_reference import WIDTH, contexts, program

with program(group) as top:
    CONTEXTS = {context.info_name: context for context in contexts(group, top)}
    HELP = {"diffreport": top.get_help()} | {name: context.get_help() for name, context in CONTEXTS.items()}


def examples(name: str) -> list[str]:
    """The command lines under "Examples:", without the prose around them."""
    block = HELP[name].partition("Examples:\n")[2].partition("\n\n")[0]
    return [line.strip() for line in block.splitlines()]


def arguments(line: str) -> list[str]:
    """The words after ``diffreport`` of a command line: without what is piped into it, and without redirection."""
    words = shlex.split(re.split(r" >>? ", line.rpartition("|")[2])[0])
    assert words[0] == "diffreport"
    return words[1:]


@pytest.mark.parametrize("name", HELP)
def test_help_fits_a_narrow_terminal(name: str) -> None:
    assert [line for line in HELP[name].splitlines() if cell_len(line) > WIDTH] == []


@pytest.mark.parametrize("name", CONTEXTS)
def test_every_command_has_examples_that_it_takes(name: str) -> None:
    lines = examples(name)
    assert lines
    for line in lines:
        called, *rest = arguments(line)
        assert called == name
        CONTEXTS[name].command.make_context(name, rest, parent=CONTEXTS[name].parent)


def test_a_bad_example_is_found() -> None:
    command = CONTEXTS["compare"].command
    with pytest.raises(click.UsageError):
        command.make_context("compare", arguments("diffreport compare reports/ --such-an-option"))
