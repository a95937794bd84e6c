"""`diffreport timeline`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., int]


def test_a_respondent_over_its_sessions(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("timeline", folder) == 0
    shown = capsys.readouterr().out
    assert "古巴 (CUB)\n  2018  session 73, received 2018-04-05, 3 paragraphs\n  2020  session 75" in shown
    assert "    international counter-terrorism instruments it is party to (“反恐公约”)\n      ▁█  16 (73 ¶2) → 18 (75 ¶2)\n" in shown
    assert "statements: " in shown
    assert shown.endswith("1 respondent with one session only not shown; name one with -r to see it\n")


def test_json_gives_each_reading_its_text(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("timeline", folder, "-r", "CUB", "-f", "json") == 0
    (collation,) = json.loads(capsys.readouterr().out)["collations"]
    assert list(collation) == ["respondent", "submissions", "mentions", "series", "ledger", "lineages"]
    assert [submission["session"] for submission in collation["submissions"]] == [73, 75]
    readings = [reading for lineage in collation["lineages"] for reading in lineage["readings"]]
    (position,) = collation["ledger"]["positions"]
    facts = [fact for entry in position["entries"] for fact in entry["facts"]]
    assert [(fact["claim"]["stance"], fact["paragraph"], "span" in fact) for fact in facts] == [("condemn", 0, False)] * 2
    assert {"session": 73, "paragraphs": [1], "text": "本国是16项反恐公约的缔约国。"} in readings
