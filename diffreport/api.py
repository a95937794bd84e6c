"""The Python face: from files or texts to results with the JSON of version 1.

Comes in: names of files and folders, or lists of paragraphs. Goes out: `ChangeReport` and `Comparison`, thin faces of
the data model (`data`) that know how to become plain data, and to show themselves in a notebook. Notebooks and the command
line use the same functions.

    report = run(["reports/"], respondents=["Cuba"])
    report.collations[0].comparisons[0].changes[0].kind
    report.to_dict()["collations"][0]["respondent"]["id"]
    report.records("flags")[0]["summary"]
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from diffreport import pipeline
from diffreport.errors import DiffreportError, InputError, UsageError
from diffreport.model import codec, collation
from diffreport.model.compilation import Compilation
from diffreport.model.configuration import Configuration, Pin
from diffreport.model.document import Notice
from diffreport.model.drift import Glossary
from diffreport.render import View, json, tables
from diffreport.render.labels import load
from diffreport.render.view import TableName
from diffreport.settings.configuration import read as read_configuration
from diffreport.settings.glossary import read as read_glossary
from diffreport.sources import PathLike, pair, read

__all__ = [
    "ChangeReport",
    "Comparison",
    "DiffreportError",
    "InputError",
    "Pin",
    "UsageError",
    "compare_files",
    "compare_texts",
    "run",
]


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

    def records(self, table: TableName = "flags", lang: str = "en") -> list[tables.Record]:
        """A table (``flags``, ``facts``, ``series``, ``changes``) as records from column to cell, ready for a data frame.

        The columns are those of ``diffreport compare -f csv --table``; `lang` is the language of the few that are in words.

        Raises:
            UsageError: there is no such table.
        """
        if table not in tables.TABLES:
            raise UsageError(f"there is no table {table}", remedy=f"use one of {', '.join(tables.TABLES)}")
        return list(tables.records(table, self.data, load(lang)))

    def __repr__(self) -> str:
        """How much there is: all of it would be megabytes, which a notebook would store beside what it shows."""
        comparisons = [comparison for collation in self.collations for comparison in collation.comparisons]
        flags = sum(len(comparison.flags) for comparison in comparisons)
        counts = f"compilations={len(self.compilations)}, collations={len(self.collations)}, comparisons={len(comparisons)}"
        return f"<{type(self).__name__} {counts}, flags={flags}, notices={len(self.notices)}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: briefs and flags of each respondent."""
        from diffreport.render.html import notebook

        return notebook.report(self.data, "en")


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

    def __repr__(self) -> str:
        """How much there is, on one line."""
        return f"<{type(self).__name__} changes={len(self.changes)}, flags={len(self.data.flags)}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: the paragraphs that changed, side by side."""
        from diffreport.render.html import notebook

        return notebook.comparison(self.data, "en")


def run(
    sources: Iterable[PathLike] = (),
    respondents: Sequence[str] = (),
    old: int | None = None,
    new: int | None = None,
    glossary: PathLike | None = None,
    *,
    config: PathLike | None = None,
    aliases: Mapping[str, str] | None = None,
    pins: Sequence[Pin] = (),
) -> ChangeReport:
    """Compares the submissions of the respondents across the reports.

    Args:
        sources: files and folders, ``-`` for standard input; a file must be a report, in a folder those that hold none are
            left out with a notice.
        respondents: names or ids (``古巴``, ``Cuba``, ``CUB``); every respondent where empty.
        old: session to compare from; by default each of a respondent's submissions is compared with its next one.
        new: session to compare with; give both or none.
        glossary: a TOML file with pinned terminology, as ``diffreport terms`` writes it.
        config: a configuration file (``diffreport.toml``, ``setup.cfg``); none is looked for. Other arguments go before it.
        aliases: names of your own for respondents, and what they stand for; they join those of the configuration.
        pins: paragraphs that belong together because you say so; they join those of the configuration.

    Raises:
        InputError: a source, the glossary or the configuration cannot be read, a source holds no report, or two pins contradict
            each other.
        UsageError: no source is named, a respondent or session is not known, `old` is not before `new`, or a list is a lone text.
    """
    _require_lists(sources=sources, respondents=respondents)
    settled = Configuration() if config is None else read_configuration(Path(config))
    settled = replace(
        settled,
        sources=tuple(map(Path, sources)) or settled.sources,
        respondents=tuple(respondents) or settled.respondents,
        glossary=_either(glossary, settled.glossary),
        aliases={**settled.aliases, **(aliases or {})},
        pins=(*settled.pins, *pins),
    )
    if (old, new) != (None, None):
        settled = replace(settled, old=old, new=new)
    if not settled.sources:
        raise UsageError("no source is named", remedy="name files or folders, or a configuration that does")
    return ChangeReport(collate(settled))


def collate(settled: Configuration) -> collation.ChangeReport:
    """The change report over the sources of a configuration that is complete: arguments have gone into it.

    Raises:
        InputError: see `run`.
        UsageError: see `run`.
    """
    compilations, notices = read(settled.sources, settled)
    report = pipeline.collate(
        compilations,
        respondents=settled.respondents,
        old=settled.old,
        new=settled.new,
        glossary=pinned(settled.glossary),
        aliases=settled.aliases,
        pins=settled.pins,
    )
    return replace(report, notices=(*notices, *report.notices))


def compare_files(old: PathLike, new: PathLike, *, glossary: PathLike | None = None, config: PathLike | None = None) -> ChangeReport:
    """Compares two whole documents of any kind as two submissions of one nameless respondent.

    Raises:
        InputError: a file cannot be read.
    """
    settled = Configuration() if config is None else read_configuration(Path(config))
    return ChangeReport(compare_plain(Path(old), Path(new), replace(settled, glossary=_either(glossary, settled.glossary))))


def compare_plain(old: Path, new: Path, settled: Configuration) -> collation.ChangeReport:
    """The change report of two documents; of the configuration count the glossary and the languages that it states."""
    return pipeline.compare_plain(*pair(old, new, settled), pinned(settled.glossary))


def compare_texts(old: Sequence[str], new: Sequence[str], language: str = "zh") -> Comparison:
    """Compares two texts given as paragraphs; `language` is an ISO 639-1 code.

    Raises:
        UsageError: there is no language pack for `language`, or a text is no sequence of paragraphs.
    """
    _require_lists(old=old, new=new)
    return Comparison(pipeline.compare_texts(old, new, language))


def _require_lists(**arguments: object) -> None:
    """Refuses a lone text or path where several belong: Python would take a text for its characters, and compare those."""
    for name, value in arguments.items():
        if isinstance(value, str | PurePath):
            raise UsageError(f"{name} is one {type(value).__name__}, not a list", remedy=f"write {name}=[...]")


def _either(given: PathLike | None, settled: Path | None) -> Path | None:
    """A path that was given, else the settled one."""
    return settled if given is None else Path(given)


def pinned(path: PathLike | None) -> Glossary:
    """The glossary in a file, an empty one where none is given.

    Raises:
        InputError: the file cannot be read or breaks the rules of a glossary.
    """
    return Glossary() if path is None else read_glossary(Path(path))
