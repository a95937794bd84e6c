"""The rules of the house that a program can check: each function returns the breaches it finds, one line each.

Comes in: a folder (the repository or its package). Goes out: sorted lines "file: what is wrong", empty where all is
well. `test_architecture.py` runs each on this repository, and on a bad sample to show that it bites. The floors
themselves are import-linter's, in setup.cfg; here is what it does not know.

    >>> unsourced_rows({"row": [{"id": "A"}, {"id": "B", "source": "CLDR"}]})
    ['row[0]']
"""

import ast
import configparser
import fnmatch
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

MODULE_LINES = 400
FUNCTION_LINES = 40
BANNED_NAMES = frozenset({"utils", "util", "misc", "core", "helpers", "helper", "base", "manager"})

# Where each heavy or replaceable dependency may be imported: a module or a package, without suffix.
HOMES: Mapping[str, tuple[str, ...]] = {
    "click": ("cli",),
    "rich": ("render/terminal",),
    "jinja2": ("render/html",),
    "jieba": ("lang/zh/words",),
    "diff_match_patch": ("textdiff/script",),
    "pypdfium2": ("ingest/pdf",),
    "docx": ("ingest/docx",),
}

# Who may touch files: the command line, the readers, and the loaders of packaged tables.
FILE_HANDLERS = ("cli", "ingest", "lexicon", "lang", "settings", "render/labels")
FILE_CALLS = frozenset({"open", "read_text", "read_bytes", "write_text", "write_bytes"})

MACHINE_TRACES: Mapping[str, re.Pattern[str]] = {
    "a machine path": re.compile(r"(?<![\w.:/])/(work|home|root|Users|farm|opt)/\w"),
    "a registry address": re.compile(r"pypi\.(org|python)|pythonhosted\.|index[-_]url|find[-_]links"),
}
# Names of treaties run to some 30 letters in the reports and are facts; a longer common run is a copied sentence.
COPIED_LETTERS = 35
UNREAD_FOLDERS = frozenset({"build", "dist", "__pycache__"})


def modules(folder: Path) -> list[Path]:
    """All Python files below a folder, sorted."""
    return sorted(path for path in folder.rglob("*.py") if not UNREAD_FOLDERS & set(path.parts))


def _trees(folder: Path) -> Iterator[tuple[str, ast.Module]]:
    for path in modules(folder):
        yield path.relative_to(folder).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def missing_docstrings(folder: Path) -> list[str]:
    """Modules that do not say what they are for."""
    return [f"{name}: no module docstring" for name, tree in _trees(folder) if not (ast.get_docstring(tree) or "").strip()]


def banned_names(folder: Path) -> list[str]:
    """Modules and packages whose name says nothing about what is in them."""
    names = ((path, part) for path in modules(folder) for part in path.relative_to(folder).with_suffix("").parts)
    return [f"{path.relative_to(folder).as_posix()}: no module is called {part}" for path, part in names if part in BANNED_NAMES]


def long_modules(folder: Path) -> list[str]:
    """Modules of more than `MODULE_LINES` lines."""
    lengths = ((path, len(path.read_text(encoding="utf-8").splitlines())) for path in modules(folder))
    return [f"{path.relative_to(folder).as_posix()}: {lines} lines" for path, lines in lengths if lines > MODULE_LINES]


def long_functions(folder: Path) -> list[str]:
    """Functions of more than `FUNCTION_LINES` lines, their docstring and decorators not counted."""
    found = []
    for name, tree in _trees(folder):
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = _length(node)
                if lines > FUNCTION_LINES:
                    found.append(f"{name}: {node.name} has {lines} lines")
    return found


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is not None:
        docstring = function.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return lines


def imported_packages(tree: ast.Module) -> set[str]:
    """Top-level names of all absolute imports of a module, at any depth and by any of the three ways."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Call) and _called(node) in {"import_module", "__import__"}:
            found |= {argument.value for argument in node.args if isinstance(argument, ast.Constant) and isinstance(argument.value, str)}
    return {name.partition(".")[0] for name in found}


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _lives_in(name: str, homes: tuple[str, ...]) -> bool:
    module = name.removesuffix(".py")
    return any(module == home or module.startswith(f"{home}/") for home in homes)


def stray_imports(package: Path) -> list[str]:
    """Imports of a heavy dependency outside its home."""
    return [
        f"{name}: {heavy} is imported in {' or '.join(HOMES[heavy])} only"
        for name, tree in _trees(package)
        for heavy in sorted(imported_packages(tree) & set(HOMES))
        if not _lives_in(name, HOMES[heavy])
    ]


def foreign_imports(folder: Path, own: str) -> list[str]:
    """Imports that are neither the standard library nor the project's own: the model and the errors have none."""
    allowed = sys.stdlib_module_names | {own}
    return [f"{name}: imports {other}" for name, tree in _trees(folder) for other in sorted(imported_packages(tree) - allowed)]


