"""A glossary to edit: the terminology that switched, as TOML, one row a pair of forms.

Comes in: drifts and the glossary that was given. Goes out: TOML text that `diffreport.settings.glossary` reads back. Rows
are sorted by what they say and carry their counts as comments, so that a new run changes only the lines of what is new;
rows that the user pinned stay as they are, also those that no drift shows any more.
"""

import json
from collections.abc import Iterator, Sequence

from diffreport.model.drift import Drift, Glossary, Term
from diffreport.render.formats import Format, not_offered
from diffreport.render.json import HIDDEN
from diffreport.render.labels import Labels, load
from diffreport.render.view import View
from diffreport.render.visible import one_line


def terms(drifts: Sequence[Drift], glossary: Glossary, view: View) -> str:
    """The rows of the glossary and one for each drift that it does not rule on."""
    labels = load(view.language)
    seen = {frozenset({drift.old.form, drift.new.form}): drift for drift in reversed(drifts)}
    pinned = {frozenset({term.old, term.new}) for term in glossary.terms}
    rows = [
        *glossary.terms,
        *(Term(drift.language, drift.old.form, drift.new.form) for forms, drift in seen.items() if forms not in pinned),
    ]
    lines = [f"# {line}" for line in labels("glossary_head").strip().splitlines()]
    for row in sorted(rows, key=lambda row: (row.language, row.new, row.old)):
        lines += ["", *_row(row, seen.get(frozenset({row.old, row.new})), labels)]
    return "\n".join(lines) + "\n"


def _row(term: Term, drift: Drift | None, labels: Labels) -> Iterator[str]:
    yield "[[term]]"
    if drift:
        for usage in (drift.old, drift.new):
            counts = labels("usage", usage.session, drift.old.form, usage.old_count, drift.new.form, usage.new_count)
            yield f"# {one_line(counts)}"
    yield f"language = {_quoted(term.language)}"
    yield f"old = {_quoted(term.old)}"
    yield f"new = {_quoted(term.new)}"
    if term.ignore:
        yield "ignore = true"
    if term.note is not None:
        yield f"note = {_quoted(term.note)}"


def _quoted(text: str) -> str:
    """A TOML string; what JSON escapes, TOML reads."""
    return HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


FORMAT = Format(compare=not_offered, terms=terms)
