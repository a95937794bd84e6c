"""How Chinese texts count: the patterns made of ``counts.toml`` and ``figures.toml``.

Comes in: nothing. Goes out: the `CountForms` and `FigureForms` of the language, read once, when first asked for.

    >>> found = counts().own.search("是16项与恐怖主义有关的国际公约的缔约国")
    >>> found["number"], found["noun"]
    ('16', '与恐怖主义有关的国际公约')
"""

import re
from collections.abc import Mapping
from functools import cache

from diffreport.errors import TableError
from diffreport.lang.counts import CountForms, FigureForms
from diffreport.lang.zh.numerals import parse
from diffreport.lexicon.tables import Row, rows

_COUNTS, _FIGURES = "counts.toml", "figures.toml"
_ROLES = frozenset(["instrument", "measure", "topic", "member", "state", "join", "sign", "partial", "person", "all", "about", "more"])
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+|[一二两三四五六七八九十百千]+)"


@cache
def counts() -> CountForms:
    """How instruments and members are counted.

    Raises:
        TableError: if the packaged table breaks its own rules.
    """
    table = _roles()
    words = {role: _any(word for row in found for word in row["words"]) for role, found in table.items()}
    topics = [(row["class"], re.compile(_any(row["words"]))) for row in table["topic"]]
    classes = {word: row["class"] for row in table["member"] for word in row["words"]}
    of = rf"(?<![第\d.])(?P<number>{_NUMBER})(?P<more>{words['more']})?"
    noun = rf"(?:{words['measure']})(?P<noun>[^,;:.、()《》\d]{{0,30}}?(?:{words['instrument']}))"
    return CountForms(
        own=re.compile(of + noun),
        part=re.compile(rf"中的?(?P<number>{_NUMBER})(?:{words['measure']})"),
        all=re.compile(rf"(?:{words['all']})$"),
        about=re.compile(rf"(?:{words['about']})$"),
        topics=(*topics, ("instruments", re.compile(""))),
        members=re.compile(rf"{of}个(?P<noun>{_any([*classes, *_listed(table['state'])])})"),
        trailing=re.compile(rf"(?P<noun>{_any(list(classes))})(?:总?数(?:目|量)?)?已?(?:增至|达到?|为|有)?{of}个(?!{_any(list(classes))})"),
        classes=classes,
        partial=re.compile(rf"(?:{words['partial']})(?:{words['about']}|超过|至少)?$"),
        present=re.compile(r"(?:^|[,;:.])(?:共|已|现)?有$"),
        people=re.compile(rf"(?:的(?:{words['about']})?(?:\d|[一二两三四五六七八九十]|{words['person']})|中的|{words['person']})"),
        joining=re.compile(
            rf"(?:(?:和|以及){_NUMBER}个国家)?(?:已|都|均|也|已经)*"
            rf"(?:(?P<signed>{words['sign']}(?!国|方))|{words['join']}|是[^,;.]*?(?:缔约国|缔约方))"
        ),
        value=_value,
    )


@cache
def figures() -> FigureForms:
    """Numbers with units that can be compared.

    Raises:
        TableError: if the packaged table breaks its own rules.
    """
    units: dict[str, str] = {}
    for row in rows("lang", "zh", _FIGURES, key="unit", keys={"forms", "source"}):
        for form in row["forms"]:
            if units.setdefault(form, row["forms"][0]) != row["forms"][0]:
                raise TableError("a unit stands in two rows", source=_FIGURES, place=form)
    scaled = r"\d+(?:\.\d+)?[多余]?(?:万亿|千万|百万|亿|万|千)?[多余]?"
    return FigureForms(
        figure=re.compile(
            rf"(?<![第\d./(一二三四五六七八九十百千-])(?P<number>{scaled}|[二三四五六七八九十百千两]+[多余]?)(?P<unit>{_any(units)})(?!月|年|小时|周|星期|世纪)"
        ),
        units=units,
        boundary=re.compile(r"[,;:.、()《》]"),
        value=_value,
    )


def _value(text: str) -> float | None:
    numeral = parse(text)
    return numeral.value if numeral else None


def _any(words: object) -> str:
    """An alternative of words, longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))  # type: ignore[call-overload]


def _listed(found: list[Row]) -> list[str]:
    return [word for row in found for word in row["words"]]


@cache
def _roles() -> Mapping[str, list[Row]]:
    """The rows of the table by role."""
    found: dict[str, list[Row]] = {}
    for row in rows("lang", "zh", _COUNTS, key="words", keys={"role", "class", "words", "source"}):
        if row["role"] not in _ROLES or ("class" in row) != (row["role"] in ("topic", "member")):
            raise TableError("an unknown role, or a class where none belongs", source=_COUNTS, place=row["role"])
        found.setdefault(row["role"], []).append(row)
    if missing := _ROLES - found.keys():
        raise TableError("a role is missing", source=_COUNTS, place=", ".join(sorted(missing)))
    return found
