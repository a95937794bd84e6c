"""A page taken apart: what the tests ask of HTML, without a browser.

Comes in: the source of a page. Goes out: its elements with attributes and text, in order. It is strict: an element that
is closed out of turn is an error, because browsers repair such a page in silence and show something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "input", "line", "circle", "polyline"})


@dataclass
class Element:
    """An element with its attributes, the text in it and the elements in it."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, as it stands."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> set[str]:
        """Its classes."""
        return set(self.attributes.get("class", "").split())

    def __iter__(self) -> Iterator["Element"]:
        """It and all elements in it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    def all(self, tag: str | None = None, name: str | None = None) -> list["Element"]:
        """Elements in it of a tag and with a class."""
        return [one for one in self if (tag is None or one.tag == tag) and (name is None or name in one.classes)]

    @property
    def language(self) -> str:
        """The language that holds for it."""
        return self.attributes.get("lang") or (self.parent.language if self.parent else "")


class Page(HTMLParser):
    """A parsed page; `source` is what was parsed, `root` holds everything."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self.root = self._here = Element("", {})
        self.feed(source)
        self.close()
        if self._here is not self.root:
            raise ValueError(f"<{self._here.tag}> is not closed")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            raise ValueError(f"<{tag}> has an attribute twice")
        element = Element(tag, {name: value or "" for name, value in attrs}, self._here)
        self._here.children.append(element)
        if tag not in VOID:
            self._here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag != self._here.tag or self._here.parent is None:
            raise ValueError(f"</{tag}> closes <{self._here.tag}>")
        self._here = self._here.parent

    def handle_data(self, data: str) -> None:
        self._here.children.append(data)
