"""The order of the stages, and nothing else.

Comes in: documents. Goes out: a change report.

    document → split → compilation → assemble → submissions → drift → terms, folded in all that follows
                                             submissions → align → beads → textdiff → changes
                                                         → facts → changes of facts → flags → brief → collation
                                                                                    → series, ledger ↗

Each stage is a pure function in its own package; they meet here and nowhere else. Everything that depends on more than
one submission (how rare a term is, all pairs of sessions of a respondent) is computed here once and handed down.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, groupby, pairwise

from diffreport import drift, textdiff
from diffreport.align import Pair, Sides, Weighted, align, lineages, overlap, prepare, settle
from diffreport.brief import brief
from diffreport.errors import UsageError
from diffreport.facts import changes as fact_changes
from diffreport.facts import extract
from diffreport.facts.ledger import ledger
from diffreport.facts.series import series
from diffreport.flags import Context, raise_flags, turned
from diffreport.lang import pack_for
from diffreport.lang.pack import LanguagePack
from diffreport.lang.reports import forms_of
from diffreport.lang.variants import extended
from diffreport.model.alignment import PINNED, Bead
from diffreport.model.collation import Change, ChangeReport, Collation, Comparison, SubmissionFacts
from diffreport.model.compilation import Compilation, Key, Mention, Submission
from diffreport.model.configuration import Pin, Stated
from diffreport.model.document import Document, Level, Notice
from diffreport.model.drift import Drift, Glossary
from diffreport.model.fact import FactChange
from diffreport.model.flag import Reason
from diffreport.respondents.assemble import assemble
from diffreport.respondents.known import Known
from diffreport.respondents.registry import registry
from diffreport.respondents.split import split
from diffreport.respondents.stated import restated
from diffreport.respondents.whole import of_texts, whole

NOTHING_PINNED = Glossary()
NOTHING_STATED = Stated()
NO_ALIASES: Mapping[str, str] = {}


def compile_document(document: Document, stated: Stated = NOTHING_STATED, aliases: Mapping[str, str] = NO_ALIASES) -> Compilation:
    """Splits a document into submissions; the notices of reading are among those of the compilation.

    Args:
        document: a document, read.
        stated: what the user says of it; it goes before what the text says.
        aliases: the user's own names of respondents, as headings may have them, and what they stand for.

    Raises:
        InputError: the document is no report.
    """
    return restated(split(document, forms_of(document.language), registry().renamed(aliases)), stated)


def collate(
    compilations: Sequence[Compilation],
    *,
    respondents: Sequence[str] = (),
    old: int | None = None,
    new: int | None = None,
    glossary: Glossary = NOTHING_PINNED,
    aliases: Mapping[str, str] = NO_ALIASES,
    pins: Sequence[Pin] = (),
) -> ChangeReport:
    """Compares the submissions of each respondent over the sessions.

    Args:
        compilations: reports, split.
        respondents: names or ids as typed; all respondents where empty.
        old: session to compare from, with `new`; else each submission is compared with the respondent's next one.
        new: session to compare with.
        glossary: terminology that the user pinned; it goes before what the program finds.
        aliases: the user's own names of respondents and what they stand for.
        pins: beads that the user fixed; those that are stale are left out with a notice.

    Raises:
        InputError: two reports, or two pins, contradict each other.
        UsageError: a respondent or a session that no report has, one session of two, or two that are not old and new.
    """
    submissions, joined = assemble(compilations)
    _require_sessions(submissions, old, new)
    known = Known(registry().renamed(aliases), submissions)
    present = {submission.respondent.id for submission in submissions}
    wanted = {known.wanted(name) for name in respondents} or present
    identified = [replace(pin, respondent=known.id_of(pin.respondent) or pin.respondent) for pin in pins]
    fixed, stale = settle([pin for pin in identified if pin.respondent in wanted or pin.respondent not in present], submissions)
    terms = _drifts(submissions, glossary)
    ground = replace(_ground(submissions, glossary, terms), fixed=fixed)
    mentions = [mention for compilation in compilations for mention in compilation.mentions]
    collations = [
        _collation(tuple(group), mentions, ground, _chosen(old, new))
        for (id_, _), group in groupby(submissions, key=lambda submission: (submission.respondent.id, submission.language))
        if id_ in wanted
    ]
    notices = [notice for compilation in compilations for notice in compilation.notices]
    unflagged = _unflagged(collations, "error")
    return ChangeReport(tuple(compilations), tuple(collations), (*notices, *joined, *stale, *unflagged), terms)


def find_terms(compilations: Sequence[Compilation], glossary: Glossary = NOTHING_PINNED) -> tuple[Drift, ...]:
    """The terminology that switched between the sessions of the reports.

    Raises:
        InputError: two reports contradict each other.
    """
    return _drifts(assemble(compilations)[0], glossary)


def compare_plain(old: Document, new: Document, glossary: Glossary = NOTHING_PINNED) -> ChangeReport:
    """Compares two documents of any kind as two submissions of one nameless respondent.

    Two documents are no sessions, so no drift is looked for; `glossary` holds.

    Raises:
        UsageError: the documents are in different languages.
    """
    if old.language != new.language:
        problem = f"{old.source} is in {old.language}, {new.source} in {new.language}"
        raise UsageError(problem, remedy="compare two texts of one language")
    names = (old.source, new.source) if old.source != new.source else (f"{old.source} (old)", f"{new.source} (new)")
    submissions = tuple(whole(document, name) for document, name in zip((old, new), names, strict=True))
    collation = _collation(submissions, (), _ground(submissions, glossary), None)
    return ChangeReport((), (collation,), (*old.notices, *new.notices, *_unflagged([collation], "warning")))


def compare_texts(old: Sequence[str], new: Sequence[str], language: str = "zh") -> Comparison:
    """Compares two texts, each a sequence of paragraphs.

    Raises:
        UsageError: there is no language pack for `language`.
    """
    submissions = tuple(of_texts(texts, name, language) for texts, name in ((old, "old"), (new, "new")))
    return _collation(submissions, (), _ground(submissions), None).comparisons[0]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all comparisons of a run stand on: its language packs, which fold its terminology, the weighed submissions, and the
    sides of the beads that the user fixed."""

    packs: Mapping[str, LanguagePack]
    prepared: Mapping[tuple[str, str, Key], Sequence[Weighted]]
    fixed: Mapping[Pair, Sequence[Sides]] = field(default_factory=dict)

    def beads(self, old: Submission, new: Submission) -> tuple[Bead, ...]:
        """The beads of two submissions."""
        pinned = self.fixed.get(Pair(old.respondent.id, old.language, old.key, new.key), ())
        return align(self.prepared[old.identity], self.prepared[new.identity], pinned=pinned)


