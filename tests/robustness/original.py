"""An undamaged report as the damaging tests see it, read apart from the program under test.

Comes in: the bytes of a report in Chinese. Goes out: its lines, and which of them are names, origin lines, sections, entries of
the contents list, page furniture. By plain regular expressions on lines, so that what the program gets wrong is not wrong here too.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ORIGIN = re.compile(r"\s*[\[［]\s*(?:原|\d{4} ?年|\s*\d{4})")
SECTION = re.compile(r"[#*\s]*[一二三四五][.．、] ?(?:[导引]言|从.*的(?:答复|信息))\s*")
NUMBERED = re.compile(r"\s*(\d{1,3})\. ")
ENTRY = re.compile(r"(?P<title>\S.*?)(?:\.{3,})?\t(?P<page>\d+)\s*")
FURNITURE = re.compile(
    r"\s*(?:_{3,}|[A-Z]+/\d[\w/]*|\d\d-\d{5}.*|\d+/\d+( \d\d-\d{5})?|[A-Z]/\d+/SAMPLE|S/\d+/\w+|<?https?://.*|undocs.*)\s*"
)
PAGE = re.compile(r"(\d+)/(\d+)")
SENTENCE_END = re.compile(r"[。！？；：….!?;:][”’」』\"')）\]】〉》]*(?:\d|\\?\*)?$")
TITLE = re.compile(r"第[一二三四五六七八九十]+届会议")
TABLE = 20
"""Lines without the end of a sentence that only a table has."""
NOTE = 8
"""Lines after a rule in which a footnote may run on."""


@dataclass(frozen=True)
class Original:
    """A whole report: `name` is that of its file."""

    name: str
    data: bytes

    @classmethod
    def of(cls, path: Path) -> "Original":
        return cls(path.name, path.read_bytes())

    @cached_property
    def text(self) -> str:
        return self.data.decode("utf-8")

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines(keepends=True)

    def without(self, start: int, end: int) -> bytes:
        """The report without the lines from `start` up to `end`."""
        return "".join((*self.lines[:start], *self.lines[end:])).encode()

    @cached_property
    def single(self) -> bool:
        """Whether it is the report of one author."""
        return not any(map(ORIGIN.match, self.lines))

    @cached_property
    def spaced(self) -> bool:
        """Whether a space stands after each paragraph."""
        ends = [line.rstrip("\n") for line in self.lines if SENTENCE_END.search(line.rstrip())]
        return sum(line.endswith(" ") for line in ends) > 0.6 * len(ends)

    @cached_property
    def entries(self) -> dict[int, str]:
        """Lines of the contents list with their titles."""
        start = next((at for at, line in enumerate(self.lines) if line.strip("# \n") == "目录"), None)
        if start is None:
            return {}
        found = {at: ENTRY.fullmatch(line.rstrip("\n")) for at, line in enumerate(self.lines) if at > start}
        return {at: match["title"].rstrip(".") for at, match in found.items() if match}

    @cached_property
    def sections(self) -> list[int]:
        return [at for at, line in enumerate(self.lines) if SECTION.fullmatch(line.rstrip("\n")) and at not in self.entries]

    @cached_property
    def origins(self) -> list[int]:
        return [at for at, line in enumerate(self.lines) if ORIGIN.match(line)]

    @cached_property
    def names(self) -> list[int]:
        """Lines that name a respondent: the last ones with text before its first origin line."""
        text = [at for at, line in enumerate(self.lines) if line.strip() and not FURNITURE.fullmatch(line.rstrip("\n"))]
        before = dict(zip(text[1:], text, strict=False))
        return [before[at] for at in self.origins if before[at] not in self.origins]

    def called(self, at: int) -> str:
        """The name on a line, without mark-up."""
        return self.lines[at].strip().strip("#*\\ ")

    def listed(self, at: int) -> bool:
        """Whether the contents list names who is named on a line, or what section that is."""
        return any(self.called(at) == title for title in self.entries.values())

    def end_of(self, name: int) -> int:
        """The line after the last one of a respondent's part."""
        return min((at for at in (*self.names, *self.sections) if at > name), default=len(self.lines))

    @cached_property
    def starred_bodies(self) -> list[int]:
        """Lines with the body of a footnote that begins with a star."""
        return [at for at, line in enumerate(self.lines) if re.match(r"\s*\\?\*\s+\S", line)]

    @cached_property
    def starred_marks(self) -> list[int]:
        """Lines with the mark of such a footnote: a name, or the item of the agenda on the title page."""
        heads = [at for at, line in enumerate(self.lines) if re.search(r"(?:议程|项目表)\\?\*", line)]
        return heads + [at for at in self.names if self.lines[at].strip().strip("#").endswith("*")]

    @cached_property
    def numbered_bodies(self) -> list[int]:
        """Lines with the body of a footnote that begins with a figure, under a rule."""
        return [
            at for at, line in enumerate(self.lines) if re.match(r"\s*\d\s+\D", line) and "____" in "".join(self.lines[max(0, at - 2) : at])
        ]

    @cached_property
    def pages(self) -> dict[int, int]:
        """Lines that bear a page number."""
        found = {
            at: PAGE.search(line) for at, line in enumerate(self.lines) if FURNITURE.fullmatch(line.rstrip("\n")) and "http" not in line
        }
        return {at: int(match[1]) for at, match in found.items() if match}

    def cut_known(self, at: int) -> bool:
        """Whether a cut before the character `at` leaves a text in which it shows."""
        line, column = self.text.count("\n", 0, at), at - (self.text.rfind("\n", 0, at) + 1)
        whole = [self.lines[n] for n in range(line)] + [self.lines[line][:column]] if line < len(self.lines) else list(self.lines)
        kept = {n for n in (*self.names, *self.sections) if n < line}
        if not any(origin < line for origin in self.origins) if not self.single else self._few_numbers(line):
            return True
        if any(self.listed(n) and n not in kept for n in (*self.names, *self.sections)):
            return True
        if self._shown_pages(line) * 2 > max(self.pages.values(), default=99) - 1 and len(self.pages) > self._shown_pages(line):
            return True
        return self._ends_open(whole)

    def _few_numbers(self, line: int) -> bool:
        return sum(bool(NUMBERED.match(text)) for text in self.lines[:line]) < 5

    def _shown_pages(self, line: int) -> int:
        return sum(at < line for at in self.pages)

    def _ends_open(self, kept: list[str]) -> bool:
        """Whether the last line of text that is left stops in mid-sentence."""
        at = len(kept) - 1
        while at >= 0 and (not kept[at].strip() or FURNITURE.fullmatch(self.lines[at].rstrip("\n")) or self._note(at)):
            at -= 1
        text = kept[at].rstrip("\n")
        closed = self.spaced and text.endswith(" ") and at not in (*self.names, *self.sections, *self.origins)
        written = [line.rstrip() for line in kept[: at + 1] if line.strip()]
        table = not any(map(SENTENCE_END.search, written[-TABLE:]))
        return not closed and not table and (not SENTENCE_END.search(written[-1]) or written[-1].endswith(("：", "；", ":", ";")))

    def _note(self, at: int) -> bool:
        """Whether a line belongs to a footnote under a rule or begins with its star."""
        rule = max((n for n in range(at) if re.fullmatch(r"\s*_{3,}\s*", self.lines[n].rstrip("\n"))), default=None)
        ruled = (
            rule is not None and at - rule < NOTE and not any(FURNITURE.fullmatch(self.lines[n].rstrip("\n")) for n in range(rule + 1, at))
        )
        return ruled or re.match(r"\s*\\?\*\s", self.lines[at]) is not None
