"""Terminology that switched between two sessions, and what the user ruled on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, verbatim, in which a form stands; `paragraph` is the 0-based index in the respondent's submission."""

    respondent: str
    paragraph: int
    quote: str


@dataclass(frozen=True, slots=True)
class Usage:
    """How one session used the two forms: how often the old one and the new one, and a sentence with its own `form`."""

    session: int
    form: str
    old_count: int
    new_count: int
    example: Example


@dataclass(frozen=True, slots=True)
class Drift:
    """A term that a whole session writes in another form than an earlier session.

    `old` and `new` are the two sessions, `new.form` is written where `old.form` was. `respondents` are the ids of those
    in whose text the replacement was seen in place. `confidence` is in 0..1. `folded` tells whether the two forms
    count as the same when texts are compared; a glossary can say no.
    """

    language: str
    old: Usage
    new: Usage
    respondents: tuple[str, ...]
    confidence: float
    folded: bool = True


@dataclass(frozen=True, slots=True)
class Term:
    """One row of a glossary: two forms of one term, or, with `ignore`, an old form that is left as it stands.

    `note` is the user's own and means nothing to the program.
    """

    language: str
    old: str
    new: str
    ignore: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Glossary:
    """What the user pinned, in the order of the file."""

    terms: tuple[Term, ...] = ()

    def ignores(self, language: str, old: str, new: str) -> bool:
        """Whether the user does not want these two forms to be folded, in whichever direction the row is written."""
        pair = {old, new}
        return any(term.ignore and term.language == language and {term.old, term.new} == pair for term in self.terms)
