"""Where output goes: terminal, pager, pipe, file. The program runs as its own process, at a real terminal."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from diffreport.cli.output import Destination, say
from diffreport.errors import UsageError
from diffreport.model.document import Notice

COMMAND = [sys.executable, "-m", "diffreport", "compare"]


def at_terminal(arguments: list[object], **environment: str) -> str:
    """What a terminal of 90 columns is sent."""
    main, worker = pty.openpty()
    settings = {"TERM": "xterm", "COLUMNS": "90", "PATH": os.environ["PATH"], **environment}
    process = subprocess.Popen([*COMMAND, *map(str, arguments)], stdin=worker, stdout=worker, stderr=subprocess.DEVNULL, env=settings)
    os.close(worker)
    sent = b""
    while chunk := _read(main):
        sent += chunk
    os.close(main)
    assert process.wait() == 0
    return sent.decode("utf-8").replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    """What the terminal was sent next; at the end Linux reports an error, others send nothing."""
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""


@pytest.fixture
def files(folder: Path) -> list[object]:
    return [folder / "one.txt", folder / "two.txt"]


def test_a_terminal_gets_colours_in_its_width(files: list[object]) -> None:
    sent = at_terminal([*files, "--no-pager"])
    assert "\x1b[1;31m16\x1b[0m" in sent
    assert "[-16-]" not in sent
    assert max(cell_len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in sent.splitlines()) == 90


def test_a_wish_for_no_colour_is_honoured(files: list[object]) -> None:
    for wish in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        sent = at_terminal([*files, "--no-pager"], **wish)
        assert "\x1b" not in sent
        assert "[-16-]" in sent


def test_a_pager_is_used_and_keeps_colours(files: list[object], tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho paged\nexec cat\n")
    pager.chmod(0o755)
    sent = at_terminal(files, PAGER=str(pager))
    assert sent.startswith("paged\n")
    assert "\x1b[1;31m16\x1b[0m" in sent
    assert not at_terminal([*files, "--no-pager"], PAGER=str(pager)).startswith("paged\n")


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "POSIX"])
def test_a_pipe_gets_the_same_plain_bytes_whatever_the_surroundings(locale: str, files: list[object], tmp_path: Path) -> None:
    settings = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TERM": "xterm", "COLUMNS": "200", "PYTHONHASHSEED": "7"}
    command = [*COMMAND, *map(str, files)]
    varied = subprocess.run(command, capture_output=True, check=True, env=settings, cwd=tmp_path).stdout
    assert varied == subprocess.run(command, capture_output=True, check=True).stdout
    assert b"\x1b" not in varied
    assert "古巴".encode() in varied


def test_a_reader_that_goes_away_is_no_error(files: list[object]) -> None:
    read, write = os.pipe()
    os.close(read)
    process = subprocess.Popen([*COMMAND, *map(str, files)], stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    _, complaint = process.communicate()
    assert (process.returncode, complaint) == (141, b"")


def test_a_device_is_written_to_and_a_full_one_is_an_error() -> None:
    Destination(Path(os.devnull)).write("text")
    if Path("/dev/full").exists():
        with pytest.raises(UsageError, match=r"/dev/full: cannot be written"):
            Destination(Path("/dev/full")).write("text")


def test_a_link_keeps_pointing_to_what_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    Destination(link).write("new 古巴\n")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new 古巴\n"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "warning: a␊.txt, line 3: torn\nnote: b.txt: ␛\n"),
        ("zh", "警告：a␊.txt，第 3 行：torn\n说明：b.txt：␛\n"),
    ],
)
def test_notices_are_one_line_each(language: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    say((Notice("warning", "a\n.txt", 3, "torn"), Notice("info", "b.txt", None, "\x1b")), language)
    assert capsys.readouterr().err == said


def test_who_wants_quiet_hears_of_errors_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    say([Notice("info", "a.txt", None, "odd"), Notice("error", "a.txt", None, "torn")], "en", quiet=True)
    assert capsys.readouterr().err == "error: a.txt: torn\n"
