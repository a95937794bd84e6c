"""A Word file read as ECMA-376 part 1, section 17.13.5, says that Word reads it; written apart from what writes it.

Comes in: the bytes of a ``.docx``. Goes out: the paragraphs that are left when all tracked changes are accepted or
rejected, and what is wrong with its markup, one line a fault.
"""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHANGES = ("ins", "del", "moveFrom", "moveTo")
GONE = {"accept": ("del", "moveFrom"), "reject": ("ins", "moveTo")}


def parts(data: bytes) -> dict[str, ElementTree.Element]:
    """The root elements of all parts by name; fails where one is no XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}  # noqa: S314 our own file


def tag(element: ElementTree.Element) -> str:
    return element.tag.removeprefix(NAMESPACE)


def attribute(element: ElementTree.Element, name: str) -> str | None:
    return element.get(f"{NAMESPACE}{name}")


def paragraphs(data: bytes, answer: str) -> list[str]:
    """The texts of the body's paragraphs after the answer ``accept`` or ``reject`` to all tracked changes."""
    body = parts(data)["word/document.xml"].find(f"{NAMESPACE}body")
    found, begun = [], ""
    kept_mark = True
    for paragraph in body.iter(f"{NAMESPACE}p"):
        begun += "".join(_text(paragraph, GONE[answer]))
        mark = paragraph.find(f"{NAMESPACE}pPr/{NAMESPACE}rPr")
        kept_mark = not any(tag(change) in GONE[answer] for change in (mark if mark is not None else ()))
        if kept_mark:
            found.append(begun)
            begun = ""
    assert kept_mark, "the last mark of a document cannot be taken away"
    return found


def _text(element: ElementTree.Element, gone: tuple[str, ...]) -> Iterator[str]:
    for child in element:
        name = tag(child)
        if name in gone:
            continue
        if name in ("t", "delText"):
            yield child.text or ""
        elif name in ("tab", "br"):
            yield {"tab": "\t", "br": "\n"}[name]
        elif name != "pPr":
            yield from _text(child, gone)


def faults(data: bytes) -> list[str]:
    """What Word would refuse or misread."""
    read = parts(data)
    document = read["word/document.xml"]
    everything = list(document.iter())
    found = _deleted_text(document)
    numbers = Counter(
        attribute(element, "id") for element in everything if tag(element) in (*CHANGES, "moveFromRangeStart", "moveToRangeStart")
    )
    found += [f"number {number} is used {times} times" for number, times in numbers.items() if times > 1]
    found += [f"{tag(element)} without author" for element in everything if tag(element) in CHANGES and not attribute(element, "author")]
    found += _ranges(everything, "moveFrom") + _ranges(everything, "moveTo")
    sources, targets = (_names(everything, name) for name in ("moveFrom", "moveTo"))
    if sorted(sources) != sorted(targets) or len(set(sources)) < len(sources):
        found.append(f"moves {sorted(sources)} do not match {sorted(targets)}")
    return found + _comments(everything, read["word/comments.xml"])


def _deleted_text(document: ElementTree.Element) -> list[str]:
    deleted = {text for change in document.iter(f"{NAMESPACE}del") for text in change.iter()}
    wrong = [text for text in document.iter(f"{NAMESPACE}delText") if text not in deleted]
    wrong += [text for text in document.iter(f"{NAMESPACE}t") if text in deleted]
    return [f"{tag(text)} of {text.text!r}" for text in wrong]


def _names(everything: list[ElementTree.Element], name: str) -> list[str | None]:
    return [attribute(element, "name") for element in everything if tag(element) == f"{name}RangeStart"]


def _ranges(everything: list[ElementTree.Element], name: str) -> list[str]:
    """Moved text outside a range of its own, and ranges that overlap or do not end."""
    found, opened = [], None
    for element in everything:
        if tag(element) == f"{name}RangeStart":
            found += [f"{name} ranges overlap"] if opened else []
            opened = attribute(element, "id")
        elif tag(element) == f"{name}RangeEnd":
            found += [] if attribute(element, "id") == opened else [f"{name} range ends that did not begin"]
            opened = None
        elif tag(element) == name and opened is None and element.find(f"{NAMESPACE}r") is not None:
            found.append(f"{name} outside a range")
    return found + ([f"{name} range without end"] if opened else [])


def _comments(everything: list[ElementTree.Element], comments: ElementTree.Element) -> list[str]:
    numbers = [attribute(comment, "id") for comment in comments]
    anchored = {name: [attribute(element, "id") for element in everything if tag(element) == name] for name in ANCHOR}
    return [f"comments {numbers}, but {name} {ids}" for name, ids in anchored.items() if sorted(map(str, ids)) != sorted(map(str, numbers))]


ANCHOR = ("commentRangeStart", "commentRangeEnd", "commentReference")
