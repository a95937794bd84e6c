"""The model as plain data: one function a class, keys in the order of the contract.

Comes in: frozen dataclasses and `words`, which says a reason in the language of the labels. Goes out: dicts, lists,
strings, numbers, None. What the contract fixes comes first in every object, what was added after it.

    >>> encode_reason(Reason("number", ("16", "18")))
    {'code': 'number', 'values': ['16', '18']}
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

from diffreport.model.codec.facts import encode_fact
from diffreport.model.collation import Change, ChangeReport, Clause, Collation, Comparison, Lineage, Series
from diffreport.model.compilation import Compilation, Mention, Paragraph, Placement, Submission
from diffreport.model.document import Block, Document, FootnoteMark, Notice
from diffreport.model.drift import Drift, Usage
from diffreport.model.edit import Edit
from diffreport.model.flag import Evidence, Flag, Reason
from diffreport.model.ledger import Row
from diffreport.model.respondent import Respondent
from diffreport.model.span import Segment
from diffreport.version import VERSION

SCHEMA_VERSION = 1
"""Version of the JSON contract; a reader refuses any other."""

Plain = dict[str, Any]
Words = Callable[[Reason], str]


def envelope() -> Plain:
    """The keys that open every JSON output: version of the contract and the program that wrote it."""
    return {"schema_version": SCHEMA_VERSION, "generator": {"name": "diffreport", "version": VERSION}}


def encode(report: ChangeReport, words: Words) -> Plain:
    """A change report as plain data; `words` says a reason in the language of the labels."""
    collated = submissions_of(report.collations)
    return envelope() | {
        "compilations": [encode_compilation(compilation, collated) for compilation in report.compilations],
        "collations": [encode_collation(collation, words) for collation in report.collations],
        "notices": [encode_notice(notice) for notice in report.notices],
        "terms": [encode_drift(drift) for drift in report.terms],
    }


def submissions_of(collations: Iterable[Collation]) -> dict[tuple[str, str], Submission]:
    """The submissions of the collations by respondent and source; the first one stands where there are several."""
    found: dict[tuple[str, str], Submission] = {}
    for collation in collations:
        for submission in collation.submissions:
            found.setdefault((submission.respondent.id, submission.source), submission)
    return found


def encode_compilation(compilation: Compilation, collated: Mapping[tuple[str, str], Submission] | None = None) -> Plain:
    """A compilation; submissions that `collated` holds as they are are only named, by default all are written out."""
    collated = collated or {}
    apart = [
        {"at": at} | _submission(submission)
        for at, submission in enumerate(compilation.submissions)
        if collated.get((submission.respondent.id, compilation.source)) != submission
    ]
    return {
        "source": compilation.source,
        "sha256": compilation.sha256,
        "symbol": compilation.symbol,
        "session": compilation.session,
        "year": compilation.year,
        "language": compilation.language,
        "respondents": [submission.respondent.id for submission in compilation.submissions],
        "agenda_item": compilation.agenda_item,
        "layout": compilation.layout,
        "introduction": [_block(block) for block in compilation.introduction],
        "placements": _placements(compilation.placements),
        "mentions": [_mention(mention) for mention in compilation.mentions],
        "notices": [encode_notice(notice) for notice in compilation.notices],
        "submissions_apart": apart,
    }


def encode_document(document: Document) -> Plain:
    """A document with its text, into which the spans of its blocks point."""
    return {
        "source": document.source,
        "sha256": document.sha256,
        "language": document.language,
        "layout": document.layout,
        "blocks": [_block(block) for block in document.blocks],
        "notices": [encode_notice(notice) for notice in document.notices],
        "text": document.text,
    }


def encode_notice(notice: Notice) -> Plain:
    """A notice; `line` is 1-based or None."""
    return {"level": notice.level, "source": notice.source, "line": notice.line, "text": notice.text}


def encode_drift(drift: Drift) -> Plain:
    """A term that switched between two sessions; each side has its session, its form and the counts of both forms in it."""
    return {
        "language": drift.language,
        "old": _usage(drift.old),
        "new": _usage(drift.new),
        "respondents": list(drift.respondents),
        "confidence": drift.confidence,
        "folded": drift.folded,
    }


def _usage(usage: Usage) -> Plain:
    return {
        "session": usage.session,
        "form": usage.form,
        "counts": {"old": usage.old_count, "new": usage.new_count},
        "example": {"respondent": usage.example.respondent, "paragraph": usage.example.paragraph, "quote": usage.example.quote},
    }


def encode_comparison(comparison: Comparison, words: Words) -> Plain:
    """A comparison; old and new paragraphs are named by their 0-based index."""
    return {
        "old": comparison.old,
        "new": comparison.new,
        "overlap": comparison.overlap,
        "overlap_reason": None if comparison.overlap_reason is None else words(comparison.overlap_reason),
        "brief": [_clause(clause, words) for clause in comparison.brief],
        "changes": [_change(change, words) for change in comparison.changes],
        "flags": [encode_flag(flag, words) for flag in comparison.flags],
        "overlap_code": None if comparison.overlap_reason is None else encode_reason(comparison.overlap_reason),
    }


def encode_reason(reason: Reason) -> Plain:
    """A reason as its code and values, and its parts where it has some."""
    plain: Plain = {"code": reason.code, "values": list(reason.values)}
    return plain | {"parts": [encode_reason(part) for part in reason.parts]} if reason.parts else plain


def encode_collation(collation: Collation, words: Words) -> Plain:
    """A collation; `words` says a reason in the language of the labels."""
    return {
        "respondent": _respondent(collation.respondent),
        "submissions": [_submission(submission) for submission in collation.submissions],
        "comparisons": [encode_comparison(comparison, words) for comparison in collation.comparisons],
        "mentions": [_mention(mention) for mention in collation.mentions],
        "lineages": [_lineage(lineage) for lineage in collation.lineages],
        "series": [_series(series) for series in collation.series],
        "facts": _facts(collation),
        "ledger": _ledger(collation),
    }


def _facts(collation: Collation) -> list[Plain]:
    return [
        {"session": said.session, "facts": [encode_fact(fact, collation.submission(said.session)) for fact in said.facts]}
        for said in collation.facts
    ]


def _ledger(collation: Collation) -> Plain:
    """The ledger; its facts are named by their places among those of their session."""
    places = {said.session: {fact: at for at, fact in reversed(tuple(enumerate(said.facts)))} for said in collation.facts}

    def row(one: Row) -> Plain:
        entries = [{"session": entry.session, "facts": [places[entry.session][fact] for fact in entry.facts]} for entry in one.entries]
        return {"subject": one.fullest.subject, "name": one.fullest.name, "entries": entries}

    ledger = collation.ledger
    return {part: [row(one) for one in getattr(ledger, part)] for part in ("laws", "treaties", "positions")}


def _respondent(respondent: Respondent) -> Plain:
    return {"id": respondent.id, "name": respondent.name, "kind": respondent.kind}


def _submission(submission: Submission) -> Plain:
    return {
        "session": submission.key,
        "year": submission.year,
        "source": submission.source,
        "date": submission.date,
        "original_language": submission.original_language,
        "excerpt": submission.excerpt,
        "paragraphs": [_paragraph(paragraph) for paragraph in submission.paragraphs],
        "footnotes": [footnote.text for footnote in submission.footnotes],
        "footnote_places": [{"label": note.label, "line": note.line, "paragraph": note.paragraph} for note in submission.footnotes],
        "language": submission.language,
        "respondent": _respondent(submission.respondent),
    }


def _paragraph(paragraph: Paragraph) -> Plain:
    plain = {
        "index": paragraph.index,
        "kind": paragraph.kind,
        "text": paragraph.text,
        "line": paragraph.line,
        "page": paragraph.page,
        "number": paragraph.number,
        "marks": _marks(paragraph.marks),
        "spans": _spans(paragraph.segments),
    }
    return plain if paragraph.source is None else plain | {"source": paragraph.source}


def _marks(marks: tuple[FootnoteMark, ...]) -> list[Plain]:
    return [{"label": mark.label, "at": mark.at, "span": [mark.source.start, mark.source.end]} for mark in marks]


def _spans(segments: tuple[Segment, ...]) -> list[list[int]]:
    return [[segment.at, segment.source.start, segment.source.end] for segment in segments]


def _block(block: Block) -> Plain:
    return {
        "kind": block.kind,
        "text": block.text,
        "lines": list(block.lines),
        "page": block.page,
        "label": block.label,
        "level": block.level,
        "marks": _marks(block.marks),
        "spans": _spans(block.segments),
    }


def _placements(placements: tuple[Placement, ...]) -> list[Plain]:
    """Runs of neighbouring blocks with the same role and respondent, `blocks` being the first and the last one."""
    runs = []
    numbered = enumerate(placements)
    for (role, respondent, _), group in groupby(numbered, key=lambda item: (item[1].role, item[1].respondent, item[1].block - item[0])):
        blocks = [placement.block for _, placement in group]
        runs.append({"role": role, "respondent": respondent, "blocks": [blocks[0], blocks[-1]]})
    return runs


def _mention(mention: Mention) -> Plain:
    return {
        "source": mention.source,
        "symbol": mention.symbol,
        "year": mention.year,
        "paragraph": mention.paragraph,
        "quote": mention.quote,
        "respondent": mention.respondent,
    }


def _change(change: Change, words: Words) -> Plain:
    return {
        "kind": change.kind,
        "moved": change.moved,
        "old": list(change.old),
        "new": list(change.new),
        "similarity": change.similarity,
        "confidence": change.confidence,
        "reasons": [words(reason) for reason in change.reasons],
        "edits": [_edit(edit) for edit in change.edits],
        "reason_codes": [encode_reason(reason) for reason in change.reasons],
    }


def _edit(edit: Edit) -> Plain:
    return {"op": edit.op, "text": edit.text, "significance": edit.significance, "reason": edit.reason}


def _clause(clause: Clause, words: Words) -> Plain:
    return {"text": words(clause.text), "flags": list(clause.flags), "text_code": encode_reason(clause.text)}


def encode_flag(flag: Flag, words: Words) -> Plain:
    """A flag with the evidence of both sides."""
    plain = {
        "kind": flag.kind,
        "subject": flag.subject,
        "summary": words(flag.summary),
        "confidence": flag.confidence,
        "fingerprint": flag.fingerprint,
        "old": None if flag.old is None else _evidence(flag.old),
        "new": None if flag.new is None else _evidence(flag.new),
        "summary_code": encode_reason(flag.summary),
    }
    return plain if flag.about is None else plain | {"about_code": encode_reason(flag.about)}


def _evidence(evidence: Evidence) -> Plain:
    plain = {"paragraph": evidence.paragraph, "quote": evidence.quote, "value": evidence.value}
    return plain if evidence.footnote is None else plain | {"footnote": evidence.footnote}


def _lineage(lineage: Lineage) -> Plain:
    return {
        "status": lineage.status,
        "first": lineage.first,
        "last": lineage.last,
        "readings": [{"session": reading.session, "paragraphs": list(reading.paragraphs)} for reading in lineage.readings],
    }


def _series(series: Series) -> Plain:
    points = [
        {"session": point.session, "value": point.value, "paragraph": point.paragraph, "quote": point.quote} for point in series.points
    ]
    plain = {"subject": series.subject, "kind": series.kind, "points": points}
    return plain if series.about is None else plain | {"about_code": encode_reason(series.about)}
