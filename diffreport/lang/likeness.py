"""How alike two statements are, whatever language they are in.

Comes in: keys of statements, folded, with titles as ``@key|`` and numbers of instruments as ``#number|``. Goes out: a
likeness in 0..1. Compared are titles and numbers as wholes, the rest as pairs of neighbouring characters (words where a
script writes spaces); function words do not count, and what every report on the subject says counts little. A term
counts the more the fewer statements have it. The likeness is the mean of two shares, of both statements together and
of the shorter one, because a translator may well say the same at twice the length.

    >>> from diffreport.lang import pack_for
    >>> said = [terms(key, pack_for("zh")) for key in ("@TPNW|生效", "欢迎@TPNW|", "军备竞赛")]
    >>> likeness(said[0], said[1], weights(said)) > 0.5 > likeness(said[0], said[2], weights(said))
    True
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack

_TITLE = re.compile(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")
_INSTRUMENT = re.compile(r"(?:第\(?|\()?(?:[A-Z]+\))?(\d+(?:[/-][0-9A-Z]+)*\(\d{4}\)|\d+/\d+)(?:号)?")
_TERM = re.compile(r"[@#][^|]*\||[\u3400-\u9fff0-9]+|[^\W\d_\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class TermOptions:
    """What sorts of terms weigh, beside a pair of characters at 1.

    On the positions of the pairs with truth any `title` from 4 to 10 and any `theme` below 0.5 gave the same result.
    """

    title: float = 8.0
    number: float = 4.0
    pointing: int = 3
    """Letters up to which a title only points at one named before: 《公约》."""
    theme: float = 0.3
    short: float = 10.0
    """Statements lighter than this are contained in everything and prove little by it."""


TERMS = TermOptions()


def key(text: str, pack: LanguagePack) -> str:
    """A statement folded for comparison: width, spaces, renderings and names of treaties unified."""
    parts = _TITLE.split(fold(text))  # plain, title, plain, title, …, plain
    bare = pack.treaties().bare
    parts[1::2] = [f"@{pack.title_key(title)}|" for title in parts[1::2]]
    parts[::2] = [bare.sub(lambda match: f"@{pack.title_key(match[0])}|", plain) for plain in parts[::2]]
    return pack.variants(_INSTRUMENT.sub(r"#\1|", "".join(parts)))


def terms(statement: str, pack: LanguagePack) -> Mapping[str, float]:
    """The terms of a key, each with what its sort weighs."""
    found: dict[str, float] = {}
    for match in _TERM.finditer(statement):
        run = match[0]
        if run[0] == "@":
            name = run.rstrip("|")
            found[name] = TERMS.title if len(name) > TERMS.pointing else 1.0
        elif run[0] == "#":
            found[run.rstrip("|")] = TERMS.number
        elif run[0] >= "\u3400" or run[0].isdigit():
            for pair in (run[at : at + 2] for at in range(len(run) - 1)):
                if pair[0] not in pack.light and pair[1] not in pack.light:
                    found[pair] = TERMS.theme if pair in pack.theme else 1.0
        elif run.lower() not in pack.light:
            found[run.lower()] = 1.0
    return found


def weights(said: Sequence[Mapping[str, float]]) -> Mapping[str, float]:
    """What each term weighs among these statements: log(1 + statements / those that have it), times its sort."""
    spread = Counter(term for found in said for term in found)
    sorts = {term: weight for found in said for term, weight in found.items()}
    return {term: math.log1p(len(said) / count) * sorts[term] for term, count in spread.items()}


def likeness(old: Mapping[str, float], new: Mapping[str, float], weighing: Mapping[str, float]) -> float:
    """How alike two statements are, 0..1."""
    if old == new:
        return 1.0
    shared = sum(weighing[term] for term in old if term in new)
    masses = [sum(weighing[term] for term in found) for found in (old, new)]
    return (2 * shared / sum(masses) + shared / max(TERMS.short, min(masses))) / 2 if min(masses) else 0.0
