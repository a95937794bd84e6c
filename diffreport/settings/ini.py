"""Reads the sections of `setup.cfg` that speak of diffreport.

Comes in: the text of an INI file, most of which belongs to other programs. Goes out: plain data of the shape that `diffreport.toml`
has, all values still text. An INI file has no tables inside tables, so they have sections of their own:

    [diffreport]                            the keys of the top
    [diffreport:sessions], [diffreport:aliases], [diffreport:expect]
    [diffreport:source:reports/scan.txt]    a table of [source]
    [diffreport:pin:merged laws]            a [[pin]] with a name instead of a number

    >>> parse("[diffreport]\\nlang = zh\\n[diffreport:pin:a]\\nold = 5\\n", "setup.cfg")
    {'lang': 'zh', 'pin': {'a': {'old': '5'}}}
"""

import configparser
import re
from typing import Any

from diffreport.errors import InputError

OURS = re.compile(r"^\[diffreport(?:[:\]])", re.MULTILINE)
"""The head of a section that is ours."""

_HEAD = re.compile(r"^\[([^\]]+)\]")
_SINGLE, _SEVERAL = ("sessions", "aliases", "expect"), ("source", "pin")


def parse(text: str, source: str) -> dict[str, Any]:
    """The plain data of our sections.

    Raises:
        InputError: a section or a key stands twice, has no value, or the name of a section is not known.
    """
    settings = configparser.RawConfigParser(delimiters=("=",), allow_no_value=True, default_section="")
    settings.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        settings.read_string(_ours(text), source)
    except configparser.Error as error:
        problem = " ".join(error.message.split())
        raise InputError(f"cannot be understood: {problem}", source=source, remedy="write key = value under each section") from error
    found: dict[str, Any] = {}
    for name in settings.sections():
        if without := [key for key, value in settings.items(name) if value is None]:
            raise InputError("has no value", source=source, place=f"[{name}], {without[0]}", remedy="write key = value")
        into = _table(found, name, source)
        into.update(settings.items(name))
    return found


def _table(found: dict[str, Any], name: str, source: str) -> dict[str, Any]:
    """The place of a section in the plain data, made where it is not there."""
    _, _, rest = name.partition(":")
    kind, _, own = rest.partition(":")
    if not rest:
        return found
    if kind in _SINGLE and not own:
        table: dict[str, Any] = found.setdefault(kind, {})
        return table
    if kind in _SEVERAL and own:
        row: dict[str, Any] = found.setdefault(kind, {}).setdefault(own.strip(), {})
        return row
    known = ", ".join([*(f"[diffreport:{one}]" for one in _SINGLE), "[diffreport:source:FILE]", "[diffreport:pin:NAME]"])
    raise InputError("unknown section", source=source, place=f"[{name}]", remedy=f"known are [diffreport], {known}")


def _ours(text: str) -> str:
    """Our sections alone, each line in its place: others are none of our business, be they ill-formed."""
    kept, ours = [], False
    for line in text.splitlines():
        if _HEAD.match(line):
            ours = bool(OURS.match(line))
        kept.append(line if ours else "")
    return "\n".join(kept)
