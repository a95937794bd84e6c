"""How a language names treaties and says what one has to do with them: the record that the extractors are handed.

Comes in: a language folder's tables. Goes out: `TreatyForms`. All patterns are for folded text (`lang.placed`). A claim is
read from the words on both sides of a list of names, because one verb or one noun governs the whole list:

    是▮、▮和▮的缔约国 → party      呼吁各国加入▮ → supports
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from diffreport.lang.forms import NEVER
from diffreport.model.fact import TreatyStatus


@dataclass(frozen=True, slots=True)
class Governed:
    """The words around a list of names: those of the sentence `before` it (with the line that leads in an item) and
    `after` it.

    `claims` is false where the respondent cannot be a party (an organisation), or nobody can (a treaty that is only
    proposed). `arrangement` is true for a political arrangement, in which one takes part instead of becoming a party.
    `foreign` says whether a text names a state other than the respondent.
    """

    before: str
    after: str
    claims: bool = True
    arrangement: bool = False
    foreign: Callable[[str], bool] = lambda _: False


@dataclass(frozen=True, slots=True)
class TreatyForms:
    """The forms of one language.

    `title` is a whole title with its marks, group ``inner`` what lies between them; `bare` are names without marks.
    `together` are words that name several treaties at once. Right before a name, `amended` says that the amended text is
    meant, `dated` (group ``year``) which text of several. Right after a name, `derived` names what amends or
    supplements it: groups ``amendment`` or ``protocol`` (neither: all instruments of that name), ``year``, ``join`` where
    the name itself is meant too, ``each`` where all names before it are. `unnamed_protocol` is a protocol without a name.
    `anaphor` points back: group ``noun``, or ``subject`` at the head of a clause; its nouns `alike` are exchanged freely.
    `glue` is what may stand between the names of a list.
    """

    title: re.Pattern[str] = NEVER
    bare: re.Pattern[str] = NEVER
    together: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    amended: re.Pattern[str] = NEVER
    dated: re.Pattern[str] = NEVER
    derived: re.Pattern[str] = NEVER
    unnamed_protocol: re.Pattern[str] = NEVER
    anaphor: re.Pattern[str] = NEVER
    alike: tuple[str, ...] = ()
    glue: re.Pattern[str] = NEVER
    status: Callable[[Governed], TreatyStatus] = lambda _: "mentions"
