"""The worked example is true: its commands, run one after the other in a shell, print what the page shows."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents import ELISION, PROMPT, shown_files

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "howto" / "watch-a-new-session.md"
FENCE = re.compile(r"(?<=^```shell\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^\$ .*\n(?:(?!\$ ).*\n)*", re.MULTILINE)
# The day of the example; a run of today must not depend on today.
SETTINGS = {"COLUMNS": "100", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "SOURCE_DATE_EPOCH": "1795219200"}


@pytest.fixture
def shell(tmp_path: Path) -> Callable[[str], str]:
    """Runs a command in a folder of its own, which has the samples and the program."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "diffreport"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m diffreport "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    for name, content in shown_files(PAGE.read_text(encoding="utf-8")).items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    settings = os.environ | SETTINGS | {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}

    def run(command: str) -> str:
        done = subprocess.run(
            ["sh", "-c", command], cwd=tmp_path, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        return done.stdout.decode()

    return run


def renewed(block: str, run: Callable[[str], str]) -> str:
    """A command with what it prints now; ``…`` stands for the lines between the first and the last, as many as the page shows."""
    command, *shown = block.splitlines()
    lines = [line.rstrip() for line in run(command.removeprefix(PROMPT)).splitlines()]
    if ELISION in shown:
        before, after = shown.index(ELISION), len(shown) - shown.index(ELISION) - 1
        if len(lines) > before + after:
            lines = [*lines[:before], ELISION, *lines[len(lines) - after :]]
    return "".join(f"{line}\n" for line in (command, *lines))


def test_the_page_prints_what_it_shows(shell: Callable[[str], str], golden_update: bool) -> None:
    page = PAGE.read_text(encoding="utf-8")
    told = FENCE.sub(lambda fence: BLOCK.sub(lambda block: renewed(block[0], shell), fence[0]), page)
    if golden_update:
        PAGE.write_text(told, encoding="utf-8", newline="\n")
        return
    assert told == page, "the page shows old output; if the new one is right: make golden"


def test_the_page_shows_every_status() -> None:
    assert set(re.findall(r"^status (\d+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)) == {"0", "1", "2"}
