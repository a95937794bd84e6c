"""The table of flags: one row a finding, with the evidence of both sides.

Comes in: the comparisons of a change report. Goes out: rows with their comparison. Values are the codes of the contract
(``party``, ``oppose``), the same in every language; what is known of a law has columns of its own.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from diffreport.model.collation import ChangeReport
from diffreport.model.flag import Evidence, gravity
from diffreport.model.verdict import raised_by
from diffreport.render.findings import Finding, Side
from diffreport.render.labels import Labels
from diffreport.render.names import about
from diffreport.render.places import Place
from diffreport.render.tables.table import Cell, Table, number


@dataclass(frozen=True, slots=True)
class FlagRow:
    """A flag with the submissions that it compares."""

    finding: Finding
    labels: Labels


def rows(report: ChangeReport, labels: Labels) -> Iterator[FlagRow]:
    """The flags of a change report, respondent by respondent, comparison by comparison."""
    for collation in report.collations:
        for comparison in collation.comparisons:
            for raised in raised_by(collation, comparison):
                yield FlagRow(Finding(raised, *collation.sides(comparison)), labels)


def _law(key: str) -> Callable[[FlagRow], Cell]:
    """What is known of the law, from the new side; what that does not say, from the old one."""

    def fill(row: FlagRow) -> Cell:
        sides = (side.value for side in (row.finding.flag.new, row.finding.flag.old) if side and isinstance(side.value, Mapping))
        return next((value[key] for value in sides if value.get(key) is not None), None)

    return fill


def _evidence(name: str, said: Callable[[Evidence, Place], Cell]) -> tuple[tuple[str, Callable[[FlagRow], Cell]], ...]:
    """The columns ``old_<name>`` and ``new_<name>``, empty on a side that has no evidence."""

    def fill(finding: Finding, side: Side) -> Cell:
        evidence, place = finding.evidence(side), finding.place(side)
        return said(evidence, place) if evidence and place else None

    return (
        (f"old_{name}", lambda row: fill(row.finding, "old")),
        (f"new_{name}", lambda row: fill(row.finding, "new")),
    )


def _value(evidence: Evidence, _: Place) -> Cell:
    if isinstance(evidence.value, Mapping):
        return None
    return number(evidence.value) if isinstance(evidence.value, int | float) else str(evidence.value)


FLAGS: Table[FlagRow] = Table(
    (
        ("respondent_id", lambda row: row.finding.raised.respondent.id),
        ("respondent", lambda row: row.finding.raised.respondent.name),
        ("old_session", lambda row: row.finding.before.key),
        ("old_year", lambda row: row.finding.before.year),
        ("new_session", lambda row: row.finding.after.key),
        ("new_year", lambda row: row.finding.after.year),
        ("kind", lambda row: row.finding.flag.kind),
        ("gravity", lambda row: gravity(row.finding.flag.kind)),
        ("subject", lambda row: row.finding.flag.subject),
        ("about", lambda row: about(row.finding.flag, row.labels)),
        *_evidence("value", _value),
        ("law_number", _law("number")),
        ("law_year", _law("year")),
        ("law_title", _law("title")),
        ("summary", lambda row: row.labels.reason(row.finding.flag.summary)),
        ("confidence", lambda row: number(row.finding.flag.confidence)),
        *_evidence("paragraph", lambda evidence, _: evidence.paragraph + 1),
        *_evidence("footnote", lambda evidence, _: None if evidence.footnote is None else evidence.footnote + 1),
        *_evidence("quote", lambda evidence, _: evidence.quote),
        *_evidence("source", lambda _, place: place.source),
        *_evidence("line", lambda _, place: place.line),
        *_evidence("page", lambda _, place: place.page),
        ("fingerprint", lambda row: row.finding.flag.fingerprint),
    )
)
"""Paragraphs, footnotes, lines and pages are counted from 1."""
