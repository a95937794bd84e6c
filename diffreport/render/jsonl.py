"""Results as JSON Lines: one record a line, each understood on its own, for tools that read streams.

Comes in: a change report or a verdict, and the reader's `View` (only its language counts). Goes out: one JSON object a line
(jsonlines.org), the first one saying which contract holds. Every record has a `type`; what is also in the JSON of
version 1 has the same keys here, and beside them what it hangs on: the respondent, and the submission or the two that
are compared. `record.schema.json` says what each type holds.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from diffreport.model.codec import Plain, encode_acceptance, encode_collation, encode_compilation, encode_drift, encode_notice, envelope
from diffreport.model.collation import ChangeReport, Collation
from diffreport.model.compilation import Compilation, Key, Submission
from diffreport.model.verdict import Raised, Verdict
from diffreport.render.formats import Format
from diffreport.render.json import on_one_line
from diffreport.render.labels import load
from diffreport.render.places import placed
from diffreport.render.view import View

HEAD = ("source", "sha256", "symbol", "session", "year", "language", "respondents")
"""What a record says of a compilation."""


def compare(report: ChangeReport, view: View) -> str:
    """All that was found, record by record."""
    records = (record for streamed in _streams(report, view) for record in streamed.all())
    return _written("compare", report, (*records, *({"type": "term"} | encode_drift(term) for term in report.terms)))


def facts(report: ChangeReport, view: View) -> str:
    """The facts that are left in a change report."""
    return _written("facts", report, (record for streamed in _streams(report, view) for record in streamed.facts()))


def flags(report: ChangeReport, view: View) -> str:
    """The flags that are left in a change report."""
    return _written("facts", report, (record for streamed in _streams(report, view) for record in streamed.flags()))


def check(verdict: Verdict, view: View) -> str:
    """What a check decided, then its flags with their outcome, the rows of the baseline that are stale, and what is missing."""
    known = {_name(record): record for streamed in _streams(verdict.report, view) for record in streamed.flags()}
    records = [
        _verdict(verdict),
        *({"type": "gap"} | encode_notice(gap) for gap in verdict.gaps),
        *(_raised("failed", raised, known) for raised in verdict.failures),
        *(_raised("accepted", raised, known) for raised in verdict.accepted),
        *({"type": "stale", "acceptance": encode_acceptance(acceptance)} for acceptance in verdict.stale),
    ]
    return _written("check", verdict.report, records)


@dataclass(frozen=True, slots=True)
class _Stream:
    """The records of one collation; `plain` is its JSON."""

    collation: Collation
    plain: Plain
    symbols: Mapping[str, str | None]

    def all(self) -> Iterator[Plain]:
        """Submissions, facts, comparisons with their changes and flags, series, lineages and mentions."""
        for submission, plain in zip(self.collation.submissions, self.plain["submissions"], strict=True):
            known = {"excerpt": plain["excerpt"], "paragraphs": len(plain["paragraphs"]), "footnotes": len(plain["footnotes"])}
            yield self._record("submission") | self._head(submission) | known
        yield from self.facts()
        for comparison in self.plain["comparisons"]:
            said = {key: comparison[key] for key in ("overlap", "overlap_reason", "brief")}
            yield self._record("comparison") | self._compared(comparison) | said
            yield from self._changes(comparison)
            yield from self._flags(comparison)
        yield from self._history()

    def facts(self) -> Iterator[Plain]:
        """The facts, each with its submission."""
        for said in self.plain["facts"]:
            submission = self.collation.submission(said["session"])
            for fact in said["facts"]:
                place = self._place(submission, fact["paragraph"], fact.get("footnote"))
                yield self._record("fact") | {"submission": self._head(submission)} | fact | place

    def flags(self) -> Iterator[Plain]:
        """The flags, each with its comparison."""
        for comparison in self.plain["comparisons"]:
            yield from self._flags(comparison)

    def _changes(self, comparison: Plain) -> Iterator[Plain]:
        old, new = self.collation.submission(comparison["old"]), self.collation.submission(comparison["new"])
        for change in comparison["changes"]:
            sides = (("old", old, change["old"]), ("new", new, change["new"]))
            places = {name: self._place(submission, indices[0]) if indices else None for name, submission, indices in sides}
            yield self._record("change") | self._compared(comparison) | change | {"places": places}

    def _flags(self, comparison: Plain) -> Iterator[Plain]:
        for flag in comparison["flags"]:
            sides = {
                name: evidence | self._place(self.collation.submission(comparison[name]), evidence["paragraph"], evidence.get("footnote"))
                for name in ("old", "new")
                if (evidence := flag[name])
            }
            yield self._record("flag") | self._compared(comparison) | flag | sides

    def _history(self) -> Iterator[Plain]:
        for series in self.plain["series"]:
            yield self._record("series") | series
        for lineage in self.plain["lineages"]:
            yield self._record("lineage") | lineage
        for mention in self.plain["mentions"]:
            yield {"type": "mention"} | mention | {"respondent": self.plain["respondent"]}

    def _record(self, kind: str) -> Plain:
        return {"type": kind, "respondent": self.plain["respondent"]}

    def _compared(self, comparison: Plain) -> Plain:
        return {"submissions": {name: self._head(self.collation.submission(comparison[name])) for name in ("old", "new")}}

    def _head(self, submission: Submission) -> Plain:
        return {
            "session": submission.key,
            "year": submission.year,
            "symbol": self.symbols.get(submission.source),
            "source": submission.source,
            "language": submission.language,
            "date": submission.date,
        }

    def _place(self, submission: Submission, paragraph: int, footnote: int | None = None) -> Plain:
        place = placed(submission, paragraph, footnote)
        return {"source": place.source, "line": place.line, "page": place.page}


def _streams(report: ChangeReport, view: View) -> Iterator[_Stream]:
    symbols = {compilation.source: compilation.symbol for compilation in report.compilations}
    for collation in report.collations:
        yield _Stream(collation, encode_collation(collation, load(view.language).reason), symbols)


def _compilation(compilation: Compilation) -> Plain:
    plain = encode_compilation(compilation)
    return {"type": "compilation"} | {key: plain[key] for key in HEAD}


def _verdict(verdict: Verdict) -> Plain:
    return {
        "type": "verdict",
        "outcome": verdict.outcome,
        "fail_on": list(verdict.fail_on),
        "min_confidence": verdict.min_confidence,
        "failures": len(verdict.failures),
        "accepted": len(verdict.accepted),
        "stale": len(verdict.stale),
        "gaps": len(verdict.gaps),
        "less_confident": len(verdict.unsure),
        "other_kinds": len(verdict.others),
        "silent": [respondent.id for respondent in verdict.silent],
    }


def _name(record: Plain) -> tuple[str, Key, Key, str]:
    """What tells the record of a flag from all others."""
    compared = record["submissions"]
    return record["respondent"]["id"], compared["old"]["session"], compared["new"]["session"], record["fingerprint"]


def _raised(outcome: str, raised: Raised, known: Mapping[tuple[str, Key, Key, str], Plain]) -> Plain:
    """A flag with what became of it."""
    flag = known[raised.respondent.id, raised.old, raised.new, raised.flag.fingerprint]
    return flag | {"outcome": outcome, "acceptance": None if raised.acceptance is None else encode_acceptance(raised.acceptance)}


def _written(command: str, report: ChangeReport, records: Iterable[Plain]) -> str:
    """The contract, the documents and the notices, then the records of the command."""
    opening = [
        {"type": "report", "command": command} | envelope(),
        *map(_compilation, report.compilations),
        *({"type": "notice"} | encode_notice(notice) for notice in report.notices),
    ]
    return "".join(f"{on_one_line(record)}\n" for record in (*opening, *records))


FORMAT = Format(compare=compare, facts=facts, flags=flags, check=check)
