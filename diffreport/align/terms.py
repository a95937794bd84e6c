"""What a text is compared by: its terms.

Comes in: a text and the language pack. Goes out: terms with their counts. A 《title》 and the number of an
instrument are one term each, however long, so that a shared treaty name weighs as one shared thing and not as forty
shared characters; the rest is cut into single characters and pairs of neighbours, which need no segmentation and so
cannot segment the two sides differently. Terms of a language with spaces are words and pairs of words. Known
variants (核保安, 核安保) count as the same term.

    >>> from diffreport.lang import pack_for
    >>> sorted(terms("第 16(2013)号法", pack_for("zh")))
    ['#16(2013)', '法']
"""

import re
from collections import Counter
from collections.abc import Iterable

from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack

TITLE = re.compile(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")
# 第1540(2004)号, 第143/2021号, 第2013/517/CFSP号, (CFSP)2017/809号; folded text has no spaces here.
INSTRUMENT = re.compile(r"(?:第\(?|\()(?:CFSP\))?([0-9]+(?:[/-][0-9A-Z]+)*(?:\([0-9XVI]+\))?)号")
# Digits among Han characters count as characters: what is counted (8个) is part of the wording.
RUN = re.compile(r"[\u3400-\u9fff0-9]+|[^\W\d_\u3400-\u9fff]+")
UNSPACED = re.compile(r"[\u3400-\u9fff0-9]")


def terms(text: str, pack: LanguagePack) -> Counter[str]:
    """Terms of a text with their counts: ``@`` marks a title, ``#`` the number of an instrument."""
    found: Counter[str] = Counter()

    def title(match: re.Match[str]) -> str:
        found["@" + pack.title_key(match[1])] += 1
        return "|"

    def instrument(match: re.Match[str]) -> str:
        found["#" + match[1]] += 1
        return "|"

    plain = INSTRUMENT.sub(instrument, TITLE.sub(title, fold(text)))
    for stretch in pack.variants(plain).lower().split("|"):
        found.update(_grams(stretch))
    return found


def distinctive(text: str, sentences: Iterable[Counter[str]], pack: LanguagePack) -> tuple[str, ...]:
    """Terms that can single out a paragraph, each once: those of its sentences but lone characters, and those inside titles.

    Opening the titles lets a paragraph on biological weapons meet one that names the convention only.
    """
    opened = _grams(pack.variants(fold(text)).lower())
    return tuple(dict.fromkeys(term for found in (opened, *sentences) for term in found if len(term) > 1))


def _grams(stretch: str) -> Counter[str]:
    """Single and paired characters of unspaced scripts; words and pairs of neighbouring words of the others."""
    found: Counter[str] = Counter()
    previous = ""
    for run in RUN.findall(stretch):
        if UNSPACED.match(run):
            found.update(run)
            found.update(run[i : i + 2] for i in range(len(run) - 1))
            previous = ""
        else:
            found[run] += 1
            if previous:
                found[f"{previous} {run}"] += 1
            previous = run
    return found
