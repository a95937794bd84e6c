"""The samples are read whole, and hold what their README says: every layout, respondent and kind of change."""

import re
from pathlib import Path
from typing import get_args

import pytest

from diffreport import ChangeReport, ingest
from diffreport.model.collation import Change, ChangeKind, Collation, Comparison, LineageStatus
from diffreport.model.compilation import Submission
from tests.whole import losses

SESSIONS = (73, 75, 78)
LAYOUTS = {
    "un-2018-s73-zh.txt": "hard-wrapped, double-spaced",
    "un-2019-committee-review-zh.txt": "hard-wrapped",
    "un-2020-s75-zh.md": "Markdown",
    "un-2023-s78-zh.txt": "one line a paragraph",
}


def submissions(report: ChangeReport) -> list[Submission]:
    return [submission for collation in report.collations for submission in collation.submissions]


def collation(report: ChangeReport, respondent: str) -> Collation:
    (found,) = (collation for collation in report.collations if collation.respondent.id == respondent)
    return found


def comparisons(report: ChangeReport) -> list[Comparison]:
    return [comparison for collation in report.collations for comparison in collation.comparisons]


def changes(report: ChangeReport) -> list[Change]:
    return [change for comparison in comparisons(report) for change in comparison.changes]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_file_is_read_whole_and_for_the_layout_it_shows(samples: Path, name: str) -> None:
    document = ingest.read(samples / name)
    assert document.layout == LAYOUTS[name]
    assert losses(document) == []


def test_the_readme_names_every_file_and_nothing_else(samples: Path) -> None:
    told = re.findall(r"^\| `(\S+)` \|", (samples / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(LAYOUTS) == sorted(path.name for path in samples.iterdir() if path.name != "README.md")


def test_the_readme_tells_who_sent_something_to_which_session(samples: Path, report: ChangeReport) -> None:
    rows = re.findall(r"^\| (\S+) \(.+?\) \| (●?) ?\| (●?) ?\| (●?) ?\|", (samples / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    told = {(name, session) for name, *marks in rows for session, mark in zip(SESSIONS, marks, strict=True) if mark}
    assert told == {(found.respondent.name, found.session) for found in submissions(report) if found.session}


def test_the_rest_of_the_folder_is_left_out_with_a_notice(report: ChangeReport) -> None:
    assert [notice.source for notice in report.notices if notice.line is None] == ["README.md"]
    unknown = {notice.text.split()[5].rstrip(",") for notice in report.notices if notice.line}
    assert unknown == {"示例国", "样本群岛"}


def test_page_ends_and_empty_lines_tear_no_sentence(report: ChangeReport) -> None:
    unfinished = [
        paragraph.text
        for submission in submissions(report)
        for paragraph in submission.paragraphs
        if paragraph.kind != "heading" and not re.search(r"[。；：]$", paragraph.text)
    ]
    assert unfinished == []


def test_a_mark_goes_with_its_footnote_and_a_raised_article_number_stays(report: ChangeReport) -> None:
    cuba = collation(report, "CUB").submissions[0]
    (mark,) = (paragraph.index for paragraph in cuba.paragraphs if paragraph.marks)
    assert [note.paragraph for note in cuba.footnotes] == [mark]
    fictional = collation(report, "示例国").submissions[1]
    assert any("第 134¹¹ 条" in paragraph.text for paragraph in fictional.paragraphs)


@pytest.mark.parametrize("kind", get_args(ChangeKind))
def test_every_kind_of_change_occurs(report: ChangeReport, kind: str) -> None:
    assert kind in {change.kind for change in changes(report)}


def test_every_shape_of_bead_occurs_and_some_were_moved(report: ChangeReport) -> None:
    shapes = {(min(len(change.old), 2), min(len(change.new), 2)) for change in changes(report)}
    assert shapes == {(1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2)}
    assert {change.moved for change in changes(report)} == {True, False}


@pytest.mark.parametrize("status", get_args(LineageStatus))
def test_every_status_of_a_lineage_occurs(report: ChangeReport, status: str) -> None:
    assert status in {lineage.status for collation in report.collations for lineage in collation.lineages}


def test_what_another_authority_wrote_overlaps_little(report: ChangeReport) -> None:
    low = {collation.respondent.id for collation in report.collations if any(c.overlap == "low" for c in collation.comparisons)}
    assert low == {"样本群岛"}


def test_excerpts_say_so(report: ChangeReport) -> None:
    found = {(submission.respondent.id, submission.session) for submission in submissions(report) if submission.excerpt}
    assert found == {("INTERPOL", 73), ("示例国", 75)}


def test_the_review_names_states_but_not_what_only_looks_like_one(report: ChangeReport) -> None:
    named = {(mention.respondent, mention.paragraph) for compilation in report.compilations for mention in compilation.mentions}
    assert {("CUB", "4"), ("CUB", "5"), ("EU", "7"), ("FJI", "8"), ("IDN", "9")} <= named
    assert {"IND", "GBR", "FRA"} & {respondent for respondent, _ in named} == set()
