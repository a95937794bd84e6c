"""Damaged variants of a report, each with whether its damage can be known from the file alone.

Comes in: a whole report. Goes out: `Variant`s, the same ones every time: the places are chosen by a generator with a fixed
seed. ``known`` damage must never pass for a clean report; ``hidden`` damage leaves no trace, and must only do no harm;
``harmless`` is another way to write the same report, and must raise no alarm.
"""

import codecs
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tests.robustness.original import FURNITURE, NUMBERED, SENTENCE_END, Original

Damage = Literal["known", "hidden", "harmless"]


@dataclass(frozen=True)
class Variant:
    """`kind` is the class of damage, `place` where it was done."""

    kind: str
    place: str
    source: str
    data: bytes
    damage: Damage


def variants(original: Original, *, cuts: int, flips: int) -> Iterator[Variant]:
    """All variants of a report; `cuts` and `flips` say how many of the random ones."""
    chance = random.Random(original.name)  # noqa: S311 the same places in every run
    for make in (_cut_bytes, _cut_lines):
        yield from make(original, chance, cuts)
    yield from _flipped(original, chance, flips)
    for makes in (_parts, _lines_gone, _contents, _numbers, _pages, _notes, _tails, _characters, _encodings, _others, _harmless):
        yield from makes(original)
    yield from _shuffled(original, chance)


def merged(originals: Sequence[Original]) -> Iterator[Variant]:
    """Two reports in one file."""
    for first in originals:
        for second in originals:
            if first is not second:
                yield Variant("merged", second.name, first.name, first.data + b"\n" + second.data, "known")


def _said(known: bool) -> Damage:
    return "known" if known else "hidden"


def _cut_bytes(original: Original, chance: random.Random, number: int) -> Iterator[Variant]:
    for at in sorted(chance.sample(range(1, len(original.data)), number)):
        data = original.data[:at]
        try:
            known = original.cut_known(len(data.decode()))
        except UnicodeDecodeError:
            known = True
        yield Variant("cut at a byte", str(at), original.name, data, _said(known))


def _cut_lines(original: Original, chance: random.Random, number: int) -> Iterator[Variant]:
    for at in sorted(chance.sample(range(1, len(original.lines)), min(number, len(original.lines) - 1))):
        kept = "".join(original.lines[:at])
        yield Variant("cut at a line", str(at), original.name, kept.encode(), _said(original.cut_known(len(kept))))


def _flipped(original: Original, chance: random.Random, number: int) -> Iterator[Variant]:
    for _ in range(number):
        data = bytearray(original.data)
        at = chance.randrange(len(data))
        data[at] ^= 1 << chance.randrange(8)
        try:
            known = re.search(r"[\x00-\x08\x0e-\x1b\x7f]", data.decode()) is not None
        except UnicodeDecodeError:
            known = True
        yield Variant("bit flipped", str(at), original.name, bytes(data), _said(known))


def _parts(original: Original) -> Iterator[Variant]:
    """A respondent's part is gone: it shows where something else speaks of it."""
    for name in original.names:
        end = original.end_of(name)
        alone = name in original.sections or (name - 1 > 0 and _only_one(original, name))
        yield Variant("part gone", original.called(name), original.name, original.without(name, end), _said(original.listed(name) or alone))


def _only_one(original: Original, name: int) -> bool:
    """Whether a section holds nobody else."""
    start = max((at for at in original.sections if at <= name), default=0)
    end = min((at for at in original.sections if at > name), default=len(original.lines))
    return sum(start <= at < end for at in original.names) == 1


def _lines_gone(original: Original) -> Iterator[Variant]:
    for at in sorted({*original.names, *original.sections}):
        repeated = at in original.names and any(original.called(at) in original.lines[n] for n in original.sections if n < at)
        yield Variant("heading gone", original.called(at), original.name, original.without(at, at + 1), _said(not repeated))
    for name in original.names:
        lines = [at for at in original.origins if name < at < original.end_of(name)]
        data = original.without(lines[0], lines[-1] + 1)
        known = original.listed(name) or name in original.sections
        yield Variant("origin gone", original.called(name), original.name, data, _said(known))


def _contents(original: Original) -> Iterator[Variant]:
    if original.entries:
        last = max(original.entries)
        for title in ("捷克\t9", "五. 从民间收到的答复\t9"):
            data = "".join((*original.lines[: last + 1], f"{title}\n", *original.lines[last + 1 :])).encode()
            yield Variant("contents entry without a part", title, original.name, data, "known")
        listed = [at for at in sorted(original.entries) if original.lines[at].strip()[:1] not in "一二三四五AB"]
        first, second = listed[:2]
        swapped = list(original.lines)
        swapped[first], swapped[second] = swapped[second], swapped[first]
        yield Variant("contents in another order", original.entries[first], original.name, "".join(swapped).encode(), "known")


