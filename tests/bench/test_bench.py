"""The judgement of the bench; its figures are for `make bench`, a test suite is no place for a clock."""

import sys
from pathlib import Path

import pytest

from diffreport import sources
from tests.bench import respondents
from tests.bench.bench import Result, Row, line, timed
from tests.bench.sites import BOUND, INDEX_BOUND, Site, holds, processor_time


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


@pytest.mark.parametrize(("growth", "index", "held"), [(1, 1, True), (BOUND + 0.01, 1, False), (1, INDEX_BOUND + 1, False)])
def test_a_site_has_to_be_linear_and_its_index_small(growth: float, index: int, held: bool) -> None:
    assert holds([Site(50, 5.0, 1, 1), Site(200, 20.0 * growth, index, 1)]) is held


def test_processor_time_does_not_count_waiting() -> None:
    assert processor_time([sys.executable, "-c", "import time; time.sleep(0.5)"]) < 0.4


def test_reports_of_many_respondents_are_read_as_that_many(tmp_path: Path) -> None:
    compilations, notices = sources.read([respondents.written(tmp_path, 12)])
    assert [compilation.session for compilation in compilations] == [73, 75, 78]
    ids = {submission.respondent.id for compilation in compilations for submission in compilation.submissions}
    assert len(ids) == 12
    assert notices == ()
