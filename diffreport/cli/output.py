"""Where output goes: a file, a terminal with its pager, or a pipe.

Comes in: text or bytes and the reader's choices. Goes out: bytes in UTF-8, whatever the locale says, so that the same input
gives the same bytes everywhere. A file is written beside its target and then renamed: it is whole or not there.
"""

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

from diffreport.cli.exits import READER_GONE
from diffreport.errors import UsageError
from diffreport.model.document import Notice
from diffreport.render.labels import load
from diffreport.render.names import noticed
from diffreport.render.view import PLAIN_WIDTH
from diffreport.render.visible import one_line

STANDARD_OUTPUT = Path("-")
LESS = "FRX"
"""What `less` is told where the user set nothing: leave if all fits on the screen, keep colours, keep the screen (as git does)."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where the result goes; `paged` if a reader at a terminal gets a pager."""

    path: Path = STANDARD_OUTPUT
    paged: bool = False

    @property
    def terminal(self) -> bool:
        """Whether a person reads along."""
        return self.path == STANDARD_OUTPUT and sys.stdout.isatty()

    @property
    def colour(self) -> bool:
        """Whether to colour: a terminal that can, and no wish against it (no-color.org)."""
        return self.terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def width(self, wished: int | None) -> int:
        """The width of the text in cells."""
        if wished is not None:
            return wished
        return shutil.get_terminal_size((PLAIN_WIDTH, 0)).columns if self.terminal else PLAIN_WIDTH

    def write(self, result: str | bytes) -> None:
        """Writes the whole result.

        Raises:
            UsageError: the file cannot be written, or the result is no text and would go to a terminal.
        """
        if self.path != STANDARD_OUTPUT:
            _write_file(self.path, _encoded(result))
        elif not self.terminal:
            _write_stdout(_encoded(result))
        elif isinstance(result, bytes):
            raise UsageError("this format is no text for a terminal", remedy="name a file with -o")
        elif self.paged:
            os.environ.setdefault("LESS", LESS)
            click.echo_via_pager(result, color=self.colour)
        else:
            _write_stdout(_encoded(result))


def say(notices: Iterable[Notice], language: str, *, quiet: bool = False) -> None:
    """Notices on standard error, one line each; errors only, where the reader wants it `quiet`."""
    labels = load(language)
    told = (notice for notice in notices if notice.level == "error" or not quiet)
    tell(labels("summary", labels(notice.level, section="level"), noticed(notice, labels)) for notice in told)


def tell(lines: Iterable[str]) -> None:
    """Lines on standard error; what a terminal would obey is shown by name."""
    for line in lines:
        print(one_line(line), file=sys.stderr)


def _encoded(result: str | bytes) -> bytes:
    """Text as UTF-8; a lone surrogate becomes its escape, which JSON reads back as what it was."""
    return result if isinstance(result, bytes) else result.encode("utf-8", "backslashreplace")


def append(path: Path, text: str) -> None:
    """Adds a text to the end of a file.

    Raises:
        UsageError: the file cannot be written.
    """
    try:
        with path.open("ab") as file:
            file.write(_encoded(text))
    except OSError as error:
        raise UsageError(f"cannot be written ({error.strerror})", source=str(path), remedy="name a file that can") from error


def _write_stdout(data: bytes) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The interpreter flushes once more at its end and would complain again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(READER_GONE) from None


def _write_file(path: Path, data: bytes) -> None:
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        target = path.resolve()
        beside = target.with_name(f".{target.name}.{os.getpid()}.partial")
        try:
            beside.write_bytes(data)
            beside.replace(target)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()
    except OSError as error:
        raise UsageError(f"cannot be written ({error.strerror})", source=str(path), remedy="name another file with -o") from error
