"""The flags on the samples, against what a reader found in them (`cases/sample_flags.toml`)."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

import diffreport
from diffreport.model.flag import Evidence, Flag, FlagKind

COMPARISONS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parents[1] / "cases" / "sample_flags.toml").read_text(encoding="utf-8"))[
    "comparison"
]
EXPECTED = [(row["respondent"], *row["sessions"], flag) for row in COMPARISONS for flag in row["flags"]]
NAMES = [f"{respondent}-{old}-{new}-{flag['kind']}-{flag.get('new') or flag['old']}" for respondent, old, new, flag in EXPECTED]


@cache
def raised(folder: Path, respondent: str, old: int, new: int) -> tuple[Flag, ...]:
    (collation,) = diffreport.run([folder], respondents=[respondent], old=old, new=new).collations
    return collation.comparisons[0].flags


def holds(side: Evidence | None, words: str | None) -> bool:
    return words is None or (side is not None and words in side.quote)


def meets(flag: Flag, expected: dict[str, str]) -> bool:
    same = flag.kind == expected["kind"] and flag.subject == expected.get("subject", flag.subject)
    return same and holds(flag.old, expected.get("old")) and holds(flag.new, expected.get("new"))


def test_the_reader_found_every_kind() -> None:
    assert {flag["kind"] for *_, flag in EXPECTED} == set(get_args(FlagKind))


@pytest.mark.parametrize(("respondent", "old", "new", "expected"), EXPECTED, ids=NAMES)
def test_what_a_reader_finds_is_flagged(respondent: str, old: int, new: int, expected: dict[str, str], samples: Path) -> None:
    found = raised(samples, respondent, old, new)
    assert any(meets(flag, expected) for flag in found), [(flag.kind, flag.subject) for flag in found]
