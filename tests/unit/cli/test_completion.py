"""What the shell offers: words from the tables, from the sources on the line, and nothing where something is wrong."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from diffreport.cli import group

Run = Callable[..., int]


def offered(*words: str) -> list[str]:
    """The words offered for the last, unfinished one."""
    shell = ShellComplete(group, {}, "diffreport", "_DIFFREPORT_COMPLETE")
    return [item.value for item in shell.get_completions(list(words[:-1]), words[-1])]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("com",), ["compare", "completion"]),
        (("facts", "--treaty", "tpn"), ["TPNW"]),
        (("facts", "--kind", "law-e"), ["law-enacted"]),
        (("facts", "--kind", "resol"), ["resolution"]),
        (("check", "--fail-on", "an"), ["any"]),
        (("check", "--fail-on", "law-enacted,law-"), [f"law-enacted,law-{kind}" for kind in ("mentioned", "amended", "draft", "dropped")]),
        (("completion", ""), ["bash", "zsh", "fish"]),
        (("list", "--lang", ""), ["en", "zh"]),
    ],
)
def test_words_from_the_tables(words: tuple[str, ...], expected: list[str]) -> None:
    assert offered(*words) == expected


@pytest.mark.parametrize(
    ("begun", "expected"),
    [("", ["CUB", "FJI"]), ("cu", ["CUB"]), ("Cuba", ["Cuba"]), ("古", ["古巴"]), ("Republic of Cu", ["CUB"]), ("x", [])],
)
def test_respondents_of_the_sources_by_any_of_their_names(begun: str, expected: list[str], folder: Path) -> None:
    assert offered("compare", str(folder), "-r", begun) == expected


@pytest.mark.parametrize("option", ["--old", "--new"])
def test_sessions_of_the_sources(option: str, folder: Path) -> None:
    assert offered("compare", str(folder), option, "") == ["73", "75"]
    assert offered("compare", "--old", "73", str(folder), option, "75") == ["75"]


def test_sources_may_come_from_the_configuration(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "diffreport.toml").write_text(f'sources = ["{folder.as_posix()}"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert offered("compare", "-r", "Cub") == ["CUB"]
    assert offered("compare", "--no-config", "-r", "Cub") == []


def test_a_source_that_cannot_be_read_offers_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\x00")
    for source in (str(broken), str(tmp_path / "missing"), "-"):
        assert offered("compare", source, "-r", "") == []
    assert capsys.readouterr() == ("", "")


def test_a_defect_offers_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("diffreport.sources.read", lambda *_: 1 / 0)
    assert offered("compare", str(folder), "-r", "") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_asks_the_program(shell: str, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("completion", shell) == 0
    script = capsys.readouterr().out
    assert f"_DIFFREPORT_COMPLETE={shell}_complete" in script
    if shutil.which(shell):
        assert subprocess.run([shell, "-n"], input=script, text=True, check=False).returncode == 0


def test_bash_completes_with_the_script(folder: Path, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("completion", "bash")
    script = tmp_path / "script"
    script.write_text(
        f"{capsys.readouterr().out}\nCOMP_WORDS=(diffreport compare {folder} -r Cub)\nCOMP_CWORD=4\n"
        '_diffreport_completion "$PROGRAM"\necho "${COMPREPLY[*]}"\n'
    )
    program = tmp_path / "diffreport"
    program.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m diffreport \"$@\"\n")
    program.chmod(0o755)
    done = subprocess.run(
        ["bash", str(script)], env=os.environ | {"PROGRAM": str(program)}, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert (done.stdout, done.stderr) == ("CUB\n", "")
