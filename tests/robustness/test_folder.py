"""A folder: what may have been a report is never left out as if it were none."""

from pathlib import Path

import pytest

from diffreport import sources
from diffreport.errors import InputError

SAMPLES = Path(__file__).parents[2] / "samples"
REPORT = (SAMPLES / "un-2023-s78-zh.txt").read_bytes()
LEFT_OUT = {
    "binary.txt": b"\x89PNG\0\0",
    "cut.txt": REPORT[:-3],
    "empty.txt": b"",
    "gb.txt": REPORT.decode().encode("gb18030"),
    "introduction.txt": REPORT[: REPORT.index("2. 本样本".encode())],
    "paper.txt": b"%PDF-1.7\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "whole.txt").write_bytes(REPORT)
    return tmp_path


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_may_have_been_a_report_is_an_error(folder: Path, name: str) -> None:
    (folder / name).write_bytes(LEFT_OUT[name])
    (_,), (notice,) = sources.read([folder])
    assert (notice.level, notice.source) == ("error", name)
    assert notice.text.startswith("left out")


def test_the_place_of_the_damage_is_told(folder: Path) -> None:
    (folder / "cut.txt").write_bytes("山\n水".encode()[:-1])
    _, (notice,) = sources.read([folder])
    assert notice.text == "left out at line 2, byte 5: the file was cut inside a character; get the whole file"


def test_a_link_that_leads_nowhere_is_an_error(folder: Path) -> None:
    (folder / "linked.txt").symlink_to(folder / "gone.txt")
    _, (notice,) = sources.read([folder])
    assert (notice.level, notice.source) == ("error", "linked.txt")


@pytest.mark.parametrize("text", ["# Read me\n\nOne sentence.\n", "请看报告。\n", "第七十八届会议\n\n大会，\n\n1. 重申其决议。\n"])
def test_another_text_is_a_warning(folder: Path, text: str) -> None:
    (folder / "README.md").write_text(text, encoding="utf-8")
    (_,), (notice,) = sources.read([folder])
    assert (notice.level, notice.source) == ("warning", "README.md")


def test_a_folder_of_damaged_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(InputError, match="the folder holds no report"):
        sources.read([tmp_path])
