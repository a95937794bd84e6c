"""Every kind of flag has a rule, words, firing and silent cases, and its place in the reference."""

from pathlib import Path

import pytest

from diffreport.flags import RULES
from tests.flag_reference import KINDS, kinds, missing, page

ROOT = Path(__file__).parents[1]
RULE_FILES = ROOT / "diffreport" / "flags"
CASE_FILES = ROOT / "tests" / "cases" / "flags"


def test_every_flag_has_its_rule_and_cases() -> None:
    assert missing(kinds(RULE_FILES, CASE_FILES)) == []


def test_what_a_flag_lacks_is_found(tmp_path: Path) -> None:
    (tmp_path / "law_enacted.py").write_text('"""law-enacted: a new law."""\n', encoding="utf-8")
    cases = '[[case]]\ntitle = "a"\nold = []\nnew = []\nflags = [{ kind = "law-enacted" }]\n'
    (tmp_path / "law-enacted.toml").write_text(cases, encoding="utf-8")
    (tmp_path / "law-dropped.toml").write_text(cases, encoding="utf-8")
    found = kinds(tmp_path, tmp_path, ["law-enacted", "law-dropped", "law-draft"])
    assert missing(found) == [
        "law-enacted: no silent case",
        "law-dropped: no rule",
        "law-dropped: no firing case",
        "law-draft: no rule",
        "law-draft: no firing case",
        "law-draft: no silent case",
    ]


def test_a_kind_whose_family_has_no_heading_would_be_left_out_of_the_page(tmp_path: Path) -> None:
    assert missing(kinds(tmp_path, tmp_path, ["moon-full"]))[-1] == "moon-full: no heading for moon in FAMILIES"


def test_every_rule_is_registered_once_and_every_case_file_is_of_a_kind() -> None:
    modules = [rule.__module__.rpartition(".")[2].replace("_", "-") for rule in RULES]
    assert sorted(modules) == sorted(KINDS)
    assert {path.stem for path in CASE_FILES.glob("*.toml")} == set(KINDS)


def test_the_reference_is_made_of_the_rules_and_cases(golden_update: bool) -> None:
    path = ROOT / "docs" / "reference" / "flags.md"
    told = page(kinds(RULE_FILES, CASE_FILES), RULE_FILES)
    if golden_update:
        path.write_text(told, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == told, "the rules or cases changed: make golden"


@pytest.mark.parametrize("kind", KINDS)
def test_the_reference_has_a_place_for_every_kind(kind: str) -> None:
    text = (ROOT / "docs" / "reference" / "flags.md").read_text(encoding="utf-8")
    assert f"\n### {kind}\n" in text
    assert f"| [`{kind}`](#{kind}) |" in text
