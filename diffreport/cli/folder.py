"""A folder of pages: written whole, written again only where something changed, and never at the cost of anybody else's files.

Comes in: a folder, pages by name, and a digest of what they are made from. Goes out: the files, and `site.json`, which lists each page
with the SHA-256 of its bytes. What stands in that list, unchanged, is ours: it may be replaced or removed. Everything else is left
alone, and a page that would have to overwrite it is an error before anything is written. While pages are being written the
list says so, so that a run that was cut off can be taken up again.

    {"generator": {"name": "diffreport", "version": "0.1.0"}, "inputs": "9f86d081…", "pages": {"CUB.html": "60303ae2…"}}
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffreport.cli.output import Destination
from diffreport.errors import UsageError
from diffreport.version import VERSION

if TYPE_CHECKING:
    from diffreport.render.html.site import Page

LIST = "site.json"
_NEW = "name a new or an empty folder with -o"


@dataclass(frozen=True, slots=True)
class Listed:
    """What `site.json` says: `inputs` is None where a run was cut off; a page without a digest was being written then."""

    version: str = VERSION
    inputs: str | None = None
    pages: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many pages were written, kept as they stood, and removed."""

    written: int
    kept: int
    removed: int


def listed(folder: Path) -> Listed:
    """What is ours in a folder; nothing where there is none yet.

    Raises:
        UsageError: the folder cannot be read, or it holds files, but no list of ours, or a broken one.
    """
    path = folder / LIST
    try:
        data = path.read_bytes() if path.exists() else None
        strange = data is None and folder.exists() and any(not other.name.startswith(".") for other in folder.iterdir())
    except OSError as error:
        raise UsageError(f"cannot be read ({error.strerror})", source=str(folder), remedy=_NEW) from error
    if strange:
        raise UsageError("the folder holds files that diffreport did not write", source=str(folder), remedy=_NEW)
    try:
        return Listed() if data is None else _decoded(json.loads(data), folder)
    except ValueError as error:
        raise _unreadable(folder) from error


def unchanged(folder: Path, own: Listed, inputs: str) -> bool:
    """Whether the pages were made by this version from the same, and stand there as they were written."""
    current = own.version == VERSION and own.inputs == inputs
    return current and all(_digest(folder / name) == digest for name, digest in own.pages.items())


def write(folder: Path, own: Listed, pages: Iterable["Page"], names: Iterable[str], inputs: str) -> Outcome:
    """Writes the pages called `names`, one at a time in their order, and removes pages of ours that are wanted no more.

    Raises:
        UsageError: a file that is not ours is in the way, or the folder cannot be written.
    """
    wanted = tuple(names)
    _refuse_foreign(folder, own, wanted)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _note(folder, None, {**own.pages, **dict.fromkeys(wanted)})
        digests: dict[str, str | None] = {}
        written = 0
        for page in pages:
            data = page.text().encode("utf-8", "backslashreplace")
            digests[page.name] = hashlib.sha256(data).hexdigest()
            if _digest(folder / page.name) != digests[page.name]:
                Destination(folder / page.name).write(data)
                written += 1
        gone = [folder / name for name in own.pages if name not in digests and (folder / name).exists()]
        for path in gone:
            path.unlink()
    except OSError as error:
        raise UsageError(f"cannot be written ({error.strerror})", source=str(folder), remedy="name another folder with -o") from error
    _note(folder, inputs, digests)
    return Outcome(written, len(digests) - written, len(gone))


def _note(folder: Path, inputs: str | None, pages: Mapping[str, str | None]) -> None:
    said = {"generator": {"name": "diffreport", "version": VERSION}, "inputs": inputs, "pages": dict(sorted(pages.items()))}
    Destination(folder / LIST).write(json.dumps(said, indent=1) + "\n")


def _refuse_foreign(folder: Path, own: Listed, wanted: Iterable[str]) -> None:
    """Names the first file in the way that is not ours, or no longer: somebody may have written in it."""
    for name in sorted({*wanted, *own.pages}):
        path = folder / name
        if path.is_symlink() or path.exists():
            digest = own.pages.get(name, "")
            if path.is_symlink() or not path.is_file() or (digest is not None and _digest(path) != digest):
                raise UsageError("diffreport did not write this file, or it was changed since", source=str(path), remedy="move it away")


def _decoded(content: Any, folder: Path) -> Listed:
    """The list; a name that no page of ours could have is a sign that it was tampered with, and could lead out of the folder."""
    from diffreport.render.html.site.names import OWN

    match content:
        case {"generator": {"name": "diffreport", "version": str(version)}, "inputs": str() | None as inputs, "pages": dict(pages)}:
            if all(OWN.fullmatch(name) and isinstance(digest, str | None) for name, digest in pages.items()):
                return Listed(version, inputs, pages)
    raise _unreadable(folder)


def _unreadable(folder: Path) -> UsageError:
    return UsageError("this is no list of a site of diffreport", source=str(folder / LIST), remedy=_NEW)


def _digest(path: Path) -> str | None:
    """SHA-256 of a file's bytes, None where there is no file."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
