"""Baselines are read with care and written line by line."""

import json
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from diffreport.errors import InputError
from diffreport.model.baseline import Baseline, Expectation, Tolerance
from diffreport.model.verdict import Acceptance
from diffreport.settings.baseline import read, text

CASES: list[dict[str, str]] = tomllib.loads((Path(__file__).parents[2] / "cases" / "check" / "baselines.toml").read_text(encoding="utf-8"))[
    "case"
]

BASELINE = Baseline(
    (
        Acceptance("a1", "law-enacted", "CUB", '《税"法》', "known\nsince March", "desk 3", date(2027, 6, 30), (75, 78)),
        Acceptance("a2", "treaty-joined", "示例国", "CTBT", sessions=("old.txt", "new.txt")),
    ),
    (
        Expectation("b.toml", "A/73/1", 73, "zh", None, ("CUB", "示例国")),
        Expectation("b.toml", source="review.txt", language="zh"),
    ),
    (Tolerance("b.toml", "review.txt", "cut off", "so printed", "desk 3", date(2027, 6, 30)),),
)
WRITTEN = """
[[expected]]
session = 73
symbol = "A/73/1"
language = "zh"
respondents = [
  "CUB",
  "示例国",
]

[[expected]]
source = "review.txt"
language = "zh"
respondents = [
]

[[accepted]]
fingerprint = "a1"
kind = "law-enacted"
respondent = "CUB"
subject = "《税\\"法》"
sessions = [75, 78]
reason = "known\\nsince March"
owner = "desk 3"
expires = 2027-06-30

[[accepted]]
fingerprint = "a2"
kind = "treaty-joined"
respondent = "示例国"
subject = "CTBT"
sessions = ["old.txt", "new.txt"]
reason = ""
owner = ""

[[tolerated]]
source = "review.txt"
text = "cut off"
reason = "so printed"
owner = "desk 3"
expires = 2027-06-30
"""


def write(folder: Path, content: str, name: str = "b.toml") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_baseline_is_refused(case: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        read(write(tmp_path, case["text"]))
    assert str(error.value) == case["message"]


def test_it_is_written_a_value_a_line() -> None:
    comment, _, rest = text(BASELINE, "b.toml").partition("\n\n")
    assert all(line.startswith("# ") for line in comment.splitlines())
    assert f"\n{rest}" == WRITTEN


@pytest.mark.parametrize("name", ["b.toml", "b.json"])
def test_what_is_written_is_read_back(name: str, tmp_path: Path) -> None:
    tolerated = tuple(replace(row, stated=name) for row in BASELINE.tolerated)
    stated = Baseline(BASELINE.accepted, tuple(Expectation(name, *_rest(row)) for row in BASELINE.expected), tolerated)
    assert read(write(tmp_path, text(BASELINE, name), name)) == stated


def _rest(row: Expectation) -> tuple[str | None, int | None, str | None, str | None, tuple[str, ...]]:
    return row.symbol, row.session, row.language, row.source, row.respondents


def test_json_has_the_same_structure() -> None:
    assert json.loads(text(BASELINE, "b.json"))["accepted"][0]["expires"] == "2027-06-30"


def test_an_empty_file_is_an_empty_baseline(tmp_path: Path) -> None:
    assert read(write(tmp_path, "")) == Baseline()


@pytest.mark.parametrize(
    ("content", "problem"),
    [("[]", "b.json: holds no table"), ("{", "b.json: is not JSON"), ('{"accepted": {}}', "must be an array of tables")],
)
def test_other_json_is_refused(content: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=problem):
        read(write(tmp_path, content, "b.json"))


def test_a_file_that_is_not_there_or_not_utf8(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"b\.toml: cannot be read \(No such file or directory\); `diffreport check"):
        read(tmp_path / "b.toml")
    (tmp_path / "b.toml").write_bytes(b'# \xff"')
    with pytest.raises(InputError, match=r"b\.toml, byte 2: is not UTF-8; save it as UTF-8"):
        read(tmp_path / "b.toml")


def test_what_nobody_would_see_is_written_as_an_escape() -> None:
    hidden = Baseline((Acceptance("a", "law-enacted", "CUB", "a\u202eb\u200b\x7f"),))
    assert 'subject = "a\\U0000202eb\\U0000200b\\U0000007f"' in text(hidden, "b.toml")
