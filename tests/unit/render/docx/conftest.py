from collections.abc import Callable

import pytest

import diffreport
from diffreport.model.collation import ChangeReport, Collation
from diffreport.model.compilation import Paragraph, Submission
from diffreport.respondents.whole import NAMELESS


@pytest.fixture
def compared() -> Callable[[list[str], list[str]], ChangeReport]:
    """The change report of two texts given as paragraphs."""

    def compared(old: list[str], new: list[str]) -> ChangeReport:
        comparison = diffreport.compare_texts(old, new).data
        submissions = tuple(
            Submission(
                NAMELESS, None, None, key, "zh", None, None, False, tuple(Paragraph(i, "paragraph", text) for i, text in enumerate(texts))
            )
            for key, texts in (("old", old), ("new", new))
        )
        return ChangeReport((), (Collation(NAMELESS, submissions, (comparison,)),), ())

    return compared
