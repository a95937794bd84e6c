"""What two statements of a stance are compared by.

Comes in: a stance in its paragraph. Goes out: a key, the folded statement without its speaker and without the words
that take the stance; from keys the terms: titles and numbers of instruments whole, the rest as pairs of neighbouring
characters, each known rendering under one form; and how alike two statements are.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack
from diffreport.lang.stance import Stated

TITLE_WEIGHT = 6.0
THEME_WEIGHT = 0.3

_TITLE = re.compile(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")
_INSTRUMENT = re.compile(r"(?:第\(?|\()?(?:CFSP\))?(\d+(?:[/-][0-9A-Z]+)*\(\d{4}\)|\d+/\d+)(?:号)?")
_TERM = re.compile(r"[@#][^|]*\||[\u3400-\u9fff0-9]+|[^\W\d_\u3400-\u9fff]+")
_THEME = "防止恐怖分子获取大规模毁灭性武器及其运载工具以及与其制造有关的材料和技术的措施恐怖主义行为安全理事会决议非国家行为体扩散"
_THEMES = frozenset(_THEME[at : at + 2] for at in range(len(_THEME) - 1))


def content_key(text: str, stated: Stated, names: Sequence[str], pack: LanguagePack) -> str:
    """The folded statement of a stance, freed of its speaker and of the words of the stance itself."""
    before, after = text[stated.content.start : stated.cue.start], text[stated.cue.end : stated.content.end]
    whole = stated.voice == "general" or stated.cue.start <= stated.target.start < stated.cue.end
    said = text[stated.content.start : stated.content.end] if whole else f"{before}|{after}"
    for name in sorted(names, key=lambda name: (-len(name), name)):
        said = said.replace(name, "|")
    folded = _INSTRUMENT.sub(r"#\1|", _TITLE.sub(lambda match: f"@{pack.title_key(match[1])}|", fold(said)))
    return pack.variants(folded)


def terms(key: str, pack: LanguagePack) -> Counter[str]:
    """The terms of a key with their counts."""
    found: Counter[str] = Counter()
    for match in _TERM.finditer(key):
        run = match[0]
        if run[0] in "@#":
            found[run.rstrip("|")] += 1
        elif run[0] >= "\u3400" or run[0].isdigit():
            found.update(run[at : at + 2] for at in range(len(run) - 1) if run[at] not in pack.light and run[at + 1] not in pack.light)
        else:
            found[run] += 1
    return found


def weights(said: Sequence[Mapping[str, int]]) -> dict[str, float]:
    """What each term weighs: the fewer statements of a comparison have it, the more."""
    spread = Counter(term for found in said for term in found)
    return {term: math.log(1 + len(said) / count) * _kind(term) for term, count in spread.items()}


def _kind(term: str) -> float:
    if term[0] in "@#":
        return TITLE_WEIGHT
    return THEME_WEIGHT if term in _THEMES else 1.0


def likeness(old: Mapping[str, int], new: Mapping[str, int], weighing: Mapping[str, float]) -> float:
    """How alike two statements are, 0..1: the mean of what they share of both together and of the shorter one."""
    shared = sum(weighing[term] for term in sorted(old.keys() & new.keys()))
    masses = [sum(weighing[term] for term in found) for found in (old, new)]
    if not min(masses):
        return 0.0
    return (2 * shared / sum(masses) + shared / min(masses)) / 2
