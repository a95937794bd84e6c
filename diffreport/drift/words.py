"""Which strings of a session are words or fixed phrases of it, found without a dictionary.

Comes in: a session. Goes out: its forms: strings of Chinese characters (、 may join them) that occur often enough, with
varied neighbours on both sides (Harris 1955: where many different things may follow, a unit ends), and that begin and
end with a content word's character. A dictionary cuts the old and the new form of a term differently exactly where
it knows only one of them, and would find no pair.

The strings are counted level by level: one of n characters can be frequent only if both strings of n - 1 characters
in it are (Agrawal and Srikant 1994), so most positions are left after two or three levels.
"""

from collections import Counter
from collections.abc import Collection

from diffreport.drift.corpus import SessionText
from diffreport.drift.options import DriftOptions

_JOINT = "、"


def words(session: SessionText, light: Collection[str], options: DriftOptions) -> dict[str, int]:
    """The forms of a session with their counts; `light` are the function words of the language."""
    counts = frequent(session.whole, options.least)
    pieces = _pieces(counts, options.bound)
    return {
        form: count
        for form, count in counts.items()
        if form not in pieces and not _loose(form[0], light) and not _loose(form[-1], light) and session.users(form) >= options.respondents
    }


def frequent(text: str, least: int) -> dict[str, int]:
    """All strings of two and more characters that stand at least `least` times in unbroken Chinese text."""
    usable = ["\u3400" <= char <= "\u9fff" or char == _JOINT for char in text]
    starts = [at for at in range(len(text) - 1) if usable[at] and usable[at + 1]]
    found: dict[str, int] = {}
    length = 2
    while starts:
        counts = Counter([text[at : at + length] for at in starts])
        level = {form: count for form, count in counts.items() if count >= least}
        found |= level
        kept = {at for at in starts if text[at : at + length] in level}
        starts = [at for at in starts if at in kept and at + 1 in kept]
        length += 1
    return found


def _pieces(counts: dict[str, int], bound: float) -> set[str]:
    """Strings that nearly always have the same character before or behind them."""
    found: set[str] = set()
    for longer, count in counts.items():
        for piece in (longer[1:], longer[:-1]):
            if count > bound * counts.get(piece, count):
                found.add(piece)
    return found


def _loose(char: str, light: Collection[str]) -> bool:
    return char == _JOINT or char in light
