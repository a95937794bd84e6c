"""`diffreport site` from files to a folder of pages, and what it does with a folder that is not empty."""

import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from diffreport.render.html.site import respondent

Run = Callable[..., int]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def reports(folder: Path, tmp_path: Path) -> Path:
    """A copy of the two small reports, to be changed."""
    target = tmp_path / "reports"
    target.mkdir()
    for name in ("one.txt", "two.txt"):
        shutil.copy(folder / name, target)
    return target


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def stamps(site: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in site.iterdir() if path.suffix == ".html"}


def content(site: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in site.iterdir()}


def edited(reports: Path, name: str, old: str, new: str) -> None:
    text = (reports / name).read_text(encoding="utf-8")
    assert old in text
    (reports / name).write_text(text.replace(old, new), encoding="utf-8")


def test_pages_are_written_and_listed(run: Run, reports: Path, site: Path, capsys: Capture) -> None:
    assert run("site", reports, "-o", site) == 0
    assert capsys.readouterr().out == f"{site / 'index.html'}: pages: 5 written, 0 kept, 0 removed\n"
    listed = json.loads((site / "site.json").read_text(encoding="utf-8"))
    assert {path.name for path in site.iterdir()} == {"site.json", *listed["pages"]}
    assert {"CUB.html", "FJI.html", "index.html"} < set(listed["pages"])
    assert str(reports) not in (site / "site.json").read_text(encoding="utf-8")


