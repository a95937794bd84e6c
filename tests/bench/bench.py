"""Holds the speed of whole runs against a yardstick on the same machine at the same time.

Comes in: the installed `diffreport` and a folder of reports (environment variable DIFFREPORT_REPORTS, else the
samples). Goes out: a table on standard output, and exit status 1 where a ratio exceeds its bound.

A bound in seconds would test the machine. So each command is run in turn with what it cannot be faster than
(importing click, loading jieba's dictionary), and the median of the ratios of these pairs is what counts: a busy
moment slows both of a pair. The first pair of each row is not counted, it fills caches. Standard library only.

    python -m tests.bench.bench --runs 7
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench import sites

ROOT = Path(__file__).parents[2]
# The installed command itself, as a user calls it, beside the interpreter that runs this.
DIFFREPORT = str(Path(sys.executable).with_name("diffreport"))
IMPORT_CLICK = (sys.executable, "-c", "import click")
LOAD_JIEBA = (sys.executable, "-c", "import jieba; jieba.initialize()")


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: arguments of `diffreport` against another command; `bound` is None where it only informs."""

    name: str
    arguments: tuple[str, ...]
    yardstick: tuple[str, ...]
    bound: float | None


@dataclass(frozen=True, slots=True)
class Result:
    """Medians of one row: seconds of the command and of its yardstick, and the median of their ratios."""

    row: Row
    seconds: float
    yardstick: float
    ratio: float

    @property
    def holds(self) -> bool:
        """Whether the ratio keeps within the bound."""
        return self.row.bound is None or self.ratio <= self.row.bound


def rows(reports: str, scratch: str) -> tuple[Row, ...]:
    """The bounds are those of the project's contract; rows without one show where the time of a run goes."""
    return (
        Row("diffreport --help", ("--help",), IMPORT_CLICK, 3),
        Row("diffreport --version", ("--version",), IMPORT_CLICK, 3),
        Row("list (reads and splits)", ("list", reports), LOAD_JIEBA, None),
        Row(
            "compare -f html (one respondent)",
            ("compare", reports, "-r", "CUB", "-f", "html", "-o", f"{scratch}/cub.html"),
            LOAD_JIEBA,
            None,
        ),
        Row("compare -f json (everything)", ("compare", reports, "-f", "json", "-o", f"{scratch}/report.json"), LOAD_JIEBA, 3),
    )


def timed(command: Sequence[str]) -> float:
    """Seconds of one whole process; a failure of it is an error here, since a crash is fast."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"bench: {' '.join(command)} ended with status {done.returncode}: {done.stderr.strip()}")
    return seconds


def measure(row: Row, runs: int) -> Result:
    """Runs command and yardstick in turn, `runs` times after one pair that does not count."""
    pairs = [(timed((DIFFREPORT, *row.arguments)), timed(row.yardstick)) for _ in range(runs + 1)][1:]
    commands, yardsticks = zip(*pairs, strict=True)
    return Result(row, median(commands), median(yardsticks), median(command / yardstick for command, yardstick in pairs))


def line(result: Result) -> str:
    """One row of the table."""
    bound = "-" if result.row.bound is None else f"{result.row.bound:g}"
    verdict = "" if result.holds else "   over the bound"
    return f"{result.row.name:34s} {result.seconds * 1000:8.0f} {result.yardstick * 1000:10.0f} {result.ratio:7.2f} {bound:>6s}{verdict}"


def main() -> int:
    """Print the table; 0 where every bound holds, else 1."""
    parser = argparse.ArgumentParser(description="measure the speed bounds of diffreport")
    parser.add_argument("--runs", type=int, default=7, help="pairs that count in each row (default 7)")
    options = parser.parse_args()
    reports = os.environ.get("DIFFREPORT_REPORTS") or "samples"
    print(f"medians of {options.runs} pairs of whole processes, milliseconds; reports: {Path(reports).name}")
    print(f"{'command':34s} {'median':>8s} {'yardstick':>10s} {'ratio':>7s} {'bound':>6s}")
    with tempfile.TemporaryDirectory() as scratch:
        held = True
        for row in rows(reports, scratch):
            result = measure(row, options.runs)
            print(line(result), flush=True)
            held = held and result.holds
    print("one run of the last row, stage by stage (the diff loads the dictionary, the facts compile their patterns):", flush=True)
    subprocess.run([sys.executable, str(Path(__file__).with_name("stages.py")), reports], cwd=ROOT, check=True)
    held = sites.bench(DIFFREPORT, LOAD_JIEBA) and held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
