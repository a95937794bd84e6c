"""Reads a packaged table and checks what every packaged table promises.

Comes in: the path of a TOML file that ships with the package. Goes out: its plain data, or a `TableError` that names
the table and the row. A table says where each of its rows comes from: `[sources]` describes what was consulted, a
row's `source` names one or more of those keys ("unterm, cldr"), or is `unverified` where nothing was.

    >>> consulted("unterm, cldr", {"unterm": "...", "cldr": "..."}, "names.toml", "CUB")
    ('unterm', 'cldr')
    >>> consulted("unverified", {}, "names.toml", "CUB")
    ()
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from diffreport.errors import TableError

UNVERIFIED = "unverified"
_SEPARATOR = ", "


def read_table(path: Path) -> str:
    """The text of a packaged table. Raises `TableError` where it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TableError("the packaged table cannot be read", source=path.name, remedy="install diffreport again") from error


def parse_table(text: str, table: str) -> dict[str, Any]:
    """The plain data of a table. Raises `TableError` with the line where the text is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"not valid TOML: {error}", source=table) from error


def check_keys(row: object, required: frozenset[str], optional: frozenset[str], table: str, place: str) -> Mapping[str, Any]:
    """The row itself, once it is a table with all required keys and no unknown one; else `TableError`."""
    if not isinstance(row, dict):
        raise TableError("a table of keys is expected here", source=table, place=place)
    unknown = sorted(row.keys() - required - optional)
    missing = sorted(required - row.keys())
    if unknown:
        raise TableError(f"unknown key {unknown[0]!r}", source=table, place=place)
    if missing:
        raise TableError(f"the key {missing[0]!r} is missing", source=table, place=place)
    return row


def check_text(value: object, table: str, place: str) -> str:
    """The value itself, once it is a text that is not blank; else `TableError`."""
    if not isinstance(value, str) or not value.strip():
        raise TableError("a text that is not blank is expected here", source=table, place=place)
    return value


def check_list(value: object, table: str, place: str) -> list[Any]:
    """The value itself, once it is a list; else `TableError`."""
    if not isinstance(value, list):
        raise TableError("a list is expected here", source=table, place=place)
    return value


def check_texts(value: object, table: str, place: str) -> tuple[str, ...]:
    """The values of a list of texts, none of them blank; else `TableError`."""
    return tuple(check_text(item, table, place) for item in check_list(value, table, place))


def check_sources(value: object, table: str) -> Mapping[str, str]:
    """The described sources by their key; `TableError` where a description is blank or takes the word `unverified`."""
    if not isinstance(value, dict) or UNVERIFIED in value:
        raise TableError(f"a table of sources is expected here, none of them named {UNVERIFIED!r}", source=table, place="[sources]")
    return {key: check_text(text, table, f"[sources] {key}") for key, text in value.items()}


def consulted(value: object, sources: Mapping[str, str], table: str, place: str) -> tuple[str, ...]:
    """The keys of `[sources]` that a row's `source` names, none for `unverified`; `TableError` for an unknown key."""
    named = check_text(value, table, place)
    if named == UNVERIFIED:
        return ()
    keys = tuple(named.split(_SEPARATOR))
    for key in keys:
        if key not in sources:
            raise TableError(f"the source {key!r} is not described in [sources]", source=table, place=place)
    return keys
