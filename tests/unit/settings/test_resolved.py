"""What --show-config prints can be read back."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffreport.model.configuration import Configuration, Pin, Stated
from diffreport.settings.configuration import parse, read
from diffreport.settings.resolved import text
from diffreport.settings.section import Section
from tests.unit.settings.test_configuration import TOML, written


def test_a_file_comes_back_as_it_was(tmp_path: Path) -> None:
    once = read(written(tmp_path, "diffreport.toml", TOML))
    assert read(written(tmp_path, "diffreport.toml", text(once, {}))) == once


def test_each_value_says_where_it_comes_from(tmp_path: Path) -> None:
    settled = Configuration("diffreport.toml", tmp_path, sources=(tmp_path / "x",), respondents=("CUB",), lang="en", old=73, new=75)
    said = text(settled, {"respondents": "command line", "lang": "default"}).splitlines()
    assert said == [
        "# diffreport.toml",
        'sources = ["x"]  # diffreport.toml',
        'respondents = ["CUB"]  # command line',
        'lang = "en"  # default',
        "",
        "[sessions]  # diffreport.toml",
        "old = 73",
        "new = 75",
    ]


def test_paths_are_told_from_the_folder_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert 'sources = ["reports"]' in text(Configuration("diffreport.toml", Path(".."), sources=(Path("../reports"),)), {})
    assert 'sources = ["../reports"]' in text(Configuration(sources=(Path("../reports"),)), {})


NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=6).map("甲{}".format)


@given(NAMES, NAMES, st.sampled_from(["zh", "en", None]))
def test_any_text_survives(alias: str, begins: str, language: str | None) -> None:
    folder = Path.cwd()
    settled = Configuration(
        "diffreport.toml",
        folder,
        aliases={alias: "CUB"},
        pins=(Pin("CUB", 73, "a.txt", (1,), (), (begins,), (), language, "diffreport.toml", "pin 1"),),
        stated={folder / "a b.txt": Stated(symbol=begins, session=73)},
    )
    plain = tomllib.loads(text(settled, {}))
    again = parse(Section(plain, "diffreport.toml"), folder)
    assert (again.aliases, again.pins, again.stated) == (settled.aliases, settled.pins, settled.stated)
