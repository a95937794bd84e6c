"""Reads the documents of the project, so that tests can hold them against the truth.

Comes in: the text of a Markdown file. Goes out: its broken relative links, its commands with the output that they
give now, its Python examples. A document is kept true by running what it shows, not by care.

A fence marked ``console`` holds commands (after ``$ ``) and what they print. Commands of `diffreport` are run; others
(``make demo``) show no output. A last line ``…`` means that the output goes on; as many lines as are shown count. A fence with
a title (``toml title=diffreport.toml``) is a file that is there when they run.

    >>> retell("```console\\n$ diffreport --version\\nold\\n```\\n", lambda arguments: "new\\n")
    '```console\\n$ diffreport --version\\nnew\\n```\\n'
"""

import re
import shlex
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.architecture import readable_files, rows, unverified_rows

FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
TITLED = re.compile(r"^```\w+ title=(\S+)\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
INLINE_CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\]\(<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
ELISION = "…"
PROMPT = "$ "


def markdown_files(root: Path) -> dict[Path, str]:
    """All Markdown files of the repository with their texts."""
    return {path: text for path, text in readable_files(root) if path.suffix == ".md"}


def anchors(text: str) -> set[str]:
    """The fragments that the headings of a text answer to, as code hosts make them."""
    found: set[str] = set()
    for heading in HEADING.findall(FENCE.sub("", text)):
        slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        repeats = sum(1 for one in found if one == slug or re.fullmatch(rf"{re.escape(slug)}-\d+", one))
        found.add(f"{slug}-{repeats}" if repeats else slug)
    return found


def broken_links(root: Path) -> list[str]:
    """Relative links that lead nowhere: no such file, none in the repository, or no such heading in it."""
    texts = markdown_files(root)
    return [
        f"{path.relative_to(root).as_posix()}: {target}"
        for path, text in texts.items()
        for target in LINK.findall(INLINE_CODE.sub("", FENCE.sub("", text)))
        if not re.match(r"[a-z]+:", target) and not _leads_somewhere(root, path, target, texts)
    ]


def _leads_somewhere(root: Path, path: Path, target: str, texts: dict[Path, str]) -> bool:
    name, _, fragment = target.partition("#")
    aim = (path.parent / name).resolve() if name else path
    if not aim.is_relative_to(root) or not aim.exists():
        return False
    return not fragment or fragment in anchors(texts.get(aim, ""))


def shown_files(text: str) -> dict[str, str]:
    """The files that a text shows, by their names; the last one where a name is shown twice."""
    return {fence[1]: fence[2] for fence in TITLED.finditer(text)}


def retell(text: str, run: Callable[[list[str]], str]) -> str:
    """The text with the output of every `diffreport` command in its console fences renewed.

    `run` is given the arguments after ``diffreport`` and returns what was printed. Raises ValueError where another
    command pretends to show its output.
    """
    pieces, done = [], 0
    for fence in FENCE.finditer(text):
        if fence[1] == "console":
            pieces += [text[done : fence.start(2)], "".join(_renewed(block, run) for block in _blocks(fence[2]))]
            done = fence.end(2)
    return "".join([*pieces, text[done:]])


def _blocks(body: str) -> Iterator[list[str]]:
    lines = body.splitlines()
    starts = [n for n, line in enumerate(lines) if line.startswith(PROMPT)]
    if lines and starts[:1] != [0]:
        raise ValueError(f"a console fence begins with '{PROMPT}': {lines[0]}")
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start:end]


def _renewed(block: list[str], run: Callable[[list[str]], str]) -> str:
    command, *shown = block
    name, *arguments = shlex.split(command.removeprefix(PROMPT))
    if name != "diffreport":
        if shown:
            raise ValueError(f"only diffreport's output is checked, so only it may be shown: {command}")
        return f"{command}\n"
    # Trailing blanks are padding of columns; editors and reviewers cannot see them.
    lines = [line.rstrip() for line in run(arguments).splitlines()]
    if shown[-1:] == [ELISION] and len(lines) >= len(shown):
        lines = [*lines[: len(shown) - 1], ELISION]
    return "".join(f"{line}\n" for line in [command, *lines])


def python_examples(text: str) -> str:
    """The bodies of all fences marked ``pycon``, in order: one session."""
    return "\n".join(fence[2] for fence in FENCE.finditer(text) if fence[1] == "pycon")


def tables_listed(package: Path) -> str:
    """A Markdown table of the packaged tables whose rows have sources: rows, and those not verified."""
    lines = ["| table | rows | unverified |", "|---|---:|---:|"]
    for path in sorted(path for folder in ("lexicon", "lang") for path in (package / folder).rglob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        lines.append(f"| `{path.relative_to(package).as_posix()}` | {len(rows(table))} | {len(unverified_rows(table))} |")
    return "\n".join(lines) + "\n"


def refilled(text: str, name: str, body: str) -> str:
    """The text with what stands between ``<!-- name -->`` and ``<!-- /name -->`` replaced.

    Raises ValueError where the text has no such place.
    """
    opening, closing = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    before, found, rest = text.partition(opening)
    _, end, after = rest.partition(closing)
    if not found or not end:
        raise ValueError(f"no place for {name}: {opening.strip()} … {closing}")
    return f"{before}{opening}{body}{closing}{after}"
