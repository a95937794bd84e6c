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
from diffreport.align import Pair, Sides, Weighted, align, lineages, prepare, settle
from diffreport.brief import brief
from diffreport.errors import UsageError
from diffreport.facts import changes as fact_changes
from diffreport.facts import extract
from diffreport.facts.ledger import ledger
from diffreport.facts.series import series
from diffreport.flags import Context, raise_flags
from diffreport.lang import pack_for
from diffreport.lang.pack import LanguagePack
from diffreport.lang.reports import forms_of
from diffreport.lang.variants import extended
from diffreport.model.alignment import PINNED, Bead
from diffreport.model.collation import Change, ChangeReport, Collation, Comparison, SubmissionFacts
from diffreport.model.compilation import Compilation, Mention, Paragraph, Submission
from diffreport.model.configuration import Pin, Stated
from diffreport.model.document import Document
from diffreport.model.drift import Drift, Glossary
from diffreport.model.fact import FactChange
from diffreport.model.flag import Reason
from diffreport.model.respondent import Respondent
from diffreport.respondents.assemble import assemble
from diffreport.respondents.registry import registry
from diffreport.respondents.resolve import Resolver
from diffreport.respondents.split import split
from diffreport.respondents.stated import restated

Key = int | str

NOTHING_PINNED = Glossary()
NOTHING_STATED = Stated()
NO_ALIASES: Mapping[str, str] = {}

NAMELESS = Respondent("-", "", "organization")
"""The respondent of two plain texts."""


@dataclass(frozen=True, slots=True)
class OverlapOptions:
    """When two submissions have so little in common that the reader must be told.

    `low` is the share of the characters of both that lie in beads with two sides. The 25 neighbouring pairs of the five
    reports have 0.47 in the median; 9 lie below 0.3 (the next has 0.33): those that another authority wrote, that
    treat of other things, or that are new from beginning to end.
    """

    low: float = 0.3


