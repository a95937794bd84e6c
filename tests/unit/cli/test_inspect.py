"""`diffreport inspect`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., int]


def test_the_compilation_is_the_default_stage(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("inspect", folder / "one.txt") == 0
    shown = capsys.readouterr().out
    assert "agenda item: 99 (z)" in shown
    assert "line 15 · respondent heading · Cuba 古巴 (CUB) · heading\n  古巴\n" in shown
    assert "line 21 · submission · Cuba 古巴 (CUB) · paragraph\n  本国谴责一切形式的恐怖主义行为，不论由谁所为、在何处所为。\n" in shown


def test_the_document_stage_needs_no_report(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("inspect", folder / "three.md", "--stage", "document") == 0
    assert "这是购物清单" in capsys.readouterr().out
    assert run("inspect", folder / "three.md") == 2


@pytest.mark.parametrize("stage", ["document", "compilation"])
def test_json_holds_all_of_the_text(stage: str, run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = folder / "one.txt"
    assert run("inspect", source, "--stage", stage, "-f", "json") == 0
    plain = json.loads(capsys.readouterr().out)
    assert plain["stage"] == stage
    assert plain["document"]["text"] == source.read_text(encoding="utf-8")
    for block in plain["document"]["blocks"]:
        for at, start, end in block["spans"]:
            assert block["text"][at : at + end - start] == plain["document"]["text"][start:end]
    if stage == "compilation":
        assert [sub["respondent"]["id"] for sub in plain["compilation"]["submissions_apart"]] == ["CUB", "FJI"]


def test_a_folder_is_no_file(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("inspect", folder) == 2
    assert "this is a folder" in capsys.readouterr().err


def test_facts_are_shown_with_their_words(run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(
        "一. 导言\n\n1. 大会请秘书长向大会第七十三届会议提出报告。\n\n二. 从各国政府收到的答复\n\n"
        "古巴\n\n[原件：西班牙文]\n\n[2018年4月5日]\n\n"
        "2019年第7号法规定了惩罚。\n",
        encoding="utf-8",
    )
    assert run("inspect", report, "--stage", "facts", "-f", "json") == 0
    facts = json.loads(capsys.readouterr().out)["collations"][0]["facts"][0]["facts"]
    assert [(fact["kind"], fact["quote"]) for fact in facts] == [("law", "2019年第7号法规定了惩罚。")]
