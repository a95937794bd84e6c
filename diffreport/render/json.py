"""Results as JSON text, version 1 of the contract (`change-report.schema.json`).

Comes in: a change report, compilations or a document, and the reader's `View` (only its language counts). Goes out:
JSON text in UTF-8 characters. A record that fits on a line stands on one line, a longer one has one element a line:
small enough to load, and two outputs can be compared with line tools.

    >>> print(laid_out({"old": [0, 1], "edits": []}), end="")
    {"old": [0, 1], "edits": []}
"""

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from diffreport.model.codec import (
    Plain,
    encode,
    encode_collation,
    encode_compilation,
    encode_document,
    encode_drift,
    encode_notice,
    encode_verdict,
    envelope,
)
from diffreport.model.collation import ChangeReport
from diffreport.model.compilation import Compilation, Submission
from diffreport.model.document import Document, Notice
from diffreport.model.drift import Drift, Glossary
from diffreport.model.verdict import Verdict
from diffreport.render.formats import Format
from diffreport.render.labels import load
from diffreport.render.view import View

LINE = 160
"""Characters up to which a record stays on one line: most edits fit, a long paragraph's text has a line to itself."""


HIDDEN = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""Controls, bidirectional marks and zero-width characters that JSON may hold unescaped; they stand in strings only."""


def compare(report: ChangeReport, view: View) -> str:
    """A change report as JSON."""
    return laid_out(encode(report, load(view.language).reason))


def listing(compilations: Sequence[Compilation], notices: Sequence[Notice], _: View) -> str:
    """Which respondent sent a submission to which session, as JSON."""
    return laid_out(
        envelope()
        | {
            "compilations": [_listed(compilation) for compilation in compilations],
            "notices": [encode_notice(notice) for notice in notices],
        }
    )


def document(document: Document, _: View) -> str:
    """A document with its blocks as JSON."""
    return laid_out(envelope() | {"stage": "document", "document": encode_document(document)})


def compilation(document: Document, compilation: Compilation, _: View) -> str:
    """A document with its blocks and the compilation it became as JSON."""
    stages = {"document": encode_document(document), "compilation": encode_compilation(compilation)}
    return laid_out(envelope() | {"stage": "compilation"} | stages)


def terms(drifts: Sequence[Drift], _: Glossary, __: View) -> str:
    """The terminology that switched, as JSON."""
    return laid_out(envelope() | {"terms": [encode_drift(drift) for drift in drifts]})


def facts(report: ChangeReport, view: View) -> str:
    """The facts that are left in a change report, respondent by respondent."""
    return _collations(report, view, lambda plain: {"facts": plain["facts"]})


def flags(report: ChangeReport, view: View) -> str:
    """The flags that are left in a change report, comparison by comparison."""
    return _collations(report, view, lambda plain: {"comparisons": [_part(item, COMPARED) for item in plain["comparisons"]]})


def timeline(report: ChangeReport, view: View) -> str:
    """Submissions, mentions, series, ledger and lineages of each respondent, with the texts of readings and the facts of the ledger."""

    def shown(plain: Plain) -> Plain:
        lineages = [*map(_told(plain), plain["lineages"])]
        return _part(plain, HISTORY) | {"ledger": _ledger(plain), "lineages": lineages}

    return _collations(report, view, shown)


def check(verdict: Verdict, view: View) -> str:
    """The change report of what a check looked at, with what it decided under the key ``check``."""
    return laid_out(encode_verdict(verdict, load(view.language).reason))


COMPARED = ("old", "new", "flags")
HEADED = ("session", "year", "source", "date", "original_language", "excerpt")
HISTORY = ("mentions", "series")
OFFSETS = {"span", "quote_span"}
"""Keys of a fact that mean nothing without the whole text."""


def _collations(report: ChangeReport, view: View, shown: Callable[[Plain], Plain]) -> str:
    """Each collation with its respondent, the heads of its submissions, and what `shown` takes of it."""
    collations = (encode_collation(collation, load(view.language).reason) for collation in report.collations)
    parts = [
        {"respondent": plain["respondent"], "submissions": [_part(item, HEADED) for item in plain["submissions"]]} | shown(plain)
        for plain in collations
    ]
    return laid_out(envelope() | {"collations": parts})


def _part(plain: Plain, keys: Sequence[str]) -> Plain:
    return {key: plain[key] for key in keys}


def _ledger(collation: Plain) -> Plain:
    """The ledger with its facts in the place of their numbers, without offsets."""
    facts = {
        item["session"]: [_part(fact, [key for key in fact if key not in OFFSETS]) for fact in item["facts"]] for item in collation["facts"]
    }

    def row(plain: Plain) -> Plain:
        entries = [entry | {"facts": [facts[entry["session"]][at] for at in entry["facts"]]} for entry in plain["entries"]]
        return plain | {"entries": entries}

    return {name: [*map(row, rows)] for name, rows in collation["ledger"].items()}


def _told(collation: Plain) -> Callable[[Plain], Plain]:
    """A function that gives the readings of a lineage their texts."""
    texts = {item["session"]: [paragraph["text"] for paragraph in item["paragraphs"]] for item in collation["submissions"]}

    def tell(lineage: Plain) -> Plain:
        readings = [
            reading | {"text": "\n".join(texts[reading["session"]][index] for index in reading["paragraphs"])}
            for reading in lineage["readings"]
        ]
        return lineage | {"readings": readings}

    return tell


def _listed(compilation: Compilation) -> Plain:
    return {
        "source": compilation.source,
        "symbol": compilation.symbol,
        "session": compilation.session,
        "year": compilation.year,
        "language": compilation.language,
        "submissions": [_submission(submission) for submission in compilation.submissions],
        "mentions": len(compilation.mentions),
    }


def _submission(submission: Submission) -> Plain:
    return {
        "respondent": submission.respondent.id,
        "name": submission.respondent.name,
        "kind": submission.respondent.kind,
        "date": submission.date,
        "original_language": submission.original_language,
        "excerpt": submission.excerpt,
        "paragraphs": len(submission.paragraphs),
        "footnotes": len(submission.footnotes),
    }


def laid_out(value: Any) -> str:
    """JSON text of plain data; ends with a line feed. Characters that a terminal would obey or hide are escaped."""
    return _harmless(_text(value, 0)) + "\n"


def on_one_line(value: Any) -> str:
    """JSON text of plain data without a line feed, with the same characters escaped."""
    return _harmless(_line(value))


def _harmless(text: str) -> str:
    return HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


# One encoder for all: it is called for every record, and making one costs more than most records do.
_line = json.JSONEncoder(ensure_ascii=False).encode


def _text(value: Any, depth: int) -> str:
    """A value as text: on one line where it fits, else one part a line.

    From the inside out, so that each part is written once: what fits on a line is made of parts that do.
    """
    if not isinstance(value, dict | list):
        return _line(value)
    if isinstance(value, dict):
        opening, closing = "{", "}"
        parts = [f"{_line(key)}: {_text(part, depth + 1)}" for key, part in value.items()]
    else:
        opening, closing = "[", "]"
        parts = [_text(part, depth + 1) for part in value]
    line = f"{opening}{', '.join(parts)}{closing}"
    if len(line) + depth <= LINE and "\n" not in line:
        return line
    indent = "\n" + " " * (depth + 1)
    return f"{opening}{indent}{f',{indent}'.join(parts)}\n{' ' * depth}{closing}"


FORMAT = Format(compare, listing, document, compilation, terms, facts, flags, timeline, check)
