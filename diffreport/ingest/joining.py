"""What a line break between two pieces of a text stood for: nothing, or one space.

Comes in: the pieces. Goes out: what is supplied between them. Nothing between Chinese characters, one space between
words; between a Chinese character and a figure the paragraph's own habit decides, as reports print both 第 5 段 and
第5段.

    >>> glue("with the", "next", western=True), glue("决", "定", western=False)
    (' ', '')
    >>> glue("根据第", "5 段", western=False, figures_apart=figures_apart("第 2 段和第3")), glue("第", "5", western=False)
    (' ', '')
"""

import re

_CHINESE = "\u3400-\u9fff\uf900-\ufaff"
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")
_APART = re.compile(rf"[{_CHINESE}] (?=[0-9A-Za-z])|[0-9A-Za-z] (?=[{_CHINESE}])")
_CLOSE = re.compile(rf"[{_CHINESE}](?=[0-9A-Za-z])|[0-9A-Za-z](?=[{_CHINESE}])")
_OPENING = "-‐/([{<"
_CLOSING = ")]}>,.;:/"


def figures_apart(text: str) -> bool:
    """Whether a text usually sets a space between Chinese characters and figures or Latin letters."""
    return len(_APART.findall(text)) > len(_CLOSE.findall(text))


def glue(before: str, after: str, *, western: bool, spaced_end: bool = False, figures_apart: bool = False) -> str:
    """What is supplied between two pieces of text.

    `western` says that the language separates words by spaces, `spaced_end` that white space ended the line.
    """
    left, right = before[-1], after[0]
    if _CLOSE.match(left + right):
        return " " if figures_apart else ""
    if _WIDE.match(left) or _WIDE.match(right) or left in _OPENING or right in _CLOSING:
        return ""
    return " " if western or spaced_end or (left.isalnum() and right.isalnum()) else ""
