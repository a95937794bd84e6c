"""The forms of reports in Chinese: ``headings.toml`` with the numerals and dates of the language.

Comes in: nothing. Goes out: the `ReportForms`, read once, when first asked for.

    >>> forms().number("七十三"), forms().languages["西班牙文"]
    (73, 'es')
"""

from functools import cache
from pathlib import Path

from diffreport.lang.forms import ReportForms, load
from diffreport.lang.zh.dates import first_date
from diffreport.lang.zh.numerals import parse


@cache
def forms() -> ReportForms:
    """The forms of reports in Chinese.

    Raises:
        TableError: if the packaged table breaks its own rules.
    """
    return load(Path(__file__).with_name("headings.toml"), "zh", _whole, first_date)


def _whole(text: str) -> int | None:
    numeral = parse(text)
    return int(numeral.value) if numeral else None