def _ground(submissions: Sequence[Submission], glossary: Glossary = NOTHING_PINNED, terms: Sequence[Drift] = ()) -> _Ground:
    """All submissions of a run made ready for alignment, language by language."""
    packs: dict[str, LanguagePack] = {}
    prepared: dict[tuple[str, str, Key], Sequence[Weighted]] = {}
    for code, here in _by_language(submissions):
        pinned = [term for term in glossary.terms if term.language == code]
        pairs = [(term.old, term.new) for term in pinned if not term.ignore]
        pairs += [(term.old.form, term.new.form) for term in terms if term.language == code and term.folded]
        packs[code] = extended(pack_for(code), pairs, [(term.old, term.new) for term in pinned if term.ignore])
        weighed = prepare((submission.paragraphs for submission in here), packs[code])
        prepared.update(zip((submission.identity for submission in here), weighed, strict=True))
    return _Ground(packs, prepared)


def _drifts(submissions: Sequence[Submission], glossary: Glossary) -> tuple[Drift, ...]:
    """The drifts of each language; those that the user does not want are not folded."""
    found = [term for code, here in _by_language(submissions) for term in drift.find(here, pack_for(code))]
    return tuple(replace(term, folded=not glossary.ignores(term.language, term.old.form, term.new.form)) for term in found)


def _by_language(submissions: Sequence[Submission]) -> Iterator[tuple[str, list[Submission]]]:
    for code in sorted({submission.language for submission in submissions}):
        yield code, [submission for submission in submissions if submission.language == code]


