"""Lines that belong to the printed page, not to the text.

Comes in: the lines of a file and the forms of its language. Goes out: the index of every such line with the name of
what it is: ``running head``, ``page number``, ``job number``, ``link``, ``rule``, ``distribution``, ``contents``. By shape and by
place only: a line is never dropped for what it says. Whatever is named here stays in the document as furniture.

    >>> from diffreport.ingest.lines import cut
    >>> from diffreport.lang.forms import neutral
    >>> find(cut("A/73/112\\nText.\\n18-10827 3/19"), neutral("zh"))
    {0: 'running head', 2: 'job number'}
"""

import re
from collections.abc import Iterator, Sequence

from diffreport.ingest.lines import Line
from diffreport.ingest.options import OPTIONS
from diffreport.ingest.signs import bracketed, ruled
from diffreport.lang.forms import ReportForms

CONTENTS = "contents"
RULE = "rule"
LINK = "link"

_LANGUAGE = r"(?:Arabic|Chinese|English|French|Russian|Spanish)"
_PAGE = r"\d{1,3}/\d{1,3}"
_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>\u3000-\u9fff，。；：]+>?")
_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "job number",
        re.compile(rf"\d{{2}}-\d{{5}}\*?(?:\s*\([A-Z]\))?(?:\s+{_PAGE})?|{_PAGE}\s+\d{{2}}-\d{{5}}(?:\s*\([A-Z]\))?|\*\d{{7,}}\*"),
    ),
    ("page number", re.compile(rf"{_PAGE}|[-–—]\s*\d{{1,3}}\s*[-–—]|\d{{1,3}}|第\s*\d{{1,3}}\s*页|Page \d{{1,3}}(?: of \d{{1,3}})?")),
    # A symbol as in ST/SGB/382/Rev.1: a body in capitals, then parts of which at least one is a number.
    ("running head", re.compile(r"(?=.*\d)[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.()-]*){1,6}")),
    (LINK, _ADDRESS),
    ("continuation", re.compile(r"/(?:…|\.\.\.)")),
)
_DISTRIBUTION = re.compile(rf"Distr\.?\s*:.*|Original\s*:.*|{_LANGUAGE}(?:/{_LANGUAGE})*/?(?: only)?|\d{{1,2}} [A-Z][a-z]+ \d{{4}}")
_ENTRY = re.compile(r"(?P<title>.*?\S)(?:\s*(?:\.{2,}|…+|·{3,})\s*|\s*\t\s*| {2,})(?P<page>\d{1,3})")
_NOTE = re.compile(r"\\?[*∗＊]")
_MARKUP = re.compile(r"[#*\s]")


def find(lines: Sequence[Line], forms: ReportForms) -> dict[int, str]:
    """The furniture among the lines: index to name."""
    labels: dict[int, str] = {}
    for at, line in enumerate(lines):
        label = RULE if ruled(line.text) else next((label for label, pattern in _SHAPES if pattern.fullmatch(line.text)), None)
        if label and not (label == LINK and _announced(lines, at)):
            labels[at] = label
    labels.update(dict.fromkeys(_distribution(lines), "distribution"))
    labels.update(dict.fromkeys(_contents(lines, forms), CONTENTS))
    return dict(sorted(labels.items()))


def _announced(lines: Sequence[Line], at: int) -> bool:
    """Whether an address on a line of its own is part of the sentence before it; addresses from a margin come in heaps."""
    before, after = lines[at - 1].text if at else "", lines[at + 1].text if at + 1 < len(lines) else ""
    return before.endswith((":", "：", "(", "（")) and not _ADDRESS.fullmatch(after)


def _distribution(lines: Sequence[Line]) -> Iterator[int]:
    """The box of date and languages on a title page, which starts with "Distr.:" in every language."""
    start = next((at for at, line in enumerate(lines) if re.match(r"Distr\.?\s*:", line.text)), None)
    if start is not None:
        for at in range(start, len(lines)):
            if not _DISTRIBUTION.fullmatch(lines[at].text):
                return
            yield at


def _contents(lines: Sequence[Line], forms: ReportForms) -> Iterator[int]:
    """A contents list: its title, then entries that end in a page number or that recur further down as a line of their own."""
    last = {_bare(line.text): at for at, line in enumerate(lines) if not bracketed(line.text)}
    for start, line in enumerate(lines):
        if _bare(line.text) not in forms.contents_titles:
            continue
        yield start
        waiting: list[int] = []
        for at in range(start + 1, len(lines)):
            text = lines[at].text
            if _NOTE.match(text):
                continue
            if _ENTRY.fullmatch(text) or _bare(text) in forms.contents_columns or last.get(_bare(text), at) > at:
                yield from waiting
                yield at
                waiting = []
            elif len(waiting) < OPTIONS.wrapped_entry:
                waiting.append(at)
            else:
                break
        return


def _bare(text: str) -> str:
    return _MARKUP.sub("", text)
