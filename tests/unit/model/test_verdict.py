"""The order of flags is total: it does not depend on the order in which they were found."""

from itertools import permutations

from diffreport.model.flag import Flag, FlagKind, Reason
from diffreport.model.respondent import Respondent
from diffreport.model.verdict import Raised, gravest_first


def raised(kind: FlagKind, confidence: float = 0.9, id_: str = "CUB", old: int | str = 73, fingerprint: str = "a") -> Raised:
    flag = Flag(kind, "x", Reason("x"), confidence, fingerprint, None, None)
    return Raised(Respondent(id_, id_, "state"), old, 78, flag)


ORDERED = (
    raised("position-reversed", 0.5),
    raised("law-enacted", 0.9, "CUB", 73),
    raised("law-enacted", 0.9, "CUB", 75),
    raised("law-enacted", 0.9, "CUB", "b.txt"),
    raised("law-enacted", 0.9, "FJI", 73),
    raised("law-enacted", 0.8, "CUB", 73),
)


def test_the_gravest_go_first_then_the_surest() -> None:
    assert {gravest_first(order) for order in permutations(ORDERED)} == {ORDERED}


def test_the_fingerprint_decides_last() -> None:
    one, other = raised("law-draft", fingerprint="a"), raised("law-draft", fingerprint="b")
    assert gravest_first([other, one]) == (one, other)
