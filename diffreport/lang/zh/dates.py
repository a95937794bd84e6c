"""Chinese dates as ISO 8601.

Comes in: any text. Goes out: the first date in it, with spaces or without, in Arabic or Chinese numerals.

    >>> first_date("[ 2018 年 5 月 11 日]"), first_date("二〇一二年五月十四日")
    ('2018-05-11', '2012-05-14')
    >>> first_date("2018 年 13 月 1 日") is None
    True
"""

import re
from datetime import date

from diffreport.lang.zh.numerals import parse

_CHINESE = "〇零○一二三四五六七八九十"
_DATE = re.compile(
    rf"(?P<year>\d{{4}}|[{_CHINESE}]{{4}})\s*年\s*"
    rf"(?P<month>\d{{1,2}}|[{_CHINESE}]{{1,2}})\s*月\s*"
    rf"(?P<day>\d{{1,2}}|[{_CHINESE}]{{1,3}})\s*日"
)


def first_date(text: str) -> str | None:
    """The first full date of a text as ``YYYY-MM-DD``, None where there is none that exists in the calendar."""
    for found in _DATE.finditer(text):
        parts = [parse(found[name]) for name in ("year", "month", "day")]
        try:
            return date(*(int(part.value) for part in parts if part)).isoformat()
        except (TypeError, ValueError):
            continue
    return None
