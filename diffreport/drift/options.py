"""The thresholds of the stage, in one place, each with its reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DriftOptions:
    """When a change of words is a drift of terminology.

    On the five reports (six pairs of sessions, 64 submissions) these values leave three pairs of forms, all true. The
    demand for two respondents and the limit for pieces of longer forms do the work there: every other value could be
    half as strict and no fourth pair would come in. They are kept for other corpora; each has a case that fails
    without it (tests/cases/drift).
    """

    least: int = 3
    """Occurrences in a session from which a form is a term there: below it, one author's word in one paragraph."""
    respondents: int = 2
    """Respondents that must use a form, and respondents in whose sentences the replacement must be seen: one respondent
    that writes otherwise made an edit, not the session a switch. With one, 法案→立法 (a bill, legislation) comes in."""
    bound: float = 0.8
    """Share of its occurrences with one and the same neighbour from which a string is but a piece of a longer form.
    Without it 放射和核→放核 and 执行安→执行第 come in."""
    gone: float = 0.1
    """Share that the old form may keep in the new session: a stray quotation of an older text."""
    fresh: float = 0.4
    """Share that the new form may have had in the old session: 行为体 stood beside 行为者 with 0.25 before it took over."""
    likeness: float = 0.5
    """Dice coefficient of the characters of the two forms. Terms are translated anew from the same characters
    (核保安, 核安保) or shortened (化生放核); forms that share less are different things too often."""
    evidence: float = 10.83
    """Log-likelihood ratio of the four counts (Dunning 1993): 10.83 is a chance of 0.001 with one degree of freedom."""
    counterpart: float = 0.3
    """Dice coefficient of character pairs from which two sentences of a respondent are taken for counterparts, each
    the best partner of one of them. The replacements found in place reach 0.32 to 0.82."""
