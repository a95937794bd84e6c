"""What a site costs as the number of its respondents grows: it has to stay linear.

Comes in: a folder to write in. Goes out: a table, and whether the cost a respondent keeps within its bound. Each size is measured
as a whole process, in seconds of processor time, the least of a few rounds: what disturbs only adds, and a cost that grows with the
square would show fourfold. What a run costs before it has seen a respondent (the dictionary of jieba) is measured too, and taken off.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench import respondents

SIZES = (50, 100, 200)
ROUNDS = 2
BOUND = 1.5
"""How much more a respondent may cost in the largest site than in the smallest."""
INDEX_BOUND = 2_000_000
"""Bytes of the index of the largest site: a page of that size still opens within a second."""


@dataclass(frozen=True, slots=True)
class Site:
    """One measurement: `seconds` of processor time beyond the start, bytes of the index and of all pages."""

    respondents: int
    seconds: float
    index: int
    pages: int

    @property
    def each(self) -> float:
        """Seconds a respondent."""
        return self.seconds / self.respondents


def measured(folder: Path, count: int, command: str, start: float) -> Site:
    """A site of that many respondents, built by the installed command."""
    reports, target = respondents.written(folder, count), folder / f"site-{count}"
    seconds = min(processor_time([command, "site", str(reports), "-o", str(target), "--rebuild"]) for _ in range(ROUNDS))
    pages = sum(path.stat().st_size for path in target.glob("*.html"))
    return Site(count, seconds - start, (target / "index.html").stat().st_size, pages)


def processor_time(command: Sequence[str]) -> float:
    """Seconds of the processor that a process took; a failure of it is an error here."""
    before = os.times()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    after = os.times()
    if done.returncode != 0:
        sys.exit(f"bench: {' '.join(command)} ended with status {done.returncode}: {done.stderr.strip()}")
    return (after.children_user - before.children_user) + (after.children_system - before.children_system)


def holds(sites: Sequence[Site]) -> bool:
    """Whether a respondent costs about the same in each, and the index stays small."""
    return sites[-1].each <= BOUND * sites[0].each and sites[-1].index <= INDEX_BOUND


def bench(command: str, load: Sequence[str]) -> bool:
    """Prints the table; `load` is the process that costs what every run costs."""
    print(f"site: {'respondents':>11s} {'seconds':>8s} {'ms each':>8s} {'index kB':>9s} {'pages MB':>9s}")
    start = min(processor_time(load) for _ in range(ROUNDS))
    sites = []
    with tempfile.TemporaryDirectory() as folder:
        for count in SIZES:
            site = measured(Path(folder), count, command, start)
            print(
                f"      {count:11d} {site.seconds:8.1f} {site.each * 1000:8.0f} {site.index / 1000:9.0f} {site.pages / 1e6:9.1f}",
                flush=True,
            )
            sites.append(site)
    ratio = sites[-1].each / sites[0].each
    held = holds(sites)
    print(f"      a respondent costs {ratio:.2f} times as much among {SIZES[-1]} as among {SIZES[0]} (bound {BOUND:g})", end="")
    print("" if held else "   over the bound")
    return held
