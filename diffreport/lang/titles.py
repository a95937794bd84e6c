"""What a 《title》 names: the id of a treaty where its name is known, else the folded title itself.

Comes in: the text between 《 and 》. Goes out: a key that is the same for the full title, the short title and the
translators' variants of one treaty. A long title is rarely printed twice with the same particles and list marks, so a
name that is not in the table is tried again in its loose form (`treaty_titles`), which has none of them.

    >>> key("zh", "化学武器公约"), key("zh", "刑法典")
    ('CWC', '刑法典')
    >>> key("zh", "关于禁止发展、生产、储存、使用化学武器和销毁此种武器公约")
    'CWC'
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from diffreport.errors import TableError
from diffreport.lang.fold import fold
from diffreport.lang.variants import folder
from diffreport.lexicon.tables import table
from diffreport.lexicon.treaties import treaties

_GLUE = re.compile(r"关于|以及|[的、,和及与或()<>]")


@dataclass(frozen=True, slots=True)
class TreatyTitles:
    """Names of treaties in one language, folded, each with its id.

    `bare` are recognised wherever they stand, `exact` are those and the names that count only as a whole title, `loose`
    are the same without particles and with one form for the renderings of `lang.variants`.
    """

    bare: Mapping[str, str]
    exact: Mapping[str, str]
    loose: Mapping[str, str]


@cache
def treaty_titles(code: str) -> TreatyTitles:
    """The names of one language.

    Raises:
        TableError: an id that `lexicon/treaties.toml` does not have, or a name claimed twice.
    """
    bare: dict[str, str] = {}
    exact: dict[str, str] = {}
    loose: dict[str, str] = {}
    for id_, row in table("lang", code, "treaties.toml", key="treaty", keys={"names", "titles", "source"}).items():
        if id_ not in treaties():
            raise TableError("an id that lexicon/treaties.toml does not have", source=f"{code}/treaties.toml", place=id_)
        names = [fold(name) for name in row["names"]]
        bare.update(dict.fromkeys(names, id_))
        for name in (*names, *map(fold, row.get("titles", ()))):
            if name in exact or loose.setdefault(_loosened(code, name), id_) != id_:
                raise TableError(f"the name {name} is claimed twice", source=f"{code}/treaties.toml", place=id_)
            exact[name] = id_
    return TreatyTitles(bare, exact, loose)


@lru_cache(maxsize=4096)
def key(code: str, title: str) -> str:
    """The treaty id of a title in one language, or the folded title where no treaty has that name."""
    folded, titles = fold(title), treaty_titles(code)
    return titles.exact.get(folded) or titles.loose.get(_loosened(code, folded)) or folded


def _loosened(code: str, name: str) -> str:
    return _GLUE.sub("", folder(code)(name))
