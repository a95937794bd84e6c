"""Where a submission names treaties.

Comes in: the passages of one submission. Goes out: for each, the places that name a treaty, in order. A title in 《》 is
looked up whole; outside of titles the longest known name wins. Then the words around a name are read: 经修订的▮ is the
amended text, 2005年▮ the text of that year, ▮及其修正案 both, ▮2005年修正案 only the amendment. What merely points back
(《公约》, 该条约) is the nearest earlier name in the passage that ends in those words, else one that follows in the
sentence, else the nearest in an earlier passage. A title that is not known stands in between: 《公约》 after the title of
an unknown convention is that one, and so no mention.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from diffreport.facts.reading import Passage
from diffreport.lang.pack import LanguagePack
from diffreport.lang.treaties import TreatyForms
from diffreport.lexicon.treaties import TreatyForm, TreatyIdentity, treaties


@dataclass(frozen=True, slots=True)
class Mention:
    """One place, ``plain.text[start:end]`` of a passage, that names the treaties `ids` by the words `name`.

    `pointing` is true where the words only point at a name elsewhere.
    """

    start: int
    end: int
    name: str
    ids: tuple[str, ...]
    pointing: bool = False


def mentions(passages: Sequence[Passage], pack: LanguagePack) -> list[list[Mention]]:
    """The mentions of each passage, in order; those without an id are unknown titles."""
    found: list[list[Mention]] = []
    for passage in passages:
        named = _named(passage, pack.treaties(), pack)
        earlier = [mention for others in found for mention in others]
        resolved = [_resolved(mention, named, earlier, passage, pack.treaties()) for mention in named]
        found.append(_with_protocols(resolved, passage, pack.treaties()))
    return found


def _named(passage: Passage, forms: TreatyForms, pack: LanguagePack) -> list[Mention]:
    """Titles, names outside of titles, what is derived from either, and what points back, the latter without an id."""
    text = passage.plain.text
    found, masked = [], text
    for match in forms.title.finditer(text):
        id_ = pack.title_key(match["inner"])
        found.append(Mention(match.start(), match.end(), match["inner"], (id_,) if id_ in treaties() else ()))
        masked = masked[: match.start()] + "\0" * (match.end() - match.start()) + masked[match.end() :]
    for match in forms.bare.finditer(masked):
        ids = forms.together.get(match[0]) or (pack.title_key(match[0]),)
        found.append(Mention(match.start(), match.end(), match[0], ids))
    found = [derived for mention in found for derived in _derived(mention, found, text, forms)]
    for match in forms.anaphor.finditer(masked):
        found.append(Mention(match.start(), match.end(), match["noun"] or match["subject"], (), pointing=True))
    known = [mention for mention in found if mention.ids]
    free = [other for other in found if not other.ids and not any(own.start < other.end and other.start < own.end for own in known)]
    return sorted((*known, *free), key=_place)


def _place(mention: Mention) -> tuple[int, int]:
    return (mention.start, mention.end)


def _derived(mention: Mention, every: Sequence[Mention], text: str, forms: TreatyForms) -> list[Mention]:
    """The mention as the words around it mean it, and the amendment or protocol named right after it."""
    if not mention.ids:
        return [mention]
    before = text[: mention.start]
    if forms.amended.search(before):
        mention = replace(mention, ids=tuple(id_ for own in mention.ids for id_ in _children(own, "amendment", None) or [own]))
    dated = forms.dated.search(before)
    if dated:
        mention = replace(mention, ids=tuple(id_ for own in mention.ids for id_ in _of_year(own, int(dated["year"]))))
    after = forms.derived.match(text, mention.end)
    if not after:
        return [mention]
    year = int(after["year"]) if after["year"] else None
    form: TreatyForm | None = "amendment" if after["amendment"] else "protocol" if after["protocol"] else None
    parents = [own for other in every if other.end <= mention.end for own in other.ids] if after["each"] and form else mention.ids
    children = tuple(dict.fromkeys(id_ for own in parents for id_ in _children(own, form, year)))
    if not children:
        return [mention]
    if form is None:
        return [replace(mention, ids=(*mention.ids, *(id_ for id_ in children if _year(id_) == _year(mention.ids[0]))))]
    name = text[mention.start : after.end()].strip("《》")
    if not after["join"]:
        return [Mention(mention.start, after.end(), name, children)]
    return [mention, Mention(after.end("join"), after.end(), name, children)]


def _of_year(id_: str, year: int) -> list[str]:
    """The treaty itself, or where the year is another's: what was added to it in that year."""
    return [id_] if _year(id_) in (None, year) else _children(id_, None, year) or [id_]


def _year(id_: str) -> int | None:
    return treaties()[id_].year


def _children(id_: str, form: TreatyForm | None, year: int | None) -> list[str]:
    """Ids of what amends or supplements a treaty and is concluded, of that form and year where they are given."""

    def fits(other: TreatyIdentity) -> bool:
        return other.parent == id_ and other.kind != "proposed" and form in (None, other.form) and year in (None, other.year)

    return [other.id for other in treaties().values() if fits(other)]


def _resolved(mention: Mention, here: Sequence[Mention], earlier: Sequence[Mention], passage: Passage, forms: TreatyForms) -> Mention:
    """What points back, with the ids of what it points at; any other mention as it is."""
    if mention.ids:
        return mention
    end = passage.sentence(mention.start, mention.end)[1]
    before = [other for other in here if other.end <= mention.start]
    after = [other for other in here if mention.end <= other.start < end]
    candidates = [other for other in (*reversed(before), *after, *reversed(earlier)) if not other.pointing and other.name != mention.name]
    endings = forms.alike if mention.pointing and mention.name in forms.alike else ()
    for ending in dict.fromkeys((mention.name, *endings)):
        for other in candidates:
            if other.name.endswith(ending):
                return replace(mention, ids=other.ids, pointing=True)
    return mention


def _with_protocols(named: list[Mention], passage: Passage, forms: TreatyForms) -> list[Mention]:
    """The mentions, and the protocol that is only called for: one without a name, beside the treaty it is to supplement."""
    found = list(named)
    for match in forms.unnamed_protocol.finditer(passage.plain.text):
        low, high = passage.sentence(match.start(), match.end())
        parents = {id_ for mention in named if low <= mention.start < high for id_ in mention.ids}
        wanted = tuple(other.id for other in treaties().values() if other.kind == "proposed" and other.parent in parents)
        if wanted:
            found.append(Mention(match.start(), match.end(), match[0], wanted))
    return sorted(found, key=_place)
