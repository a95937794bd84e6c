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

_REMEDY = "`diffreport terms SOURCE -o glossary.toml` writes one to start from"
_TEXTS, _OPTIONAL = ("old", "new"), ("language", "note")
_LANGUAGE = "zh"


def read(path: Path) -> Glossary:
    """The glossary in a file.

    Raises:
        InputError: the file cannot be read, is not TOML, has an unknown key or a value of the wrong type, or rules
            twice on the same two forms.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", source=path.name, remedy=_REMEDY) from error
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8", source=path.name, place=f"byte {error.start}", remedy="save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"is not TOML: {error}", source=path.name, remedy=_REMEDY) from error
    return parse(content, path.name)


def parse(content: Mapping[str, Any], source: str) -> Glossary:
    """The glossary in the plain data of a TOML file; raises as `read` does."""
    if unknown := sorted(set(content) - {"term"}):
        raise InputError(f"unknown key {', '.join(unknown)}", source=source, remedy="only [[term]] is allowed")
    rows = content.get("term", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise InputError("term must be an array of tables", source=source, remedy="write [[term]] over each row")
    terms: dict[tuple[str, frozenset[str]], Term] = {}
    for number, row in enumerate(rows, 1):
        place = f"term {number}"
        term = _term(row, source, place)
        key = (term.language, frozenset({fold(term.old), fold(term.new)}))
        if key in terms:
            raise InputError(f"{term.old} and {term.new} stand in two rows", source=source, place=place, remedy="keep one")
        terms[key] = term
    return Glossary(tuple(terms.values()))


def _term(row: Mapping[str, Any], source: str, place: str) -> Term:
    if unknown := sorted(set(row) - {*_TEXTS, *_OPTIONAL, "ignore"}):
        raise InputError(
            f"unknown key {', '.join(unknown)}", source=source, place=place, remedy="a term has old, new, language, ignore, note"
        )
    for name in (*_TEXTS, *(name for name in _OPTIONAL if name in row)):
        if not isinstance(row.get(name), str) or not row[name].strip():
            raise InputError(f"{name} must be a text", source=source, place=place, remedy="a term needs old and new")
    if not isinstance(row.get("ignore", False), bool):
        raise InputError("ignore must be true or false", source=source, place=place, remedy="leave it out to fold the two forms")
    term = Term(row.get("language", _LANGUAGE), row["old"], row["new"], row.get("ignore", False), row.get("note"))
    if term.language not in {pack.code for pack in PACKS}:
        raise InputError(
            f"no language {term.language}", source=source, place=place, remedy=f"use one of: {', '.join(pack.code for pack in PACKS)}"
        )
    if fold(term.old) == fold(term.new):
        raise InputError("old and new are the same", source=source, place=place, remedy="remove the row")
    return term