def file_access(package: Path) -> list[str]:
    """Calls that touch files outside the rooms that may."""
    return [
        f"{name}: line {node.lineno} calls {_called(node)}()"
        for name, tree in _trees(package)
        if not _lives_in(name, FILE_HANDLERS)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in FILE_CALLS
    ]


def rows(table: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """The rows of a packaged table with their places.

    A row is an entry of an array of tables, a table with a `source` of its own, or an innermost table; tables inside
    a row belong to it. A file without tables is one row. A table ``[sources]`` at the top explains short names of sources.
    """
    below = [(name, row) for name, row in _subtables(table) if name != "sources"]
    return [found for name, row in below for found in _rows(row, name)] if below else [("(whole file)", table)]


def _rows(table: Mapping[str, Any], place: str) -> list[tuple[str, Mapping[str, Any]]]:
    below = _subtables(table)
    if not below or "source" in table or place.endswith("]"):
        return [(place, table)]
    return [found for name, row in below for found in _rows(row, f"{place}.{name}")]


def unsourced_rows(table: Mapping[str, Any]) -> list[str]:
    """Places of the rows that do not say where they come from."""
    return [place for place, row in rows(table) if not str(row.get("source") or "").strip()]


def unverified_rows(table: Mapping[str, Any]) -> list[str]:
    """Places of the rows that say of themselves, or of a name in them, that no source was consulted."""
    return [place for place, row in rows(table) if "unverified" in str(row.get("source")) or row.get("unverified")]


def _subtables(table: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    single: list[tuple[str, Mapping[str, Any]]] = [(key, value) for key, value in table.items() if isinstance(value, dict)]
    several = [(key, value) for key, value in table.items() if isinstance(value, list)]
    return single + [(f"{key}[{n}]", row) for key, rows in several for n, row in enumerate(rows) if isinstance(row, dict)]


def unpackaged_files(root: Path, package: str) -> list[str]:
    """Files of the package that setup.cfg would leave out of a wheel: data without a pattern, folders without `__init__`."""
    settings = configparser.ConfigParser()
    settings.read(root / "setup.cfg", encoding="utf-8")
    patterns = settings["options.package_data"][package].split()
    files = (path for path in (root / package).rglob("*") if path.is_file() and not UNREAD_FOLDERS & set(path.parts))
    names = sorted(path.relative_to(root / package) for path in files)
    data = [f"{name.as_posix()}: no pattern in setup.cfg" for name in names if name.suffix != ".py" and not _packaged(name, patterns)]
    bare = {name.parent for name in names if name.suffix == ".py"} - {name.parent for name in names if name.name == "__init__.py"}
    return data + [f"{folder.as_posix()}: no __init__.py" for folder in sorted(bare)]


def _packaged(name: Path, patterns: list[str]) -> bool:
    # setuptools' patterns stop at a slash; fnmatch alone does not.
    return any(p.count("/") == name.as_posix().count("/") and fnmatch.fnmatchcase(name.as_posix(), p) for p in patterns)


def readable_files(root: Path) -> Iterator[tuple[Path, str]]:
    """The text files of a repository that are ours: no hidden folders but `.ci`, nothing built."""
    for path in sorted(root.rglob("*")):
        folders = path.relative_to(root).parts[:-1]
        ours = all(part == ".ci" or not part.startswith((".", "__pycache__")) for part in folders)
        if not path.is_file() or not ours or any(part in UNREAD_FOLDERS or part.endswith(".egg-info") for part in folders):
            continue
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def machine_traces(root: Path) -> list[str]:
    """Lines that only make sense on the machine where they were written."""
    return [
        f"{path.relative_to(root).as_posix()}: line {number} holds {what}"
        for path, text in readable_files(root)
        for number, line in enumerate(text.splitlines(), 1)
        for what, pattern in MACHINE_TRACES.items()
        if pattern.search(line)
    ]


def copied_runs(root: Path, originals: Iterable[str]) -> list[str]:
    """Files that share a run of `COPIED_LETTERS` letters and digits with one of the original texts."""
    known: set[str] = set()
    for text in originals:
        known.update(_runs(text))
    return [
        f"{path.relative_to(root).as_posix()}: {run}"
        for path, text in readable_files(root)
        if (run := next((run for run in _runs(text) if run in known), None))
    ]


def _runs(text: str) -> Iterator[str]:
    letters = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text))
    return (letters[start : start + COPIED_LETTERS] for start in range(len(letters) - COPIED_LETTERS + 1))
