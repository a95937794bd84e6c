"""From a printed name to the respondent it means.

Comes in: the names of every language that was loaded, and any name as a heading or a user gives it. Goes out: the
respondent's id, or None with the nearest known names. Only equality of keys (`lang.names.name_key`) decides, because
one wrong character can be another state (尼日尔, 尼日利亚); likeness is used for suggestions alone.

    >>> identity = Identity("ICAO", "organization", None, ())
    >>> index = resolver({"zh": {"ICAO": Names("国际民用航空组织", others=("国际民航组织",))}}, {"ICAO": identity})
    >>> index.resolve("国际民用航空组织（国际民航组织）*"), index.resolve("icao")
    ('ICAO', 'ICAO')
    >>> index.suggestions("国际民用航天组织")
    ('国际民用航空组织',)
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from diffreport.errors import TableError
from diffreport.lang.names import name_key
from diffreport.lang.pack import Names
from diffreport.lexicon.load import Identity
from diffreport.model.respondent import Respondent, RespondentKind

_BRACKETED = re.compile(r"^(?P<outer>.+?)\s*[(（\[［](?P<inner>[^()（）\[\]［］]+)[)）\]］]\W*$")
_OUTER_MARKS = re.compile(r"^[\s*\\_]+|[\s*\\_†‡⁰¹²³⁴⁵⁶⁷⁸⁹]+$")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near a name must be to be suggested, as difflib's ratio (0 to 1).

    `plain` is difflib's own default. Of a name of two or three characters one slip leaves a ratio of 0.5 (古吧 for
    古巴), hence `short` up to `short_length` characters.
    """

    plain: float = 0.6
    short: float = 0.5
    short_length: int = 3


@dataclass(frozen=True, slots=True)
class Resolver:
    """An index of names: `claims` leads from a name's key to the id and the name as printed in the tables.

    `aliases` lead from the key of a name that the user gave to the name it stands for; they go before all others.
    """

    identities: Mapping[str, Identity]
    tables: Mapping[str, Mapping[str, Names]]
    claims: Mapping[str, tuple[str, str]]
    likeness: Likeness = Likeness()
    aliases: Mapping[str, str] = field(default_factory=dict)

    def renamed(self, aliases: Mapping[str, str]) -> "Resolver":
        """The same index with names of the user's own: each leads to a known name or id, or to a name that no table has."""
        return replace(self, aliases={name_key(name): meant for name, meant in aliases.items()})

    def meant(self, name: str) -> str:
        """The name that an alias stands for; any other name stands for itself."""
        return self.aliases.get(name_key(name), name)

    def resolve(self, name: str) -> str | None:
        """The id that a name, acronym, id (in any case) or alias means; None where it is not known.

        A short form in brackets after a name must mean the same respondent; where it is unknown, the name before it
        decides for the EU and for organisations, not for states, since there a bracket tells two apart (刚果(金)).
        """
        name = self.meant(name)
        whole = self._exact(name)
        bracketed = _BRACKETED.match(name.strip()) if whole is None else None
        if bracketed is None:
            return whole
        outer, inner = self._exact(bracketed["outer"]), self._exact(bracketed["inner"])
        if outer is None or outer == inner:
            return outer
        distinguishes = inner is not None or self.identities[outer].kind == "state"
        return None if distinguishes else outer

    def respondent(self, id: str, language: str) -> Respondent:
        """The respondent with a known id, named in `language`, or else in the first language that has a name for it."""
        tables = (self.tables[code] for code in (language, *self.tables) if code in self.tables)
        short = next((table[id].short for table in tables if id in table), id)
        return Respondent(id, short, self.identities[id].kind)

    def suggestions(self, name: str, n: int = 3) -> tuple[str, ...]:
        """At most `n` known names that look like `name`, the nearest first and one for each respondent.

        Among names as near as each other, those with more characters in their places come first, then short names.
        """
        key = name_key(name)
        cutoff = self.likeness.short if len(key) <= self.likeness.short_length else self.likeness.plain
        shorts = {names.short for table in self.tables.values() for names in table.values()}
        ranked = sorted(
            (-ratio, -_same_places(key, other), self.claims[other][1] not in shorts, other) for other, ratio in self._near(key, cutoff)
        )
        printed: dict[str, str] = {}
        for *_, other in ranked:
            id, form = self.claims[other]
            printed.setdefault(id, form)
        return tuple(printed.values())[:n]

    def _exact(self, name: str) -> str | None:
        claim = self.claims.get(name_key(name))
        return claim[0] if claim else None

    def _near(self, key: str, cutoff: float) -> Iterator[tuple[str, float]]:
        matcher = SequenceMatcher(None, b=key, autojunk=False)
        for other in self.claims:
            matcher.set_seq1(other)
            if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
                yield other, matcher.ratio()


def resolver(tables: Mapping[str, Mapping[str, Names]], identities: Mapping[str, Identity]) -> Resolver:
    """An index of the names in all `tables` (by language code) and of the ids themselves.

    Raises `TableError` where two languages, or a name and an id, claim one name for two respondents.
    """
    claims = {name_key(id): (id, id) for id in identities}
    for code, table in tables.items():
        for id, names in table.items():
            for name in names.every():
                holder, _ = claims.setdefault(name_key(name), (id, name))
                if holder != id:
                    raise TableError(f"the name {name!r} of {id} is claimed by {holder} too", source=f"names in {code}", place=id)
    return Resolver(identities, tables, claims)


def newcomer(name: str, kind: RespondentKind) -> Respondent:
    """The respondent that an unknown printed name stands for.

    Its id is the name's key: two reports that print the name alike, but for width, case or marks, mean the same
    respondent, in every run and in any order. It cannot collide with a known id, whose key would have resolved.
    Raises `ValueError` where the name holds no letter or digit.
    """
    key = name_key(name)
    if not key:
        raise ValueError(f"no name in {name!r}")
    return Respondent(key, _OUTER_MARKS.sub("", name), kind)


def _same_places(one: str, other: str) -> int:
    return sum(map(str.__eq__, one, other))
