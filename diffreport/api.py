"""The Python face: from files or texts to results with the JSON of version 1.

Comes in: names of files and folders, or lists of paragraphs. Goes out: `ChangeReport` and `Comparison`, thin faces of
the data model (`data`) that know how to become plain data. Notebooks and the command line use the same functions.

    report = run(["reports/"], respondents=["Cuba"])
    report.collations[0].comparisons[0].changes[0].kind
    report.to_dict()["collations"][0]["respondent"]["id"]
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from diffreport import ingest, pipeline
from diffreport.errors import DiffreportError, InputError, UsageError
from diffreport.model import codec, collation
from diffreport.model.compilation import Compilation
from diffreport.model.document import Notice
from diffreport.model.drift import Glossary
from diffreport.render import View, json
from diffreport.render.labels import load
from diffreport.settings.glossary import read as read_glossary

__all__ = ["ChangeReport", "Comparison", "DiffreportError", "InputError", "UsageError", "compare_files", "compare_texts", "read", "run"]

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """The result of a run; `data` is the model, `to_dict` and `to_json` give the JSON of version 1."""

    data: collation.ChangeReport

    @property
    def compilations(self) -> tuple[Compilation, ...]:
        """The documents that were read, split into submissions."""
        return self.data.compilations

    @property
    def collations(self) -> tuple[collation.Collation, ...]:
        """Everything found, one collation a respondent."""
        return self.data.collations

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the reader of the result should know."""
        return self.data.notices

    def to_dict(self, lang: str = "en") -> codec.Plain:
        """The JSON of version 1 as plain data; `lang` (``en``, ``zh``) is the language of texts in words."""
        return codec.encode(self.data, load(lang).reason)

    def to_json(self, lang: str = "en") -> str:
        """The JSON of version 1 as text, the same that ``diffreport compare -f json`` writes."""
        return json.compare(self.data, View(language=lang))


@dataclass(frozen=True, slots=True)
class Comparison:
    """An old against a new text; `data` is the model, `to_dict` gives a comparison of the JSON of version 1."""

    data: collation.Comparison

    @property
    def changes(self) -> tuple[collation.Change, ...]:
        """The aligned groups of paragraphs (beads), each with its kind and edits."""
        return self.data.changes

    def to_dict(self, lang: str = "en") -> codec.Plain:
        """The comparison as plain data; `lang` (``en``, ``zh``) is the language of texts in words."""
        return codec.encode_comparison(self.data, load(lang).reason)


def run(
    sources: Iterable[PathLike],
    respondents: Sequence[str] = (),
    old: int | None = None,
    new: int | None = None,
    glossary: PathLike | None = None,
) -> ChangeReport:
    """Compares the submissions of the respondents across the reports.

    Args:
        sources: files and folders; a file must be a report, in a folder those that hold none are left out with a notice.
        respondents: names or ids (``古巴``, ``Cuba``, ``CUB``); every respondent where empty.
        old: session to compare from; by default each of a respondent's submissions is compared with its next one.
        new: session to compare with; give both or none.
        glossary: a TOML file with pinned terminology, as ``diffreport terms`` writes it.

    Raises:
        InputError: a source or the glossary cannot be read, or a source holds no report.
        UsageError: a respondent or session is not known.
    """
    compilations, notices = read(sources)
    report = pipeline.collate(compilations, respondents=respondents, old=old, new=new, glossary=pinned(glossary))
    return ChangeReport(replace(report, notices=(*notices, *report.notices)))


def compare_files(old: PathLike, new: PathLike, *, glossary: PathLike | None = None) -> ChangeReport:
    """Compares two whole documents of any kind as two submissions of one nameless respondent.

    Raises:
        InputError: a file cannot be read.
    """
    return ChangeReport(pipeline.compare_plain(ingest.read(Path(old)), ingest.read(Path(new)), pinned(glossary)))


def compare_texts(old: Sequence[str], new: Sequence[str], language: str = "zh") -> Comparison:
    """Compares two texts given as paragraphs; `language` is an ISO 639-1 code.

    Raises:
        UsageError: there is no language pack for `language`.
    """
    return Comparison(pipeline.compare_texts(old, new, language))


def pinned(path: PathLike | None) -> Glossary:
    """The glossary in a file, an empty one where none is given.

    Raises:
        InputError: the file cannot be read or breaks the rules of a glossary.
    """
    return Glossary() if path is None else read_glossary(Path(path))


def read(sources: Iterable[PathLike]) -> tuple[tuple[Compilation, ...], tuple[Notice, ...]]:
    """The reports among the sources, in an order that does not depend on theirs, and what was left out.

    Raises:
        InputError: a named file is no report, or a folder holds none.
    """
    found: dict[Path, Compilation] = {}
    left_out: dict[Path, Notice] = {}
    for source in sorted({Path(source).resolve(): Path(source) for source in sources}.values()):
        if source.is_dir():
            _read_folder(source, found, left_out)
        else:
            found[source.resolve()] = pipeline.compile_document(ingest.read(source))
    notices = [notice for path, notice in left_out.items() if path not in found]
    compilations = sorted(found.values(), key=lambda compilation: (compilation.source, compilation.sha256))
    return tuple(compilations), tuple(sorted(notices, key=lambda notice: (notice.source, notice.text)))


def _read_folder(folder: Path, found: dict[Path, Compilation], left_out: dict[Path, Notice]) -> None:
    """Adds the reports of a folder; a file that is none becomes a notice."""
    reports = 0
    for path in ingest.find([folder]):
        try:
            found[path.resolve()] = pipeline.compile_document(ingest.read(path))
            reports += 1
        except InputError as error:
            left_out[path.resolve()] = Notice("warning", path.name, None, f"left out: {error.problem}")
    if not reports:
        raise InputError("the folder holds no report", source=str(folder), remedy="name a folder or files with reports")
