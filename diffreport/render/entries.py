"""The ledger in words: what its rows are about, and what a session says of each.

Comes in: a ledger, the language of its documents, and the reader's labels. Goes out: words. Where a session says several things of a
law, all are told but bare mentions, the strongest first; of a treaty the strongest only. Law titles, targets of
positions and whatever else is quoted stay in the language of the document.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from diffreport.lang import pack_for
from diffreport.lang.subjects import about
from diffreport.lang.treaty_names import treaty_names
from diffreport.model.fact import Fact, Law, LawAction, Position, Treaty, TreatyStatus
from diffreport.model.flag import Reason
from diffreport.model.ledger import Ledger, Row
from diffreport.render.labels import Labels

ACTIONS: tuple[LawAction, ...] = ("repealed", "replaced", "amended", "in-force", "adopted", "draft", "mentioned")
STATUSES: tuple[TreatyStatus, ...] = ("party", "signed", "supports", "mentions")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a session says of a subject: `text` in the reader's language, `quote` the document's words that
    complete it, and the facts that say it."""

    text: str
    quote: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """What a row is about: `text` in the reader's language, `quote` in the document's; one of them may be empty."""

    text: str
    quote: str


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells one ledger; `language` is that of its documents, `laws` are its laws by their printed names."""

    labels: Labels
    language: str
    laws: Mapping[str, str]

    def law_title(self, row: Row) -> Title:
        """A law by its sort, number and year, then by its printed name; by the name alone where reader and document share a language."""
        fact = row.fullest
        return Title("" if self._shared else _designation(fact, self.labels, self.language), fact.name)

    def treaty_title(self, row: Row) -> tuple[str, str]:
        """Short name and full title of a treaty; the title is empty where it says no more."""
        id_ = row.fullest.subject
        names = treaty_names(self.labels.language).get(id_)
        return (id_, "") if names is None else (names.short, "" if names.title == names.short else names.title)

    def laws_said(self, facts: Sequence[Fact]) -> Iterator[Said]:
        """What happened to a law, when, and by which other law."""
        claims = [(fact, fact.claim) for fact in facts if isinstance(fact.claim, Law)]
        actions = {claim.action for _, claim in claims}
        for action in [action for action in ACTIONS if action in actions and (action != "mentioned" or len(actions) == 1)]:
            own = [(fact, claim) for fact, claim in claims if claim.action == action]
            dates = dict.fromkeys(claim.date for _, claim in own if claim.date)
            by = dict.fromkeys(claim.by for _, claim in own if claim.by)
            known = [self.labels("by", self.laws[name]) for name in by if name in self.laws]
            quoted = [name for name in by if name not in self.laws]
            said = " ".join((self.labels(action, section="action"), *dates, *known))
            yield Said(said, " ".join(quoted), tuple(fact for fact, _ in own))

    def treaties_said(self, facts: Sequence[Fact]) -> Iterator[Said]:
        """The strongest status that is claimed."""
        for status in STATUSES:
            own = tuple(fact for fact in facts if isinstance(fact.claim, Treaty) and fact.claim.status == status)
            if own:
                yield Said(self.labels.reason(Reason(f"status-{status}")), "", own)
                return

    def positions_said(self, facts: Sequence[Fact]) -> Iterator[Said]:
        """Each stance with its target."""
        for fact in facts:
            if isinstance(fact.claim, Position):
                yield Said(self._position(fact.claim, fact.name), fact.name, (fact,))

    @property
    def _shared(self) -> bool:
        return self.labels.language == self.language

    def _position(self, claim: Position, target: str) -> str:
        """A stance with its modal word and its denial, where the target does not tell that by itself (防止…)."""
        said = self.labels.reason(Reason(f"stance-{claim.stance}"))
        if claim.modality != "none":
            said = self.labels(f"modality_{claim.modality}", said, section="page")
        # That somebody denies something is a negation by itself.
        negated = claim.negated and claim.stance != "deny" and not pack_for(self.language).averts(target)
        return self.labels("negated", said, section="page") if negated else said


def teller(ledger: Ledger, labels: Labels, language: str) -> Teller:
    """What tells this ledger, whose documents are in `language`, to the reader of these labels."""
    every = [row.fullest for row in ledger.laws] + [fact for row in ledger.laws for entry in row.entries for fact in entry.facts]
    shared = labels.language == language
    return Teller(labels, language, {fact.name: fact.name if shared else _designation(fact, labels, language) for fact in every})


def _designation(fact: Fact, labels: Labels, language: str) -> str:
    """A law by its sort, number and year."""
    return ", ".join(map(labels.reason, about(fact, pack_for(language)).parts))
