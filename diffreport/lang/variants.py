"""Folds the renderings between which translators choose freely.

Comes in: a language folder's `variants.toml`. Goes out: a function that puts the first form of each row for all of
its forms, so that a new translation of the same words compares as the same words. It works on folded text
(`lang.fold.fold`) and is never used on text that is shown.

    >>> folder("zh")("核保安")
    '核安保'
"""

import re
from collections.abc import Callable
from functools import cache

from diffreport.errors import TableError
from diffreport.lang.fold import fold
from diffreport.lexicon.tables import rows


@cache
def folder(code: str) -> Callable[[str], str]:
    """The folding function of one language.

    Raises:
        TableError: a form stands in two rows, or a row has fewer than two forms.
    """
    table: dict[str, str] = {}
    for row in rows("lang", code, "variants.toml", key="variants", keys={"forms", "source"}):
        first, *others = (fold(form) for form in row["forms"])
        if not others:
            raise TableError("a row of variants needs two forms", source=f"{code}/variants.toml", place=first)
        for form in others:
            if form in table or form in table.values():
                raise TableError("a form stands in two rows", source=f"{code}/variants.toml", place=form)
            table[form] = first
    pattern = re.compile("|".join(re.escape(form) for form in sorted({*table, *table.values()}, key=lambda form: (-len(form), form))))
    return lambda text: pattern.sub(lambda match: table.get(match[0], match[0]), text)
