"""Which states, and whether the European Union, a document by a single author names, and in which paragraphs.

Comes in: numbered paragraphs and the registry's names. Goes out: `Mention`s with the sentence that names them. The
longest name wins, so 印度尼西亚 is not 印度; phrases of the language's table in which a name means something else (a
city, a sea, the 中国 in 发展中国家) are passed over.

    >>> pattern = naming(["印度", "印度尼西亚", "中国"], re.compile("发展中国"))
    >>> [name for name, _ in named("发展中国家印度尼西亚", pattern)]
    ['印度尼西亚']
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from diffreport.model.compilation import Mention, Paragraph
from diffreport.respondents.resolve import Resolver

_SENTENCE = re.compile(r"[^。；！？;]+[。；！？;]?")


def mentions(
    paragraphs: Sequence[Paragraph],
    resolver: Resolver,
    language: str,
    lookalikes: re.Pattern[str],
    source: str,
    symbol: str | None,
    year: int | None,
) -> tuple[Mention, ...]:
    """Every respondent named in a numbered paragraph or what belongs to it, once a paragraph, in order."""
    names = {
        name: id
        for id, forms in resolver.tables.get(language, {}).items()
        if id in resolver.identities and resolver.identities[id].kind in ("state", "eu")
        for name in forms.every()
    }
    pattern = naming(names, lookalikes)
    found: dict[tuple[str, str], Mention] = {}
    for paragraph in paragraphs:
        for name, quote in named(paragraph.text, pattern) if paragraph.number else ():
            number = paragraph.number or ""
            found.setdefault((names[name], number), Mention(names[name], source, symbol, year, number, quote))
    return tuple(found.values())


def named(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """The names in a text that a `naming` pattern finds, each with the sentence around it."""
    for sentence in _SENTENCE.finditer(text):
        for found in pattern.finditer(sentence[0]):
            if found["name"]:
                yield found["name"], sentence[0].strip()


def naming(names: Iterable[str], lookalikes: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern with the group ``name``: lookalikes first, then names, the longest first; Latin names as whole words."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    forms = (rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in ordered)
    return re.compile(rf"(?:{lookalikes.pattern})|(?P<name>{'|'.join(forms) or '(?!)'})")
