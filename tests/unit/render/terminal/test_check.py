"""The verdict of a check for reading: gaps first, then what fails with its quotes; the rest is counted."""

from dataclasses import replace

import pytest

from diffreport.model.collation import ChangeReport
from diffreport.render import View
from diffreport.render.terminal import FORMAT
from diffreport.render.visible import one_line
from tests.unit.render.verdicts import failed, incomplete, passed


def shown(verdict, **choices) -> list[str]:
    return FORMAT.check(verdict, View(**choices)).splitlines()


def test_a_check_that_passed_says_what_it_looked_at(report: ChangeReport) -> None:
    assert shown(passed(report)) == ["check passed", "  1 comparison, looked for: flags of any kind; confidence 0.00 or more"]


def test_what_is_missing_stands_before_what_fails(report: ChangeReport) -> None:
    lines = shown(incomplete(report))
    assert lines[0].startswith("check incomplete: 2 gaps in the input, ")
    assert "  ! s75.txt, line 15: ends within a sentence" in lines
    assert lines.index("  ! baseline.toml: expects session 76") < min(n for n, line in enumerate(lines) if "¶" in line)


def test_each_flag_has_its_quotes_and_its_fingerprint(report: ChangeReport) -> None:
    verdict = failed(report)
    text = "\n".join(shown(verdict, width=1000))
    for raised in verdict.failures:
        assert raised.flag.fingerprint in text
        for side in filter(None, (raised.flag.old, raised.flag.new)):
            assert f"¶{side.paragraph + 1}" in text
            assert f"“{one_line(side.quote)}”" in text


def test_what_is_accepted_is_counted_and_not_shown(report: ChangeReport) -> None:
    verdict = failed(report)
    lines = shown(verdict, width=1000)
    assert "1 accepted" in lines[0]
    assert verdict.accepted[0].flag.fingerprint not in "\n".join(lines)


def test_stale_rows_are_named(report: ChangeReport) -> None:
    assert "  · the baseline accepts law-enacted of CUB 第7号法 (0123456789ab), which is no longer raised" in shown(failed(report))


def test_an_acceptance_that_has_expired_is_told(report: ChangeReport) -> None:
    verdict = failed(report)
    expired = replace(verdict, failures=verdict.accepted, accepted=())
    assert any("2027-01-31" in line for line in shown(expired))
    assert not any("2027-01-31" in line for line in shown(failed(report)))


@pytest.mark.parametrize("width", [20, 33, 80])
def test_no_line_is_too_wide(report: ChangeReport, width: int) -> None:
    from rich.cells import cell_len

    assert max(map(cell_len, shown(incomplete(report), width=width))) <= width


def test_it_speaks_chinese(report: ChangeReport) -> None:
    assert shown(passed(report), language="zh")[0] == "检查通过"
