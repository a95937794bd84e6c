"""Which names a user may call a respondent by, and what becomes of those that nobody has."""

import pytest

from diffreport.errors import UsageError
from diffreport.model.compilation import Submission
from diffreport.model.respondent import Respondent
from diffreport.respondents.known import Known
from diffreport.respondents.registry import registry

CUBA, ISLANDS = Respondent("CUB", "古巴", "state"), Respondent("样本群岛", "样本 群岛", "state")


@pytest.fixture
def known() -> Known:
    submissions = (Submission(who, 73, 2018, "a.txt", "zh", None, None, False, ()) for who in (CUBA, ISLANDS))
    return Known(registry().renamed({"our island": "cuba", "the others": "样本 群岛"}), submissions)


@pytest.mark.parametrize("name", ["古巴", "Cuba", "cub", "古巴共和国", "Our Island"])
def test_a_name_of_the_registry_or_an_alias(known: Known, name: str) -> None:
    assert known.wanted(name) == "CUB"


@pytest.mark.parametrize("name", ["样本 群岛", "样本群岛", "the others"])
def test_a_name_that_only_a_report_prints_its_id_or_an_alias_of_it(known: Known, name: str) -> None:
    assert known.wanted(name) == "样本群岛"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("古吧", "no respondent is called 古吧; did you mean 古巴"),
        ("@@", "no respondent is called @@; see `diffreport list`"),
        ("Fiji", "the sources hold no submission of Fiji; see `diffreport list` for who sent one"),
    ],
)
def test_who_is_not_known_or_sent_nothing(known: Known, name: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        known.wanted(name)
    assert str(caught.value).startswith(message)


def test_a_known_respondent_without_a_submission_has_an_id_all_the_same(known: Known) -> None:
    assert (known.id_of("Fiji"), known.id_of("nobody at all")) == ("FJI", None)
