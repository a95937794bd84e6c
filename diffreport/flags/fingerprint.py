"""The name by which a flag is known again, in another run, on another machine, in another extraction of the same reports.

Comes in: what a flag says. Goes out: twelve hexadecimal digits. They are made of the kind, the respondent, the sessions, the key of
the subject and the values, folded; never of places, layout or printed words, so that they survive reflow, other pages, other widths
and spaces, and a paragraph put before. The session is part of it: what was accepted once is asked anew when it happens again.

    >>> tidy, torn = ([None, {"number": "5", "year": 2019, "title": title}] for title in ("《税法》", "《税 法》"))
    >>> fingerprint("law-enacted", "CUB", (73, 75), "5/2019", tidy) == fingerprint("law-enacted", "CUB", (73, 75), "5/2019", torn)
    True
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from diffreport.lang.fold import fold
from diffreport.model.compilation import Key
from diffreport.model.flag import Flag, FlagKind

DIGITS = 12
"""48 bits: of 10,000 flags two share a fingerprint by chance in one of five million baselines."""


def fingerprint(kind: FlagKind, respondent: str, sessions: tuple[Key, Key], key: str, values: Sequence[Any]) -> str:
    """The fingerprint of a flag; `values` are those of the old and the new side, None for one that it has not."""
    said = [kind, respondent, *map(str, sessions), fold(key), *map(_folded, values)]
    return _digest(json.dumps(said, ensure_ascii=False, sort_keys=True))


def told_apart(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """The flags of a comparison, those that say the very same numbered in reading order, so that no two share a fingerprint."""
    seen: Counter[str] = Counter()
    found = []
    for flag in flags:
        seen[flag.fingerprint] += 1
        nth = seen[flag.fingerprint]
        found.append(flag if nth == 1 else replace(flag, fingerprint=_digest(f"{flag.fingerprint} {nth}")))
    return tuple(found)


def _folded(value: Any) -> Any:
    if isinstance(value, str):
        return fold(value)
    return {key: _folded(part) for key, part in value.items()} if isinstance(value, dict) else value


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
