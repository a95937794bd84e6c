"""Reading: files in, documents out. One reader a format; to add one, write its file and add its line to `READERS`."""

from collections.abc import Iterable
from pathlib import Path

from diffreport.ingest import files, text
from diffreport.ingest.reader import Reader
from diffreport.model.document import Document

READERS: tuple[Reader, ...] = (text.READER,)
"""In the order in which they are asked for bytes without a known suffix; text, which takes nearly all, stays the last."""

__all__ = ["READERS", "Reader", "find", "read"]


def read(path: Path, source: str | None = None, language: str | None = None) -> Document:
    """Read a file with the reader of its format; arguments and errors are those of `files.read`."""
    return files.read(path, READERS, source, language)


def find(paths: Iterable[Path]) -> list[Path]:
    """The files that paths mean, folders expanded, sorted; raises `InputError`, see `files.find`."""
    return files.find(paths, READERS)
