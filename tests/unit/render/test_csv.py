"""Tables as CSV: what stands in which column, and that bytes are what spreadsheets and RFC 4180 ask for."""

import csv as reader
import io
from datetime import date

import pytest

from diffreport.model.collation import ChangeReport
from diffreport.model.document import Notice
from diffreport.model.verdict import Acceptance, Raised, Verdict
from diffreport.render import View, csv, tables
from diffreport.render.csv import guarded
from diffreport.render.view import TableName
from diffreport.selection import asked, select


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a table, as a reader that knows nothing of this program has them."""
    return [*reader.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(A1)", "'=HYPERLINK(A1)"),
        ("+1", "'+1"),
        ("-2 ÷ 3", "'-2 ÷ 3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("'quoted'", "''quoted'"),
        ("\t=1", "␉=1"),
        ("a=b", "a=b"),
        ("18项公约", "18项公约"),
        ("¶2–4, 7", "¶2–4, 7"),
    ],
)
def test_what_looks_like_a_formula_is_text(text: str, cell: str) -> None:
    assert guarded(text) == cell


@pytest.mark.parametrize(
    "text", ["3/2018", "2018-12", "0447200712", "12345e678901", "44720071234567", "1.5", "12:30", "(5)", "50%", "66 000"]
)
def test_what_a_spreadsheet_would_change_stays(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["151", "0", "2018-04-05", "143/2021", "33/2021", "2016/51", "5c797e0b8d1e", "1540(2004)"])
def test_what_a_spreadsheet_leaves_alone_is_left_alone(text: str) -> None:
    assert guarded(text) == text


def test_lines_end_as_rfc_4180_says_and_excel_is_told_the_encoding(report: ChangeReport) -> None:
    text = csv.compare(report, View(table="changes"))
    assert text.startswith("\ufeffrespondent_id,")
    assert text.endswith("\r\n")
    assert "\r" not in text.replace("\r\n", "")


@pytest.mark.parametrize("name", [*tables.TABLES])
def test_names_of_columns_and_codes_do_not_follow_the_language(name: TableName, report: ChangeReport) -> None:
    english, chinese = (rows(csv.compare(report, View(language=code, table=name))) for code in ("en", "zh"))
    assert english[0].keys() == set(tables.header(name))
    differing = {column for one, other in zip(english, chinese, strict=True) for column in one if one[column] != other[column]}
    assert differing <= {"about", "summary", "reasons"}


def test_a_flag_has_its_values_and_the_places_of_its_evidence(report: ChangeReport) -> None:
    flag = next(row for row in rows(csv.compare(report, View())) if row["kind"] == "treaty-count")
    shown = {name: flag[name] for name in ("respondent_id", "old_session", "new_year", "gravity", "old_value", "new_value", "fingerprint")}
    assert shown == {
        "respondent_id": "CUB",
        "old_session": "73",
        "new_year": "2020",
        "gravity": "error",
        "old_value": "16",
        "new_value": "18",
        "fingerprint": "f00d",
    }
    # The old quote stands in the first footnote, on line 33 of its file; the new one in the third paragraph.
    assert [flag[name] for name in ("old_paragraph", "old_footnote", "old_line", "new_paragraph", "new_footnote")] == [
        "2",
        "1",
        "33",
        "3",
        "",
    ]


def test_what_is_known_of_a_law_has_columns_of_its_own(report: ChangeReport) -> None:
    flag = next(row for row in rows(csv.compare(report, View())) if row["kind"] == "law-dropped")
    assert [flag[name] for name in ("law_number", "law_year", "law_title", "old_value")] == ["12", "2016", "《禁止化学武器法》", ""]


def test_facts_fill_the_columns_of_their_kind(report: ChangeReport) -> None:
    facts = rows(csv.facts(report, View()))
    count = next(row for row in facts if row["kind"] == "count")
    assert [count[name] for name in ("number", "total", "scope", "stance", "paragraph")] == ["16", "19", "exact", "", "2"]
    stance = next(row for row in facts if row["kind"] == "position")
    assert [stance[name] for name in ("number", "stance", "negated")] == ["", "condemn", "false"]


def test_series_have_a_row_for_each_value(report: ChangeReport) -> None:
    assert [(row["session"], row["value"]) for row in rows(csv.timeline(report, View()))] == [("73", "16"), ("75", "18"), ("75", "1.5")]


def test_changes_hold_both_texts_and_the_edits_of_substance(report: ChangeReport) -> None:
    changes = rows(csv.compare(report, View(table="changes")))
    assert len(changes) == len(report.collations[0].comparisons[0].changes)
    merged = next(row for row in changes if row["shape"] == "merged")
    assert merged["old_paragraphs"] == "¶2–3"
    assert merged["old_text"].count("\n") == 1
    assert merged["inserted"] == "现为18项"
    assert next(row for row in changes if row["kind"] == "added")["old_text"] == ""


def test_what_was_not_asked_for_is_not_in_the_table(report: ChangeReport) -> None:
    assert {row["kind"] for row in rows(csv.facts(select(report, asked("count", None, None)), View()))} == {"count"}
    assert {row["kind"] for row in rows(csv.flags(select(report, asked("position-new", None, 75)), View()))} == {"position-new"}


def test_a_check_has_a_row_for_everything_that_keeps_it_from_being_clean(report: ChangeReport) -> None:
    collation = report.collations[0]
    comparison = collation.comparisons[0]
    row = Acceptance("a1", "law-dropped", "CUB", "x", "=read", "desk 3", date(2027, 1, 31))
    failed, accepted = (Raised(collation.respondent, comparison.old, comparison.new, flag) for flag in comparison.flags[:2])
    accepted = Raised(accepted.respondent, accepted.old, accepted.new, accepted.flag, row)
    verdict = Verdict(report, ("law-dropped",), 0.8, (failed,), (accepted,), (row,), (Notice("error", "s78.txt", 3, "cut off"),))
    found = rows(csv.check(verdict, View()))
    assert [one["outcome"] for one in found] == ["failed", "accepted", "stale", "gap"]
    assert [one["fingerprint"] for one in found] == [failed.flag.fingerprint, accepted.flag.fingerprint, "a1", ""]
    assert [found[1][name] for name in ("accepted_because", "owner", "expires")] == ["'=read", "desk 3", "2027-01-31"]
    assert found[3]["summary"] == "s78.txt, line 3: cut off"
