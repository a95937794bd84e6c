"""The registry: all names of all languages with the identities they mean, built once and only when asked for.

Comes in: the packaged tables. Goes out: the `Resolver` that every stage is handed.

    >>> registry().resolve("古巴"), registry().renamed({"Our island": "Cuba"}).resolve("our island")
    ('CUB', 'CUB')
"""

from functools import cache

from diffreport.lang import PACKS
from diffreport.lexicon.load import respondents
from diffreport.respondents.resolve import Resolver, resolver


@cache
def registry() -> Resolver:
    """The index of all packaged names. Raises `TableError` where the tables contradict each other."""
    return resolver({pack.code: pack.respondents() for pack in PACKS}, respondents())
