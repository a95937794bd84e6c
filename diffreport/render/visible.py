"""Text from outside, made harmless and visible for a terminal or an error line.

Comes in: any text. Goes out: the same text in which every character that a terminal would act on, hide or reorder
by (escape sequences, control characters, bidirectional overrides, zero-width characters, lone surrogates, unassigned
and private characters) is replaced by a printed name. Line feeds stay; `one_line` shows them too.

    >>> visible("a\\x1b[31mb\\u202ec")
    'a␛[31mb<U+202E>c'
"""

import unicodedata

DELETE = 0x7F
CONTROL_PICTURES = 0x2400
"""Unicode block whose n-th character pictures the n-th control character."""


def visible(text: str) -> str:
    """The text with every character that is not printed by itself shown by name; line feeds stay."""
    return text if text.isprintable() else "".join(map(_shown, text))


def one_line(text: str) -> str:
    """As `visible`, with line feeds pictured, so that a message stays one line."""
    return visible(text).replace("\n", chr(CONTROL_PICTURES + ord("\n")))


def _shown(character: str) -> str:
    code = ord(character)
    if character == "\n" or character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    if code < ord(" "):
        return chr(CONTROL_PICTURES + code)
    return "\N{SYMBOL FOR DELETE}" if code == DELETE else f"<U+{code:04X}>"
