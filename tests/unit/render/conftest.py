import json
from pathlib import Path
from typing import Any

import pytest

from diffreport.model.codec import decode
from diffreport.model.collation import ChangeReport

CASE = Path(__file__).parents[2] / "cases" / "render" / "report.json"


@pytest.fixture(scope="session")
def plain() -> Any:
    """A change report with every kind of change, as plain data."""
    return json.loads(CASE.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def report(plain: Any) -> ChangeReport:
    return decode(plain)
