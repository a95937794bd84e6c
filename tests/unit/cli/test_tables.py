"""The formats for tables and text on the command line."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., int]


@pytest.mark.parametrize(
    ("command", "column"),
    [
        (("compare",), "fingerprint"),
        (("compare", "--table", "changes"), "inserted"),
        (("timeline",), "value"),
        (("timeline", "--table", "flags"), "fingerprint"),
        (("facts",), "stance"),
        (("facts", "--kind", "treaty-count"), "fingerprint"),
        (("check", "--baseline", "none.toml", "--update-baseline"), "outcome"),
    ],
)
def test_each_command_has_its_table(
    command: tuple[str, ...], column: str, run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "table.csv"
    assert run(command[0], folder, *command[1:], "-f", "csv", "-o", target) == 0
    text = target.read_bytes().decode("utf-8-sig")
    rows = [*csv.DictReader(io.StringIO(text, newline=""), strict=True)]
    assert rows
    assert column in rows[0]


def test_a_table_belongs_to_csv(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", folder, "--table", "facts") == 2
    assert capsys.readouterr().err == "diffreport: terminal writes no table; --table goes with -f csv\n"


def test_markdown_and_records(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("compare", "facts", "timeline"):
        assert run(command, folder, "-f", "markdown") == 0
        assert "古巴" in capsys.readouterr().out
    for command in ("compare", "facts"):
        assert run(command, folder, "-f", "jsonl") == 0
        assert json.loads(capsys.readouterr().out.splitlines()[0])["command"] == command
