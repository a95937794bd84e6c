"""Which configuration file holds for a folder."""

from pathlib import Path

import pytest

from diffreport.errors import InputError
from diffreport.settings.discovery import find


@pytest.fixture
def below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder two below that of the test, as the working directory, inside a repository."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def test_the_nearest_one_above_is_found(below: Path) -> None:
    (below.parents[1] / "diffreport.toml").touch()
    assert find(Path()) == Path("../../diffreport.toml")
    (below.parent / "diffreport.toml").touch()
    assert find(Path()) == Path("../diffreport.toml")


@pytest.mark.parametrize("head", ["[diffreport]", "[metadata]\nname = x\n[diffreport:aliases]"])
def test_a_setup_cfg_counts_if_it_speaks_of_us(head: str, below: Path) -> None:
    (below.parents[1] / "diffreport.toml").touch()
    (below / "setup.cfg").write_text(head, encoding="utf-8")
    assert find(Path()) == Path("setup.cfg")


@pytest.mark.parametrize("text", ["", "[metadata]\nname = diffreport\n", "# [diffreport]\n", "[diffreport-old]\n"])
def test_another_setup_cfg_does_not(text: str, below: Path) -> None:
    (below / "setup.cfg").write_text(text, encoding="utf-8")
    assert find(Path()) is None


def test_the_search_ends_at_the_root_of_the_repository(below: Path) -> None:
    (below.parents[1] / "diffreport.toml").touch()
    (below.parent / ".git").touch()
    assert find(Path()) is None


def test_two_in_one_folder_contradict_each_other(below: Path) -> None:
    (below / "diffreport.toml").touch()
    (below / "setup.cfg").write_text("[diffreport]\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"^diffreport\.toml: setup\.cfg beside it configures diffreport too; "):
        find(Path())
