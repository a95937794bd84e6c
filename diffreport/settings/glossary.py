"""Reads a glossary: the terminology that the user pinned.

Comes in: a TOML file, as `diffreport terms` writes it. Goes out: a `Glossary`. A mistyped key would be a rule that
silently does nothing, so every key is checked, and an error names the row by its number in the file.

    [[term]]
    old = "核保安"
    new = "核安保"

    [[term]]
    old = "恐怖团体"
    new = "恐怖组织"
    ignore = true
    note = "two different things in our work"
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from diffreport.errors import InputError
from diffreport.lang import PACKS
from diffreport.lang.fold import fold
from diffreport.model.drift import Glossary, Term
from diffreport.settings.file import text_of
from diffreport.settings.section import Section

_REMEDY = "`diffreport terms SOURCE -o glossary.toml` writes one to start from"
_LANGUAGES = tuple(pack.code for pack in PACKS)


def read(path: Path) -> Glossary:
    """The glossary in a file.

    Raises:
        InputError: the file cannot be read, is not TOML, has an unknown key or a value of the wrong type, or rules
            twice on the same two forms.
    """
    try:
        return parse(tomllib.loads(text_of(path, _REMEDY)), path.name)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"is not TOML: {error}", source=path.name, remedy=_REMEDY) from error


def parse(content: Mapping[str, Any], source: str) -> Glossary:
    """The glossary in the plain data of a TOML file; raises as `read` does."""
    top = Section(content, source)
    top.only("term")
    terms: dict[tuple[str, frozenset[str]], Term] = {}
    for row in top.rows("term"):
        term = _term(row)
        key = (term.language, frozenset({fold(term.old), fold(term.new)}))
        if key in terms:
            raise row.wrong(f"{term.old} and {term.new} stand in two rows", "keep one")
        terms[key] = term
    return Glossary(tuple(terms.values()))


def _term(row: Section) -> Term:
    row.only("old", "new", "language", "ignore", "note")
    language = row.one_of("language", _LANGUAGES) or _LANGUAGES[0]
    term = Term(language, row.needed("old"), row.needed("new"), row.truth("ignore"), row.text("note"))
    if fold(term.old) == fold(term.new):
        raise row.wrong("old and new are the same", "remove the row")
    return term
