"""Folds the renderings between which translators choose freely.

Comes in: a language folder's `variants.toml`, and for a run what its glossary and the drift found add to it. Goes out: a
function that puts one form for all forms of a term, so that a new translation of the same words compares as the same
words. It works on folded text (`lang.fold.fold`) and is never used on text that is shown.

    >>> folder("zh")("核保安")
    '核安保'
    >>> from diffreport.lang import pack_for
    >>> extended(pack_for("zh"), pairs=[("做出", "作出")], apart=[("核保安", "核安保")]).variants("做出核保安")
    '作出核保安'
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from diffreport.errors import TableError
from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack
from diffreport.lexicon.tables import rows

_TABLE = "variants.toml"


@cache
def folder(code: str) -> Callable[[str], str]:
    """The folding function of one language, by its table alone.

    Raises:
        TableError: a form stands in two rows, or a row has fewer than two forms.
    """
    return _folding(_table(code))


def extended(pack: LanguagePack, pairs: Iterable[tuple[str, str]], apart: Iterable[tuple[str, str]]) -> LanguagePack:
    """The pack with more forms folded: each pair of `pairs` is one term, each of `apart` is two.

    Of two forms kept apart the first is left as it stands; where it stands for others, the second is.

    The same pack where nothing is added, so that what was computed for it is used again.

    Raises:
        TableError: the packaged table breaks its rules.
    """
    known = _table(pack.code)
    table = dict(known)
    for old, new in pairs:
        _join(table, fold(old), fold(new))
    for old, new in apart:
        _part(table, fold(old), fold(new))
    return pack if table == known else replace(pack, variants=_folding(table))


def _join(table: dict[str, str], old: str, new: str) -> None:
    """Makes two forms one term, with all that is already one term with either."""
    gone, stays = table.get(old, old), table.get(new, new)
    if gone != stays:
        table.update({form: stays for form, first in table.items() if first == gone})
        table[gone] = stays


def _part(table: dict[str, str], old: str, new: str) -> None:
    """Makes one of two forms a term of its own, if both are one term."""
    if table.get(old, old) == table.get(new, new):
        table.pop(old if old in table else new, None)


@cache
def _table(code: str) -> Mapping[str, str]:
    """The first form of its row for every other form; empty where the language has no table."""
    table: dict[str, str] = {}
    if not files("diffreport").joinpath("lang", code, _TABLE).is_file():
        return table
    for row in rows("lang", code, _TABLE, key="variants", keys={"forms", "source"}):
        first, *others = (fold(form) for form in row["forms"])
        if not others:
            raise TableError("a row of variants needs two forms", source=f"{code}/{_TABLE}", place=first)
        for form in others:
            if form in table or form in table.values():
                raise TableError("a form stands in two rows", source=f"{code}/{_TABLE}", place=form)
            table[form] = first
    return table


def _folding(table: Mapping[str, str]) -> Callable[[str], str]:
    """A function that replaces the forms of the table, the longest first."""
    forms: Sequence[str] = sorted({*table, *table.values()}, key=lambda form: (-len(form), form))
    if not forms:
        return str
    pattern = re.compile("|".join(map(re.escape, forms)))
    return lambda text: pattern.sub(lambda match: table.get(match[0], match[0]), text)
