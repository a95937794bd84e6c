"""Results as text: one module a format; renderers hold words and layout and compute nothing.

Comes in: a result of the pipeline and the reader's `View`. Goes out: text. To add a format: one module with a `FORMAT`,
one line in `RENDERERS`. A format's module is imported when it is asked for, because the libraries behind some are slow
to load and `--help` must not wait for them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diffreport.render.view import View

if TYPE_CHECKING:
    from diffreport.render.formats import Format

__all__ = ["RENDERERS", "Renderer", "View", "offered", "renderer"]


@dataclass(frozen=True, slots=True)
class Renderer:
    """A format in the registry: its name, the commands that offer it, and how to load it; `paged` if meant for reading."""

    name: str
    commands: tuple[str, ...]
    load: "Callable[[], Format]"
    paged: bool = False


def _terminal() -> "Format":
    from diffreport.render.terminal import FORMAT

    return FORMAT


def _json() -> "Format":
    from diffreport.render.json import FORMAT

    return FORMAT


def _toml() -> "Format":
    from diffreport.render.toml import FORMAT

    return FORMAT


def _docx() -> "Format":
    from diffreport.render.docx import FORMAT

    return FORMAT


def _html() -> "Format":
    from diffreport.render.html import FORMAT

    return FORMAT


def _github() -> "Format":
    from diffreport.render.github import FORMAT

    return FORMAT


def _junit() -> "Format":
    from diffreport.render.junit import FORMAT

    return FORMAT


def _sarif() -> "Format":
    from diffreport.render.sarif import FORMAT

    return FORMAT


def _markdown() -> "Format":
    from diffreport.render.markdown import FORMAT

    return FORMAT


def _csv() -> "Format":
    from diffreport.render.csv import FORMAT

    return FORMAT


def _jsonl() -> "Format":
    from diffreport.render.jsonl import FORMAT

    return FORMAT


RENDERERS = (
    Renderer("terminal", ("compare", "list", "inspect", "facts", "timeline", "check", "terms"), _terminal, paged=True),
    Renderer("json", ("compare", "list", "inspect", "facts", "timeline", "check", "terms"), _json),
    Renderer("jsonl", ("compare", "facts", "check"), _jsonl),
    Renderer("html", ("compare", "timeline"), _html),
    Renderer("markdown", ("compare", "facts", "timeline", "check"), _markdown),
    Renderer("csv", ("compare", "facts", "timeline", "check"), _csv),
    Renderer("toml", ("terms",), _toml),
    Renderer("docx", ("compare",), _docx),
    Renderer("sarif", ("compare", "check"), _sarif),
    Renderer("junit", ("compare", "check"), _junit),
    Renderer("github", ("compare", "check"), _github),
)


def offered(command: str) -> tuple[str, ...]:
    """Names of the formats that a command offers, the default first."""
    return tuple(entry.name for entry in RENDERERS if command in entry.commands)


def renderer(name: str) -> Renderer:
    """The format of that name; a defect (StopIteration) where there is none, because the options offer known ones only."""
    return next(entry for entry in RENDERERS if entry.name == name)
