from collections.abc import Callable

import pytest

from diffreport.model.collation import ChangeReport
from diffreport.render import View
from diffreport.render.html.page import compare
from tests.markup import Page


@pytest.fixture
def opened(report: ChangeReport) -> Callable[..., Page]:
    """``opened(report, language="zh")`` is a report as a parsed page; by default the one of the cases."""

    def opened(shown: ChangeReport = report, **choices: object) -> Page:
        return Page(compare(shown, View(**choices)))

    return opened
