"""What became of each fact: the same thing in both submissions, only in the old one, or only in the new one.

Comes in: the facts of two submissions of one respondent and the beads between them. Goes out: changes of facts, in
reading order. Each sort of fact brings its own rule for "the same thing": a treaty by its id, a law by number or title,
a count by what is counted, a position by the beads it stands in and by its target.
"""

from collections.abc import Callable, Sequence

from diffreport.facts.counts import match_counts
from diffreport.facts.figures import match_figures
from diffreport.facts.law_matching import match_laws
from diffreport.facts.position_matching import match_positions
from diffreport.facts.resolutions import match_resolutions
from diffreport.facts.treaties import match_treaties
from diffreport.lang.pack import LanguagePack
from diffreport.model.alignment import Bead
from diffreport.model.fact import Fact, FactChange

Matcher = Callable[[Sequence[Fact], Sequence[Fact], Sequence[Bead], LanguagePack], Sequence[FactChange]]

MATCHERS: tuple[tuple[str, Matcher], ...] = (
    ("law", match_laws),
    ("treaty", match_treaties),
    ("count", match_counts),
    ("figure", match_figures),
    ("position", match_positions),
    ("resolution", match_resolutions),
)


def changes(old: Sequence[Fact], new: Sequence[Fact], beads: Sequence[Bead], pack: LanguagePack) -> tuple[FactChange, ...]:
    """Changes of all facts, sort by sort."""
    found: list[FactChange] = []
    for kind, matcher in MATCHERS:
        found += matcher([fact for fact in old if fact.kind == kind], [fact for fact in new if fact.kind == kind], beads, pack)
    return tuple(found)
