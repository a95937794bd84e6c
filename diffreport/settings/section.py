"""One table of a configuration file, read key by key.

Comes in: plain data of a TOML or an INI file, with the file and the place of the table in it. Goes out: values of the type that was
asked for, or an `InputError` of one line. A mistyped key would be a rule that silently does nothing, so a table says which keys
it knows, and whatever else stands there is an error with the nearest known key.

    >>> Section({"session": 73}, "diffreport.toml", 'source."a.txt"').whole("session")
    73
    >>> Section({"sesion": 73}, "diffreport.toml").only("session", "sessions")
    Traceback (most recent call last):
    diffreport.errors.InputError: diffreport.toml, sesion: unknown key; did you mean session or sessions?
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from diffreport.errors import InputError
from diffreport.model.compilation import Key


@dataclass(frozen=True, slots=True)
class Section:
    """A table: `place` is its own, None at the top of the file; where `ini`, every value is text as an INI file has it."""

    values: Mapping[str, Any]
    source: str
    place: str | None = None
    ini: bool = False

    def only(self, *keys: str) -> None:
        """Refuses every key but these.

        Raises:
            InputError: naming the first unknown key and what may have been meant.
        """
        for key in self.values:
            if key not in keys:
                near = get_close_matches(key.replace("_", "-"), keys, n=2)
                remedy = f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(keys)}"
                raise self.wrong("unknown key", remedy, key)

    def wrong(self, problem: str, remedy: str, key: str | None = None) -> InputError:
        """The error for a key of this table, or for the table."""
        place = ".".join(part for part in (self.place, key) if part)
        return InputError(problem, source=self.source, place=place or None, remedy=remedy)

    def text(self, key: str) -> str | None:
        """The text under a key, None where there is none."""
        value = self.values.get(key)
        if value is not None and not (isinstance(value, str) and value.strip()):
            raise self.wrong("must be a text", f'write {key} = "…"', key)
        return value

    def needed(self, key: str) -> str:
        """The text under a key that must be there."""
        value = self.text(key)
        if value is None:
            raise self.wrong("is missing", f"add {key}", key)
        return value

    def one_of(self, key: str, known: tuple[str, ...]) -> str | None:
        """The text under a key, one of those that are known."""
        value = self.text(key)
        if value is not None and value not in known:
            raise self._unknown(value, known, key)
        return value

    def truth(self, key: str) -> bool:
        """The truth value under a key, false where there is none."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong("must be true or false", f"write {key} = true, or leave it out", key)
        return value

    def whole(self, key: str) -> int | None:
        """The whole number under a key, not below 1."""
        value: int | None = self._number(self.values.get(key))
        if value is not None and not _counts(value):
            raise self.wrong("must be a whole number from 1 on", f"write {key} = 1 or more", key)
        return value

    def session(self, key: str) -> Key:
        """The session under a key that must be there: a number, or the name of a source outside the sessions."""
        value: Key = self._number(self.values.get(key))
        if not _counts(value) and not (isinstance(value, str) and value.strip()):
            raise self.wrong("must be a session", f"write {key} = 73, or the name of a file that is of no session", key)
        return value

    def share(self, key: str) -> float | None:
        """The number from 0 to 1 under a key."""
        value = self._number(self.values.get(key))
        if value is not None and not (isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1):
            raise self.wrong("must be a number from 0 to 1", f"write {key} = 0.8", key)
        return value

    def texts(self, key: str, known: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """The texts under a key, each one of those that are known where these are given."""
        values = self._list(key, "texts", 'write ["…", "…"]')
        for value in values:
            if not isinstance(value, str) or not value.strip():
                raise self.wrong("must be an array of texts", f'write {key} = ["…", "…"]', key)
            if known is not None and value not in known:
                raise self._unknown(value, known, key)
        return tuple(values)

    def wholes(self, key: str) -> tuple[int, ...]:
        """The whole numbers under a key, none below 1."""
        values = [self._number(value) for value in self._list(key, "whole numbers", "write [5, 6]")]
        if not all(map(_counts, values)):
            raise self.wrong("must be an array of whole numbers from 1 on", f"write {key} = [5, 6]", key)
        return tuple(values)

    def section(self, key: str) -> "Section":
        """The table under a key, an empty one where there is none."""
        value = self.values.get(key, {})
        if not isinstance(value, Mapping):
            raise self.wrong("must be a table", f"write [{key}] over its keys", key)
        place = f'{self.place}."{key}"' if self.place else key
        return replace(self, values=value, place=place)

    def rows(self, key: str) -> "tuple[Section, ...]":
        """The tables of the array of tables under a key; each is called by its number, or in an INI file by its name."""
        value = self.values.get(key, [])
        if self.ini:
            return tuple(replace(self, values=row, place=f"{key} {name}") for name, row in dict(value).items())
        if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
            raise self.wrong("must be an array of tables", f"write [[{key}]] over each", key)
        return tuple(replace(self, values=row, place=f"{key} {number}") for number, row in enumerate(value, 1))

    def _list(self, key: str, what: str, remedy: str) -> list[Any]:
        """The values of a list; in an INI file one a line, or parted by commas on the line of the key."""
        value = self.values.get(key, [])
        if self.ini and isinstance(value, str):
            parts = value.splitlines() if "\n" in value else value.split(",")
            return [part.strip() for part in parts if part.strip()]
        if not isinstance(value, list):
            raise self.wrong(f"must be an array of {what}", remedy, key)
        return value

    def _number(self, value: Any) -> Any:
        """What stands for a number; an INI file has it as text."""
        if self.ini and isinstance(value, str):
            for kind in (int, float):
                try:
                    return kind(value)
                except ValueError:
                    continue
        return value

    def _unknown(self, value: str, known: tuple[str, ...], key: str) -> InputError:
        near = get_close_matches(value, known, n=2)
        remedy = f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(known)}"
        return self.wrong(f"{value} is not known", remedy, key)


def _counts(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1
