"""Reader of plain and Markdown text in UTF-8 (UTF-16 with a byte order mark).

Comes in: bytes. Goes out: a `Document`. Plain text and Markdown share a reader, since extractions mix the two: what is
Markdown in a file is found line by line.
"""

import codecs
import hashlib

from diffreport.errors import InputError
from diffreport.ingest.compose import compose
from diffreport.ingest.lines import cut
from diffreport.ingest.reader import Reader
from diffreport.model.document import Document

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _reads(data: bytes) -> bool:
    return data.startswith(_UTF_16) or b"\0" not in data


def _read(source: str, data: bytes) -> Document:
    text = decode(source, data)
    lines = cut(text)
    if not lines:
        raise InputError("the file is empty", source=source, remedy="name a report")
    return compose(source, hashlib.sha256(data).hexdigest(), text, lines)


def decode(source: str, data: bytes) -> str:
    """The text of a file without its byte order mark.

    Raises:
        InputError: if the bytes are no text, with the line and the byte where that shows.
    """
    utf_16 = data.startswith(_UTF_16)
    if not utf_16 and b"\0" in data:
        raise InputError(
            "this is no text: it holds a NUL byte", source=source, place=_place(data, data.index(b"\0")), remedy="name a text file in UTF-8"
        )
    try:
        return data.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        name = "UTF-16" if utf_16 else "UTF-8"
        skipped = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
        place = f"byte {error.start + 1}" if utf_16 else _place(data, error.start + skipped)
        raise InputError(f"this is not {name}", source=source, place=place, remedy="convert the file to UTF-8") from error


def _place(data: bytes, at: int) -> str:
    line = data.count(b"\n", 0, at) + 1
    return f"line {line}, byte {at + 1}"


READER = Reader("text", (".txt", ".text", ".md", ".markdown"), _reads, _read)
"""Plain and Markdown text."""
