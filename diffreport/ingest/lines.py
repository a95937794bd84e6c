"""A text as visual lines with their place, indent and distance.

Comes in: the decoded text of a file. Goes out: its lines that are not empty, trimmed, each with the offset of its
first character, so that whatever is rebuilt from them can be traced back.

    >>> [(line.number, line.text, line.indent, line.gap) for line in cut("a\\n\\n  b \\n")]
    [(1, 'a', 0, 0), (3, 'b', 2, 1)]
"""

import re
from dataclasses import dataclass

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_NEW_LINE = frozenset({"\n", "\r", "\r\n"})
_WIDE = re.compile("[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]")
_TAB = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line that is not empty.

    `start` is the offset of its first character in the text; `width` and `indent` are in columns; `trailing` counts the
    white space after it, `gap` the empty lines before it; `page` is 1-based, None where the file does not tell.
    """

    number: int
    start: int
    text: str
    width: int
    indent: int
    trailing: int
    gap: int
    page: int | None = None


def columns(text: str) -> int:
    """The width of a text in columns, wide characters counting two."""
    return len(text) + len(_WIDE.findall(text))


def cut(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold more than white space. A form feed ends a page as well as a line."""
    lines: list[Line] = []
    number, gap, start = 1, 0, 0
    page = 1 if "\f" in text else None
    while start <= len(text):
        found = _BREAK.search(text, start)
        end = found.start() if found else len(text)
        whole = text[start:end]
        bare = whole.strip()
        if bare:
            before = len(whole) - len(whole.lstrip())
            after = len(whole) - before - len(bare)
            indent = sum(_TAB if char == "\t" else columns(char) for char in whole[:before])
            lines.append(Line(number, start + before, bare, columns(bare), indent, after, gap, page))
        gap = 0 if bare else gap + 1
        if not found:
            break
        number += found[0] in _NEW_LINE
        if found[0] == "\f" and page is not None:
            page += 1
        start = found.end()
    return tuple(lines)
