from pathlib import Path

import pytest

import diffreport

FOLDER = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder with the demonstration corpus."""
    return FOLDER


@pytest.fixture(scope="session")
def report() -> diffreport.ChangeReport:
    """All respondents of the samples over all their sessions."""
    return diffreport.run([FOLDER])
