"""Same input, same bytes: whatever the order of the arguments, the hash seed, the locale, the encoding and the working directory."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).parents[2]
SOURCES = tuple(sorted(path.name for path in (ROOT / "samples").glob("un-*")))
DRIVER = Path(__file__).with_name("driver.py")


@dataclass(frozen=True)
class Surroundings:
    """What must not matter; `folder` is the working directory, `named` how it names the samples."""

    environment: dict[str, str]
    folder: Path
    named: str
    backwards: bool = False


PLAIN = Surroundings({"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}, Path("/"), f"{ROOT}/samples/")
# Where a locale is not installed, C takes its place; without the UTF-8 mode that is ASCII.
OTHER = Surroundings(
    {
        **{"PYTHONHASHSEED": "4711", "LC_ALL": "tr_TR.ISO-8859-9", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        **{"TZ": "Asia/Tokyo", "COLUMNS": "50", "NO_COLOR": "1", "PYTHONOPTIMIZE": "1"},
    },
    ROOT / "samples",
    "",
    backwards=True,
)


def outputs(surroundings: Surroundings, folder: Path, names: Sequence[str] = SOURCES) -> dict[str, bytes]:
    """What every command writes in every format, by command and format."""
    folder.mkdir()
    sources = [f"{surroundings.named}{name}" for name in names]
    arguments = [sys.executable, str(DRIVER), str(folder), *(reversed(sources) if surroundings.backwards else sources)]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **surroundings.environment}
    ended = subprocess.run(
        arguments, cwd=surroundings.folder, env=environment, capture_output=True, text=True, errors="replace", check=False
    )
    assert ended.returncode == 0, ended.stderr
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_surroundings_change_no_byte(tmp_path: Path) -> None:
    plain, other = outputs(PLAIN, tmp_path / "plain"), outputs(OTHER, tmp_path / "other")
    assert {"compare.json", "compare.html", "list.terminal", "timeline.json", "facts.json", "terms.toml", "inspect.json"} <= plain.keys()
    assert other.keys() == plain.keys()
    assert [output for output in plain if other[output] != plain[output]] == []


def test_a_name_in_utf_8_is_the_same_in_every_locale(tmp_path: Path) -> None:
    """Of a file, and of a respondent on the command line."""
    (tmp_path / "报告").mkdir()
    for source, name in zip(("un-2018-s73-zh.txt", "un-2020-s75-zh.md"), ("甲.txt", "乙.md"), strict=True):
        (tmp_path / "报告" / name).write_bytes((ROOT / "samples" / source).read_bytes())
    command = [sys.executable, "-m", "diffreport", "compare", "报告", "-r", "古巴", "-f", "sarif"]
    found = []
    for environment in (PLAIN.environment, OTHER.environment):
        surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment}
        ended = subprocess.run([os.fsencode(part) for part in command], cwd=tmp_path, env=surroundings, capture_output=True, check=True)
        found.append(ended.stdout.decode())
    assert found[0] == found[1]
    assert quote("甲.txt") in found[0]


def test_a_name_that_is_no_utf_8_harms_nothing(tmp_path: Path) -> None:
    """Every format shows a file whose name is in GB 18030."""
    name = os.fsdecode("甲.txt".encode("gb18030"))
    (tmp_path / name).write_bytes((ROOT / "samples" / SOURCES[0]).read_bytes())
    outputs(Surroundings(PLAIN.environment, tmp_path, ""), tmp_path / "out", [name, str(ROOT / "samples" / SOURCES[2])])
