import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from diffreport.cli import group
from diffreport.cli.exits import status_of

CASES = Path(__file__).parents[2] / "cases" / "cli"


@pytest.fixture
def folder() -> Path:
    """Two small reports and a file that is none."""
    return CASES / "reports"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Runs the program in this process and returns its status."""

    def run(*arguments: object) -> int:
        monkeypatch.setattr(sys, "argv", ["diffreport", *map(str, arguments)])
        return status_of(group)

    return run
