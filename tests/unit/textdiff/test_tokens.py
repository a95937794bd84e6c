import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from diffreport.lang import pack_for
from diffreport.textdiff.tokens import titles, tokenize

CASES = Path(__file__).parents[2] / "cases" / "textdiff" / "tokens.toml"


def cases() -> list[Any]:
    return [pytest.param(case, id=case["title"]) for case in tomllib.loads(CASES.read_text("utf-8"))["case"]]


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    tokens = tokenize(case["text"], pack_for("zh"))
    assert "|".join(token.text for token in tokens) == case["tokens"]
    kinds = {token.text: token.kind for token in tokens}
    assert {text: kinds[text] for text in case["kinds"]} == case["kinds"]


def test_no_title_runs_over_a_line() -> None:
    assert list(titles("《甲\n乙》")) == []


def test_an_entity_with_a_capturing_group_is_refused() -> None:
    pack = replace(pack_for("en"), entities=(("number", r"(\d+)"),))
    with pytest.raises(ValueError, match="capturing group"):
        tokenize("1", pack)
