"""`diffreport facts`: facts, flags of one kind, and what is asked wrongly."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., int]


def test_facts_of_every_respondent_with_their_sentences(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", folder) == 0
    output = capsys.readouterr()
    assert "古巴 (CUB)\n  session 73 (2018): " in output.out
    assert (
        "    ¶2 count  international counter-terrorism instruments it is party to (“反恐公约”)  16\n       “本国是16项反恐公约的缔约国。”\n"
        in output.out
    )
    assert output.err.startswith("warning: three.md")


def test_one_kind_of_one_session(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", folder, "--kind", "count", "--session", 75) == 0
    shown = capsys.readouterr().out
    assert "(“反恐公约”)  18" in shown
    assert "(“反恐公约”)  16" not in shown
    assert shown.endswith("1 respondent without such facts\n")


def test_a_kind_of_flag_gives_the_flags_with_both_quotes(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", folder, "--kind", "treaty-count") == 0
    shown = capsys.readouterr().out
    named = "international counter-terrorism instruments it is party to (“反恐公约”)"
    assert f"  session 73 (2018) → session 75 (2020)\n    {named}  16 → 18  ¶2 → ¶2\n" in shown
    assert "      old ¶2 “本国是16项反恐公约的缔约国。”\n      new ¶2 “本国是18项反恐公约的缔约国。”\n" in shown


def test_a_treaty_that_nobody_names(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", folder, "--treaty", "tpnw", "--lang", "zh") == 0
    assert capsys.readouterr().out == "2个来文方没有此类事实\n"


def test_json_holds_facts_or_flags(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", folder, "-r", "CUB", "--kind", "count", "-f", "json") == 0
    (collation,) = json.loads(capsys.readouterr().out)["collations"]
    assert [(said["session"], [fact["claim"]["number"] for fact in said["facts"]]) for said in collation["facts"]] == [
        (73, [16]),
        (75, [18]),
    ]
    assert run("facts", folder, "-r", "CUB", "--kind", "treaty-count", "-f", "json") == 0
    (collation,) = json.loads(capsys.readouterr().out)["collations"]
    assert [(one["old"], one["new"], len(one["flags"])) for one in collation["comparisons"]] == [(73, 75, 1)]


BAD = {
    "a kind that is nearly one": (["--kind", "laws"], "no kind of fact or flag is called laws; did you mean law"),
    "a treaty that is nearly one": (["--treaty", "TPWN"], "no treaty is called TPWN; did you mean TPNW"),
    "a session that is not there": (["--session", "74"], "nothing of session 74 to show; there is 73, 75"),
    "an unknown respondent": (["-r", "古八"], "did you mean 古巴"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_not_known_is_one_line_and_status_2(name: str, run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, message = BAD[name]
    assert run("facts", folder, *arguments) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert message in output.err
    assert output.err.count("\n") == 1
