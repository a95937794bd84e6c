"""The configuration in effect, as a file that can be read back.

Comes in: a configuration into which the command line has gone, and which keys have their value from there. Goes out: TOML text, a
comment behind each value that says where it comes from. Paths are written from the folder of the configuration file, or from the
working directory where there is none, so that the text does the same when it is saved there.

    >>> print(text(Configuration(lang="zh", aliases={"our island": "CUB"}), {"lang": "command line"}), end="")
    # no configuration file
    lang = "zh"  # command line
    <BLANKLINE>
    [aliases]  # no configuration file
    "our island" = "CUB"
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from diffreport.model.configuration import Configuration, Pin
from diffreport.settings.toml import quoted

Value = str | int | float | Sequence[str] | Sequence[int]
Table = Mapping[str, Value | None]

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def text(configuration: Configuration, origins: Mapping[str, str]) -> str:
    """The text of a configuration.

    Args:
        configuration: what holds.
        origins: for each key that the command line or a default settled, which of them; the file settled all others.
    """
    file = configuration.source or "no configuration file"
    lines = [f"# {file}", *(f"{line}  # {origins.get(key, file)}" for key, line in _lines(_top(configuration)))]
    for name, head, table in _tables(configuration):
        lines += ["", f"{head}  # {origins.get(name, file)}", *(line for _, line in _lines(table))]
    return "\n".join(lines) + "\n"


def _top(settled: Configuration) -> Table:
    return {
        "sources": [_from_folder(settled, path) for path in settled.sources],
        "respondents": settled.respondents,
        "glossary": _from_folder(settled, settled.glossary) if settled.glossary else None,
        "lang": settled.lang,
        "fail-on": settled.fail_on,
        "min-confidence": settled.min_confidence,
        "baseline": _from_folder(settled, settled.baseline) if settled.baseline else None,
    }


def _tables(settled: Configuration) -> Iterator[tuple[str, str, Table]]:
    """The tables that hold anything: the key of each, its head and its content."""
    if settled.old is not None:
        yield "sessions", "[sessions]", {"old": settled.old, "new": settled.new}
    if settled.aliases:
        yield "aliases", "[aliases]", settled.aliases
    for path, stated in settled.stated.items():
        said = {"symbol": stated.symbol, "session": stated.session, "year": stated.year, "language": stated.language}
        yield "source", f"[source.{quoted(_from_folder(settled, path))}]", said
    if settled.expect:
        yield (
            "expect",
            "[expect]",
            {
                "sessions": [row.session for row in settled.expect if row.session is not None],
                "sources": [row.source for row in settled.expect if row.source is not None],
                "respondents": [name for row in settled.expect for name in row.respondents],
            },
        )
    for pin in settled.pins:
        yield "pin", "[[pin]]", _pin(pin)


def _pin(pin: Pin) -> Table:
    return {
        "respondent": pin.respondent,
        "old-session": pin.old_session,
        "new-session": pin.new_session,
        "old": pin.old,
        "new": pin.new,
        "old-begins": pin.old_begins,
        "new-begins": pin.new_begins,
        "language": pin.language,
    }


def _lines(table: Table) -> Iterator[tuple[str, str]]:
    """The keys of a table with their lines; what is not settled has none."""
    for key, value in table.items():
        if value is not None and value != () and value != []:
            yield key, f"{key if _BARE.fullmatch(key) else quoted(key)} = {_written(value)}"


def _written(value: Value) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(quoted, value))}]"
    return quoted(value)


def _from_folder(settled: Configuration, path: Path) -> str:
    folder = (settled.folder or Path()).resolve()
    return Path(os.path.relpath(Path.cwd() / path, folder)).as_posix()
