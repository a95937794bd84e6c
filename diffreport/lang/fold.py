"""Folds away what a typesetter decides: white space, full and half width, the style of punctuation.

Comes in: any text. Goes out: the text by which "the same once formatting is folded" (SPEC section 3, `unchanged`)
is decided. Characters are mapped by class instead of by NFKC, because NFKC also turns superscripts into digits and
so 第134¹¹条 into article 13411.

    >>> fold("第 1540 （2004） 号决议，")
    '第1540(2004)号决议,'
    >>> fold("134¹¹") == fold("13411")
    False
"""

import re

_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_NARROW = {wide: plain for wide, plain in _WIDTH.items() if chr(plain).isalnum()}
_STYLE = {
    '"': "“”„‟「」『』«»",
    "'": "‘’‚‛",
    "-": "‐‑‒–—―−",
    ".": "。｡",
    "...": "…",
    "~": "～〜∼",
    "<": "〈‹",
    ">": "〉›",
    "[": "〔【",
    "]": "〕】",
    "·": "•・‧∙",
    "、": "､",
    "": "\u00ad\u200b\u200c\u200d\u2060\ufeff",
}
_TABLE: dict[int, int | str] = {**_WIDTH, **{ord(char): plain for plain, chars in _STYLE.items() for char in chars}}

# Scripts that write a space between words; Chinese and Japanese do not.
_SPACED = r"[^\W\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_THOUSANDS = re.compile(r"(?<![0-9A-Za-z.,])\d{1,3}(?:\s\d{3})+(?!\d)")
_NEEDLESS_GAP = re.compile(rf"(?<!{_SPACED}) | (?!{_SPACED})")
_DASHES = re.compile(r"-{2,}")
_DOTS = re.compile(r"\.{4,}")


def fold(text: str) -> str:
    """The text without differences of formatting.

    White space goes, except one space between two words of a script that separates words by spaces; the spaces of
    thousands (11 601 256) go too. Case, superscripts and the difference between 、 and ， stay.
    """
    plain = _DOTS.sub("...", _DASHES.sub("-", text.translate(_TABLE)))
    if not any(map(str.isspace, plain)):
        return plain
    joined = _THOUSANDS.sub(lambda match: "".join(match[0].split()), plain)
    return _NEEDLESS_GAP.sub("", " ".join(joined.split()))


def narrow(text: str) -> str:
    """The text with full-width digits and letters at half width; every character keeps its place.

    >>> narrow("第１５１号法，ＥＵ")
    '第151号法，EU'
    """
    return text.translate(_NARROW)
