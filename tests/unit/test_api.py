"""The Python face, as a notebook uses it."""

import json
import subprocess
import sys
from csv import reader
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import diffreport
from diffreport.render import View, csv

REPORTS = Path(__file__).parents[1] / "cases" / "cli" / "reports"


def test_run_gives_the_model_and_the_json() -> None:
    report = diffreport.run([REPORTS], respondents=["古巴"])
    (collation,) = report.collations
    assert [change.kind for change in collation.comparisons[0].changes] == ["reworded", "revised", "unchanged"]
    assert report.to_dict()["collations"][0]["respondent"] == {"id": "CUB", "name": "古巴", "kind": "state"}
    assert json.loads(report.to_json()) == report.to_dict()
    assert [notice.source for notice in report.notices] == ["three.md"]
    assert [compilation.session for compilation in report.compilations] == [73, 75]


def test_words_follow_the_language() -> None:
    report = diffreport.run([REPORTS], respondents=["CUB"])
    changes = [report.to_dict(lang=language)["collations"][0]["comparisons"][0]["changes"] for language in ("en", "zh")]
    assert [change["reasons"] for change in changes[0]] == [["only the wording differs"], ["number: 16"], []]
    assert [change["reasons"] for change in changes[1]] == [["仅措辞不同"], ["数字：16"], []]


def test_sessions_can_be_chosen() -> None:
    report = diffreport.run([str(REPORTS)], old=73, new=75)
    assert [(comparison.old, comparison.new) for comparison in report.collations[0].comparisons] == [(73, 75)]


def test_texts_are_compared_as_paragraphs() -> None:
    comparison = diffreport.compare_texts(["本国是16项公约的缔约国。"], ["本国是18项公约的缔约国。", "各国应当合作。"])
    assert [(change.kind, change.old, change.new) for change in comparison.changes] == [("revised", (0,), (0,)), ("added", (), (1,))]
    assert comparison.to_dict()["changes"][0]["kind"] == "revised"
    assert (
        "".join(edit["text"] for edit in comparison.to_dict()["changes"][0]["edits"] if edit["op"] != "insert")
        == "本国是16项公约的缔约国。"
    )


def test_files_are_compared_as_plain_texts() -> None:
    report = diffreport.compare_files(REPORTS / "one.txt", REPORTS / "two.txt")
    assert [submission.source for submission in report.collations[0].submissions] == ["one.txt", "two.txt"]


@pytest.mark.parametrize("table", ["flags", "facts", "series", "changes"])
def test_records_are_the_rows_of_the_tables(table: str) -> None:
    report = diffreport.run([REPORTS])
    written = csv.compare(report.data, View(table=table)).removeprefix(csv.BYTE_ORDER_MARK)
    header, *rows = reader(StringIO(written))
    records = report.records(table)
    assert [list(record) for record in records] == [header] * len(rows)
    assert all(isinstance(cell, str | int | float | bool | None) for record in records for cell in record.values())


def test_records_of_the_changes_hold_the_texts() -> None:
    (first, *_) = diffreport.run([REPORTS], respondents=["CUB"]).records("changes")
    assert (first["respondent_id"], first["kind"], first["old_session"], first["new_session"]) == ("CUB", "reworded", 73, 75)


def test_an_unknown_table_is_named() -> None:
    with pytest.raises(diffreport.UsageError, match="there is no table laws; use one of flags, facts, series, changes"):
        diffreport.run([REPORTS]).records("laws")


def test_a_notebook_shows_reports_and_comparisons() -> None:
    report = diffreport.run([REPORTS])
    assert repr(report) == "<ChangeReport compilations=2, collations=2, comparisons=1, flags=1, notices=1>"
    assert "古巴" in report._repr_html_()
    assert "<del" in diffreport.compare_texts(["本国是16项公约的缔约国。"], ["本国是18项公约的缔约国。"])._repr_html_()
    assert repr(diffreport.compare_texts(["山高。"], ["水深。"])) == "<Comparison changes=2, flags=0>"


def test_errors_are_those_of_the_package() -> None:
    with pytest.raises(diffreport.InputError, match=r"three\.md"):
        diffreport.run([REPORTS / "three.md"])
    with pytest.raises(diffreport.UsageError, match="did you mean"):
        diffreport.run([REPORTS], respondents=["古八"])
    with pytest.raises(diffreport.DiffreportError):
        diffreport.compare_texts(["a"], ["b"], language="xx")


@pytest.mark.parametrize("name", diffreport.__all__)
def test_every_public_name_exists_and_is_documented(name: str) -> None:
    assert isinstance(getattr(diffreport, name), str) or getattr(diffreport, name).__doc__


def test_other_names_do_not() -> None:
    with pytest.raises(AttributeError, match="no attribute 'compare'"):
        diffreport.compare  # noqa: B018


def test_importing_the_package_costs_nothing() -> None:
    program = "import sys, diffreport; print(*[name for name in sys.modules if name.startswith('diffreport.')])"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["diffreport.version"]


def test_a_configuration_counts_only_if_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "diffreport.toml").write_text(f'sources = ["{REPORTS.as_posix()}"]\nrespondents = ["Cuba"]\n', encoding="utf-8")
    with pytest.raises(diffreport.UsageError, match="no source is named"):
        diffreport.run()
    assert [found.respondent.id for found in diffreport.run([REPORTS]).collations] == ["CUB", "FJI"]
    assert [found.respondent.id for found in diffreport.run(config="diffreport.toml").collations] == ["CUB"]
    assert [found.respondent.id for found in diffreport.run(respondents=["FJI"], config="diffreport.toml").collations] == ["FJI"]


def test_aliases_and_pins_can_be_given() -> None:
    pin = diffreport.Pin("our island", 73, 75, old=(1,), new=(3,))
    report = diffreport.run([REPORTS], ["Our Island"], aliases={"our island": "CUB"}, pins=[pin])
    [change] = [change for change in report.collations[0].comparisons[0].changes if change.old == (0,)]
    assert (change.new, [reason.code for reason in change.reasons][:1]) == ((2,), ["pinned"])


def test_a_pin_without_a_paragraph_is_refused() -> None:
    with pytest.raises(ValueError, match="both empty"):
        diffreport.Pin("CUB", 73, 75)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param({"old": 73}, "go together", id="one session of two"),
        pytest.param({"old": 75, "new": 73}, "session 75 is not before session 73", id="the newer one first"),
        pytest.param({"respondents": "古巴"}, "respondents is one str, not a list", id="a lone name"),
        pytest.param({"sources": str(REPORTS)}, "sources is one str, not a list", id="a lone source"),
        pytest.param({"sources": REPORTS}, "not a list", id="a lone path"),
    ],
)
def test_what_cannot_be_meant_is_refused(arguments: dict[str, Any], told: str) -> None:
    with pytest.raises(diffreport.UsageError, match=told):
        diffreport.run(**{"sources": [REPORTS], **arguments})


def test_a_text_is_no_list_of_paragraphs() -> None:
    with pytest.raises(diffreport.UsageError, match="old is one str"):
        diffreport.compare_texts("本国支持。", ["本国支持。"])


def test_labels_in_an_unknown_language_are_refused() -> None:
    with pytest.raises(diffreport.UsageError, match="no labels in 'fr'; use one of en, zh"):
        diffreport.compare_texts(["甲"], ["乙"]).to_dict(lang="fr")
