"""Signs that a text is damaged: characters lost in decoding, read in a wrong encoding or of no text; two versions not yet merged.

Comes in: the lines of a file. Goes out: errors, one a kind, with the first line that shows it and how many do. Which language
a text is in does not matter: what was decoded wrongly gives UTF-8 again when it is encoded back.

    >>> misread("中文报告的措施"), misread("déjà vu à Genève, été après été")
    (False, False)
    >>> misread("中文报告".encode().decode("latin-1")), misread("防止恐怖分子获取武器的措施".encode().decode("gb18030", "ignore"))
    (True, True)
"""

import re
from collections.abc import Callable, Iterator, Sequence

from diffreport.ingest.lines import Line
from diffreport.model.document import Notice

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]")
_CONFLICT = re.compile(r"<{7} \S|>{7} \S")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_LATIN = re.compile(r"[\x80-\x9f\xa1-\xb6\xb8-\xff]{6,}")
_ASCII = bytes(range(0x80))
_ENCODINGS = ("cp1252", "latin-1", "gb18030")
_FEWEST = 12
"""Characters beyond ASCII that a line needs: a word of GB 18030 may happen to be UTF-8 (联通, 全面彻底裁军), a sentence does not."""
_RECOVERED = 0.8
"""Share of a line that must give UTF-8; lines of the five reports and of the samples in Chinese stay below 0.65."""


def damage(source: str, lines: Sequence[Line]) -> Iterator[Notice]:
    """Errors for what no undamaged text has."""
    for shows, fewest, problem, remedy in _KINDS:
        found = [line for line in lines if shows(line.text)]
        if len(found) >= fewest:
            extent = f"{len(found)} lines hold" if len(found) > 1 else "this line holds"
            yield Notice("error", source, found[0].number, f"{extent} {problem}; {remedy}")


def misread(text: str) -> bool:
    """Whether a line was decoded by another encoding than the one it was written in."""
    if any(len(set(run)) > 2 for run in _LATIN.findall(text)):
        return True
    return len(_FOREIGN.findall(text)) >= _FEWEST and any(_share_of_utf_8(text, encoding) >= _RECOVERED for encoding in _ENCODINGS)


def _share_of_utf_8(text: str, encoding: str) -> float:
    """How much of what is not ASCII gives UTF-8 when it is encoded back, 0 to 1; what a careless conversion lost counts neither way."""
    data = text.encode(encoding, "ignore")
    foreign, back = _beyond_ascii(data), _beyond_ascii(data.decode("utf-8", "ignore").encode())
    return back / foreign if foreign >= _FEWEST else 0.0


def _beyond_ascii(data: bytes) -> int:
    return len(data.translate(None, _ASCII))


def _lost(text: str) -> bool:
    return "\ufffd" in text


def _conflicting(text: str) -> bool:
    return _CONFLICT.match(text) is not None


def _control(text: str) -> bool:
    return _CONTROL.search(text) is not None


# A wrong encoding spoils a whole text, so that one strange line proves nothing.
_KINDS: tuple[tuple[Callable[[str], bool], int, str, str], ...] = (
    (_lost, 1, "U+FFFD for characters that were lost in a conversion", "convert the original again, with its own encoding"),
    (misread, 3, "text that was read in a wrong encoding", "convert the original again, with its own encoding"),
    (_conflicting, 1, "the marks of a merge that Git left undecided", "decide which version counts"),
    (_control, 1, "control characters, which no text has", "extract the text again"),
)
