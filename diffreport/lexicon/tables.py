"""Reads the packaged TOML tables and holds them to their rules.

Comes in: the name of a packaged file and the keys that its rows may have. Goes out: plain rows. Every row says where
it was taken from in `source`; a key that is not known is an error, because a mistyped key is a rule that silently
does nothing.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from diffreport.errors import TableError
from diffreport.lexicon.checks import check_keys, check_text, parse_table, read_table

Row = Mapping[str, Any]


def table(*path: str, key: str, keys: set[str]) -> dict[str, Row]:
    """Rows by id from a table ``[key]`` of a packaged file, for example ``table("lexicon", "treaties.toml", …)``.

    Raises:
        TableError: the file cannot be read or has another table, or a row has an unknown key or no source.
    """
    rows: dict[str, Row] = _load(path, key)
    for id_, row in rows.items():
        _check(row, keys, path, id_)
    return rows


def rows(*path: str, key: str, keys: set[str]) -> list[Row]:
    """Rows of an array of tables ``[[key]]`` of a packaged file, in order.

    Raises:
        TableError: the file cannot be read or has another table, or a row has an unknown key or no source.
    """
    found: list[Row] = _load(path, key)
    for number, row in enumerate(found, 1):
        _check(row, keys, path, f"row {number}")
    return found


def _load(path: tuple[str, ...], key: str) -> Any:
    name = "/".join(path)
    content = parse_table(read_table(Path(__file__).parent.parent.joinpath(*path)), name)
    if set(content) != {key}:
        raise TableError(f"expected one table named {key}", source=name, place=", ".join(sorted(content)))
    return content[key]


def _check(row: Row, keys: set[str], path: tuple[str, ...], place: str) -> None:
    name = "/".join(path)
    check_keys(row, frozenset({"source"}), frozenset(keys), name, place)
    check_text(row["source"], name, place)
