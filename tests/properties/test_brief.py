"""Whatever the flags: the brief is short, says no flag twice, and never says as sure what is only possible."""

from itertools import chain
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from diffreport.brief import OPTIONS, brief
from diffreport.model.fact import Stance
from diffreport.model.flag import Evidence, Flag, Reason

VALUE = st.sampled_from(get_args(Stance)) | st.sampled_from(["party", "signed", "supports", "mentions"]) | st.integers(0, 99)
EVIDENCE = st.none() | st.builds(Evidence, paragraph=st.just(0), quote=st.just("……"), value=VALUE, footnote=st.none())
NUMBER = st.integers(0, 99).map(str)
FLAG = st.builds(
    Flag, subject=NUMBER, summary=st.just(Reason("x")), confidence=st.floats(0, 1), fingerprint=NUMBER, old=EVIDENCE, new=EVIDENCE
)
FLAGS = st.lists(FLAG, max_size=20, unique_by=lambda flag: flag.fingerprint)


@given(FLAGS)
def test_a_brief_is_short_and_says_each_flag_at_most_once(flags: list[Flag]) -> None:
    clauses = brief(flags, "2018")
    assert len(clauses) <= OPTIONS.clauses
    told = list(chain.from_iterable(clause.flags for clause in clauses))
    assert all(clause.flags for clause in clauses)
    assert len(told) == len(set(told))
    assert set(told) <= {flag.fingerprint for flag in flags}


@given(FLAGS)
def test_what_is_not_sure_is_never_said_as_if_it_were(flags: list[Flag]) -> None:
    sure = {flag.fingerprint for flag in flags if flag.sure}
    for clause in brief(flags, "2018"):
        phrases = clause.text.parts if clause.text.code == "brief-phrases" else (clause.text,)
        if not any(phrase.code == "brief-possible" for phrase in phrases):
            assert set(clause.flags) <= sure
