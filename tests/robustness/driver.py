"""Runs every command in every format it offers, in one process, and keeps what each wrote.

Comes in: as arguments, the folder for the outputs and the sources as they are to be named, in that order. Goes out: a file
for each command and format in that folder. A program of its own, so that the hash seed, the locale and the working directory can be
set for it.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from diffreport import pipeline, render
from diffreport.cli import COMMANDS, group
from diffreport.cli.exits import status_of
from diffreport.model.collation import ChangeReport
from diffreport.model.compilation import Compilation

PAIR = ("-r", "CUB", "--old", "73", "--new", "75")
ONLY = {"inspect": 1}
"""How many of the sources a command takes, where not all."""
MORE = {("compare", "docx"): PAIR, ("check", None): ("--today", "2026-11-21"), ("facts", None): ("--kind", "law")}


def remembered(collate: Callable[..., ChangeReport]) -> Callable[..., ChangeReport]:
    """The same, with what it found for one input kept: this program asks for one result in a dozen formats."""
    kept: dict[str, ChangeReport] = {}

    def collated(compilations: Sequence[Compilation], **choices: object) -> ChangeReport:
        asked = repr(([compilation.sha256 for compilation in compilations], sorted(choices.items())))
        if asked not in kept:
            kept[asked] = collate(compilations, **choices)
        return kept[asked]

    return collated


def run(folder: Path, sources: list[str]) -> None:
    """All commands with all formats; one that ends badly ends the program."""
    for command, _ in COMMANDS:
        for name in render.offered(command):
            taken = sorted(sources)[: ONLY[command]] if command in ONLY else sources
            options = MORE.get((command, name), MORE.get((command, None), ()))
            output = folder / f"{command}.{name}"
            sys.argv = ["diffreport", command, *taken, *options, "-f", name, "-o", str(output)]
            status = status_of(group)
            if status not in (0, 1) or not output.is_file():
                sys.exit(f"{' '.join(sys.argv)}: {status}")


if __name__ == "__main__":
    pipeline.collate = remembered(pipeline.collate)
    run(Path(sys.argv[1]), sys.argv[2:])
