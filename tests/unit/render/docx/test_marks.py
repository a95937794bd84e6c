"""How ends are tracked. A letter is a piece: k keep, d delete, i insert, f moved from, t moved to; a capital is an end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffreport.render.docx.body import READ
from diffreport.render.docx.marks import settled
from diffreport.render.docx.stream import END, Piece, Tracked

LETTERS: dict[str, Tracked] = {"k": "keep", "d": "delete", "i": "insert", "f": "move-from", "t": "move-to"}
NAMES = {tracked: letter for letter, tracked in LETTERS.items()}


def pieces(written: str) -> list[Piece]:
    """Pieces whose texts tell their number; all moves are one move."""
    return [
        Piece(END if letter.isupper() else f"{n} ", 0, 0, letter.isupper(), LETTERS[letter.lower()]) for n, letter in enumerate(written)
    ]


def written(found: list[Piece]) -> str:
    return "".join(NAMES[piece.tracked].upper() if piece.ends else NAMES[piece.tracked] for piece in found)


CASES = {
    "an end after moved text is moved": ("fFtT", "fFtT"),
    "an end after other text is not": ("fdFtiT", "fdDtiI"),
    "an end of its own is not": ("kKFT", "kKDI"),
    "typing on at the end of a paragraph": ("kiKiI", "kiIiK"),
    "typing on over several paragraphs": ("kiKiIiIdk", "kiIiIiKdk"),
    "new after moved text": ("ktKiI", "ktIiK"),
    "gone after text that moved away": ("kfKdD", "kfDdK"),
    "moved paragraphs keep their ends": ("ktKtT", "ktKtT"),
    "nothing to settle after text that stays": ("kKiI", "kKiI"),
    "nothing to settle after deleted text": ("kdKiI", "kdKiI"),
    "between two insertions": ("kiKik", "kDiIik"),
    "between two insertions after a new paragraph": ("kiKiIik", "kDiIiIik"),
}


@pytest.mark.parametrize("name", CASES)
def test_ends_are_settled(name: str) -> None:
    given, expected = CASES[name]
    assert written(settled(pieces(given))) == expected


@given(st.text("kditfKDITF", max_size=14))
def test_both_sides_read_as_before(given: str) -> None:
    before, after = pieces(given), settled(pieces(given))
    for side in READ.values():
        assert [piece.text for piece in after if piece.tracked in side] == [piece.text for piece in before if piece.tracked in side]
