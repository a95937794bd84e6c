"""A flag is known again by what it says."""

from dataclasses import replace

import pytest

from diffreport.flags.fingerprint import fingerprint, told_apart
from diffreport.model.flag import Evidence, Flag, Reason

LAW = {"number": "143/2021", "year": 2021, "title": "《刑事诉讼法》(修订本)"}
SAID = ("law-enacted", "CUB", (73, 75), "143/2021/2021", [None, LAW])


def test_it_has_twelve_digits_and_is_always_the_same() -> None:
    assert fingerprint(*SAID) == fingerprint(*SAID)
    assert len(fingerprint(*SAID)) == 12
    assert int(fingerprint(*SAID), 16) >= 0


@pytest.mark.parametrize("title", ["《刑事 诉讼法》(修订本)", "《刑事诉讼法》（修订本）", "《刑事诉讼法》 (修订本)"])
def test_spaces_and_widths_do_not_change_it(title: str) -> None:
    assert fingerprint(*SAID[:4], [None, LAW | {"title": title}]) == fingerprint(*SAID)


@pytest.mark.parametrize(
    "said",
    [
        ("law-mentioned", *SAID[1:]),
        ("law-enacted", "QAT", *SAID[2:]),
        (*SAID[:2], (75, 78), *SAID[3:]),
        (*SAID[:3], "144/2021", SAID[4]),
        (*SAID[:4], [LAW, None]),
        (*SAID[:4], [None, LAW | {"year": 2022}]),
    ],
)
def test_what_is_said_otherwise_has_another(said: tuple) -> None:
    assert fingerprint(*said) != fingerprint(*SAID)


def test_flags_that_say_the_same_are_told_apart_in_their_order() -> None:
    flags = [
        Flag("figure-changed", "名", Reason("figure-changed"), 0.8, "a", Evidence(n, "4名", 4), Evidence(n, "9名", 9)) for n in range(3)
    ]
    found = told_apart([*flags, replace(flags[0], fingerprint="b")])
    assert [found[0].fingerprint, found[3].fingerprint] == ["a", "b"]
    assert len({flag.fingerprint for flag in found}) == 4
    assert told_apart(flags) == found[:3]
