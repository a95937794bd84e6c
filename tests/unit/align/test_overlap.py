"""How much two submissions have in common, and when that is said."""

import pytest

from diffreport.align import overlap
from diffreport.align.overlap import OverlapOptions, common_share
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.flag import Reason
from diffreport.model.respondent import Respondent

CUBA = Respondent("CUB", "古巴", "state")


def submission(session: int, *texts: str) -> Submission:
    paragraphs = tuple(Paragraph(index, "paragraph", text) for index, text in enumerate(texts))
    return Submission(CUBA, session, None, f"{session}.txt", "zh", None, None, False, paragraphs)


def apart(*beads: tuple[tuple[int, ...], tuple[int, ...]]) -> list[Bead]:
    return [Bead(old, new, None, 1.0) for old, new in beads]


@pytest.mark.parametrize(
    ("beads", "share"),
    [
        (apart(((0,), (0,)), ((1,), ()), ((), (1,))), 0.5),
        (apart(((0, 1), (0, 1))), 1.0),
        (apart(((0,), ()), ((1,), ()), ((), (0,)), ((), (1,))), 0.0),
    ],
    ids=["half of both", "all, in one bead", "nothing"],
)
def test_the_share_is_that_of_beads_with_two_sides(beads: list[Bead], share: float) -> None:
    assert common_share(submission(73, "一" * 10, "二" * 10), submission(75, "三" * 10, "四" * 10), beads) == pytest.approx(share)


def test_two_empty_texts_have_all_in_common() -> None:
    assert common_share(submission(73), submission(75), []) == 1.0


def test_a_low_overlap_is_told_with_its_share_and_a_usual_one_is_not() -> None:
    old, new = submission(73, "一" * 6, "二" * 14), submission(75, "三" * 6, "四" * 14)
    beads = apart(((0,), (0,)), ((1,), ()), ((), (1,)))
    assert overlap(old, new, beads) == ("normal", None)
    assert overlap(old, new, beads, OverlapOptions(low=0.31)) == ("low", Reason("low-overlap", ("30%",)))
