"""Holds the figures of the scorer against the floors of the project.

Comes in: the scorer's JSON (a file) and `floors.toml`. Goes out: one line a floor on standard output, and exit status
1 where a figure lies below its floor, is missing, or a comparison that the truth expects was not made. Standard
library only, so that it runs before anything is installed.

    >>> shortfalls({"parse": {"fields": 0.9}}, {"parse/fields": 1.0})
    ['parse/fields: 0.900 is below its floor 1.000']
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# The scorer's figures are quotients: 0.88 may come out as 0.8799999.
ROUNDING = 1e-9


def figure(scores: Mapping[str, Any], name: str) -> float | None:
    """The figure called "part/row/figure", None where the scores hold no such number."""
    found: Any = scores
    for key in name.split("/"):
        if not isinstance(found, Mapping) or key not in found:
            return None
        found = found[key]
    return found if isinstance(found, int | float) else None


def shortfalls(scores: Mapping[str, Any], floors: Mapping[str, float]) -> list[str]:
    """One line for every floor that is not reached, and for every comparison that the scorer missed."""
    lines = [f"missing comparison: {name}" for name in scores.get("missing comparisons", [])]
    for name, floor in floors.items():
        reached = figure(scores, name)
        if reached is None:
            lines.append(f"{name}: the scores hold no such figure")
        elif reached < floor - ROUNDING:
            lines.append(f"{name}: {reached:.3f} is below its floor {floor:.3f}")
    return lines


def main(arguments: list[str] | None = None) -> int:
    """Print the margins and what fell short; 0 where every floor holds, else 1."""
    parser = argparse.ArgumentParser(description="compare the scorer's figures with the floors of the project")
    parser.add_argument("scores", type=Path, help="what the scorer printed with --json")
    parser.add_argument("--floors", type=Path, default=Path(__file__).with_name("floors.toml"))
    options = parser.parse_args(arguments)
    scores = json.loads(options.scores.read_text(encoding="utf-8"))
    floors = tomllib.loads(options.floors.read_text(encoding="utf-8"))["floors"]
    for name, floor in floors.items():
        reached = figure(scores, name)
        print(f"{name:32s} floor {floor:.3f}   now {'-' if reached is None else f'{reached:.3f}'}")
    below = shortfalls(scores, floors)
    for line in below:
        print(f"below the floor: {line}", file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
