"""The check: what was found, judged by what a team wants to know and what it has already accepted.

Comes in: a change report, criteria, a baseline. Goes out: a `Verdict`, and a baseline brought up to date. Nothing is read or
written here, and nothing is asked of a clock: the day is an argument.
"""

from diffreport.check.acceptance import Update, update
from diffreport.check.judge import Criteria, judge

__all__ = ["Criteria", "Update", "judge", "update"]
