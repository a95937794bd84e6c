"""From the sources that a user names to the reports in them.

Comes in: files and folders, and the configuration. Goes out: compilations with the notices of reading, and where each file lies in
its repository. A file is called by its name without folders, since a result must not tell where on a machine it was made; where
two have the same name, as many folders are added as tell them apart (``2018/zh.txt``, ``2020/zh.txt``).
"""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from diffreport import ingest, pipeline
from diffreport.errors import InputError, NoReportError
from diffreport.ingest.files import STANDARD_INPUT
from diffreport.model.compilation import Compilation
from diffreport.model.configuration import Configuration, Stated
from diffreport.model.document import Document, Notice

PathLike = str | os.PathLike[str]
UNCONFIGURED = Configuration()


@dataclass(frozen=True, slots=True)
class Found:
    """A file that a user means: `source` is what it is called; `folder` is the named folder that holds it, None if it was named itself."""

    path: Path
    source: str
    folder: Path | None


def find(sources: Iterable[PathLike]) -> tuple[Found, ...]:
    """The files among the sources, each once, in an order that does not depend on theirs.

    Raises:
        InputError: a source does not exist, or a folder holds no file of a known format.
    """
    named = sorted({Path(source).resolve(): Path(source) for source in sources}.values())
    owners: dict[Path, tuple[Path, Path | None]] = {}
    for source in named:
        for path in ingest.find([source]) if source.is_dir() else [source]:
            if path.resolve() not in owners or path == source:
                owners[path.resolve()] = path, None if path == source else source
    names = _names([path for path, _ in owners.values()])
    return tuple(Found(path, names[path], folder) for path, folder in owners.values())


def read(sources: Iterable[PathLike], configuration: Configuration = UNCONFIGURED) -> tuple[tuple[Compilation, ...], tuple[Notice, ...]]:
    """The reports among the sources, in an order that does not depend on theirs, and what was left out of folders.

    A file of a folder that is no report becomes a notice: an error where it may have been one.

    Raises:
        InputError: a named file is no report, or a folder holds none.
    """
    named = [Path(source) for source in sources]
    found: dict[Path, Compilation] = {}
    left_out = list(_unknown(configuration))
    for file in find(named):
        try:
            found[file.path.resolve()] = compilation(document(file.path, configuration, file.source), file.path, configuration)
        except InputError as error:
            if file.folder is None:
                raise
            left_out.append(_left_out(file, error))
    for folder in sorted(source for source in named if source.is_dir()):
        if not any(path.is_relative_to(folder.resolve()) for path in found):
            raise InputError("the folder holds no report", source=str(folder), remedy="name a folder or files with reports")
    compilations = sorted(found.values(), key=lambda one: (one.source, one.sha256))
    return tuple(compilations), tuple(sorted(left_out, key=lambda notice: (notice.source, notice.text)))


def document(path: Path, configuration: Configuration = UNCONFIGURED, source: str | None = None) -> Document:
    """One file as a document that is called `source`, in the language that the configuration states for it.

    Raises:
        InputError: the file cannot be read.
    """
    return ingest.read(path, source, _stated(path, configuration).language)


def pair(old: Path, new: Path, configuration: Configuration = UNCONFIGURED) -> tuple[Document, Document]:
    """Two files as documents, under names that tell them apart; raises as `document` does."""
    names = _names({old, new})
    return document(old, configuration, names[old]), document(new, configuration, names[new])


def compilation(document: Document, path: Path, configuration: Configuration = UNCONFIGURED) -> Compilation:
    """The compilation that the document in a file is, under the names and with the session that the configuration states.

    Raises:
        InputError: the document is no report.
    """
    return pipeline.compile_document(document, _stated(path, configuration), configuration.aliases)


def paths(sources: Iterable[PathLike], configuration: Configuration = UNCONFIGURED) -> Mapping[str, str]:
    """For each source its path from the root of the repository that holds it, with ``/``.

    The root is the nearest folder above the file that holds ``.git``, because code hosts count from there; else the folder of the
    configuration file, else the folder that was named or in which the named file lies: never the working directory, so that
    results do not depend on it.

    Raises:
        InputError: as `find`.
    """
    configured = _absolute(configuration.folder) if configuration.folder else None
    return {file.source: _from_root(file, configured) for file in find(sources) if file.path != STANDARD_INPUT}


def _from_root(file: Found, configured: Path | None) -> str:
    path = _absolute(file.path)
    repository = next((folder for folder in path.parents if (folder / ".git").exists()), None)
    for root in (repository, configured):
        if root and path.is_relative_to(root):
            return written(path.relative_to(root).as_posix())
    named = written(path.relative_to(_absolute(file.folder) if file.folder else path.parent).as_posix())
    # Both are ends of the path: the longer one tells the file from all others of the run.
    return max(named, file.source, key=len)


def _stated(path: Path, configuration: Configuration) -> Stated:
    """What the configuration says of a file."""
    return configuration.stated.get(path.resolve(), pipeline.NOTHING_STATED)


def _left_out(file: Found, error: InputError) -> Notice:
    if isinstance(error, NoReportError):
        return Notice("warning", file.source, None, f"left out: {error.problem}")
    place = f" at {error.place}" if error.place else ""
    return Notice("error", file.source, None, f"left out{place}: {error.explained}")


def _names(files: Iterable[Path]) -> Mapping[Path, str]:
    """For each file the shortest end of its path that no other file has."""
    parts = {file: tuple(map(written, _absolute(file).parts)) for file in files}
    ends = Counter(own[-n:] for own in parts.values() for n in range(1, len(own) + 1))
    return {file: "/".join(next(own[-n:] for n in range(1, len(own) + 1) if ends[own[-n:]] == 1)) for file, own in parts.items()}


def written(name: str) -> str:
    """A name or an argument in UTF-8, whatever the locale took its bytes for: what is found must not depend on it."""
    try:
        return os.fsencode(name).decode()
    except UnicodeError:
        return name


def _absolute(path: Path) -> Path:
    """The path from the root of the file system; links stay, because a file is called what the user calls it."""
    return Path(os.path.abspath(path))  # noqa: PTH100 (Path.resolve would follow links)


def _unknown(configuration: Configuration) -> Iterable[Notice]:
    """Notices of files that the configuration speaks of and that do not exist."""
    for path in sorted(configuration.stated):
        if not path.is_file():
            yield Notice("warning", configuration.source or "configuration", None, f"source {path.name}: there is no such file")
