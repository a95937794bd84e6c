"""The judgement of the bench; its figures are for `make bench`, a test suite is no place for a clock."""

import sys

import pytest

from tests.bench.bench import Result, Row, line, timed


def result(ratio: float, bound: float | None) -> Result:
    return Result(Row("x", (), (), bound), 0.3, 0.1, ratio)


@pytest.mark.parametrize(("ratio", "bound", "holds"), [(3.0, 3, True), (3.01, 3, False), (99.0, None, True)])
def test_a_bound_holds_or_not(ratio: float, bound: float | None, holds: bool) -> None:
    assert result(ratio, bound).holds is holds
    assert ("over the bound" in line(result(ratio, bound))) is not holds


def test_a_crash_is_not_a_fast_run() -> None:
    with pytest.raises(SystemExit, match="ended with status 1"):
        timed([sys.executable, "-c", "raise SystemExit(1)"])


def test_a_run_takes_time() -> None:
    assert timed([sys.executable, "-c", "pass"]) > 0
