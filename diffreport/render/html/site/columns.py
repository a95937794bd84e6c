"""The columns of a site: sessions, and between them the documents that belong to none.

Comes in: compilations. Goes out: columns in the order of their years. Several compilations of one session (languages, addenda)
share a column.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diffreport.model.compilation import Compilation, Key
from diffreport.render.html.site.names import column_file
from diffreport.render.labels import Labels


@dataclass(frozen=True, slots=True)
class Column:
    """A session, or a source outside the sessions: `key` is that of its submissions, `name` the file of its page."""

    key: Key
    year: int | None
    compilations: tuple[Compilation, ...]
    name: str

    @property
    def session(self) -> bool:
        """Whether it is a session of the Assembly."""
        return isinstance(self.key, int)

    @property
    def languages(self) -> frozenset[str]:
        """The languages of its documents."""
        return frozenset(compilation.language for compilation in self.compilations)

    @property
    def symbol(self) -> str:
        """The symbols of its documents, the file where there is none and no session either."""
        symbols = dict.fromkeys(compilation.symbol for compilation in self.compilations if compilation.symbol)
        return ", ".join(symbols) or ("" if self.session else str(self.key))

    def title(self, labels: Labels) -> str:
        """What the column is called."""
        return labels("session", self.key, self.year) if self.session else self.symbol


def columns(compilations: Iterable[Compilation]) -> tuple[Column, ...]:
    """The columns, oldest first; what has no year comes last."""
    found: dict[Key, list[Compilation]] = {}
    for compilation in compilations:
        found.setdefault(compilation.source if compilation.session is None else compilation.session, []).append(compilation)
    made = (Column(key, _year(own), tuple(own), column_file(key)) for key, own in found.items())
    return tuple(sorted(made, key=lambda column: (column.year is None, column.year or 0, not column.session, str(column.key))))


def _year(compilations: Sequence[Compilation]) -> int | None:
    return next((compilation.year for compilation in compilations if compilation.year is not None), None)
