"""A configuration from the command line's point of view: found, obeyed, overruled, shown."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from diffreport.cli import group

Run = Callable[..., int]
PIN = """
[[pin]]
respondent = "古巴"
old-session = 73
new-session = 75
old = [1]
new = [3]
"""


@pytest.fixture
def desk(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two reports and an empty configuration; the working directory is one of its folders."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "reports").mkdir()
    for name in ("one.txt", "two.txt"):
        (tmp_path / "reports" / name).write_bytes((folder / name).read_bytes())
    monkeypatch.chdir(tmp_path / "reports")
    return tmp_path


def configure(desk: Path, text: str) -> None:
    (desk / "diffreport.toml").write_text(text, encoding="utf-8")


def compared(run: Run, capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, object]:
    assert run("compare", *arguments, "-f", "json") == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def ids(plain: dict[str, object]) -> list[str]:
    return [collation["respondent"]["id"] for collation in plain["collations"]]  # type: ignore[attr-defined, misc]


def test_sources_and_respondents_may_stand_in_the_configuration(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, 'sources = ["reports"]\nrespondents = ["Cuba"]\n')
    assert ids(compared(run, capsys)) == ["CUB"]
    assert ids(compared(run, capsys, "-r", "FJI")) == ["FJI"]
    assert ids(compared(run, capsys, "one.txt")) == ["CUB"]


def test_no_config_switches_it_off(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, 'respondents = ["Cuba"]\n')
    assert ids(compared(run, capsys, ".", "--no-config")) == ["CUB", "FJI"]
    assert run("list", "--no-config") == 2
    assert "no SOURCE: name files or folders here, or as sources in diffreport.toml" in capsys.readouterr().err


def test_another_file_can_be_named(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, "broken")
    (desk / "mine.toml").write_text('sources = ["reports/one.txt"]', encoding="utf-8")
    assert ids(compared(run, capsys, "--config", desk / "mine.toml")) == ["CUB", "FJI"]
    assert run("list", "--config", "none.toml") == 2
    assert capsys.readouterr().err.startswith("diffreport: none.toml: cannot be read")
    for both in (("--config", "x.toml", "--no-config"), ("--no-config", "--config", "x.toml")):
        (desk / "reports" / "x.toml").touch()
        assert run("list", *both) == 2
        assert "--config and --no-config exclude each other" in capsys.readouterr().err


def test_a_broken_configuration_is_status_2(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, "respondent = 'CUB'")
    assert run("compare", ".") == 2
    assert capsys.readouterr().err == "diffreport: diffreport.toml, respondent: unknown key; did you mean respondents?\n"


def test_sessions_and_the_language_of_labels_are_defaults(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, 'lang = "zh"\nsessions = { old = 73, new = 74 }\n')
    assert run("compare", ".") == 2
    assert "no report of session 74; the sources have 73, 75" in capsys.readouterr().err
    assert run("compare", ".", "--new", "75") == 0
    assert "第73届" in capsys.readouterr().out
    assert run("compare", ".", "--new", "75", "--lang", "en") == 0
    assert "session 73" in capsys.readouterr().out


def test_plain_texts_have_no_respondents_that_could_be_configured(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, 'respondents = ["Cuba"]\nsessions = { old = 73, new = 75 }\n')
    assert run("compare", "one.txt", "two.txt", "--plain") == 0
    assert run("compare", "one.txt", "two.txt", "--plain", "-r", "Cuba") == 2


def test_an_alias_names_a_respondent(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, '[aliases]\n"Our island (mission)" = "Cuba"\n')
    assert ids(compared(run, capsys, ".", "-r", "our island (mission)")) == ["CUB"]
    assert run("compare", ".", "-r", "our isle") == 2


def test_a_pin_is_obeyed_and_shown(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, PIN)
    changes = compared(run, capsys, ".", "-r", "CUB")["collations"][0]["comparisons"][0]["changes"]  # type: ignore[index]
    [pinned] = [change for change in changes if change["old"] == [0]]
    assert (pinned["new"], pinned["confidence"], pinned["reasons"][0]) == ([2], 1.0, "pinned by the user")
    assert pinned["reason_codes"][0] == {"code": "pinned", "values": []}
    assert run("compare", ".", "-r", "CUB") == 0
    assert "¶1 → ¶3  pinned by the user" in capsys.readouterr().out


def test_a_stale_pin_is_a_notice_unless_its_respondent_is_not_asked_for(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, PIN.replace("[3]", "[9]"))
    stale = "warning: diffreport.toml: pin 1 is stale and was left out: there is no new paragraph 9: session 75 has 3\n"
    assert run("compare", ".", "-r", "CUB") == 0
    assert stale in capsys.readouterr().err
    assert run("compare", ".") == 0
    assert stale in capsys.readouterr().err
    assert run("compare", ".", "-r", "FJI") == 0
    assert "stale" not in capsys.readouterr().err
    configure(desk, PIN.replace("古巴", "古八"))
    assert run("compare", ".", "-r", "FJI") == 0
    assert "pin 1 is stale and was left out: the sources hold no submission of 古八" in capsys.readouterr().err


def test_show_config_tells_origins_and_needs_no_source(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", "--show-config") == 0
    assert capsys.readouterr().out == '# no configuration file\nlang = "en"  # default\n'
    configure(desk, 'sources = ["reports"]\nlang = "zh"\nfail-on = ["law-enacted"]\nmin-confidence = 0.9\n')
    assert run("facts", "--show-config", "-r", "Cuba") == 0
    assert capsys.readouterr().out.splitlines() == [
        "# diffreport.toml",
        'sources = ["reports"]  # diffreport.toml',
        'respondents = ["Cuba"]  # command line',
        'lang = "zh"  # diffreport.toml',
        'fail-on = ["law-enacted"]  # diffreport.toml',
        "min-confidence = 0.9  # diffreport.toml",
    ]


def test_check_takes_its_criteria_from_the_configuration(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, 'sources = ["reports"]\nfail-on = ["law-enacted", "treaty-count"]\nmin-confidence = 0.9\n')
    assert run("check", "--show-config", "--min-confidence", "0.5") == 0
    assert capsys.readouterr().out.splitlines()[-2:] == [
        'fail-on = ["law-enacted", "treaty-count"]  # diffreport.toml',
        "min-confidence = 0.5  # command line",
    ]
    assert run("check", "-f", "json") == 1
    assert json.loads(capsys.readouterr().out)["check"]["fail_on"] == ["law-enacted", "treaty-count"]
    assert run("check", "--fail-on", "law-enacted") == 0


def test_what_is_expected_and_missing_makes_a_check_incomplete(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, 'sources = ["reports"]\n[expect]\nsessions = [73, 78]\nrespondents = ["Cuba"]\n')
    assert run("check", "--fail-on", "law-enacted") == 2
    assert "session 78" in capsys.readouterr().err


def test_sessions_of_the_configuration_give_way_to_all_sessions(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, 'sources = ["reports"]\nsessions = { old = 73, new = 75 }\n')
    assert run("check", "--all-sessions", "--fail-on", "law-enacted") == 0
    assert run("check", "--all-sessions", "--old", "73", "--fail-on", "law-enacted") == 2


def test_the_glossary_of_the_configuration_may_be_written_by_terms(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, 'sources = ["reports"]\nglossary = "glossary.toml"\n')
    assert run("compare") == 2
    assert "glossary.toml: cannot be read" in capsys.readouterr().err
    assert run("terms", "-o", desk / "glossary.toml") == 0
    assert run("compare") == 0
    assert run("terms", "--glossary", "none.toml") == 2


def test_inspect_knows_what_is_stated(desk: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, '[source."reports/one.txt"]\nsession = 74\n')
    assert run("inspect", "one.txt", "-f", "json") == 0
    assert json.loads(capsys.readouterr().out)["compilation"]["session"] == 74
    assert run("inspect", "one.txt", "-f", "json", "--no-config") == 0
    assert json.loads(capsys.readouterr().out)["compilation"]["session"] == 73


def test_the_shell_completes_from_the_sources_of_the_configuration(desk: Path) -> None:
    configure(desk, 'sources = ["reports"]\n')
    shell = ShellComplete(group, {}, "diffreport", "_DIFFREPORT_COMPLETE")
    assert [item.value for item in shell.get_completions(["compare", "--old"], "7")] == ["73", "75"]
    assert shell.get_completions(["compare", "--no-config", "--old"], "7") == []


def test_the_working_directory_changes_no_byte(
    desk: Path, run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(desk, f'sources = ["reports"]\n{PIN}')
    outputs = []
    for folder in (desk, desk / "reports"):
        monkeypatch.chdir(folder)
        assert run("compare", "-f", "json") == 0
        outputs.append(capsys.readouterr())
    assert outputs[0] == outputs[1]
