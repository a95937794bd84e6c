"""From the sources that a user names to files, names and paths."""

from pathlib import Path

import pytest

from diffreport import sources
from diffreport.errors import InputError
from diffreport.model.configuration import Configuration, Stated

REPORTS = Path(__file__).parents[1] / "cases" / "cli" / "reports"


@pytest.fixture
def years(tmp_path: Path) -> Path:
    """Two folders with one report each, of one name."""
    for year, report in (("2018", "one.txt"), ("2020", "two.txt")):
        (tmp_path / year).mkdir()
        (tmp_path / year / "zh.txt").write_bytes((REPORTS / report).read_bytes())
    return tmp_path


def test_files_of_one_name_are_told_apart_by_their_folders(years: Path) -> None:
    (years / "2020" / "other.txt").write_bytes((years / "2020" / "zh.txt").read_bytes())
    compilations, _ = sources.read([years])
    assert [(item.source, item.session) for item in compilations] == [("2018/zh.txt", 73), ("2020/zh.txt", 75), ("other.txt", 75)]
    assert {one.source for item in compilations for one in item.submissions} == {"2018/zh.txt", "2020/zh.txt", "other.txt"}
    assert [item.source for item in sources.read([years / "2018"])[0]] == ["zh.txt"]


def test_two_plain_texts_of_one_name_are_told_apart(years: Path) -> None:
    assert [one.source for one in sources.pair(years / "2018/zh.txt", years / "2020/zh.txt")] == ["2018/zh.txt", "2020/zh.txt"]
    assert [one.source for one in sources.pair(years / "2018/zh.txt", years / "2018/zh.txt")] == ["zh.txt", "zh.txt"]


def test_a_file_counts_once_however_often_it_is_named(years: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(years)
    found = sources.find([years, "2018/zh.txt", years / "2018" / ".." / "2018" / "zh.txt"])
    assert sorted(file.source for file in found) == ["2018/zh.txt", "2020/zh.txt"]
    assert [file.folder is None for file in sorted(found, key=lambda file: file.source)] == [True, False]


def test_every_named_folder_must_hold_a_report(years: Path) -> None:
    (years / "notes").mkdir()
    (years / "notes" / "a.txt").write_text("米、面、油。", encoding="utf-8")
    assert len(sources.read([years])[1]) == 1
    with pytest.raises(InputError, match="notes: the folder holds no report"):
        sources.read([years, years / "notes"])


def test_paths_start_at_the_repository_the_configuration_or_what_was_named(years: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(years / "2020")
    folder = years / "2018"
    assert sources.paths([folder / "zh.txt"]) == {"zh.txt": "zh.txt"}
    assert sources.paths([years]) == {"2018/zh.txt": "2018/zh.txt", "2020/zh.txt": "2020/zh.txt"}
    assert sources.paths([years / "2018", years / "2020"]) == {"2018/zh.txt": "2018/zh.txt", "2020/zh.txt": "2020/zh.txt"}
    assert sources.paths([folder], Configuration(folder=years)) == {"zh.txt": "2018/zh.txt"}
    (years / ".git").mkdir()
    assert sources.paths([folder]) == {"zh.txt": "2018/zh.txt"}
    assert sources.paths(["zh.txt"]) == {"zh.txt": "2020/zh.txt"}
    assert sources.paths([folder], Configuration(folder=folder)) == {"zh.txt": "2018/zh.txt"}


def test_what_is_stated_of_a_file_holds_for_it_alone(years: Path) -> None:
    stated = {(years / "2018/zh.txt").resolve(): Stated(session=74), (years / "none.txt").resolve(): Stated(session=75)}
    compilations, notices = sources.read([years], Configuration("diffreport.toml", years, stated=stated))
    assert [item.session for item in compilations] == [74, 75]
    assert "session is 73 in the text, but 74" in compilations[0].notices[-1].text
    assert [(notice.source, notice.text) for notice in notices] == [("diffreport.toml", "source none.txt: there is no such file")]


def test_a_stated_language_is_not_guessed(years: Path) -> None:
    english = Configuration(stated={(years / "2018/zh.txt").resolve(): Stated(language="en")})
    assert sources.document(years / "2018/zh.txt", english).language == "en"
    assert sources.document(years / "2020/zh.txt", english).language == "zh"


def test_aliases_are_headings(years: Path) -> None:
    path = years / "2018" / "zh.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("\n古巴\n", "\n加勒比明珠\n"), encoding="utf-8")
    assert [one.respondent.id for one in sources.read([path])[0][0].submissions] == ["加勒比明珠", "FJI"]
    compilations, _ = sources.read([path], Configuration(aliases={"加勒比明珠": "Cuba"}))
    assert [(one.respondent.id, one.respondent.name) for one in compilations[0].submissions] == [("CUB", "古巴"), ("FJI", "斐济")]
    assert [notice for notice in compilations[0].notices if "registry" in notice.text] == []
