"""Standard input as a source, and how much is said on standard error."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., int]


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """``piped(data)`` puts bytes into standard input."""

    def pipe(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return pipe


def test_a_report_may_come_from_standard_input(
    run: Run, folder: Path, piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    shown = []
    for source in (folder / "two.txt", "-"):
        piped((folder / "two.txt").read_bytes())
        assert run("compare", folder / "one.txt", source, "-r", "CUB") == 0
        shown.append(capsys.readouterr().out)
    assert "two.txt" in shown[0]
    assert shown[1] == shown[0].replace("two.txt", "stdin")


def test_what_came_from_standard_input_is_called_stdin(
    run: Run, folder: Path, piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    piped((folder / "one.txt").read_bytes())
    assert run("inspect", "-", "--stage", "document") == 0
    assert capsys.readouterr().out.startswith("document: stdin\n")


@pytest.mark.parametrize(
    ("words", "data", "message"),
    [
        (("inspect", "-"), b"", "stdin: the file is empty"),
        (("inspect", "-"), b"\xff", "stdin, line 1, byte 1: this is not UTF-8"),
        (("compare", "--plain", "-", "-"), b"x", "standard input holds one document; name a file for the other"),
    ],
)
def test_a_bad_standard_input_is_one_line(
    words: tuple[str, ...], data: bytes, message: str, run: Run, piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    piped(data)
    assert run(*words) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"diffreport: {message}")
    assert told.count("\n") == 1


def test_a_closed_standard_input_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert run("inspect", "-") == 2
    assert capsys.readouterr().err == "diffreport: stdin: standard input is closed; pipe a document into it\n"


@pytest.mark.parametrize("command", ["list", "compare", "facts", "timeline", "terms"])
def test_quiet_leaves_the_result_and_takes_the_warnings(command: str, run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command, folder) == 0
    told = capsys.readouterr()
    assert told.err.startswith("warning: three.md: left out")
    assert run(command, folder, "--quiet") == 0
    assert capsys.readouterr() == (told.out, "")


def test_quiet_keeps_errors(run: Run, tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_bytes((folder / "one.txt").read_bytes())
    (tmp_path / "damaged.txt").write_bytes(b"\x00")
    assert run("list", tmp_path, "-q") == 0
    assert capsys.readouterr().err.startswith("error: damaged.txt: left out")


def test_verbose_says_what_was_made_of_each_source(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", folder, "-q", "-v") == 0
    verbose = capsys.readouterr()
    lines = verbose.err.splitlines()
    assert lines[0] == "read: one.txt: no symbol, session 73 (2018), zh, 2 submissions, layout: one line a paragraph"
    assert lines[1].startswith("read: two.txt: ")
    assert lines[2].startswith("found: 2 respondents, ")
    assert len(lines) == 3
    assert run("compare", folder, "-q") == 0
    assert capsys.readouterr() == (verbose.out, "")


def test_verbose_says_it_of_plain_documents_too(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", "--plain", folder / "one.txt", folder / "two.txt", "-q", "-v", "--lang", "zh") == 0
    lines = capsys.readouterr().err.splitlines()
    assert [line.partition("：zh，")[0] for line in lines[:2]] == ["已读：one.txt", "已读：two.txt"]
    assert lines[2].startswith("结果：1个来文方，")


def test_the_page_on_the_shell_shows_what_verbose_says(run: Run, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", root / "samples", "-q", "-v") == 0
    assert f"```text\n{capsys.readouterr().err}```\n" in (root / "docs/howto/shell.md").read_text(encoding="utf-8")
