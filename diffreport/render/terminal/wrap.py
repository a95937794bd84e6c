"""Where lines of mixed Chinese and Latin text break.

Comes in: one line of text and a width in terminal cells. Goes out: the offsets at which a new line starts. A Chinese
character takes two cells and may end a line, except before closing or after opening punctuation; Latin words, numbers
and the marks of the difference notation stay whole where they fit. rich breaks at spaces only, which leaves half-empty
lines in Chinese, so the breaks are found here and rich is told not to wrap.

    >>> starts("古巴支持《公约》。", 10)
    [4]
"""

from collections.abc import Iterator

from rich.cells import cell_len

OPENING = frozenset("([{（［｛《〈「『【〔“‘")
CLOSING = frozenset(")]}）］｝》〉」』】〕”’，。、；：？！,.;:?!%％·…—～")
MARKS = frozenset("-+~:")
"""Second characters of the difference notation, as in ``[-`` and ``+}``."""


def starts(text: str, width: int) -> list[int]:
    """Offsets of the second and all further lines, ascending; spaces at the end of a line may hang over."""
    found: list[int] = []
    begin, chance, used = 0, 0, 0
    for at, end in _clusters(text):
        size = cell_len(text[at:end])
        while used + size > width and begin < at and not text[at].isspace():
            begin = chance if chance > begin else at
            found.append(begin)
            used = cell_len(text[begin:at])
        used += size
        if end < len(text) and _may_break(text, end):
            chance = end
    return found


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Every character with the zero-width ones that follow it."""
    begin = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or cell_len(text[at]) > 0:
            yield begin, at
            begin = at


def _may_break(text: str, at: int) -> bool:
    """Whether a line may end before offset `at`."""
    before, after = text[at - 1], text[at]
    if before.isspace() or after.isspace():
        return not after.isspace()
    if before in OPENING or after in CLOSING or _mark_opens(text, at) or _mark_closes(text, at):
        return False
    return cell_len(before) == 2 or cell_len(after) == 2


def _mark_opens(text: str, at: int) -> bool:
    return text[at - 1] in MARKS and at >= 2 and text[at - 2] in "[{"


def _mark_closes(text: str, at: int) -> bool:
    return text[at] in MARKS and text[at + 1 : at + 2] in ("]", "}")
