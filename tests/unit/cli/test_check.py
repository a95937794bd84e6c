"""`diffreport check`: status, baseline, gaps, and what it says on standard error."""

import json
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from diffreport import lang
from diffreport.lang import pack_for
from diffreport.lang.pack import LanguagePack
from diffreport.render import offered

Run = Callable[..., int]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def corpus(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a copy of the reports; the day is fixed."""
    shutil.copytree(folder, tmp_path / "reports")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 2026-11-21
    return Path("reports")


def accepted() -> list[dict]:
    return tomllib.loads(Path("diffreport-baseline.toml").read_text(encoding="utf-8"))["accepted"]


def test_flags_that_nobody_accepted_are_status_1(run: Run, corpus: Path, capsys: Capture) -> None:
    assert run("check", corpus) == 1
    assert capsys.readouterr().out.startswith("check failed: ")


def test_damage_that_is_tolerated_is_told_in_every_format_and_is_no_gap(run: Run, corpus: Path, capsys: Capture) -> None:
    torn = corpus / "two.txt"
    torn.write_text(torn.read_text(encoding="utf-8") + "\x07\n", encoding="utf-8")
    assert run("check", corpus, "--fail-on", "law-draft", "-f", "json") == 2
    gaps = json.loads(capsys.readouterr().out)["check"]["gaps"]
    rows = [{"source": gap["source"], "text": gap["text"], "reason": "so printed"} for gap in gaps]
    Path("b.json").write_text(json.dumps({"tolerated": rows}), encoding="utf-8")
    for name in offered("check"):
        assert run("check", corpus, "--fail-on", "law-draft", "--baseline", "b.json", "-f", name) == 0
        out, err = capsys.readouterr()
        assert "tolerated (so printed)" in " ".join((out + err).split())


def test_other_kinds_pass(run: Run, corpus: Path) -> None:
    assert run("check", corpus, "--fail-on", "treaty-joined") == 0


@pytest.mark.parametrize("command", ["check", "compare"])
def test_a_language_in_which_no_facts_are_found_never_looks_clean(
    command: str, run: Run, corpus: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = pack_for("zh")
    bare = LanguagePack(known.code, known.words, known.sentences, known.respondents, known.light)
    monkeypatch.setattr(lang, "PACKS", (bare, *(pack for pack in lang.PACKS if pack is not known)))
    assert run(command, corpus, "-q") == {"check": 2, "compare": 0}[command]
    assert "error: two.txt: compared without flags, because " in capsys.readouterr().err


def test_a_higher_confidence_passes(run: Run, corpus: Path) -> None:
    assert run("check", corpus, "--min-confidence", "1") == 0


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--fail-on", "law-enacte"], "diffreport: no kind of flag is called law-enacte; did you mean law-enacted or "),
        (["--fail-on", ","], "diffreport: no kind of flag is named; name one or more, or any"),
        (["--reason", "x"], "diffreport: --owner and --reason go with --update-baseline; leave them out, or edit the baseline"),
        (["--baseline", "none.toml"], "diffreport: none.toml: cannot be read (No such file or directory); "),
        (["--all-sessions", "--old", "73", "--new", "75"], "diffreport: --all-sessions and --old, --new exclude each other; leave one "),
        (["--today", "soon"], "diffreport check: Invalid value for '--today': 'soon' does not match the format '%Y-%m-%d'; see "),
        (["-r", "Kuba"], "diffreport: "),
    ],
)
def test_bad_usage_is_one_line_and_status_2(run: Run, corpus: Path, capsys: Capture, arguments: list[str], line: str) -> None:
    assert run("check", corpus, *arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(line)
    assert said.err.count("\n") == 1


def test_an_update_accepts_what_fails(run: Run, corpus: Path, capsys: Capture) -> None:
    assert run("check", corpus, "--update-baseline", "--owner", "desk 3", "--reason", "read") == 0
    said = capsys.readouterr()
    rows = accepted()
    assert f"note: diffreport-baseline.toml: {len(rows)} accepted, 0 kept, 0 removed; 2 reports expected from now on\n" in said.err
    assert said.out.startswith(f"check passed: {len(rows)} accepted")
    assert {(row["owner"], row["reason"]) for row in rows} == {("desk 3", "read")}
    assert run("check", corpus) == 0


def test_an_update_keeps_what_people_wrote_and_names_what_it_drops(run: Run, corpus: Path, capsys: Capture) -> None:
    run("check", corpus, "--update-baseline")
    baseline = Path("diffreport-baseline.toml")
    baseline.write_text(
        baseline.read_text(encoding="utf-8").replace('reason = ""', 'reason = "known"')
        + '\n[[accepted]]\nfingerprint = "0"\nkind = "law-dropped"\nrespondent = "CUB"\nsubject = "《旧法》"\nreason = "old"\n',
        encoding="utf-8",
    )
    capsys.readouterr()
    assert run("check", corpus, "--update-baseline") == 0
    assert "removed, because it is no longer raised: 0 law-dropped CUB 《旧法》 (old)\n" in capsys.readouterr().err
    assert {row["reason"] for row in accepted()} == {"known"}


def test_a_json_baseline(run: Run, corpus: Path) -> None:
    assert run("check", corpus, "--update-baseline", "--baseline", "b.json") == 0
    assert json.loads(Path("b.json").read_text(encoding="utf-8"))["accepted"]
    assert run("check", corpus, "--baseline", "b.json") == 0
    assert run("check", corpus) == 1


def test_an_acceptance_expires(run: Run, corpus: Path, capsys: Capture) -> None:
    run("check", corpus, "--update-baseline")
    baseline = Path("diffreport-baseline.toml")
    baseline.write_text(baseline.read_text(encoding="utf-8").replace('owner = ""', "expires = 2026-11-30"), encoding="utf-8")
    assert run("check", corpus) == 0
    capsys.readouterr()
    assert run("check", corpus, "--today", "2026-12-01") == 1
    assert "2026-11-30" in capsys.readouterr().out
    assert run("check", corpus, "--today", "2026-12-01", "--update-baseline") == 1


def test_the_day_may_be_no_number(run: Run, corpus: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert run("check", corpus) == 2
    assert capsys.readouterr().err == "diffreport: SOURCE_DATE_EPOCH: 'soon' is no number of seconds; unset it, or give --today\n"


def test_a_report_that_is_gone_is_status_2_and_leaves_the_baseline(run: Run, corpus: Path, capsys: Capture) -> None:
    run("check", corpus, "--update-baseline")
    before = Path("diffreport-baseline.toml").read_bytes()
    (corpus / "one.txt").unlink()
    capsys.readouterr()
    assert run("check", corpus, "--update-baseline") == 2
    said = capsys.readouterr()
    assert "warning: diffreport-baseline.toml: left as it was, because the check is incomplete\n" in said.err
    assert "error: diffreport-baseline.toml: expects a report (" in said.err
    assert said.out.startswith("check incomplete: ")
    assert Path("diffreport-baseline.toml").read_bytes() == before


@pytest.mark.parametrize("name", offered("check"))
def test_every_format_writes_what_failed_and_what_is_missing(run: Run, corpus: Path, capsys: Capture, name: str) -> None:
    run("check", corpus, "-f", "json")
    (first, *_) = json.loads(capsys.readouterr().out)["check"]["failures"]
    expects = "[[expected]]\nsession = 99\n"
    Path("b.toml").write_text(expects, encoding="utf-8")
    assert run("check", corpus, "-f", name, "--baseline", "b.toml", "--lang", "zh") == 2
    said = capsys.readouterr().out
    assert "session 99" in said
    assert first["subject"] in said


def test_annotations_come_with_a_summary_of_the_step(run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("summary.md").write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    assert run("check", corpus, "-f", "github") == 1
    assert run("check", corpus, "-f", "junit") == 1
    assert Path("summary.md").read_text(encoding="utf-8").count("check failed") == 1
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "nowhere/summary.md")
    assert run("check", corpus, "-f", "github") == 2
