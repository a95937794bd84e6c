"""Characters that no undamaged text has."""

from pathlib import Path

import pytest

from diffreport.ingest.damage import damage, misread
from diffreport.ingest.lines import cut

TEXT = "山高水长，各国应当采取措施。\n海关检查过境货物，并登记结果。\n实验室培训人员，每年举办两期。\n"


def said(text: str) -> list[tuple[str, int | None, str]]:
    return [(notice.level, notice.line, notice.text.split(";")[0]) for notice in damage("a.txt", cut(text))]


def test_a_sound_text_is_silent() -> None:
    assert said(TEXT) == []
    assert said("L'été dernier, l'Assemblée générale a réaffirmé sa préoccupation à l'égard des déchets.\n" * 5) == []
    assert said("引言······················3\n答复······················4\n资料······················5\n\tpage\f") == []


def test_lost_and_control_characters_are_counted_from_the_first_on() -> None:
    assert said(f"{TEXT}山\ufffd高\n水\ufffd\ufffd长\n") == [
        ("error", 4, "2 lines hold U+FFFD for characters that were lost in a conversion")
    ]
    assert said(f"{TEXT}山\x07高\n") == [("error", 4, "this line holds control characters, which no text has")]


def test_a_merge_that_git_left_undecided_is_found() -> None:
    text = f"{TEXT}<<<<<<< HEAD\n山高。\n=======\n水长。\n>>>>>>> other\n"
    assert said(text) == [("error", 4, "2 lines hold the marks of a merge that Git left undecided")]


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "gb18030"])
def test_text_read_in_a_wrong_encoding_is_found(encoding: str) -> None:
    ((level, line, text),) = said(TEXT.encode().decode(encoding, "ignore"))
    assert (level, line) == ("error", 1)
    assert text.endswith("lines hold text that was read in a wrong encoding")


def test_chinese_bytes_read_as_latin_letters_are_found() -> None:
    assert misread("山高水长，各国应当采取措施。".encode("gb18030").decode("latin-1"))


def test_one_strange_line_proves_nothing() -> None:
    assert said(f"{TEXT}{'山高水长'.encode().decode('latin-1')}\n") == []


def test_chinese_and_the_tables_of_the_program_are_not_mistaken(root: Path) -> None:
    """Words of GB 18030 that happen to be UTF-8 must not add up: every line of Chinese in this repository."""
    files = [*(root / "diffreport").rglob("*.toml"), *(root / "samples").iterdir(), *(root / "tests" / "cases").rglob("*.toml")]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if misread(line)] == []
