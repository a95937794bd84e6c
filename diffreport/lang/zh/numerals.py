"""Chinese and Arabic numerals as numbers.

Comes in: a numeral, alone. Goes out: its value and whether it is exact (三十多 and 十几 are not). Written here because
the usual library reads 一致通过 as a number and rejects 三十多.

    >>> parse("七十三")
    Numeral(value=73, exact=True)
    >>> parse("三十多")
    Numeral(value=30, exact=False)
    >>> parse("二〇一八").value, parse("17 000").value, parse("2.5 亿").value
    (2018, 17000, 250000000)
    >>> parse("一致") is None
    True
"""

import re
from dataclasses import dataclass
from decimal import Decimal

_DIGITS = {char: value for value, chars in enumerate(("〇零○", "一", "二两", "三", "四", "五", "六", "七", "八", "九")) for char in chars}
_NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_ABOUT = re.compile(r"[多余几来]")
_ARABIC = re.compile(r"(?P<figure>\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+|\d+(?:\.\d+)?)(?P<scale>万亿|[千百]?万|亿|千|百)?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A value; `exact` is false where the text says "more than" or "some"."""

    value: int | float
    exact: bool


def parse(text: str) -> Numeral | None:
    """The value of a numeral, None if the text is anything else. White space inside it and full width do not matter."""
    plain = text.translate(_NARROW).strip()
    bare = _ABOUT.sub("", plain).strip()
    exact = bare == plain
    value = _arabic(bare) if bare[:1].isdigit() else _chinese("".join(bare.split()))
    return None if value is None else Numeral(value, exact)


def _arabic(text: str) -> int | float | None:
    found = _ARABIC.fullmatch(re.sub(r"(?<=\d) +(?=[万亿千百])", "", text))
    if not found:
        return None
    scale = 1
    for char in found["scale"] or "":
        scale *= _UNITS.get(char) or _MYRIADS[char]
    value = Decimal(re.sub(r"[ ,\u00a0\u202f]", "", found["figure"])) * scale
    return int(value) if value == int(value) else float(value)


def _chinese(text: str) -> int | None:
    if not text or any(char not in _DIGITS and char not in _UNITS and char not in _MYRIADS for char in text):
        return None
    if len(text) > 1 and all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _UNITS:
            # 十 alone means one ten; a unit without a digit elsewhere is no numeral, but 百 alone is never printed.
            section, digit = section + (digit or 1) * _UNITS[char], 0
        else:
            # 亿 multiplies a 万 before it (三万亿), 万 stands beside an 亿 before it (一亿二千万).
            own = section + digit
            total, section, digit = ((total + own or 1) * 10**8 if char == "亿" else total + (own or 1) * 10**4), 0, 0
    return total + section + digit
