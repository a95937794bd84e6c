"""Damage that somebody has looked at and lives with, because the original itself has it.

Comes in: a change report, the rows of a baseline that tolerate something, and the day. Goes out: the report in which such damage is
no error any more, and what there is to tell of every row. A row names the file and repeats the words of the gap, so that it
excuses one known thing and never a second one that looks like it; what is lost altogether is for `check.coverage`, and is not
tolerated. A row that excuses nothing is told, one that has expired excuses nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from diffreport.model.baseline import Tolerance
from diffreport.model.collation import ChangeReport
from diffreport.model.document import Notice


def tolerate(report: ChangeReport, rows: Sequence[Tolerance], today: date) -> tuple[ChangeReport, tuple[Notice, ...]]:
    """The report with what is tolerated as warnings, and a warning for each row that excuses nothing; and these alone."""
    good = {(row.source, row.text): row for row in rows if row.expires is None or today <= row.expires}
    notices = tuple(_excused(notice, good.get((notice.source, notice.text))) for notice in report.notices)
    excused = [notice for notice, before in zip(notices, report.notices, strict=True) if notice is not before]
    damage = {(notice.source, notice.text) for notice in report.notices if notice.level == "error"}
    idle = tuple(_idle(rows, good.values(), damage))
    return replace(report, notices=(*notices, *idle)), (*dict.fromkeys(excused), *idle)


def _excused(notice: Notice, row: Tolerance | None) -> Notice:
    if notice.level != "error" or row is None:
        return notice
    until = f"until {row.expires}" if row.expires else ""
    why = ", ".join(filter(None, (row.reason, row.owner, until)))
    return replace(notice, level="warning", text=f"tolerated ({why}): {notice.text}")


def _idle(rows: Iterable[Tolerance], good: Iterable[Tolerance], damage: set[tuple[str, str]]) -> Iterator[Notice]:
    """Rows that excuse nothing: their day is over, or nothing of the kind is found any more."""
    still = set(good)
    for row in rows:
        if (row.source, row.text) not in damage:
            yield Notice("warning", row.stated, None, f"tolerates in {row.source} what was not found there; take that row out: {row.text}")
        elif row not in still:
            yield Notice("warning", row.stated, None, f"tolerated this in {row.source} until {row.expires}: {row.text}")
