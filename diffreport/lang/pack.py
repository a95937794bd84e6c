"""What one language brings to every stage, behind one record.

Comes in: the functions and tables of a language folder. Goes out: a `LanguagePack` that the stages are handed;
no stage imports a language by name. To add a language: one folder that builds a pack, one line in `PACKS`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields

from diffreport.lang.counts import CountForms, FigureForms
from diffreport.lang.fold import fold
from diffreport.lang.laws import LawForms, no_laws
from diffreport.lang.stance import Stated, no_stances
from diffreport.lang.treaties import TreatyForms
from diffreport.model.span import Span


@dataclass(frozen=True, slots=True)
class Names:
    """Surface forms of one identity in one language: the short name, the official one, and all others in use."""

    short: str
    official: str | None = None
    others: tuple[str, ...] = ()

    def every(self) -> tuple[str, ...]:
        """All forms, the short one first."""
        return tuple(dict.fromkeys(name for name in (self.short, self.official, *self.others) if name))


_OF_FACTS = frozenset({"treaties", "counts", "figures", "stances", "laws"})
"""The services of a pack without which no fact is found that a flag could be raised from."""


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """The services of one language.

    `words` cuts a text into words whose concatenation is the text; `sentences` gives the spans of its sentences,
    in order, never cutting inside brackets or quotation marks; `respondents` gives the names by id, loaded when
    first asked for; `light` holds the function words and marks that carry little meaning of their own; `variants` folds
    renderings between which translators choose freely (for comparing, never for showing); `title_key` gives the id of
    the treaty that a title names, else the folded title.

    For the textual difference: `entities` are (kind, regular expression) pairs, tried in order, of what must stay
    whole (``date``, ``law``, ``number``); `negations` and `modals` (classes of words of equal force, weakest first)
    change a statement; `averting` words deny without a negation (避免), `obliging` ones oblige without a modal word
    (要求); after a modal word, `introducing` verbs make it a
    turn of phrase (应该指出); `list_marks` separate the items of an enumeration; `number_key` gives one form to all ways of
    writing one number (十八, 18).

    For the facts: `theme` are the pairs of neighbouring characters that every report on the subject repeats; `stances`
    gives the stances that a paragraph takes in the name of its speaker, who is known by the names given; `averts`
    tells whether the target of one is that something be averted;
    `laws` gives the forms by which laws are named, None where the language has none.
    """

    code: str
    words: Callable[[str], list[str]]
    sentences: Callable[[str], tuple[Span, ...]]
    respondents: Callable[[], Mapping[str, Names]]
    light: frozenset[str]
    variants: Callable[[str], str] = str
    title_key: Callable[[str], str] = fold
    number_key: Callable[[str], str] = fold
    entities: tuple[tuple[str, str], ...] = ()
    negations: frozenset[str] = frozenset()
    modals: tuple[frozenset[str], ...] = ()
    averting: frozenset[str] = frozenset()
    introducing: frozenset[str] = frozenset()
    obliging: frozenset[str] = frozenset()
    list_marks: frozenset[str] = frozenset()
    treaties: Callable[[], TreatyForms] = TreatyForms
    counts: Callable[[], CountForms] = CountForms
    figures: Callable[[], FigureForms] = FigureForms
    theme: frozenset[str] = frozenset()
    stances: Callable[[str, Sequence[str]], tuple[Stated, ...]] = no_stances
    averts: Callable[[str], bool] = lambda _: False
    laws: Callable[[], LawForms | None] = no_laws

    @property
    def raises_flags(self) -> bool:
        """Whether the language has anything by which the facts of a flag are found."""
        return any(getattr(self, field.name) is not field.default for field in fields(self) if field.name in _OF_FACTS)
