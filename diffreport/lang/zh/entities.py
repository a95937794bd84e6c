"""What must stay whole in Chinese text: dates, numbered instruments, ordinals, amounts.

Regular expressions, tried in order; a token takes the kind of the first that matches. Spaces are allowed wherever a
typesetter puts them (2018 年 4 月 5 日, 第 1540 (2004) 号), but never a line feed, which ends a paragraph. The noun
after 号 stays outside (第93号|法律), so that a change from 法律 to 法 does not touch the number; so does a measure
word (16|项), while units of measurement and currency, which change the amount, belong to it (100 万欧元).
"""

import re

from diffreport.lang.fold import fold
from diffreport.lang.zh.numerals import parse

_S = r"[^\S\n]*"
_CJK_DIGITS = "〇零一二三四五六七八九"
_NUMERAL = "零一二三四五六七八九十百千万亿两"
_TO = rf"{_S}(?:至|到|[-–—~～]){_S}"
_OPEN, _CLOSE = rf"[(（]{_S}", rf"{_S}[)）]"

_YEAR = rf"(?<!\d)[12]\d{{3}}{_S}年(?!代)|(?<![{_NUMERAL}])[一二][{_CJK_DIGITS}]{{3}}年"
_DAY = rf"\d{{1,2}}{_S}日"
_MONTH = rf"\d{{1,2}}{_S}月(?:{_S}{_DAY})?"
_POINT = rf"(?:(?:{_YEAR})(?:{_S}{_MONTH})?|(?<!\d){_MONTH}|(?<!\d){_DAY})"
_DECADE = rf"(?<!\d)\d{{1,2}}{_S}世纪(?:{_S}\d0{_S}年代)?|(?<!\d)\d0{_S}年代"
DATE = rf"{_POINT}{_TO}{_POINT}|(?<!\d)\d{{4}}{_TO}{_POINT}|{_POINT}|{_DECADE}"

_REFERENCE = r"[0-9A-Z]+(?:[-/.][0-9A-Z]+)*"
_IN_YEAR = rf"{_OPEN}(?:[12]\d{{3}}|[IVXLC]+){_CLOSE}"
_NUMBERED = rf"第{_S}(?:{_OPEN}[A-Z]+{_CLOSE}{_S})?{_REFERENCE}(?:{_S}{_IN_YEAR})?{_S}号"
_YEARED = rf"(?:第{_S})?(?<![\d/])\d{{1,5}}{_S}{_IN_YEAR}(?:{_S}号)?"
_SLASHED = rf"(?:第{_S})?(?:{_OPEN}[A-Z]{{2,}}{_CLOSE}{_S})?(?<![\d/])\d{{2,}}(?:-\d+)?/(?:\d{{2,}}|[A-Z]+)(?:/[A-Z]+)*(?:{_S}号)?"
LAW = rf"{_NUMBERED}|{_YEARED}|{_SLASHED}"
# 第1267(1999)、1988(2011)和1373(2001)号决议: the noun stands behind the last of them only.
RESOLUTION = rf"(?:{LAW})(?={_S}(?:[、和及与]{_S}(?:{LAW}){_S})*决议)"

_ORDINAL_OF = "条款章节编段届次轮批期号项卷"
ORDINAL = rf"第{_S}\d+[⁰¹²³⁴⁵⁶⁷⁸⁹]*{_S}[{_ORDINAL_OF}]?|第[{_NUMERAL}]+[{_ORDINAL_OF}]"

_DIGITS = r"(?<!\d)(?:\d{1,3}(?:[^\S\n]\d{3})+(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_SCALE = rf"(?:{_S}(?:万亿|千万|百万|亿|万|千))?"
_UNIT = "美元|欧元|英镑|日元|挪威克朗|瑞典克朗|克朗|瑞士法郎|卢布|公斤|千克|毫克|克|吨|公里|千米|海里|米|升|%|％|‰|个百分点"
AMOUNT = rf"{_DIGITS}{_SCALE}{_S}(?:{_UNIT})|{_DIGITS}{_S}(?:万亿|千万|百万|亿|万|千)"

_MEASURE = "个项名条次届份艘起件家位人国所种类座批套场期门部轮"
NUMERAL = rf"(?:[{_NUMERAL}]{{2,}}|[二三四五六七八九十两])(?=[多余]?[{_MEASURE}])"

ENTITIES: tuple[tuple[str, str], ...] = (
    ("date", DATE),
    ("resolution", RESOLUTION),
    ("law", LAW),
    ("number", ORDINAL),
    ("number", AMOUNT),
    ("number", NUMERAL),
)

_NUMBER_PARTS = re.compile(rf"(?P<ordinal>第?)(?P<numeral>\d[\d.,]*|[{_NUMERAL}]+)(?P<rest>.*)", re.DOTALL)


def number_key(text: str) -> str:
    """A number in one form: 第七十三届 and 第 73 届 are one, and so are 十八 and 18.

    What is no number in this sense (an article 134¹¹) comes back folded.
    """
    folded = fold(text)
    parts = _NUMBER_PARTS.fullmatch(folded)
    numeral = parse(parts["numeral"]) if parts else None
    return f"{parts['ordinal']}{numeral.value}{parts['rest']}" if parts and numeral else folded
