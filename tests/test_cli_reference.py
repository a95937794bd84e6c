"""The reference of the command line and the manual page say what the program's help says."""

import shutil
import subprocess
from pathlib import Path

import click
import pytest

from diffreport.cli import COMMANDS, group
from tests.cli_reference import manual, page, roff

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {"reference/cli.md": page, "diffreport.1": manual}


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_are_made_of_the_help(name: str, golden_update: bool) -> None:
    path, told = DOCS / name, PAGES[name](group)
    if golden_update:
        path.write_text(told, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == told, "the help changed: make golden"


@pytest.mark.parametrize("name", PAGES)
def test_every_command_and_option_has_its_place(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8").replace("\\-", "-")
    for command, load in COMMANDS:
        assert f"diffreport {command}" in text
        assert all(option in text for parameter in load().params if isinstance(parameter, click.Option) for option in parameter.opts)


def test_the_manual_page_is_one() -> None:
    renderer = shutil.which("mandoc") or shutil.which("groff")
    lines = (DOCS / "diffreport.1").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith(".SH")] == [
        f".SH {name}" for name in ("NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT", "SEE ALSO")
    ]
    requests = {line.split()[0] for line in lines if line.startswith((".", "'"))}
    assert requests <= {'.\\"', ".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".BR", ".br", ".nf", ".fi"}
    if renderer:
        arguments = ["-T", "lint", "-W", "error"] if renderer.endswith("mandoc") else ["-man", "-Kutf8", "-Tutf8", "-ww", "-z"]
        checked = subprocess.run([renderer, *arguments, str(DOCS / "diffreport.1")], capture_output=True, text=True, check=False)
        assert (checked.returncode, checked.stdout + checked.stderr) == (0, "")


@pytest.mark.parametrize(("text", "told"), [(".a", "\\&.a"), ("'a", "\\&'a"), ("a\\b", "a\\eb"), ("--old", "\\-\\-old")])
def test_no_text_is_a_request(text: str, told: str) -> None:
    assert roff(text) == told
