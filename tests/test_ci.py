"""What CI systems run: the scripts of action.yml and the examples of docs/howto/ci.md, run as a shell would, also with hostile inputs."""

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
EXAMPLES = [
    yaml.safe_load(text)
    for text in re.findall(r"^```yaml\n(.*?)^```", (ROOT / "docs/howto/ci.md").read_text(encoding="utf-8"), re.M | re.S)
]
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "run" in step}
SHELLS: Mapping[str, list[str]] = {"bash": ["bash", "--noprofile", "--norc", "-euo", "pipefail", "-c"], "python": [sys.executable, "-c"]}

REAL = f'#!/bin/sh\nexec "{sys.executable}" -m diffreport "$@"\n'
"""A program `diffreport` that is ours, whatever is installed."""

HOSTILE = [
    "$(touch pwned)",
    "`touch pwned`",
    "a b",
    "it's",
    'say "hi"',
    "; touch pwned",
    "-o pwned",
    "--output=pwned",
    "*",
    "报告/第 75 届",
    "${HOME}",
    "\\",
]


@dataclass(frozen=True)
class Ended:
    """How a script ended: its status, its outputs, what it printed."""

    status: int
    outputs: dict[str, str]
    printed: str


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository as the working directory, with a folder for programs that comes first on the path."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    return tmp_path / "work"


