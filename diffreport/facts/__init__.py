"""Facts: the typed claims of a submission, and what became of them in the next one.

Comes in: a submission and its language pack. Goes out: facts with the words that prove them; for two submissions the
changes of facts. To add a sort of fact: one file with an extractor, one line in `EXTRACTORS`, one case folder.
"""

from collections.abc import Callable, Sequence

from diffreport.facts.changes import changes
from diffreport.facts.counts import extract_counts
from diffreport.facts.figures import extract_figures
from diffreport.facts.laws import extract_laws
from diffreport.facts.positions import extract_positions
from diffreport.facts.resolutions import extract_resolutions
from diffreport.facts.treaties import extract_treaties
from diffreport.lang.pack import LanguagePack
from diffreport.model.compilation import Submission
from diffreport.model.fact import Fact

Extractor = Callable[[Submission, LanguagePack], Sequence[Fact]]

EXTRACTORS: tuple[Extractor, ...] = (
    extract_laws,
    extract_treaties,
    extract_counts,
    extract_figures,
    extract_positions,
    extract_resolutions,
)

__all__ = ["EXTRACTORS", "Extractor", "changes", "extract"]


def extract(submission: Submission, pack: LanguagePack) -> tuple[Fact, ...]:
    """All facts of a submission, in reading order."""
    found = [fact for extractor in EXTRACTORS for fact in extractor(submission, pack)]
    return tuple(sorted(found, key=lambda fact: (fact.paragraph, fact.footnote or -1, fact.span, fact.kind, fact.subject)))