def _numbers(original: Original) -> Iterator[Variant]:
    """A numbered paragraph is gone, or stands elsewhere; the last one of a count leaves no hole."""
    numbered = [at for at, line in enumerate(original.lines) if NUMBERED.match(line)]
    numbered = numbered if original.single else [at for at in numbered if at < min(original.names)]
    ends = [*numbered[1:], next((at for at in original.sections if at > numbered[-1]), len(original.lines))]
    for n, (start, end) in enumerate(zip(numbered, ends, strict=True)):
        text = [at for at in range(start, end) if SENTENCE_END.search(original.lines[at].rstrip())]
        last = n == len(numbered) - 1
        yield Variant("paragraph gone", str(n + 1), original.name, original.without(start, text[-1] + 1), _said(not last))
    moved = [*original.lines[: numbered[0]], *original.lines[numbered[1] : ends[1]], *original.lines[numbered[0] : ends[0]]]
    yield Variant("paragraphs out of order", "1", original.name, "".join((*moved, *original.lines[ends[1] :])).encode(), "known")


def _pages(original: Original) -> Iterator[Variant]:
    """The lines between two page numbers are gone, the second one included: it shows where most pages print theirs."""
    total = max(original.pages.values(), default=0)
    counted = (len(original.pages) - 1) * 2 > total - 1
    for first, second in pairwise(sorted(original.pages)):
        listed = any(first < at <= second and original.listed(at) for at in original.names)
        yield Variant(
            "page gone", str(original.pages[second]), original.name, original.without(first + 1, second + 1), _said(counted or listed)
        )


def _notes(original: Original) -> Iterator[Variant]:
    """The body of a starred footnote is gone, or its mark: it shows where no other mark or body takes its place."""
    bodies, marks, numbered = original.starred_bodies, original.starred_marks, original.numbered_bodies
    others = len(bodies) + len(numbered) > 1
    for at in bodies:
        yield Variant("footnote gone", str(at + 1), original.name, original.without(at, at + 1), _said(others and at == bodies[-1]))
    for name in set(original.names) & set(marks):
        lines = [*original.lines[:name], re.sub(r"\\?\*\s*$", "\n", original.lines[name]), *original.lines[name + 1 :]]
        known = others and len(marks) == len(bodies)
        yield Variant("mark gone", original.called(name), original.name, "".join(lines).encode(), _said(known))


def _tails(original: Original) -> Iterator[Variant]:
    """The last words before the next heading are gone."""
    for name in original.names:
        text = [
            at
            for at in range(name, original.end_of(name))
            if original.lines[at].strip() and not FURNITURE.fullmatch(original.lines[at].rstrip("\n"))
        ]
        prose = [at for at in text if not re.match(r"\s*\\?\*\s", original.lines[at])]
        last = original.lines[prose[-1]].rstrip()
        if len(last) > 12 and SENTENCE_END.search(last):
            lines = [*original.lines[: prose[-1]], last[:-5] + "\n", *original.lines[prose[-1] + 1 :]]
            open_end = not SENTENCE_END.search(last[:-5])
            yield Variant("tail gone", original.called(name), original.name, "".join(lines).encode(), _said(open_end))


def _characters(original: Original) -> Iterator[Variant]:
    middle = len(original.text) // 2
    for name, char in (("NUL", "\0"), ("escape", "\x1b"), ("U+FFFD", "\ufffd")):
        data = f"{original.text[:middle]}{char}{original.text[middle:]}".encode()
        yield Variant("bad character", name, original.name, data, "known")


def _encodings(original: Original) -> Iterator[Variant]:
    text = original.text
    for name in ("gb18030", "utf-16-le", "utf-16-be", "utf-32"):
        yield Variant("other encoding", name, original.name, text.encode(name), "known")
    yield Variant("other encoding", "utf-16 cut", original.name, text.encode("utf-16")[:-1], "known")
    for name in ("latin-1", "cp1252", "gb18030"):
        yield Variant("read in a wrong encoding", name, original.name, original.data.decode(name, "ignore").encode(), "known")


def _others(original: Original) -> Iterator[Variant]:
    page = f"<!DOCTYPE html>\n<html><body>{''.join(f'<p>{line}</p>' for line in original.lines)}</body></html>"
    forms = {
        "empty": b"",
        "white space": b" \n\n\t\n",
        "PDF": b"%PDF-1.7\n" + original.data,
        "zip": b"PK\x03\x04" + original.data,
        "HTML": page.encode(),
        "RTF": b"{\\rtf1 " + original.data,
        "random": random.Random(original.name).randbytes(2000),  # noqa: S311
    }
    for name, data in forms.items():
        yield Variant("no text", name, original.name, data, "known")


def _shuffled(original: Original, chance: random.Random) -> Iterator[Variant]:
    for n in range(2):
        lines = list(original.lines)
        chance.shuffle(lines)
        yield Variant("lines shuffled", str(n), original.name, "".join(lines).encode(), "known")
    yield Variant("lines reversed", "", original.name, "".join(reversed(original.lines)).encode(), "known")


def _harmless(original: Original) -> Iterator[Variant]:
    text = original.text
    forms = {
        "CRLF": text.replace("\n", "\r\n").encode(),
        "CR": text.replace("\n", "\r").encode(),
        "BOM": codecs.BOM_UTF8 + original.data,
        "UTF-16": text.encode("utf-16"),
        "no last line break": text.rstrip("\n").encode(),
        "more empty lines at the end": f"{text}\n\n\n".encode(),
    }
    for name, data in forms.items():
        yield Variant("written otherwise", name, original.name, data, "harmless")
    # Where white space at the end of a line says that a paragraph or a cell ends, its loss is one.
    stripped = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).encode()
    yield Variant("white space at the ends of lines gone", "", original.name, stripped, "hidden" if original.spaced else "harmless")
