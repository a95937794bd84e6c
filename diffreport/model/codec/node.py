"""Typed, strict access to plain data (what a JSON parser returns).

Comes in: a value and its place. Goes out: values of the type that was asked for, or a `CodecError` that names the
place. A node knows its path, so that a message can say where in a file of two megabytes the fault is.

    >>> Node({"old": [0, 1]}).indices("old")
    (0, 1)
    >>> Node({"moved": "yes"}).flag("moved")
    Traceback (most recent call last):
    diffreport.model.codec.node.CodecError: $.moved: expected true or false, found 'yes'
"""

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from diffreport.model.compilation import Key

T = TypeVar("T")


class CodecError(ValueError):
    """Plain data that is not what the codec wrote; the message starts with the place, as in ``$.collations[0].mentions``."""


class Node:
    """A value inside plain data together with its path."""

    def __init__(self, value: Any, path: str = "$") -> None:
        self.value, self.path = value, path

    def fail(self, expected: str) -> CodecError:
        """The error for a value that is not `expected`."""
        shown = repr(self.value)
        return CodecError(f"{self.path}: expected {expected}, found {shown if len(shown) <= 60 else shown[:57] + '...'}")

    def at(self, key: str) -> "Node":
        """The node under a key that must be there."""
        if not isinstance(self.value, dict):
            raise self.fail("an object")
        if key not in self.value:
            raise CodecError(f"{self.path}: the key {key!r} is missing")
        return Node(self.value[key], f"{self.path}.{key}")

    def has(self, key: str) -> bool:
        """Whether an optional key is there."""
        return isinstance(self.value, dict) and key in self.value

    def each(self, build: "Callable[[Node], T]") -> tuple[T, ...]:
        """What `build` makes of every element of this array."""
        if not isinstance(self.value, list):
            raise self.fail("an array")
        return tuple(build(Node(value, f"{self.path}[{n}]")) for n, value in enumerate(self.value))

    def items(self, key: str, build: "Callable[[Node], T]") -> tuple[T, ...]:
        """What `build` makes of every element of the array under a key."""
        return self.at(key).each(build)

    def maybe(self, key: str, build: "Callable[[Node], T]") -> T | None:
        """What `build` makes of the value under a key, None where it is null."""
        node = self.at(key)
        return None if node.value is None else build(node)

    def as_text(self) -> str:
        """This value as a string."""
        if not isinstance(self.value, str):
            raise self.fail("a string")
        return self.value

    def as_whole(self) -> int:
        """This value as a whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.fail("a whole number")
        return self.value

    def as_number(self) -> int | float:
        """This value as a number."""
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            raise self.fail("a number")
        return self.value

    def as_key(self) -> Key:
        """This value as the key of a submission: a session or the name of a source."""
        return self.value if isinstance(self.value, str) else self.as_whole()

    def as_tuple(self, length: int) -> tuple["Node", ...]:
        """This array of a fixed length as nodes."""
        nodes = self.each(lambda node: node)
        if len(nodes) != length:
            raise self.fail(f"an array of {length}")
        return nodes

    def text(self, key: str) -> str:
        """The string under a key."""
        return self.at(key).as_text()

    def maybe_text(self, key: str) -> str | None:
        """The string under a key, None where it is null."""
        return self.maybe(key, Node.as_text)

    def maybe_whole(self, key: str) -> int | None:
        """The whole number under a key, None where it is null."""
        return self.maybe(key, Node.as_whole)

    def flag(self, key: str) -> bool:
        """The truth value under a key."""
        node = self.at(key)
        if not isinstance(node.value, bool):
            raise node.fail("true or false")
        return node.value

    def indices(self, key: str) -> tuple[int, ...]:
        """The whole numbers under a key."""
        return self.items(key, Node.as_whole)

    def one_of(self, key: str, literal: Any) -> Any:
        """The string under a key, one of those of a `Literal` type."""
        return self.at(key).as_one_of(literal)

    def as_one_of(self, literal: Any) -> Any:
        """This value, one of those of a `Literal` type."""
        allowed = get_args(literal)
        if not isinstance(self.value, str) or self.value not in allowed:
            raise self.fail(" or ".join(map(repr, allowed)))
        return self.value
