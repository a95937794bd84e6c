"""Which day it is: the only clock of the program, for acceptances that expire.

Comes in: the day that the user gives, else SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock. Goes out: a date in
UTC, so that one run means the same day everywhere.
"""

import os
from datetime import UTC, date, datetime

from diffreport.errors import UsageError

EPOCH = "SOURCE_DATE_EPOCH"


def today(given: date | None = None) -> date:
    """The day by which expiry is judged.

    Raises:
        UsageError: SOURCE_DATE_EPOCH is no number of seconds.
    """
    if given is not None:
        return given
    epoch = os.environ.get(EPOCH)
    if not epoch:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"{epoch!r} is no number of seconds", source=EPOCH, remedy="unset it, or give --today") from error
