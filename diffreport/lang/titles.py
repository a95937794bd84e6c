"""What a 《title》 names: the id of a treaty where its name is known, else the folded title itself.

Comes in: the text between 《 and 》. Goes out: a key that is the same for the full title, the short title and the
translators' variants of one treaty.

    >>> key("zh", "化学武器公约"), key("zh", "刑法典")
    ('CWC', '刑法典')
"""

from collections.abc import Mapping
from functools import cache

from diffreport.errors import TableError
from diffreport.lang.fold import fold
from diffreport.lexicon.tables import table


@cache
def treaty_names(code: str) -> Mapping[str, str]:
    """Folded name → treaty id for one language.

    Raises:
        TableError: an id that `lexicon/treaties.toml` does not have, or a name claimed twice.
    """
    known = table("lexicon", "treaties.toml", key="treaty", keys={"kind", "year", "source"})
    names: dict[str, str] = {}
    for id_, row in table("lang", code, "treaties.toml", key="treaty", keys={"names", "source"}).items():
        if id_ not in known:
            raise TableError("an id that lexicon/treaties.toml does not have", source=f"{code}/treaties.toml", place=id_)
        for name in map(fold, row["names"]):
            if name in names:
                raise TableError(f"the name {name} is claimed twice", source=f"{code}/treaties.toml", place=id_)
            names[name] = id_
    return names


def key(code: str, title: str) -> str:
    """The treaty id of a title in one language, or the folded title where no treaty has that name."""
    folded = fold(title)
    return treaty_names(code).get(folded, folded)
