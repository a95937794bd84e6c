"""What a rule may look at: two submissions of one respondent and everything found between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from diffreport.lang.pack import LanguagePack
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Submission
from diffreport.model.fact import FactChange


@dataclass(frozen=True, slots=True)
class Context:
    """One comparison, before its flags."""

    old: Submission
    new: Submission
    changes: Sequence[FactChange]
    beads: Sequence[Bead]
    pack: LanguagePack
