"""Where the time of a comparison goes: seconds of each stage in one process.

Comes in: a folder of reports. Goes out: a small table. The stages are timed from outside, by wrapping the functions by
which the pipeline calls them; so the program itself carries no clock.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from diffreport import api, pipeline

STAGES = {
    "compile_document": "split into submissions",
    "_drifts": "find switched terminology",
    "prepare": "terms and vectors",
    "align": "align all pairs of sessions",
    "_change": "diff and judge the beads",
    "extract": "extract facts",
    "fact_changes": "match facts",
    "raise_flags": "raise flags",
}


def main(reports: str) -> None:
    """Print the seconds of each stage, of all else, and of writing JSON."""
    spent: dict[str, float] = defaultdict(float)

    def clocked(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **kwargs: Any) -> Any:
            start = time.perf_counter()
            try:
                return stage(*args, **kwargs)
            finally:
                spent[name] += time.perf_counter() - start

        return run

    for name in STAGES:
        setattr(pipeline, name, clocked(name, getattr(pipeline, name)))
    start = time.perf_counter()
    report = api.run([reports])
    total = time.perf_counter() - start
    for name, title in STAGES.items():
        print(f"  {title:28s} {spent[name]:6.2f} s")
    print(f"  {'reading and all else':28s} {total - sum(spent.values()):6.2f} s")
    start = time.perf_counter()
    report.to_json()
    print(f"  {'writing JSON':28s} {time.perf_counter() - start:6.2f} s")


if __name__ == "__main__":
    main(sys.argv[1])
