"""Pins are held against the submissions that they speak of, and the rest is aligned around them."""

import pytest

from diffreport.align import Pair, align, prepare, settle
from diffreport.errors import InputError
from diffreport.lang import pack_for
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.configuration import Pin
from diffreport.model.respondent import Respondent

CUBA = Respondent("CUB", "古巴", "state")
TEXTS = ["本国谴责恐怖主义。", "本国是十六项公约的缔约国。", "本国海关检查港口的货物。"]


def submission(session: int, *texts: str, language: str = "zh") -> Submission:
    paragraphs = tuple(Paragraph(n, "paragraph", text) for n, text in enumerate(texts or TEXTS))
    return Submission(CUBA, session, 1945 + session, f"{session}.txt", language, None, None, False, paragraphs)


OLD, NEW = submission(73), submission(75)


def told(*pins: Pin, submissions: tuple[Submission, ...] = (OLD, NEW)) -> list[str]:
    fixed, notices = settle(pins, submissions)
    assert (not fixed) == bool(notices)
    return [notice.text for notice in notices]


def test_sides_count_from_0_and_what_has_no_counterpart_stands_alone() -> None:
    pins = Pin("CUB", 73, 75, (2, 1), (3,)), Pin("CUB", 73, 75, new=(1, 2)), Pin("CUB", 73, 75, old=(3,))
    fixed, notices = settle(pins, (OLD, NEW))
    assert notices == ()
    assert fixed == {Pair("CUB", "zh", 73, 75): [((0, 1), (2,)), ((), (0,)), ((), (1,)), ((2,), ())]}


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        (Pin("CUB", 73, 75, (4,), (1,)), "there is no old paragraph 4: session 73 has 3"),
        (Pin("CUB", 73, 75, (), (9,)), "there is no new paragraph 9: session 75 has 3"),
        (Pin("CUB", 73, 75, (1,), (1,), new_begins=("古巴谴责",)), "new paragraph 1 does not begin with 古巴谴责"),
        (Pin("CUB", 73, 78, (1,), (1,)), "the sources hold no submission of CUB in session 78"),
        (Pin("CUB", 67, 78, (1,), (1,)), "the sources hold no submission of CUB in session 67 or 78"),
        (Pin("FJI", 73, 75, (1,), (1,)), "the sources hold no submission of FJI"),
        (Pin("CUB", 73, 75, (1,), (1,), language="en"), "the sources hold no submission of CUB in en"),
    ],
)
def test_a_stale_pin_is_left_out_with_a_notice(pin: Pin, why: str) -> None:
    assert told(pin) == [f"a pin is stale and was left out: {why}"]


def test_beginnings_are_compared_without_formatting() -> None:
    pin = Pin("CUB", 73, 75, (1,), (2,), ("本国 谴责",), ("本国是十六项公约",))
    assert settle([pin], (OLD, NEW))[1] == ()


def test_a_pin_holds_in_every_language_that_it_does_not_exclude() -> None:
    both = (OLD, NEW, submission(73, "a", language="en"), submission(75, "b", language="en"))
    fixed, _ = settle([Pin("CUB", 73, 75, (1,), (1,)), Pin("CUB", 73, 75, (2,), (2,), language="zh")], both)
    assert {pair.language: sides for pair, sides in fixed.items()} == {"en": [((0,), (0,))], "zh": [((0,), (0,)), ((1,), (1,))]}


def test_a_paragraph_is_pinned_once() -> None:
    pins = Pin("CUB", 73, 75, (1,), (1,), place="pin 1"), Pin("CUB", 73, 75, (1,), (2,), source="d.toml", place="pin 2")
    with pytest.raises(InputError) as caught:
        settle(pins, (OLD, NEW))
    assert str(caught.value) == "d.toml, pin 2: old paragraph 1 of CUB is pinned twice, in pin 1 too; keep one of the two"


def test_the_same_paragraph_may_be_pinned_for_two_pairs() -> None:
    fixed, notices = settle([Pin("CUB", 73, 75, (1,), (1,)), Pin("CUB", 73, 78, (1,), (1,))], (OLD, NEW, submission(78)))
    assert (len(fixed), notices) == (2, ())


def beads(pinned: list[tuple[tuple[int, ...], tuple[int, ...]]]) -> list[tuple[tuple[int, ...], tuple[int, ...], float | None, bool]]:
    old, new = prepare([OLD.paragraphs, NEW.paragraphs], pack_for("zh"))
    return [(bead.old, bead.new, bead.similarity, bead.pinned) for bead in align(old, new, pinned=pinned)]


def test_a_pin_goes_before_a_copy() -> None:
    assert beads([((0,), (1,))]) == [
        ((), (0,), None, False),
        ((0,), (1,), pytest.approx(0.05, abs=0.05), True),
        ((1,), (), None, False),
        ((2,), (2,), 1.0, False),
    ]


def test_a_pinned_pair_of_copies_is_wholly_similar() -> None:
    assert beads([((1,), (1,))])[1] == ((1,), (1,), 1.0, True)


def test_copies_may_be_pinned_apart() -> None:
    assert beads([((), (0,)), ((0,), ())])[:2] == [((0,), (), None, True), ((), (0,), None, True)]
