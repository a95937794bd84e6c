"""The fixed forms of words by which a language's reports are divided: headings, origin lines, contents, footnotes.

Comes in: ``headings.toml`` of a language folder and that language's readers of numerals and dates. Goes out: a
`ReportForms` of compiled patterns, which the stages are handed; they hold no words of a language themselves. A table
that is no TOML, or has an unknown key, a missing one or a broken pattern, is refused when it is loaded.

    >>> neutral("sw").contents_titles
    frozenset()
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from diffreport.errors import TableError
from diffreport.lexicon.checks import parse_table, read_table
from diffreport.model.respondent import RespondentKind

NEVER = re.compile(r"(?!)")
"""Matches nothing: the pattern of a form that a language has no table for."""


@dataclass(frozen=True, slots=True)
class SectionForm:
    """A section by its heading (without white space); group ``respondent``, if any, names its only respondent."""

    kind: RespondentKind
    heading: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class ReportForms:
    """What a report looks like in one language; each field is a section of ``headings.toml``.

    `number` and `first_date` read a numeral and a date of the language; both return None where there is none.
    `ends` matches at the end of a whole paragraph, `promises` at that of one after which more must come, `torn` at the
    beginning of one whose first half is missing; `signed` is a signature or a greeting, which needs no end.
    """

    language: str
    contents_titles: frozenset[str] = frozenset()
    contents_columns: frozenset[str] = frozenset()
    introduction: re.Pattern[str] = NEVER
    sections: tuple[SectionForm, ...] = ()
    subsections: tuple[SectionForm, ...] = ()
    origin: re.Pattern[str] = NEVER
    languages: Mapping[str, str] = field(default_factory=dict)
    received: re.Pattern[str] = NEVER
    session_title: re.Pattern[str] = NEVER
    session_introduction: re.Pattern[str] = NEVER
    agenda_item: re.Pattern[str] = NEVER
    excerpt_footnote: re.Pattern[str] = NEVER
    excerpt_text: re.Pattern[str] = NEVER
    replies_sentence: re.Pattern[str] = NEVER
    replies_place: re.Pattern[str] = NEVER
    replies_section: re.Pattern[str] = NEVER
    replies: Mapping[RespondentKind, re.Pattern[str]] = field(default_factory=dict)
    letter: re.Pattern[str] = NEVER
    annex: re.Pattern[str] = NEVER
    lookalikes: re.Pattern[str] = NEVER
    counter: re.Pattern[str] = NEVER
    ends: re.Pattern[str] = NEVER
    promises: re.Pattern[str] = NEVER
    torn: re.Pattern[str] = NEVER
    signed: re.Pattern[str] = NEVER
    number: Callable[[str], int | None] = lambda _: None
    first_date: Callable[[str], str | None] = lambda _: None


def neutral(language: str) -> ReportForms:
    """The forms of a language that has no table: nothing is recognised by its words."""
    return ReportForms(language)


_KEYS: Mapping[str, frozenset[str]] = {
    "contents": frozenset({"titles", "columns"}),
    "introduction": frozenset({"heading"}),
    "origin": frozenset({"line", "languages"}),
    "received": frozenset({"line"}),
    "session": frozenset({"title", "introduction"}),
    "agenda": frozenset({"item"}),
    "excerpt": frozenset({"footnote", "text"}),
    "replies": frozenset({"state", "organization", "sentence", "place", "section"}),
    "letter": frozenset({"title", "annex"}),
    "names": frozenset({"lookalikes"}),
    "figures": frozenset({"counter"}),
    "sentence": frozenset({"ends", "promises", "torn", "signed"}),
}
_LISTS = ("section", "subsection")


def load(table: Path, language: str, number: Callable[[str], int | None], first_date: Callable[[str], str | None]) -> ReportForms:
    """Read and check a table of forms.

    Raises:
        TableError: for what is no TOML, an unknown or missing key, an unknown kind of section, a pattern that does not compile.
    """
    name = f"lang/{language}/{table.name}"
    data = parse_table(read_table(table), name)
    _check(data, name)

    def pattern(section: str, key: str) -> re.Pattern[str]:
        return _compile(data[section][key], name, f"{section}.{key}")

    return ReportForms(
        language=language,
        contents_titles=frozenset(data["contents"]["titles"]),
        contents_columns=frozenset(data["contents"]["columns"]),
        introduction=pattern("introduction", "heading"),
        sections=_sections(data, "section", name),
        subsections=_sections(data, "subsection", name),
        origin=pattern("origin", "line"),
        languages=dict(data["origin"]["languages"]),
        received=pattern("received", "line"),
        session_title=pattern("session", "title"),
        session_introduction=pattern("session", "introduction"),
        agenda_item=pattern("agenda", "item"),
        excerpt_footnote=pattern("excerpt", "footnote"),
        excerpt_text=pattern("excerpt", "text"),
        replies_sentence=pattern("replies", "sentence"),
        replies_place=pattern("replies", "place"),
        replies_section=pattern("replies", "section"),
        replies={"state": pattern("replies", "state"), "organization": pattern("replies", "organization")},
        letter=pattern("letter", "title"),
        annex=pattern("letter", "annex"),
        lookalikes=_compile("|".join(f"(?:{form})" for form in data["names"]["lookalikes"]), name, "names.lookalikes"),
        counter=pattern("figures", "counter"),
        ends=pattern("sentence", "ends"),
        promises=pattern("sentence", "promises"),
        torn=pattern("sentence", "torn"),
        signed=pattern("sentence", "signed"),
        number=number,
        first_date=first_date,
    )


def _sections(data: Mapping[str, Any], key: str, table: str) -> tuple[SectionForm, ...]:
    return tuple(SectionForm(row["kind"], _compile(row["heading"], table, f"{key}[{n}].heading")) for n, row in enumerate(data[key]))


def _compile(pattern: str, table: str, place: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise TableError(f"the pattern does not compile: {error}", source=table, place=place, remedy="correct it") from error


def _check(data: Mapping[str, Any], table: str) -> None:
    """Refuse what is not in the list of keys, so that a slip of the pen is not silently without effect."""
    _same(set(data), set(_KEYS) | set(_LISTS), table, "the table")
    for section, keys in _KEYS.items():
        _same(set(data[section]), keys | {"source"}, table, section)
    for section in _LISTS:
        for n, row in enumerate(data[section]):
            _same(set(row), {"kind", "heading", "source"}, table, f"{section}[{n}]")
            if row["kind"] not in get_args(RespondentKind):
                raise TableError(
                    f"unknown kind {row['kind']!r}", source=table, place=f"{section}[{n}]", remedy="use state, eu or organization"
                )


def _same(found: set[str], wanted: set[str] | frozenset[str], table: str, place: str) -> None:
    for key in sorted(found - wanted):
        raise TableError(f"unknown key {key!r}", source=table, place=place, remedy="remove it or correct its name")
    for key in sorted(wanted - found):
        raise TableError(f"the key {key!r} is missing", source=table, place=place, remedy="add it")
