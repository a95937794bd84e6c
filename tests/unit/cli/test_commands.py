"""The group of commands: help, version, usage errors, and what they import."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from diffreport.cli import COMMANDS
from diffreport.version import VERSION

Run = Callable[..., int]
HEAVY = {"rich", "jieba", "diff_match_patch", "tomllib", "diffreport.pipeline", "diffreport.ingest"}


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help_names_every_command(arguments: tuple[str, ...], run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments) == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {name}" in shown for name, _ in COMMANDS)
    assert "..." not in shown.partition("Commands:")[2]


def test_version(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert capsys.readouterr().out == f"diffreport {VERSION}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("lists",), "diffreport: No such command 'lists'"),
        (
            ("compare",),
            "diffreport compare: no SOURCE: name files or folders here, or as sources in diffreport.toml; "
            "see 'diffreport compare --help'\n",
        ),
        (("compare", "x", "--width", "3"), "diffreport compare: Invalid value for '--width'"),
        (("list", "x", "-f", "docx"), "diffreport list: Invalid value for '-f' / '--format'"),
    ],
)
def test_bad_usage_is_one_line(arguments: tuple[str, ...], message: str, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith(message)
    assert output.err.count("\n") == 1


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(argument: str) -> None:
    program = (
        "import sys\nfrom diffreport.cli import main\n"
        f"sys.argv = ['diffreport', '{argument}']\n"
        "try:\n    main()\nfinally:\n    print('imported', *sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    imported = set(result.stdout.rpartition("imported")[2].split())
    assert "click" in imported
    assert imported & HEAVY == set()