def _collation(
    submissions: Sequence[Submission], mentions: Iterable[Mention], ground: _Ground, chosen: Sequence[tuple[Key, Key]] | None
) -> Collation:
    """Everything found for one respondent in one language; `chosen` are the pairs to compare, None for neighbours."""
    respondent = submissions[0].respondent
    pack = ground.packs[submissions[0].language]
    by_key = {submission.key: submission for submission in submissions}
    beads = {(old.key, new.key): ground.beads(old, new) for old, new in combinations(submissions, 2)}
    pairs = chosen if chosen is not None else [(old.key, new.key) for old, new in pairwise(submissions)]
    facts = {submission.key: extract(submission, pack) for submission in submissions}
    deltas = {(old, new): fact_changes(facts[old], facts[new], between, pack) for (old, new), between in beads.items()}
    compared = [_comparison(by_key[old], by_key[new], beads[old, new], deltas[old, new], pack) for old, new in pairs if (old, new) in beads]
    sessions = [(submission.key, len(submission.paragraphs)) for submission in submissions]
    return Collation(
        respondent,
        tuple(submissions),
        tuple(compared),
        tuple(mention for mention in mentions if mention.respondent == respondent.id),
        lineages(sessions, beads) if len(submissions) > 1 else (),
        series(submissions, deltas, pack),
        tuple(SubmissionFacts(key, found) for key, found in facts.items()),
        ledger(facts, deltas),
    )


def _unflagged(collations: Iterable[Collation], level: Level) -> Iterator[Notice]:
    """A notice for each language in which something was compared and no flag could have been raised."""
    compared = {collation.submissions[-1].language: collation.submissions[-1].source for collation in collations if collation.comparisons}
    for code, source in sorted(compared.items()):
        if not pack_for(code).raises_flags:
            yield Notice(
                level,
                source,
                None,
                f"compared without flags, because no laws, treaties, counts or positions are found in texts in {code} yet",
            )


def _comparison(old: Submission, new: Submission, beads: Sequence[Bead], deltas: Sequence[FactChange], pack: LanguagePack) -> Comparison:
    texts = [[paragraph.text for paragraph in side.paragraphs] for side in (old, new)]
    around = textdiff.background(texts[0], texts[1], pack)
    context = Context(old, new, deltas, beads, pack)
    changes = tuple(_change(bead, context, around) for bead in beads)
    flags = raise_flags(context)
    return Comparison(old.key, new.key, *overlap(old, new, beads), changes, flags, brief(flags, str(old.year or old.key)))


def _change(bead: Bead, context: Context, around: textdiff.Background) -> Change:
    sides = context.old.side(bead.old), context.new.side(bead.new)
    speaker, stances = context.old.respondent.id, turned(context, bead)
    edits = textdiff.compare(*sides, context.pack, speaker=speaker, around=around, stances=stances)
    pinned = (Reason(PINNED),) if bead.pinned else ()
    if not bead.new:
        return Change("removed", False, bead.old, (), None, bead.confidence, pinned, edits)
    if not bead.old:
        return Change("added", False, (), bead.new, None, bead.confidence, pinned, edits)
    kind, reasons = textdiff.kind_of(edits)
    return Change(kind, bead.moved, bead.old, bead.new, bead.similarity, bead.confidence, (*pinned, *reasons), edits)


def _chosen(old: int | None, new: int | None) -> list[tuple[Key, Key]] | None:
    return None if old is None or new is None else [(old, new)]


def _require_sessions(submissions: Sequence[Submission], old: int | None, new: int | None) -> None:
    if (old is None) != (new is None):
        raise UsageError("an old and a new session go together", remedy="give both or none")
    known = sorted({submission.session for submission in submissions if submission.session is not None})
    for session in (old, new):
        if session is not None and session not in known:
            remedy = f"the sources have {', '.join(map(str, known))}" if known else "the sources have no sessions"
            raise UsageError(f"no report of session {session}", remedy=remedy)
    if old is not None and new is not None and old >= new:
        raise UsageError(f"session {old} is not before session {new}", remedy="name an older one as old, a newer one as new")
