"""`diffreport compare` from files to output and status."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., int]


def test_a_folder_is_compared_and_what_is_no_report_is_left_out(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", folder, "--width", 80) == 0
    output = capsys.readouterr()
    assert "2 本国是[-16-]项反恐公约的缔约国。     │ 2 本国是{+18+}项反恐公约的缔约国。" in output.out
    assert "1 respondent with one session only not shown" in output.out
    assert output.err == "warning: three.md: left out: no submissions found\n"


def test_json_holds_every_respondent_and_the_notices(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", folder, "-f", "json") == 0
    plain = json.loads(capsys.readouterr().out)
    assert [collation["respondent"]["id"] for collation in plain["collations"]] == ["CUB", "FJI"]
    assert plain["notices"][0]["source"] == "three.md"


def test_the_order_of_sources_does_not_matter(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = folder / "one.txt", folder / "two.txt"
    outputs = []
    for sources in ((one, two), (two, one), (two, one, two)):
        assert run("compare", *sources, "-f", "json") == 0
        outputs.append(capsys.readouterr().out)
    assert len(set(outputs)) == 1


def test_a_respondent_can_be_named_in_any_language(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = []
    for name in ("古巴", "Cuba", "CUB"):
        assert run("compare", folder, "-r", name) == 0
        shown.append(capsys.readouterr().out)
    assert len(set(shown)) == 1
    assert "not shown" not in shown[0]


def test_a_named_respondent_with_one_session_is_shown(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", folder, "-r", "斐济") == 0
    assert "one session only: nothing to compare" in capsys.readouterr().out


@pytest.mark.parametrize(("old", "new", "status"), [("one", "two", 1), ("one", "one", 0)])
def test_exit_code_tells_differences(old: str, new: str, status: int, run: Run, folder: Path) -> None:
    files = folder / f"{old}.txt", folder / f"{new}.txt"
    assert run("compare", *files, "--plain", "--exit-code") == status
    assert run("compare", *files, "--plain") == 0


def test_plain_takes_any_text(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", folder / "three.md", folder / "three.md", "--plain") == 0
    assert "1 bead: 1 unchanged" in capsys.readouterr().out


def test_output_goes_to_a_file_whole_or_not_at_all(run: Run, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    assert run("compare", folder, "-f", "json", "-o", target) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(target.read_text(encoding="utf-8"))["schema_version"] == 1
    assert list(tmp_path.iterdir()) == [target]
    assert run("compare", folder, "-f", "json", "-o", "-") == 0
    assert capsys.readouterr().out == target.read_text(encoding="utf-8")


BAD = {
    "a missing file": (["{folder}/four.txt"], "four.txt"),
    "a named file that is no report": (["{folder}/three.md"], "diffreport: three.md: no submissions found"),
    "an unknown respondent": (["{folder}", "-r", "古八"], "did you mean 古巴"),
    "one session of two": (["{folder}", "--old", "73"], "diffreport: --old and --new go together"),
    "a newer session before an older one": (["{folder}", "--old", "75", "--new", "73"], "diffreport: session 75 is not before session 73"),
    "one session against itself": (["{folder}", "--old", "73", "--new", "73"], "diffreport: session 73 is not before session 73"),
    "an unknown session": (["{folder}", "--old", "73", "--new", "74"], "diffreport: no report of session 74"),
    "plain with one file": (["{folder}/one.txt", "--plain"], "diffreport: --plain compares two documents, 1 given"),
    "plain with a respondent": (["a", "b", "--plain", "-r", "x"], "diffreport: --plain knows neither respondents nor sessions"),
    "a target that cannot be written": (["{folder}/one.txt", "-o", "{folder}/no/x"], "x: cannot be written"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line_and_status_2(name: str, run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, message = BAD[name]
    assert run("compare", *(argument.format(folder=folder) for argument in arguments)) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert message in output.err
    assert [line for line in output.err.splitlines() if not line.startswith("warning: ")] == [output.err.splitlines()[-1]]


def test_a_folder_without_a_report_is_status_2(run: Run, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "three.md").write_bytes((folder / "three.md").read_bytes())
    assert run("compare", tmp_path) == 2
    assert "the folder holds no report" in capsys.readouterr().err
