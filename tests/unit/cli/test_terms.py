"""`diffreport terms`, and the glossary that it writes and others read."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from diffreport.model.drift import Term
from diffreport.settings.glossary import read

Run = Callable[..., int]
Capture = pytest.CaptureFixture[str]

OLD = (
    "本国重视货物查验工作，海关每天在三个港口开展货物查验，并记录结果。",
    "边防部门去年为货物查验购置了新的仪器，共计十二台。",
    "议会为加强货物查验拨出专款，机场的货物查验由警察负责。",
)
NEW = tuple(text.replace("查验", "检查") for text in OLD)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Reports of two sessions in which a term of two respondents switched."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for session, ordinal, (first, second, third) in ((73, "七十三", OLD), (75, "七十五", NEW)):
        year = session + 1945
        lines = [
            f"第{ordinal}届会议",
            "防止恐怖分子获取大规模毁灭性武器的措施",
            "秘书长的报告",
            "一. 导言",
            f"1. 本示例报告汇编各方来文，供测试使用，并向大会第{ordinal}届会议提出报告。",
            "二. 从各国政府收到的答复",
            *("古巴", "[原件：西班牙文]", f"[{year}年4月5日]", first, second),
            *("斐济", "[原件：英文]", f"[{year}年5月2日]", third),
        ]
        (folder / f"{session}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return folder


def kinds(run: Run, capsys: Capture, *arguments: object) -> list[tuple[str, list[str]]]:
    assert run("compare", *arguments, "-f", "json") == 0
    (comparison,) = json.loads(capsys.readouterr().out)["collations"][0]["comparisons"]
    return [(change["kind"], [reason["code"] for reason in change["reason_codes"]]) for change in comparison["changes"]]


def test_the_terminal_shows_forms_counts_and_sentences(run: Run, corpus: Path, capsys: Capture) -> None:
    assert run("terms", corpus) == 0
    assert capsys.readouterr().out.splitlines() == [
        "货物查验 → 货物检查",
        "  seen in place in CUB, FJI · confidence 0.85",
        "  session 73: 货物查验 × 5, 货物检查 × 0",
        f"    CUB ¶2  {OLD[1]}",
        "  session 75: 货物查验 × 0, 货物检查 × 5",
        f"    CUB ¶2  {NEW[1]}",
        "",
        "1 term switched",
    ]


def test_nothing_found_is_said(run: Run, folder: Path, capsys: Capture) -> None:
    assert run("terms", folder, "--lang", "zh") == 0
    assert capsys.readouterr().out == "各届之间没有用语更换\n"


def test_json_is_that_of_the_change_report(run: Run, corpus: Path, capsys: Capture) -> None:
    assert run("terms", corpus, "-f", "json") == 0
    terms = json.loads(capsys.readouterr().out)["terms"]
    assert [(term["old"]["form"], term["old"]["counts"], term["new"]["counts"]) for term in terms] == [
        ("货物查验", {"old": 5, "new": 0}, {"old": 0, "new": 5})
    ]
    assert run("compare", corpus, "-f", "json") == 0
    assert json.loads(capsys.readouterr().out)["terms"] == terms


@pytest.mark.parametrize("arguments", [("-f", "toml"), ("-o", "glossary.toml")], ids=["by format", "by name of the file"])
def test_a_glossary_is_written_that_can_be_read(
    run: Run, corpus: Path, capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("terms", corpus, *arguments) == 0
    printed = capsys.readouterr().out
    path = tmp_path / "glossary.toml"
    if printed:
        path.write_text(printed, encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "\n# session 73: 货物查验 × 5, 货物检查 × 0\n" in text
    assert [(term.old, term.new, term.ignore) for term in read(path).terms] == [("货物查验", "货物检查", False)]


def test_a_format_that_was_asked_for_goes_before_the_name_of_the_file(run: Run, corpus: Path, tmp_path: Path) -> None:
    assert run("terms", corpus, "-f", "json", "-o", tmp_path / "terms.toml") == 0
    assert json.loads((tmp_path / "terms.toml").read_text(encoding="utf-8"))["terms"]


def test_pinned_rows_stay_and_new_ones_are_added(run: Run, corpus: Path, tmp_path: Path) -> None:
    path = tmp_path / "glossary.toml"
    path.write_text('[[term]]\nold = "渔业\\t甲"\nnew = "渔业\\"乙"\nnote = "ours \\u200b"\n', encoding="utf-8")
    before = read(path).terms
    assert run("terms", corpus, "--glossary", path, "-o", path) == 0
    once = path.read_bytes()
    assert {*before, Term("zh", "货物查验", "货物检查")} == set(read(path).terms)
    assert run("terms", corpus, "--glossary", path, "-o", path) == 0
    assert path.read_bytes() == once
    assert [row["old"] for row in tomllib.loads(once.decode("utf-8"))["term"]] == ["渔业\t甲", "货物查验"]
    assert "\u200b" not in once.decode("utf-8")


def test_drift_alone_makes_a_bead_reworded_for_its_terms(run: Run, corpus: Path, capsys: Capture) -> None:
    assert kinds(run, capsys, corpus, "-r", "CUB") == [("reworded", ["terminology"])] * 2


def test_what_the_glossary_ignores_is_not_folded(run: Run, corpus: Path, capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "glossary.toml"
    path.write_text('[[term]]\nold = "货物查验"\nnew = "货物检查"\nignore = true\n', encoding="utf-8")
    assert kinds(run, capsys, corpus, "-r", "CUB", "--glossary", path) == [("reworded", ["same-content"])] * 2
    assert run("terms", corpus, "--glossary", path) == 0
    assert "kept apart by the glossary" in capsys.readouterr().out


def test_a_glossary_folds_what_no_drift_shows(run: Run, corpus: Path, capsys: Capture, tmp_path: Path) -> None:
    old, new, path = tmp_path / "old.txt", tmp_path / "new.txt", tmp_path / "glossary.toml"
    old.write_text("该部每年公布渔获总量。\n", encoding="utf-8")
    new.write_text("该部每年公布捕捞总量。\n", encoding="utf-8")
    assert kinds(run, capsys, old, new, "--plain") == [("reworded", ["same-content"])]
    path.write_text('[[term]]\nold = "渔获总量"\nnew = "捕捞总量"\n', encoding="utf-8")
    assert kinds(run, capsys, old, new, "--plain", "--glossary", path) == [("reworded", ["terminology"])]


def test_a_bad_glossary_is_one_line_with_file_and_place(run: Run, corpus: Path, capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "glossary.toml"
    path.write_text('[[term]]\nold = "甲"\nnew = "乙"\nkeep = true\n', encoding="utf-8")
    for command in ("terms", "compare"):
        assert run(command, corpus, "--glossary", path) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert line == "diffreport: glossary.toml, term 1.keep: unknown key; known are old, new, language, ignore, note"
