"""Reader of plain and Markdown text in UTF-8 (UTF-16 with a byte order mark).

Comes in: bytes. Goes out: a `Document`. Plain text and Markdown share a reader, since extractions mix the two: what is
Markdown in a file is found line by line.
"""

import codecs
import hashlib
import re

from diffreport.errors import InputError
from diffreport.ingest.compose import compose
from diffreport.ingest.lines import cut
from diffreport.ingest.reader import Reader
from diffreport.model.document import Document

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CUT = ("unexpected end of data", "truncated data", "unexpected end of surrogate pair")
"""What Python's decoders say of bytes that stop inside a character."""

_WEB_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--(?:(?!-->).)*-->)*<(?:!DOCTYPE\s+html|html|head|body|\?xml)\b", re.IGNORECASE | re.DOTALL
)
_OTHERS: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    ("a PDF file", re.compile(rb"%PDF-")),
    ("a zip archive, as Word files are", re.compile(rb"PK(?:\x03\x04|\x05\x06)")),
    ("an RTF file", re.compile(rb"\{\\rtf")),
    ("an old Office file", re.compile(rb"\xd0\xcf\x11\xe0")),
    ("a web page", _WEB_PAGE),
)
"""Formats by their first bytes, whatever the name of the file says."""
_POINTER = b"version https://git-lfs.github.com/spec/"
"""What stands in the place of a large file of a repository until it is fetched."""


def _reads(data: bytes) -> bool:
    return data.startswith(_UTF_16) or b"\0" not in data


def _read(source: str, data: bytes, language: str | None) -> Document:
    text = decode(source, data)
    lines = cut(text)
    if not lines:
        raise InputError("the file is empty", source=source, remedy="name a report")
    return compose(source, hashlib.sha256(data).hexdigest(), text, lines, language)


def decode(source: str, data: bytes) -> str:
    """The text of a file without its byte order mark.

    Raises:
        InputError: if the bytes are no text, with the line and the byte where that shows.
    """
    other = next((name for name, pattern in _OTHERS if pattern.match(data)), None)
    if other:
        raise InputError(f"this is {other}, not text", source=source, remedy="save it as text in UTF-8")
    if data.startswith(_POINTER):
        raise InputError("this is a pointer of Git LFS, not the file itself", source=source, remedy="run `git lfs pull`")
    utf_16 = data.startswith(_UTF_16)
    if not utf_16 and b"\0" in data:
        raise _holds_nul(source, _place(data, data.index(b"\0")))
    try:
        text = data.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _undecoded(source, data, error) from error
    if "\0" in text:
        raise _holds_nul(source, f"character {text.index(chr(0)) + 1}")
    return text


def _holds_nul(source: str, place: str) -> InputError:
    return InputError("this is no text: it holds a NUL byte", source=source, place=place, remedy="name a text file in UTF-8")


def _undecoded(source: str, data: bytes, error: UnicodeDecodeError) -> InputError:
    """What is wrong with bytes that could not be decoded, and where."""
    utf_16 = data.startswith(_UTF_16)
    skipped = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    place = f"byte {error.start + 1}" if utf_16 else _place(data, error.start + skipped)
    if error.reason in _CUT:
        return InputError("the file was cut inside a character", source=source, place=place, remedy="get the whole file")
    return InputError(f"this is not {'UTF-16' if utf_16 else 'UTF-8'}", source=source, place=place, remedy="convert the file to UTF-8")


def _place(data: bytes, at: int) -> str:
    line = data.count(b"\n", 0, at) + 1
    return f"line {line}, byte {at + 1}"


READER = Reader("text", (".txt", ".text", ".md", ".markdown"), _reads, _read)
"""Plain and Markdown text."""
