"""The comparison of figures with floors must bite: too low, missing, and comparisons that were not made."""

import json
from pathlib import Path

from tests.floors import main, shortfalls

SCORES = {"parse": {"fields": 1.0, "links": {"f1": 0.87}}, "missing comparisons": []}


def test_a_reached_floor_is_silent() -> None:
    assert shortfalls(SCORES, {"parse/fields": 1.0, "parse/links/f1": 0.87}) == []


def test_a_figure_below_its_floor_is_named() -> None:
    assert shortfalls(SCORES, {"parse/links/f1": 0.88}) == ["parse/links/f1: 0.870 is below its floor 0.880"]


def test_a_floor_without_figure_is_no_pass() -> None:
    assert shortfalls(SCORES, {"parse/renamed": 0.1, "parse/links": 0.1, "parse/fields/f1": 0.1}) == [
        "parse/renamed: the scores hold no such figure",
        "parse/links: the scores hold no such figure",
        "parse/fields/f1: the scores hold no such figure",
    ]


def test_a_missing_comparison_is_a_shortfall() -> None:
    assert shortfalls({"missing comparisons": ["AAA-1-2"]}, {}) == ["missing comparison: AAA-1-2"]


def test_the_exit_status_follows(tmp_path: Path) -> None:
    scores, floors = tmp_path / "scores.json", tmp_path / "floors.toml"
    scores.write_text(json.dumps(SCORES), encoding="utf-8")
    floors.write_text('[floors]\n"parse/fields" = 0.5\n', encoding="utf-8")
    assert main([str(scores), "--floors", str(floors)]) == 0
    floors.write_text('[floors]\n"parse/links/f1" = 0.9\n', encoding="utf-8")
    assert main([str(scores), "--floors", str(floors)]) == 1
