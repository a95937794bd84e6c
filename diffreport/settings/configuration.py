"""Reads the configuration of a repository: `diffreport.toml`, or the sections of `setup.cfg` that are ours.

Comes in: a file. Goes out: a `Configuration`, its paths joined with the folder of the file. Both kinds of file become the same plain
data first (`settings.ini` for the second), so that their keys, checks and errors are the same; docs/reference/configuration.md lists
them.

    sources = ["reports"]
    respondents = ["CUB"]

    [aliases]
    "Cuba (mission)" = "CUB"

    [[pin]]
    respondent = "CUB"
    old-session = 73
    new-session = 75
    old = [5]
    new = [7]
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

from diffreport.errors import InputError
from diffreport.lang import PACKS
from diffreport.lang.names import name_key
from diffreport.model.baseline import Expectation
from diffreport.model.compilation import year_of
from diffreport.model.configuration import Configuration, Pin, Stated
from diffreport.model.flag import ANY, FlagKind
from diffreport.respondents.registry import registry
from diffreport.settings import ini
from diffreport.settings.file import text_of
from diffreport.settings.section import Section

LABELS = ("en", "zh")
KEYS = (
    "sources",
    "respondents",
    "sessions",
    "glossary",
    "lang",
    "fail-on",
    "min-confidence",
    "baseline",
    "aliases",
    "pin",
    "source",
    "expect",
)
"""The keys at the top of a configuration."""

INI_SUFFIXES = (".cfg", ".ini")
_LANGUAGES = tuple(pack.code for pack in PACKS)
_REMEDY = "see docs/reference/configuration.md"


def read(path: Path) -> Configuration:
    """The configuration in a file.

    Raises:
        InputError: the file cannot be read or is ill-formed; a key is unknown or its value of the wrong type; the values contradict
            each other. The message names the file and the key.
    """
    source, text = path.name, text_of(path, "name a file with --config", str(path))
    if path.suffix in INI_SUFFIXES:
        return parse(Section(ini.parse(text, source), source, ini=True), path.parent)
    try:
        return parse(Section(tomllib.loads(text), source), path.parent)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"is not TOML: {error}", source=source, remedy=_REMEDY) from error


def parse(top: Section, folder: Path) -> Configuration:
    """The configuration in the plain data of a file that lies in `folder`; raises as `read` does."""
    top.only(*KEYS)
    sessions = top.section("sessions")
    sessions.only("old", "new")
    old, new = sessions.whole("old"), sessions.whole("new")
    if (old is None) != (new is None):
        raise sessions.wrong("old and new go together", "give both sessions or none")
    glossary, baseline = top.text("glossary"), top.text("baseline")
    aliases = _aliases(top.section("aliases"))
    return Configuration(
        source=top.source,
        folder=folder,
        sources=tuple(folder / name for name in top.texts("sources")),
        respondents=top.texts("respondents"),
        old=old,
        new=new,
        glossary=folder / glossary if glossary else None,
        lang=top.one_of("lang", LABELS),
        fail_on=top.texts("fail-on", (ANY, *get_args(FlagKind))),
        min_confidence=top.share("min-confidence"),
        baseline=folder / baseline if baseline else None,
        aliases=aliases,
        pins=tuple(map(_pin, top.rows("pin"))),
        stated={(folder / name).resolve(): found for name, found in _stated(top.section("source"))},
        expect=tuple(_expected(top.section("expect"), aliases)),
    )


def _aliases(table: Section) -> Mapping[str, str]:
    """The user's names by what they stand for; a name stands for one respondent, and not for another alias."""
    aliases = {name: table.needed(name) for name in table.values}
    keys: dict[str, str] = {}
    for name in aliases:
        key = name_key(name)
        if not key:
            raise table.wrong("is no name", "write a name with letters", name)
        if key in keys:
            raise table.wrong(f"is the same name as {keys[key]}", "keep one of the two", name)
        keys[key] = name
    for name, meant in aliases.items():
        if name_key(meant) in keys:
            raise table.wrong(f"{meant} is an alias itself", f"write what {meant} stands for", name)
    return aliases


def _pin(row: Section) -> Pin:
    row.only("respondent", "old-session", "new-session", "old", "new", "old-begins", "new-begins", "language")
    try:
        return Pin(
            respondent=row.needed("respondent"),
            old_session=row.session("old-session"),
            new_session=row.session("new-session"),
            old=row.wholes("old"),
            new=row.wholes("new"),
            old_begins=row.texts("old-begins"),
            new_begins=row.texts("new-begins"),
            language=row.one_of("language", _LANGUAGES),
            source=row.source,
            place=row.place or "",
        )
    except ValueError as error:
        raise row.wrong(str(error), "correct or remove the pin") from error


def _stated(table: Section) -> Iterator[tuple[str, Stated]]:
    """What is stated of each file, by its path from the folder of the configuration."""
    for name in table.values:
        row = table.section(name)
        row.only("symbol", "session", "year", "language")
        stated = Stated(row.text("symbol"), row.whole("session"), row.whole("year"), row.one_of("language", _LANGUAGES))
        if stated.session and stated.year and stated.year != year_of(stated.session):
            problem = f"session {stated.session} is of {year_of(stated.session)}, not of {stated.year}"
            raise row.wrong(problem, "leave year out", "year")
        yield name, stated


def _expected(table: Section, aliases: Mapping[str, str]) -> Iterator[Expectation]:
    """What must be among the reports; each session and source by itself, the respondents in any report."""
    table.only("sessions", "respondents", "sources")

    def where(key: str) -> str:
        return f"{table.source}, {table.place}.{key}"

    for session in table.wholes("sessions"):
        yield Expectation(where("sessions"), session=session)
    for source in table.texts("sources"):
        yield Expectation(where("sources"), source=source)
    if names := table.texts("respondents"):
        known = registry().renamed(aliases)
        yield Expectation(where("respondents"), respondents=tuple(known.resolve(name) or name_key(known.meant(name)) for name in names))
