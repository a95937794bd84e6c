"""The forms of reports in English: ``headings.toml`` with the ordinals and dates of the language.

Comes in: nothing. Goes out: the `ReportForms`, read once, when first asked for.

    >>> ordinal("seventy-third"), ordinal("Sixtieth"), ordinal("third-rate") is None
    (73, 60, True)
    >>> first_date("[5 April 2018]"), first_date("23December2019"), first_date("31 April 2018") is None
    ('2018-04-05', '2019-12-23', True)
"""

import re
from datetime import date
from functools import cache
from pathlib import Path

from diffreport.lang.forms import ReportForms, load

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TENS = ("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = {
    **{word: value for value, word in enumerate(_WORDS, start=1)},
    **{word: value for value, word in enumerate(_ONES, start=1)},
    **{f"{word.removesuffix('y')}ieth": 10 * value for value, word in enumerate(_TENS[1:], start=2)},
    **{f"{tens}-{ones}": 10 * ten + one for ten, tens in enumerate(_TENS[1:], start=2) for one, ones in enumerate(_ONES, start=1)},
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(rf"(?P<day>\d{{1,2}})\s*(?P<month>{'|'.join(_MONTHS)})\s*(?P<year>\d{{4}})")


@cache
def forms() -> ReportForms:
    """The forms of reports in English.

    Raises:
        TableError: if the packaged table breaks its own rules.
    """
    return load(Path(__file__).with_name("headings.toml"), "en", ordinal, first_date)


def ordinal(text: str) -> int | None:
    """The value of figures, of an ordinal up to ninety-ninth or of a number up to twelve in words."""
    return int(text) if text.isdecimal() else _ORDINALS.get(text.casefold())


def first_date(text: str) -> str | None:
    """The first full date of a text as ``YYYY-MM-DD``, None where there is none that exists in the calendar."""
    for found in _DATE.finditer(text):
        try:
            return date(int(found["year"]), _MONTHS.index(found["month"]) + 1, int(found["day"])).isoformat()
        except ValueError:
            continue
    return None