def test_the_same_again_compares_nothing_and_touches_nothing(
    run: Run, reports: Path, site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("site", reports, "-o", site) == 0
    before = {path.name: path.stat().st_mtime_ns for path in site.iterdir()}
    monkeypatch.setattr("diffreport.pipeline.collate", None)
    capsys.readouterr()
    assert run("site", reports, "-o", site) == 0
    assert capsys.readouterr().out.endswith("0 written, 5 kept, 0 removed\n")
    assert {path.name: path.stat().st_mtime_ns for path in site.iterdir()} == before


def test_only_pages_that_changed_are_written_again(run: Run, reports: Path, site: Path, capsys: Capture) -> None:
    assert run("site", reports, "-o", site) == 0
    before = stamps(site)
    edited(reports, "two.txt", "18", "19")
    capsys.readouterr()
    assert run("site", reports, "-o", site) == 0
    after = stamps(site)
    changed = {name for name in after if after[name] != before[name]}
    assert "CUB.html" in changed
    assert "FJI.html" not in changed
    assert capsys.readouterr().out.endswith(f"{len(changed)} written, {len(after) - len(changed)} kept, 0 removed\n")


def test_rebuild_makes_all_of_it_and_writes_none_that_is_the_same(run: Run, reports: Path, site: Path, capsys: Capture) -> None:
    assert run("site", reports, "-o", site) == 0
    before = stamps(site)
    capsys.readouterr()
    assert run("site", reports, "-o", site, "--rebuild") == 0
    assert capsys.readouterr().out.endswith("0 written, 5 kept, 0 removed\n")
    assert stamps(site) == before


def test_pages_wanted_no_more_are_removed(run: Run, reports: Path, site: Path, capsys: Capture) -> None:
    assert run("site", reports, "-o", site) == 0
    (site / "notes.txt").write_text("mine", encoding="utf-8")
    capsys.readouterr()
    assert run("site", reports, "-r", "古巴", "-o", site) == 0
    assert capsys.readouterr().out.endswith("1 removed\n")
    assert not (site / "FJI.html").exists()
    assert (site / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert run("site", reports, "-r", "Cuba", "-r", "古巴", "-o", site) == 0


def test_a_page_that_was_lost_is_written_again(run: Run, reports: Path, site: Path, capsys: Capture) -> None:
    assert run("site", reports, "-o", site) == 0
    (site / "CUB.html").unlink()
    capsys.readouterr()
    assert run("site", reports, "-o", site) == 0
    assert capsys.readouterr().out.endswith("1 written, 4 kept, 0 removed\n")


def test_bytes_depend_on_nothing_but_the_reports(run: Run, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = reports / "one.txt", reports / "two.txt"
    assert run("site", one, two, "-o", tmp_path / "a") == 0
    assert run("site", two, one, two, "-o", tmp_path / "b") == 0
    monkeypatch.chdir(reports)
    assert run("site", "two.txt", "one.txt", "-o", "../c") == 0
    assert content(tmp_path / "a") == content(tmp_path / "b") == content(tmp_path / "c")


def test_a_run_that_was_cut_off_is_taken_up(run: Run, reports: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("site", reports, "-o", site) == 0
    edited(reports, "two.txt", "18", "19")
    page, made = respondent.page, []

    def broken(*arguments: object) -> str:
        if made:
            raise KeyboardInterrupt
        made.append(arguments)
        return page(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(respondent, "page", broken)
        assert run("site", reports, "-o", site) == 130
    edited(reports, "two.txt", "19", "20")
    assert run("site", reports, "-o", site) == 0
    whole = content(site)
    assert run("site", reports, "-o", site.with_name("anew")) == 0
    assert whole == content(site.with_name("anew"))


def foreign_folder(site: Path) -> None:
    site.mkdir()
    (site / "CUB.html").write_text("mine", encoding="utf-8")


def edited_page(site: Path) -> None:
    with (site / "CUB.html").open("a", encoding="utf-8") as page:
        page.write("<!-- mine -->")


def page_behind_a_link(site: Path) -> None:
    (site / "CUB.html").rename(site.with_name("elsewhere.html"))
    (site / "CUB.html").symlink_to(site.with_name("elsewhere.html"))


def broken_list(site: Path) -> None:
    (site / "site.json").write_text("{", encoding="utf-8")


def list_in_another_encoding(site: Path) -> None:
    (site / "site.json").write_bytes(b"\xff\xfe\x80")


def list_that_leads_out(site: Path) -> None:
    said = json.loads((site / "site.json").read_text(encoding="utf-8"))
    said["pages"]["../reports/one.txt"] = None
    (site / "site.json").write_text(json.dumps(said), encoding="utf-8")


REFUSED = {
    foreign_folder: ("", "holds files that diffreport did not write; name a new or an empty folder"),
    edited_page: ("CUB.html", "did not write this file, or it was changed since; move it away"),
    page_behind_a_link: ("CUB.html", "did not write this file, or it was changed since; move it away"),
    broken_list: ("site.json", "no list of a site of diffreport"),
    list_in_another_encoding: ("site.json", "no list of a site of diffreport"),
    list_that_leads_out: ("site.json", "no list of a site of diffreport"),
}


@pytest.mark.parametrize("prepare", REFUSED)
def test_files_of_others_are_never_touched(prepare: Callable[[Path], None], run: Run, reports: Path, site: Path, capsys: Capture) -> None:
    if prepare is not foreign_folder:
        assert run("site", reports, "-o", site) == 0
    prepare(site)
    edited(reports, "two.txt", "18", "19")
    before, sources = content(site), content(reports)
    capsys.readouterr()
    assert run("site", reports, "-o", site) == 2
    place, message = REFUSED[prepare]
    error = capsys.readouterr().err
    assert message in error
    assert str(site / place) in error
    assert error.count("\n") == 1
    assert content(site) == before
    assert content(reports) == sources


def test_a_new_page_does_not_replace_a_file_of_somebody_else(run: Run, reports: Path, site: Path, capsys: Capture) -> None:
    assert run("site", reports, "-r", "古巴", "-o", site) == 0
    (site / "FJI.html").write_text("mine", encoding="utf-8")
    assert run("site", reports, "-o", site) == 2
    assert "FJI.html" in capsys.readouterr().err
    assert (site / "FJI.html").read_text(encoding="utf-8") == "mine"


def test_hidden_files_do_not_make_a_folder_somebody_elses(run: Run, reports: Path, site: Path) -> None:
    site.mkdir()
    (site / ".nojekyll").touch()
    assert run("site", reports, "-o", site) == 0


@pytest.mark.parametrize("target", ["one.txt", "one.txt/site"])
def test_a_file_is_no_folder(target: str, run: Run, reports: Path, capsys: Capture) -> None:
    assert run("site", reports, "-o", reports / target) == 2
    error = capsys.readouterr().err
    assert error.startswith("diffreport")
    assert error.count("\n") == 1


def test_labels_may_be_chinese(run: Run, reports: Path, site: Path, capsys: Capture) -> None:
    assert run("site", reports, "-o", site, "--lang", "zh") == 0
    assert "写入 5" in capsys.readouterr().out
    assert '<html lang="zh">' in (site / "index.html").read_text(encoding="utf-8")


def test_who_watches_sees_how_far_it_is(reports: Path, site: Path) -> None:
    main, worker = pty.openpty()
    command = [sys.executable, "-m", "diffreport", "site", str(reports), "-o", str(site)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=worker, check=True, env={**os.environ, "TERM": "xterm"})
    os.close(worker)
    watched = os.read(main, 65536).decode()
    os.close(main)
    assert "5/5" in watched
    assert b"\x1b" not in done.stdout
