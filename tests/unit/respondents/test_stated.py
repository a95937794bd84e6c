"""What a user states of a source goes before what the source says, and never in silence."""

import pytest

from diffreport.model.compilation import Compilation, Mention, Submission
from diffreport.model.configuration import Stated
from diffreport.model.respondent import Respondent
from diffreport.respondents.stated import restated

CUBA = Respondent("CUB", "古巴", "state")
BARE = Compilation(
    source="scan.txt",
    sha256="",
    language="zh",
    symbol=None,
    session=None,
    year=None,
    agenda_item=None,
    introduction=(),
    submissions=(Submission(CUBA, None, None, "scan.txt", "zh", None, None, False, ()),),
    placements=(),
    mentions=(Mention("CUB", "scan.txt", None, None, "9", "…"),),
)
TITLED = restated(BARE, Stated("A/73/112", 73))


def test_a_report_without_a_title_page_gets_one() -> None:
    found = restated(BARE, Stated("A/74/999", 74))
    assert (found.symbol, found.session, found.year, found.notices) == ("A/74/999", 74, 2019, ())
    assert [(item.session, item.year, item.key) for item in found.submissions] == [(74, 2019, 74)]
    assert [(item.symbol, item.year) for item in found.mentions] == [("A/74/999", 2019)]


def test_a_symbol_of_the_assembly_tells_the_session() -> None:
    assert restated(BARE, Stated(symbol="A/74/999")).session == 74
    assert restated(BARE, Stated(symbol="S/2019/986")).session is None


def test_nothing_stated_changes_nothing() -> None:
    assert restated(TITLED, Stated()) == TITLED
    assert restated(TITLED, Stated("A/73/112", 73, 2018)) == TITLED


@pytest.mark.parametrize(
    ("stated", "expected", "conflicts"),
    [
        (Stated(session=74), ("A/73/112", 74, 2019), ["session is 73"]),
        (Stated(symbol="A/74/9"), ("A/74/9", 74, 2019), ["symbol is A/73/112", "session is 73"]),
        (Stated(year=2019), ("A/73/112", 73, 2019), ["year is 2018"]),
    ],
)
def test_the_users_word_counts_and_a_conflict_is_told(stated: Stated, expected: tuple[str, int, int], conflicts: list[str]) -> None:
    found = restated(TITLED, stated)
    assert (found.symbol, found.session, found.year) == expected
    assert len(found.notices) == len(conflicts)
    assert all(f"the {conflict} in the text" in notice.text for conflict, notice in zip(conflicts, found.notices, strict=True))
