"""Known failures as data; docs/explanation/tricky-cases.md lists the same titles."""

import tomllib
from pathlib import Path

import pytest

from diffreport import compare_texts

ROOT = Path(__file__).parents[1]
CASES = tomllib.loads((ROOT / "tests" / "cases" / "tricky.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.xfail(reason="a known failure, see docs/explanation/tricky-cases.md")
@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_tricky_case(case: dict[str, object]) -> None:
    changes = compare_texts([str(case["old"])], [str(case["new"])]).changes
    assert [change.kind for change in changes] == case["kinds"]


def test_the_page_lists_every_case() -> None:
    page = (ROOT / "docs" / "explanation" / "tricky-cases.md").read_text(encoding="utf-8")
    assert [case["title"] for case in CASES if case["title"] not in page] == []
