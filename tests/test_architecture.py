"""The rules of the house, held on this repository; for each a bad sample shows that the check bites."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests import architecture

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "diffreport"


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    # The installed package is this repository's; a bad sample has to be found before it.
    return subprocess.run(
        command, cwd=folder, env=os.environ | {"PYTHONPATH": str(folder)}, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_imports_point_down_the_floors_only() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def house(folder: Path) -> Path:
    """An empty house with every room that setup.cfg knows."""
    stages = ["ingest", "respondents", "align", "textdiff", "facts", "flags", "drift"]
    rooms = ["cli", "pipeline", "check", "render", "settings", *stages, "lang", "lexicon", "model"]
    files = {f"diffreport/{room}/__init__.py": "" for room in rooms} | {"diffreport/textdiff/script.py": ""}
    files |= {
        f"diffreport/{module}.py": "" for module in ("__init__", "__main__", "api", "brief", "errors", "selection", "sources", "version")
    }
    return write(folder, files | {"setup.cfg": (ROOT / "setup.cfg").read_text(encoding="utf-8")})


def test_an_empty_house_keeps_its_contracts(tmp_path: Path) -> None:
    result = lint_imports(house(tmp_path))
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("lexicon/bad.py", "import diffreport.lang\n"),
        ("align/bad.py", "def late():\n    from diffreport.textdiff import script\n"),
        ("attic/__init__.py", ""),
    ],
    ids=["upwards", "between siblings, late", "a room without a floor"],
)
def test_a_breach_of_the_floors_is_found(tmp_path: Path, module: str, text: str) -> None:
    assert "0 kept, 1 broken" in lint_imports(write(house(tmp_path), {f"diffreport/{module}": text})).stdout


def test_every_module_has_a_docstring(tmp_path: Path) -> None:
    assert architecture.missing_docstrings(PACKAGE) == []
    bad = write(tmp_path, {"a.py": '"""Says."""\n', "b.py": '""""""\n', "c.py": "x = 1\n"})
    assert architecture.missing_docstrings(bad) == ["b.py: no module docstring", "c.py: no module docstring"]


def test_no_module_has_an_empty_name(tmp_path: Path) -> None:
    assert architecture.banned_names(PACKAGE) == []
    bad = write(tmp_path, {"align/utils.py": "", "core/__init__.py": "", "textdiff/script.py": ""})
    assert [line.partition(":")[0] for line in architecture.banned_names(bad)] == ["align/utils.py", "core/__init__.py"]


def test_modules_are_short(tmp_path: Path) -> None:
    assert architecture.long_modules(PACKAGE) == []
    bad = write(tmp_path, {"long.py": "\n" * 401, "right.py": "\n" * 400})
    assert architecture.long_modules(bad) == ["long.py: 401 lines"]


def test_functions_are_short(tmp_path: Path) -> None:
    assert architecture.long_functions(PACKAGE) == []
    body, docstring = "    x = 1\n", '    """One.\n\n    Two.\n    """\n'
    bad = write(tmp_path, {"a.py": "def long():\n" + body * 40, "b.py": "def right():\n" + docstring + body * 39})
    assert architecture.long_functions(bad) == ["a.py: long has 41 lines"]


def test_each_heavy_dependency_has_one_home(tmp_path: Path) -> None:
    assert architecture.stray_imports(PACKAGE) == []
    files = {
        "align/a.py": "def f():\n    import jieba.posseg\n",
        "api.py": "from importlib import import_module\nimport_module('rich.table')\n",
        "lang/zh/words.py": "import jieba\n",
        "render/json.py": "from click import echo\n",
        "render/terminal/table.py": "from rich.table import Table\n",
    }
    assert [line.partition(" is")[0] for line in architecture.stray_imports(write(tmp_path, files))] == [
        "align/a.py: jieba",
        "api.py: rich",
        "render/json.py: click",
    ]


def test_the_model_needs_the_standard_library_only(tmp_path: Path) -> None:
    assert architecture.foreign_imports(PACKAGE / "model", "diffreport") == []
    bad = write(tmp_path, {"a.py": "import json\nimport attrs\nfrom diffreport.model import span\n"})
    assert architecture.foreign_imports(bad, "diffreport") == ["a.py: imports attrs"]


def test_files_are_touched_at_the_edges_only(tmp_path: Path) -> None:
    assert architecture.file_access(PACKAGE) == []
    bad = write(tmp_path, {"align/a.py": "def f(p):\n    return p.read_text()\n", "ingest/b.py": "open('x')\n"})
    assert architecture.file_access(bad) == ["align/a.py: line 2 calls read_text()"]


@pytest.mark.parametrize("statement", ["import diffreport", "import diffreport.cli", "import diffreport.model.codec"])
def test_importing_the_package_loads_nothing_slow(statement: str) -> None:
    slow = sorted(set(architecture.HOMES) - {"click"})
    program = f"import sys\n{statement}\nprint([name for name in {slow} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


TABLES = sorted(path for folder in ("lexicon", "lang") for path in (PACKAGE / folder).rglob("*.toml"))


def test_there_are_tables() -> None:
    assert TABLES


@pytest.mark.parametrize("path", TABLES, ids=[path.relative_to(PACKAGE).as_posix() for path in TABLES])
def test_every_row_of_a_table_has_a_source(path: Path) -> None:
    assert architecture.unsourced_rows(tomllib.loads(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("table", "places"),
    [
        ('words = ["a"]', ["(whole file)"]),
        ('words = ["a"]\nsource = "own"', []),
        ('source = "own"\n[[row]]\nid = "A"', ["row[0]"]),
        ('[A]\nsource = "own"\n[A.names]\nshort = "a"\n[B]\nshort = "b"', ["B"]),
        ('[names.A]\nsource = " "\n[names.B]\nsource = "own"', ["names.A"]),
        ('[sources]\na = "a page"\n[[row]]\nid = "A"\n[row.names]\nshort = "a"', ["row[0]"]),
    ],
)
def test_a_row_without_source_is_found(table: str, places: list[str]) -> None:
    assert architecture.unsourced_rows(tomllib.loads(table)) == places


def test_rows_without_a_consulted_source_are_counted() -> None:
    table = tomllib.loads('[A]\nsource = "own"\n[B]\nsource = "unverified"\n[C]\nsource = "own"\nunverified = ["c"]\n')
    assert [place for place, _ in architecture.rows(table)] == ["A", "B", "C"]
    assert architecture.unverified_rows(table) == ["B", "C"]


def test_the_wheel_is_complete(tmp_path: Path) -> None:
    assert architecture.unpackaged_files(ROOT, "diffreport") == []
    settings = "[options.package_data]\npack =\n    *.toml\n    py.typed\n"
    files = {
        "setup.cfg": settings,
        "pack/py.typed": "",
        "pack/a.toml": "",
        "pack/lang/b.toml": "",
        "pack/deep/x.py": "",
        "pack/__init__.py": "",
    }
    assert architecture.unpackaged_files(write(tmp_path, files), "pack") == ["lang/b.toml: no pattern in setup.cfg", "deep: no __init__.py"]


def test_nothing_names_a_machine(tmp_path: Path) -> None:
    assert architecture.machine_traces(ROOT) == []
    path, address, option = "/" + "home/someone/x", "pypi" + ".org", "extra-index" + "-url"
    good = "see ../shared/reports, and/or https://example.org/home/x\n"
    files = {"a.md": f"{good}{path}\n", ".ci/run": f"pip --{option}=x\n", "b.cfg": address, ".venv/c.md": path}
    assert architecture.machine_traces(write(tmp_path, files)) == [
        ".ci/run: line 1 holds a registry address",
        "a.md: line 2 holds a machine path",
        "b.cfg: line 1 holds a registry address",
    ]


def test_no_sentence_of_a_real_report_is_copied(reports: Path) -> None:
    originals = [path.read_text(encoding="utf-8") for path in sorted(reports.glob("*.txt"))]
    assert originals
    assert architecture.copied_runs(ROOT, originals) == []


def test_a_copied_sentence_is_found(tmp_path: Path) -> None:
    sentence = "Every year the fox, quick and brown, jumps over the lazy dog."
    write(tmp_path, {"a.md": sentence[:50].replace(" ", "\n"), "b.md": sentence[:38]})
    assert [line.partition(":")[0] for line in architecture.copied_runs(tmp_path, [sentence])] == ["a.md"]
