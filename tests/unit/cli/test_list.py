"""`diffreport list`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., int]


def test_respondents_by_session(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", folder) == 0
    output = capsys.readouterr()
    assert output.out.splitlines() == [
        "respondent       session 73 (2018)  session 75 (2020)",
        "Cuba 古巴 (CUB)  3 ¶ 2018-04-05 es  3 ¶ 2020-05-08 es",
        "Fiji 斐济 (FJI)  1 ¶ 2018-05-02 en",
        "",
        "3 submissions of 2 compilations",
    ]
    assert output.err == "warning: three.md: left out: no submissions found\n"


def test_labels_follow_the_language(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", folder, "--lang", "zh") == 0
    output = capsys.readouterr()
    assert output.out.splitlines()[-1] == "2份汇编共3份来文"
    assert output.err.startswith("警告：three.md：")


def test_json(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", folder, "-f", "json") == 0
    plain = json.loads(capsys.readouterr().out)
    assert [(item["session"], [sub["respondent"] for sub in item["submissions"]]) for item in plain["compilations"]] == [
        (73, ["CUB", "FJI"]),
        (75, ["CUB"]),
    ]
    assert plain["notices"][0]["source"] == "three.md"


def test_two_texts_for_one_session_are_refused(run: Run, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (folder / "one.txt").read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text.replace("16项", "17项"), encoding="utf-8")
    assert run("list", tmp_path) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "a.txt" in line
    assert "b.txt" in line
