"""From names to documents: finding files and reading them with the reader that knows their format.

Comes in: paths. Goes out: a sorted list of files, or a `Document`. The readers are handed in, so that their list
stands in one place.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from diffreport.errors import InputError
from diffreport.ingest.reader import Reader
from diffreport.model.document import Document

STANDARD_INPUT, STANDARD_INPUT_NAME = Path("-"), "stdin"
"""What names standard input on the command line, and what a document read from there is called."""


def find(paths: Iterable[Path], readers: Sequence[Reader]) -> list[Path]:
    """The files that are meant: those named, and those of a known suffix in named folders and below, each once.

    Hidden files and folders are left out. The result is sorted by name, whatever the order of the arguments.

    Raises:
        InputError: for a path that does not exist, or a folder without any file of a known suffix.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _expand(Path(path), readers):
            found.setdefault(file.resolve(), file)
    return sorted(found.values(), key=lambda file: (file.name, file.as_posix()))


def _expand(path: Path, readers: Sequence[Reader]) -> list[Path]:
    if not path.exists():
        raise InputError("there is no such file or folder", source=str(path), remedy="correct the name")
    if not path.is_dir():
        return [path]
    suffixes = {suffix for reader in readers for suffix in reader.suffixes}
    named = (file for file in path.rglob("*") if file.suffix.lower() in suffixes and not file.is_dir())
    files = [file for file in named if not any(part.startswith(".") for part in file.relative_to(path).parts)]
    if not files:
        raise InputError("the folder holds no file of a known format", source=str(path), remedy=f"known are {', '.join(sorted(suffixes))}")
    return files


def read(path: Path, readers: Sequence[Reader], source: str | None = None, language: str | None = None) -> Document:
    """Read a file.

    Args:
        path: where it is; ``-`` is standard input, whose document is called ``stdin``.
        readers: the formats, in the order in which they are asked.
        source: what the document is called; by default the name of the file without folders.
        language: ISO 639-1 code of its text, None to find it out.

    Raises:
        InputError: if it is missing, a folder, not readable, empty, binary, or not in a known encoding.
    """
    source = STANDARD_INPUT_NAME if path == STANDARD_INPUT else source or path.name
    data = _bytes(path)
    if not data.strip():
        raise InputError("the file is empty", source=source, remedy="name a report")
    return _reader(path, data, readers).read(source, data, language)


def _bytes(path: Path) -> bytes:
    try:
        return _standard_input() if path == STANDARD_INPUT else path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("there is no such file", source=str(path), remedy="correct the name") from error
    except IsADirectoryError as error:
        raise InputError("this is a folder", source=str(path), remedy="name a file in it") from error
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", source=str(path), remedy="check its permissions") from error


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("standard input is closed", source=STANDARD_INPUT_NAME, remedy="pipe a document into it")
    return sys.stdin.buffer.read()


def _reader(path: Path, data: bytes, readers: Sequence[Reader]) -> Reader:
    """The reader of a suffix; for an unknown one the first that takes the bytes for its own, else the last, which takes any text."""
    by_name = [reader for reader in readers if path.suffix.lower() in reader.suffixes]
    by_bytes = [reader for reader in readers if reader.reads(data)]
    return [*by_name, *by_bytes, readers[-1]][0]
