"""Names of the files of a site.

Comes in: the id of a respondent and the language of its documents, or the key of a session. Goes out: a file name that every
file system takes: ASCII, told apart without regard to case, never the name of a device (Windows, "Naming Files, Paths, and
Namespaces"). A name depends on nothing but what it names, so that links from elsewhere hold when the site grows.

    >>> respondent_file("CUB", "zh"), respondent_file("CUB", "en"), column_file(73)
    ('CUB.html', 'CUB.en.html', 'session-73.html')
    >>> respondent_file("样本群岛", "zh"), respondent_file("cub", "zh")
    ('x-1655c27376.html', 'x-cub-50f610210b.html')
"""

import hashlib
import re

from diffreport.lang import PACKS
from diffreport.model.compilation import Key

INDEX = "index.html"
OWN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*\.html")
"""What every name of a page looks like."""

_PLAIN = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*")
_TAKEN = re.compile(r"CON|PRN|AUX|NUL|COM\d|LPT\d|INDEX|X|(?:SESSION|DOCUMENT|X)-.*")
"""Devices, and what our other names begin with."""
_UNFIT = re.compile(r"[^a-z0-9]+")
_LONGEST, _DIGITS = 32, 10


def respondent_file(id_: str, language: str) -> str:
    """The page of a respondent; documents in another language than the first pack's have a page of their own."""
    stem = id_ if _PLAIN.fullmatch(id_) and not _TAKEN.fullmatch(id_) and len(id_) <= _LONGEST else _made("x", id_)
    return f"{stem}.html" if language == PACKS[0].code else f"{stem}.{language}.html"


def column_file(key: Key) -> str:
    """The page of a session, or of a source outside the sessions."""
    return f"session-{key}.html" if isinstance(key, int) else f"{_made('document', key)}.html"


def _made(prefix: str, name: str) -> str:
    """A name for what has none that fits: its letters, as far as they are ASCII, and a digest that tells it from all others."""
    readable = _UNFIT.sub("-", name.lower()).strip("-")[:_LONGEST].strip("-")
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    return "-".join(filter(None, (prefix, readable, digest)))
