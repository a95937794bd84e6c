"""What a Chinese title of a law says: whether it is one, whose it is, and what stays of it under other renderings.

Comes in: a title with its 《》, or words before a law. Goes out: answers. A title is a law's if it ends in a noun of
``laws.toml`` and names no treaty and no international instrument; words that only point back (《法案》) name nothing.

    >>> is_law("《刑法典》"), is_law("《化学武器公约》"), is_law("《国际卫生条例》"), is_law("《法案》")
    (True, False, False, False)
    >>> core("《古巴共和国打击恐怖主义行为法》") == core("《反恐怖主义法》")
    True
"""

from functools import cache

from diffreport.lang import names
from diffreport.lang.fold import fold
from diffreport.lang.titles import key
from diffreport.lang.variants import folder
from diffreport.lang.zh import law_patterns as form

_REACH = 80
"""Characters before a law in which its owner's name may stand; the longest official name has some 20."""

_MARKS = {ord(mark): None for mark in "《》<>()"}


def is_law(title: str) -> bool:
    """Whether a title names a national law."""
    bare = form.YEAR_WITHIN.sub("", fold(title)[1:-1])
    noun = form.TITLE_NOUN.search(bare)
    if not noun or key("zh", bare) != bare or form.NOT_NATIONAL.fullmatch(bare):
        return False
    return noun[0] != bare or bare == "宪法"


def core(title: str) -> str:
    """What stays of a title (or of what a law is about) under different renderings.

    The name of the state goes, words of no weight go, the nouns for an act become one (法典, 法案 → 法), rules for
    carrying out an act become 细则; a state has one constitution, whatever its epithet.
    """
    bare = folder("zh")(_split_owner(_bare(title))[1])
    if bare.endswith("宪法"):
        return "宪法"
    rules = form.RULES.search(bare)
    stem = form.NOISE.sub("", form.ENDING.sub("法", bare[: rules.start()] if rules else bare))
    return f"{'' if stem == '法' else stem}细则" if rules else stem


def owner(title: str) -> str | None:
    """The id of the respondent whose name begins a title."""
    return _split_owner(_bare(title))[0]


def year_within(title: str) -> int | None:
    """The year that is part of a title (《2020年…法》)."""
    year = form.YEAR_WITHIN.search(title)
    return int(year["first"] or year["last"]) if year else None


def owner_before(text: str) -> str | None:
    """The id of the respondent that the words right before a law give it to, ``?`` for an organ of some organisation."""
    left = fold(text[-_REACH:])
    if form.ORGAN.search(left):
        return "?"
    bare = form.GLUE.sub("", left)
    return next((_ids()[bare[-size:]] for size in range(min(len(bare), _longest()), 1, -1) if bare[-size:] in _ids()), None)


def _bare(title: str) -> str:
    return form.YEAR_WITHIN.sub("", fold(title)).translate(_MARKS)


def _split_owner(bare: str) -> tuple[str | None, str]:
    for size in range(min(len(bare) - 1, _longest()), 1, -1):
        if bare[:size] in _ids():
            return _ids()[bare[:size]], bare[size:].removeprefix("的")
    return None, bare


@cache
def _ids() -> dict[str, str]:
    return {fold(name): id for id, forms in names.load("zh").items() for name in forms.every()}


@cache
def _longest() -> int:
    return max(map(len, _ids()))
