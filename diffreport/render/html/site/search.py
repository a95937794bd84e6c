"""What the search of the index knows: respondents by all their names, flags by kind and subject, laws by name.

Comes in: the matrix and the words. Goes out: JSON to stand in the page, because a page that was opened from a folder may load
nothing. What leads to a place is not repeated with each flag: its address is joined from that of the page, the comparison and
the fingerprint. Characters that hide or reorder text are shown by name; what could close the element is escaped.

    {"kinds": {"law-enacted": "law enacted"}, "names": {"TPNW": "..."},
     "respondents": [{"page": "CUB.html", "anchor": "CUB", "title": "Cuba", "names": ["古巴", "CUB"],
                      "laws": [["《刑法典》", "CUB-78-4"]],
                      "comparisons": [["CUB-75-78", "75 → 78", [["law-enacted", "《刑法典》", "-flag-0f3a9c0b12de"]]]]}]}
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from diffreport.lang import PACKS
from diffreport.lang.treaty_names import treaty_names
from diffreport.model.collation import Comparison
from diffreport.model.flag import SEVERITY, Flag
from diffreport.render.html.anchors import Anchors
from diffreport.render.html.site.matrix import Matrix, Row
from diffreport.render.html.words import Words
from diffreport.render.visible import visible

_ESCAPED = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def search_data(whole: Matrix, words: Words) -> Markup:
    """The data as JSON that can stand in a script element."""
    flags = [flag for row in whole.rows for one in row.collation.comparisons for flag in one.flags]
    kinds = {kind: words.labels(kind, section="flag") for kind, _ in SEVERITY if any(flag.kind == kind for flag in flags)}
    found = {"kinds": kinds, "names": _treaties(flags), "respondents": [_respondent(row, words) for row in whole.rows]}
    # Our own keys and escaped values: nothing in it can be read as markup.
    return Markup(json.dumps(found, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED))  # noqa: S704


def _treaties(flags: Iterable[Flag]) -> dict[str, str]:
    """By id, what the treaties among the subjects are called in all languages."""
    ids = sorted({flag.subject for flag in flags if flag.kind.startswith("treaty-")})
    names = {id_: [own[id_] for pack in PACKS if id_ in (own := treaty_names(pack.code))] for id_ in ids}
    return {
        id_: " ".join(part for name in known for part in dict.fromkeys((name.title, name.short))) for id_, known in names.items() if known
    }


def _respondent(row: Row, words: Words) -> dict[str, Any]:
    return {
        "page": row.name,
        "anchor": row.anchors.prefix,
        "title": visible(row.title),
        "names": list(_names(row)),
        "laws": list(_laws(row)),
        "comparisons": [
            [
                row.anchors.comparison(one.old, one.new),
                visible(f"{one.old} → {one.new}"),
                [_flag(flag, one, row.anchors, words) for flag in one.flags],
            ]
            for one in row.collation.comparisons
        ],
    }


def _flag(flag: Flag, comparison: Comparison, anchors: Anchors, words: Words) -> list[str]:
    """Kind, subject in the reader's words, end of the address; the subject as documents or tables have it, where that differs."""
    said = visible(words.labels.reason(flag.about) if flag.about else flag.subject)
    place = anchors.flag(comparison.old, comparison.new, flag.fingerprint)
    subject = visible(flag.subject)
    return [
        flag.kind,
        said,
        place.removeprefix(anchors.comparison(comparison.old, comparison.new)),
        *([subject] if subject != said else []),
    ]


def _names(row: Row) -> Iterator[str]:
    """All that the respondent is called in any language, each once."""
    respondent = row.collation.respondent
    known = [names.every() for pack in PACKS if (names := pack.respondents().get(respondent.id))]
    yield from dict.fromkeys(map(visible, (respondent.id, respondent.name, *(name for every in known for name in every))))


def _laws(row: Row) -> Iterator[tuple[str, str]]:
    """Each law as it is called in full, with the paragraph that says so."""
    for law in row.collation.ledger.laws:
        session = law.last
        fact = law.facts_in(session)[0]
        yield visible(law.fullest.name), row.anchors.paragraph(session, fact.paragraph)