OVERLAP = OverlapOptions()


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
        UsageError: a respondent or a session that no report has.
    """
    submissions, joined = assemble(compilations)
    _require_sessions(submissions, old, new)
    names = _Names(registry().renamed(aliases), submissions)
    present = {submission.respondent.id for submission in submissions}
    wanted = {names.wanted(name) for name in respondents} or present
    identified = [replace(pin, respondent=names.id_of(pin.respondent) or pin.respondent) for pin in pins]
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
    return ChangeReport(tuple(compilations), tuple(collations), (*notices, *joined, *stale), terms)


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
    submissions = tuple(_plain_submission(document, name) for document, name in zip((old, new), names, strict=True))
    collation = _collation(submissions, (), _ground(submissions, glossary), None)
    return ChangeReport((), (collation,), (*old.notices, *new.notices))


def compare_texts(old: Sequence[str], new: Sequence[str], language: str = "zh") -> Comparison:
    """Compares two texts, each a sequence of paragraphs.

    Raises:
        UsageError: there is no language pack for `language`.
    """
    submissions = tuple(_text_submission(texts, name, language) for texts, name in ((old, "old"), (new, "new")))
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
        return align(self.prepared[_identity(old)], self.prepared[_identity(new)], pinned=pinned)


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
        prepared.update(zip(map(_identity, here), weighed, strict=True))
    return _Ground(packs, prepared)


def _drifts(submissions: Sequence[Submission], glossary: Glossary) -> tuple[Drift, ...]:
    """The drifts of each language; those that the user does not want are not folded."""
    found = [term for code, here in _by_language(submissions) for term in drift.find(here, pack_for(code))]
    return tuple(replace(term, folded=not glossary.ignores(term.language, term.old.form, term.new.form)) for term in found)


def _by_language(submissions: Sequence[Submission]) -> Iterator[tuple[str, list[Submission]]]:
    for code in sorted({submission.language for submission in submissions}):
        yield code, [submission for submission in submissions if submission.language == code]


def _identity(submission: Submission) -> tuple[str, str, Key]:
    return (submission.respondent.id, submission.language, submission.key)


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


def _comparison(old: Submission, new: Submission, beads: Sequence[Bead], deltas: Sequence[FactChange], pack: LanguagePack) -> Comparison:
    texts = [[paragraph.text for paragraph in side.paragraphs] for side in (old, new)]
    around = textdiff.background(texts[0], texts[1], pack)
    changes = tuple(_change(bead, old, new, pack, around) for bead in beads)
    flags = raise_flags(Context(old, new, deltas, beads, pack))
    share = _common_share(old, new, beads)
    low = share < OVERLAP.low
    reason = Reason("low-overlap", (f"{share:.0%}",)) if low else None
    return Comparison(old.key, new.key, "low" if low else "normal", reason, changes, flags, brief(flags, str(old.year or old.key)))


def _change(bead: Bead, old: Submission, new: Submission, pack: LanguagePack, around: textdiff.Background) -> Change:
    sides = _side(old, bead.old), _side(new, bead.new)
    edits = textdiff.compare(*sides, pack, speaker=old.respondent.id, around=around)
    pinned = (Reason(PINNED),) if bead.pinned else ()
    if not bead.new:
        return Change("removed", False, bead.old, (), None, bead.confidence, pinned, edits)
    if not bead.old:
        return Change("added", False, (), bead.new, None, bead.confidence, pinned, edits)
    kind, reasons = textdiff.kind_of(edits)
    return Change(kind, bead.moved, bead.old, bead.new, bead.similarity, bead.confidence, (*pinned, *reasons), edits)


def _side(submission: Submission, paragraphs: Iterable[int]) -> str:
    return "\n".join(submission.paragraphs[index].text for index in paragraphs)


def _common_share(old: Submission, new: Submission, beads: Sequence[Bead]) -> float:
    """Share of the characters of both submissions that lie in beads with two sides, 0..1."""
    paired = sum(len(_side(old, bead.old)) + len(_side(new, bead.new)) for bead in beads if bead.old and bead.new)
    every = sum(len(paragraph.text) for submission in (old, new) for paragraph in submission.paragraphs)
    return paired / every if every else 1.0


def _chosen(old: int | None, new: int | None) -> list[tuple[Key, Key]] | None:
    return None if old is None or new is None else [(old, new)]


def _require_sessions(submissions: Sequence[Submission], *sessions: int | None) -> None:
    known = sorted({submission.session for submission in submissions if submission.session is not None})
    for session in sessions:
        if session is not None and session not in known:
            remedy = f"the sources have {', '.join(map(str, known))}" if known else "the sources have no sessions"
            raise UsageError(f"no report of session {session}", remedy=remedy)


class _Names:
    """The names by which a user may call the respondents of a run: all that the registry knows, and those that the reports print."""

    def __init__(self, known: Resolver, submissions: Iterable[Submission]) -> None:
        self.known = known
        self.printed = {submission.respondent.name: submission.respondent.id for submission in submissions}

    def id_of(self, name: str) -> str | None:
        """The id that a name means; None where nobody is called so."""
        meant = self.known.meant(name)
        return self.known.resolve(name) or self.printed.get(meant) or (meant if meant in self.printed.values() else None)

    def wanted(self, name: str) -> str:
        """The id of a respondent who must have a submission.

        Raises:
            UsageError: nobody is called so, or it has none.
        """
        id_ = self.id_of(name)
        if id_ is None:
            near = self.known.suggestions(name)
            remedy = f"did you mean {' or '.join(near)}?" if near else "see `diffreport list`"
            raise UsageError(f"no respondent is called {name}", remedy=remedy)
        if id_ not in self.printed.values():
            raise UsageError(f"the sources hold no submission of {name}", remedy="see `diffreport list` for who sent one")
        return id_


def _plain_submission(document: Document, name: str) -> Submission:
    """A whole document as one submission: its text without furniture."""
    blocks = [block for block in document.blocks if block.kind not in ("furniture", "footnote")]
    paragraphs = tuple(
        Paragraph(
            index,
            block.kind if block.kind in ("heading", "item") else "paragraph",
            block.text,
            block.segments,
            block.line,
            block.page,
            None,
            block.marks,
        )
        for index, block in enumerate(blocks)
    )
    return Submission(NAMELESS, None, None, name, document.language, None, None, False, paragraphs)


def _text_submission(texts: Sequence[str], name: str, language: str) -> Submission:
    paragraphs = tuple(Paragraph(index, "paragraph", text) for index, text in enumerate(texts))
    return Submission(NAMELESS, None, None, name, language, None, None, False, paragraphs)
