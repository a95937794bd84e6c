"""Fixtures that every test may use: the real reports, goldens and the profiles of hypothesis."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).parent
REPORTS_VARIABLE = "DIFFREPORT_REPORTS"

# Derandomised, so that two runs of the suite try the same examples; no deadline, since the machine may be busy.
# To look for new counterexamples: pytest --hypothesis-profile=search tests/properties
settings.register_profile(
    "ci", derandomize=True, database=None, max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="rewrite the goldens and the outputs shown in the documents")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return TESTS.parent


@pytest.fixture(scope="session")
def reports() -> Path:
    """The folder of the real reports; a test that asks for it is skipped where there is none."""
    name = os.environ.get(REPORTS_VARIABLE)
    if not name:
        pytest.skip(f"needs the real reports: set {REPORTS_VARIABLE} to their folder")
    folder = Path(name).resolve()
    assert folder.is_dir(), f"{REPORTS_VARIABLE} names no folder: {name}"
    return folder


@pytest.fixture(scope="session")
def golden_update(pytestconfig: pytest.Config) -> bool:
    """Whether this run rewrites what it would otherwise compare with."""
    return bool(pytestconfig.getoption("--golden-update"))


@pytest.fixture
def golden(golden_update: bool) -> Callable[[str, str], None]:
    """``golden(name, text)`` compares a text with ``tests/golden/<name>``; ``--golden-update`` rewrites the file."""

    def compare(name: str, text: str) -> None:
        path = TESTS / "golden" / name
        if golden_update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden {name}: write it with 'make golden' and read it before you keep it"
        assert text == path.read_text(encoding="utf-8"), f"{name} differs; if the new text is right: make golden"

    return compare
