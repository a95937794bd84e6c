"""How a result is to be shown: what the reader chose, handed to every renderer beside the result."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

FlagDetail = Literal["short", "full", "none"]
TableName = Literal["flags", "facts", "series", "changes"]

TWO_COLUMNS_FROM = 80
"""Width from which old and new stand side by side: half of it holds 17 Chinese characters, about one clause."""

PLAIN_WIDTH = 100
"""Width where there is no terminal to ask (a pipe, a file): fixed, so that the same input gives the same bytes."""


@dataclass(frozen=True, slots=True)
class View:
    """The reader's choices.

    `language` is that of the labels, not of the documents; `width` is in terminal cells; `context` is how many
    unchanged beads stay around a changed one; `flags` is how much is said of each flag; `selected` tells that the reader
    named respondents, so that those with one session are shown too; `paths` leads from the name of a source to its path in the
    repository that holds it (with ``/``), for formats that point into files; `table` is the table to write, None for that of the
    command; a renderer ignores what does not concern its format.
    """

    language: str = "en"
    width: int = PLAIN_WIDTH
    colour: bool = False
    context: int = 0
    show_formatting: bool = False
    selected: bool = False
    flags: FlagDetail = "short"
    paths: Mapping[str, str] = field(default_factory=dict)
    table: TableName | None = None
