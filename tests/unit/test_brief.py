"""The brief: what it says, in which order, in both languages (`cases/brief`)."""

import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

from diffreport.brief import LINES, brief
from diffreport.model.fact import Stance
from diffreport.model.flag import Evidence, Flag, FlagKind, Reason
from diffreport.render.labels import LANGUAGES, load

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "brief" / "clauses.toml").read_text(encoding="utf-8"))["case"]


def flag(number: int, said: dict[str, Any]) -> Flag:
    sides = [Evidence(0, "……", said[side]) if side in said else None for side in ("old", "new")]
    summary = Reason(said.get("reason", said["kind"]))
    return Flag(said["kind"], said["subject"], summary, said.get("confidence", 0.9), str(number), *sides)


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_the_clauses_of_a_brief(case: dict[str, Any]) -> None:
    clauses = brief([flag(number, said) for number, said in enumerate(case["flags"])], "2018")
    for language in LANGUAGES:
        assert [load(language).reason(clause.text) for clause in clauses] == case[language]
    assert [[int(fingerprint) for fingerprint in clause.flags] for clause in clauses] == case["told"]


def test_every_kind_of_flag_has_its_place() -> None:
    statuses: dict[str, tuple[Any, Any]] = {"treaty-joined": (None, "party"), "treaty-status": ("party", "signed")}
    for kind in get_args(FlagKind):
        old, new = (Evidence(0, "", value) if value else None for value in statuses.get(kind, ("support", "oppose")))
        assert brief([Flag(kind, "x", Reason(kind), 0.9, "f", old, new)], "2018"), kind


def test_every_code_of_a_brief_has_words() -> None:
    codes = {topic.code for line in LINES for topic in line.topics} | {f"stance-{stance}" for stance in get_args(Stance)}
    for language in LANGUAGES:
        assert codes <= set(load(language).sections["reason"])
