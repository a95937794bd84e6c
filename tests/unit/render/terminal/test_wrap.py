"""Line breaks in Chinese, Latin and mixed text."""

from itertools import pairwise

import pytest

from diffreport.render.terminal.wrap import starts

CASES = {
    "chinese characters take two cells": ("一二三四五", 6, ["一二三", "四五"]),
    "an odd width leaves a cell free": ("一二三", 5, ["一二", "三"]),
    "closing punctuation stays with its word": ("一二三，四", 6, ["一二", "三，四"]),
    "opening punctuation goes with its word": ("一二《三四》", 6, ["一二", "《三", "四》"]),
    "a latin word stays whole": ("一二 conventions", 13, ["一二 ", "conventions"]),
    "a number stays whole": ("共有11601个项目", 8, ["共有", "11601个", "项目"]),
    "a space at the end may hang over": ("abcd efgh", 4, ["abcd ", "efgh"]),
    "a word that is too long is cut": ("abcdefgh", 3, ["abc", "def", "gh"]),
    "a mark is not torn from what it marks": ("一二[-三-]四", 8, ["一二", "[-三-]四"]),
    "nor at its end": ("一{+二三+}四", 9, ["一{+二", "三+}四"]),
    "a combining accent stays with its letter": ("abe\u0301f", 3, ["abe\u0301", "f"]),
    "what fits is one line": ("一二", 4, ["一二"]),
    "nothing is one line": ("", 4, [""]),
}


@pytest.mark.parametrize("name", CASES)
def test_starts(name: str) -> None:
    text, width, lines = CASES[name]
    cuts = [0, *starts(text, width), len(text)]
    assert [text[begin:end] for begin, end in pairwise(cuts)] == lines