@pytest.fixture
def program(desk: Path) -> Callable[[str, str], None]:
    """Puts a program on the path."""

    def write(name: str, text: str) -> None:
        path = desk.parent / "bin" / name
        path.write_text(text, encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    return write


@pytest.fixture
def asked(desk: Path, program: Callable[[str, str], None]) -> Callable[..., list[list[str]]]:
    """A program `diffreport` that notes how it was called; gives the calls of the script with these inputs."""
    log = desk.parent / "calls"
    program("diffreport", f"#!/bin/sh\n{{ printf '%s\\0' \"$@\"; printf '\\1'; }} >> '{log}'\n")

    def calls(**inputs: str) -> list[list[str]]:
        log.unlink(missing_ok=True)
        ended = run("Check", desk, **inputs)
        assert ended.status == 0, ended.printed
        return [call.removesuffix("\0").split("\0") for call in log.read_text(encoding="utf-8").split("\1")[:-1]]

    return calls


def run(step: str, desk: Path, outputs: Mapping[str, str] | None = None, **inputs: str) -> Ended:
    """A step of the action as the runner runs it: its expressions filled in, the script and everything else in the environment."""
    values = {name: inputs.pop(name.replace("-", "_"), row["default"]) for name, row in ACTION["inputs"].items()}
    assert not inputs, "an input that the action does not have"
    known = {f"inputs.{name}": value for name, value in values.items()}
    known |= {f"steps.check.outputs.{name}": value for name, value in (outputs or {}).items()}
    told = desk.parent / "outputs"
    told.write_text("", encoding="utf-8")
    runner = {"GITHUB_OUTPUT": str(told), "GITHUB_STEP_SUMMARY": str(desk.parent / "summary"), "GITHUB_ACTION_PATH": "path of the action"}
    given = {name: known[re.fullmatch(r"\$\{\{ (.*) \}\}", text)[1]] for name, text in STEPS[step].get("env", {}).items()}
    command = [*SHELLS[STEPS[step]["shell"]], STEPS[step]["run"]]
    done = subprocess.run(command, env=os.environ | given | runner, capture_output=True, text=True, encoding="utf-8", check=False)
    pairs = (line.partition("=") for line in told.read_text(encoding="utf-8").splitlines())
    return Ended(done.returncode, {name: value for name, _, value in pairs}, done.stdout + done.stderr)


def test_inputs_reach_the_scripts_through_the_environment_only() -> None:
    assert all("${{" not in step["run"] for step in STEPS.values())
    used = {name for step in ACTION["runs"]["steps"] for name in re.findall(r"inputs\.([\w-]+)", json.dumps(step))}
    assert used == set(ACTION["inputs"])


def test_the_package_is_installed_from_the_action(desk: Path, program: Callable[[str, str], None]) -> None:
    program("python", '#!/bin/sh\nfor one in "$@"; do echo "<$one>"; done\n')
    assert run("Install diffreport", desk).printed.splitlines()[-1] == "<path of the action>"


def test_an_input_that_is_empty_is_no_argument(asked: Callable[..., list[list[str]]]) -> None:
    assert asked() == [["check", "--format=github", "--"]]


def test_inputs_are_arguments(asked: Callable[..., list[list[str]]]) -> None:
    inputs = {
        "sources": "reports\nmore reports\n",
        "fail_on": "law-enacted",
        "min_confidence": "0.9",
        "baseline": "b.toml",
        "config": "c.toml",
    }
    expected = ["--fail-on=law-enacted", "--min-confidence=0.9", "--baseline=b.toml", "--config=c.toml", "-r", "古 巴", "--"]
    assert asked(**inputs, args="-r\n古 巴\n", format="markdown", sarif_file="out.sarif") == [
        ["check", "--format=markdown", *expected, "reports", "more reports"],
        ["check", "--quiet", "--format=sarif", "--output=out.sarif", *expected, "reports", "more reports"],
    ]


def test_values_may_be_written_as_blocks(asked: Callable[..., list[list[str]]]) -> None:
    first, second = asked(sources="\nreports\n\n", fail_on="law-enacted\n", sarif_file="out.sarif\n")
    assert first == ["check", "--format=github", "--fail-on=law-enacted", "--", "reports"]
    assert second[:4] == ["check", "--quiet", "--format=sarif", "--output=out.sarif"]


def test_the_sarif_file_is_one(desk: Path) -> None:
    ended = run("Check", desk, sarif_file="out.sarif\nstatus=0")
    assert (ended.status, ended.outputs) == (2, {})


@pytest.mark.parametrize("name", ["sources", "fail_on", "min_confidence", "baseline", "config", "args", "format", "sarif_file"])
def test_no_input_is_run_or_split(name: str, asked: Callable[..., list[list[str]]], desk: Path) -> None:
    several = name in ("sources", "args")
    values = HOSTILE if several else [" ".join(HOSTILE)]
    told = [argument for call in asked(**{name: "\n".join(values)}) for argument in call]
    assert set(values) <= set(told if several else [argument.partition("=")[2] for argument in told])
    assert list(desk.iterdir()) == []


def test_sources_are_never_options(asked: Callable[..., list[list[str]]]) -> None:
    (call,) = asked(sources="--fail-on=none\n-o x")
    assert call[call.index("--") + 1 :] == ["--fail-on=none", "-o x"]


@pytest.mark.parametrize("status", [0, 1, 2])
def test_the_status_is_kept_whatever_follows(status: int, desk: Path, program: Callable[[str, str], None]) -> None:
    program("diffreport", f"#!/bin/sh\ncase $* in *sarif*) exit 3;; esac\nexit {status}\n")
    ended = run("Check", desk, sources="reports", sarif_file="out.sarif")
    assert (ended.status, ended.outputs) == (status, {"status": str(status)})


def test_a_sarif_file_of_an_earlier_run_is_no_result(desk: Path, program: Callable[[str, str], None]) -> None:
    (desk / "out.sarif").write_text("{}", encoding="utf-8")
    program("diffreport", "#!/bin/sh\nexit 2\n")
    assert run("Check", desk, sarif_file="out.sarif").outputs == {"status": "2"}
    assert not (desk / "out.sarif").exists()


@pytest.fixture
def samples(desk: Path) -> None:
    """Two sessions of the samples in the repository."""
    (desk / "the reports").mkdir()
    for name in ("un-2020-s75-zh.md", "un-2023-s78-zh.txt"):
        (desk / "the reports" / name).write_bytes((ROOT / "samples" / name).read_bytes())


@pytest.mark.usefixtures("samples")
def test_the_action_runs_the_real_check(desk: Path, program: Callable[[str, str], None]) -> None:
    program("diffreport", REAL)
    accept = ["diffreport", "check", "the reports", "-r", "古巴", "--fail-on", "treaty-count", "--update-baseline", "--reason", "known"]
    done = subprocess.run(accept, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    ended = run("Check", desk, sources="the reports", args="-r\n古巴", fail_on="treaty-count,law-enacted", sarif_file="out.sarif")
    assert (ended.status, ended.outputs) == (1, {"status": "1", "sarif-file": "out.sarif"}), ended.printed
    assert "::error file=" in ended.printed
    assert (desk.parent / "summary").read_text(encoding="utf-8").count("Act No. 151") == 1
    written = results(desk)
    assert [result["ruleId"] for result in written if result.get("suppressions")] == ["treaty-count"]
    assert run("Leave accepted flags out of the SARIF file", desk, outputs=ended.outputs).status == 0
    assert results(desk) == [result for result in written if not result.get("suppressions")] != []


def results(desk: Path) -> list[dict[str, Any]]:
    log = json.loads((desk / "out.sarif").read_text(encoding="utf-8"))
    return [result for run in log["runs"] for result in run["results"]]


def test_the_examples_are_one_for_each_system() -> None:
    assert [next(iter(example)) for example in EXAMPLES] == ["name", "name", "diffreport", "repos"]


def test_the_workflow_runs_for_whatever_changes_its_verdict() -> None:
    starts = EXAMPLES[0][True]  # YAML 1.1 reads `on` as a truth value
    watched = starts["pull_request"]["paths"]
    changed = ("reports/un-2023-s78-zh.txt", "diffreport.toml", "diffreport-baseline.toml")
    assert all(any(fnmatch(name, pattern) for pattern in watched) for name in changed)
    assert starts["schedule"], "an acceptance expires without a commit"


def test_the_workflows_use_inputs_and_outputs_that_there_are() -> None:
    steps = [step for example in EXAMPLES[:2] for job in example["jobs"].values() for step in job["steps"]]
    used = [step for step in steps if "/diffreport@" in step.get("uses", "")]
    assert len(used) == 2
    assert all(set(step["with"]) <= set(ACTION["inputs"]) for step in used)
    outputs = set(re.findall(r"steps\.diffreport\.outputs\.([\w-]+)", json.dumps(steps)))
    assert outputs == {"sarif-file"} <= set(ACTION["outputs"])


@pytest.mark.usefixtures("samples")
def test_the_job_for_gitlab_writes_its_report(desk: Path, program: Callable[[str, str], None]) -> None:
    job = EXAMPLES[2]["diffreport"]
    program("diffreport", REAL)
    program("pip", "#!/bin/sh\n")
    (desk / "the reports").rename(desk / "reports")
    scripts = ["\n".join(job[part]) for part in ("before_script", "script")]
    done = subprocess.run([*SHELLS["bash"], "\n".join(scripts)], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1, done.stderr
    suites = ElementTree.parse(desk / job["artifacts"]["reports"]["junit"]).getroot()  # noqa: S314 (our own output)
    assert int(suites.attrib["failures"]) > 0
    assert all(line.startswith("diffreport check ") for line in (*job["script"], *job["after_script"]))


def test_the_hook_is_the_check(desk: Path, program: Callable[[str, str], None]) -> None:
    (hook,) = HOOKS
    (used,) = EXAMPLES[3]["repos"][0]["hooks"]
    assert (used["id"], hook["pass_filenames"], hook["language"]) == (hook["id"], False, "python")
    assert hook["always_run"], "pre-commit runs no hook for a commit that only deletes a report"
    assert "files" not in used
    program("diffreport", REAL)
    (desk / "reports").mkdir()
    done = subprocess.run([*hook["entry"].split(), *used["args"]], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "reports" in done.stderr.splitlines()[-1]
