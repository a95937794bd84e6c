"""TOML values, written.

Comes in: a text or a number. Goes out: what stands for it in a TOML file, all of it visible: a character that an editor would not
show is written by its number.

    >>> quoted("古巴"), quoted("a\\u202eb"), quoted(73)
    ('"古巴"', '"a\\\\U0000202eb"', '73')
"""

import json


def quoted(value: str | int | float) -> str:
    """A TOML value: what JSON escapes in a text, TOML reads."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in text)
