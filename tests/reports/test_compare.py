"""The comparisons of the real reports; needs DIFFREPORT_REPORTS."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path

import pytest

import diffreport
from diffreport.model.collation import Change, ChangeReport

# Written apart from the tokenizer's own patterns, so that a gap there shows here.
WHOLE = re.compile(
    r"《[^《》]*(?:《[^《》]*》[^《》]*)*》"
    r"|\d{4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)?"
    r"|[A-Z]+(?:/[A-Z0-9.-]+)+"
    r"|\d+(?:[.,]\d+)*(?:/\d+)?(?: ?\(\d{4}\))?%?"
)


@cache
def result(folder: Path) -> ChangeReport:
    return diffreport.run([folder]).data


@pytest.fixture
def report(reports: Path) -> ChangeReport:
    return result(reports)


def changes(report: ChangeReport) -> Iterator[Change]:
    for collation in report.collations:
        for comparison in collation.comparisons:
            yield from comparison.changes


def cuts(change: Change) -> list[str]:
    """What an edit of a bead cuts through, on either side."""
    found = []
    for skipped in ("insert", "delete"):
        texts = [edit.text for edit in change.edits if edit.op != skipped]
        borders = set(accumulate(map(len, texts)))
        side = "".join(texts)
        found += [match[0] for match in WHOLE.finditer(side) if borders & set(range(match.start() + 1, match.end()))]
    return found


def test_no_edit_cuts_through_a_number_date_symbol_or_title(report: ChangeReport) -> None:
    assert [cut for change in changes(report) for cut in cuts(change)] == []


def test_the_check_for_cuts_finds_one() -> None:
    broken = diffreport.compare_texts(["党员19人"], ["党员19人"]).data.changes[0]
    edit = broken.edits[0]
    halves = (type(edit)("equal", "党员1"), type(edit)("equal", "9人"))
    assert cuts(type(broken)(broken.kind, False, (0,), (0,), 1.0, 1.0, (), halves)) == ["19", "19"]


def test_every_paragraph_is_in_one_change(report: ChangeReport) -> None:
    for collation in report.collations:
        counts = {submission.key: len(submission.paragraphs) for submission in collation.submissions}
        for comparison in collation.comparisons:
            assert sorted(i for change in comparison.changes for i in change.old) == list(range(counts[comparison.old]))
            assert sorted(j for change in comparison.changes for j in change.new) == list(range(counts[comparison.new]))


def test_edits_reproduce_the_paragraphs(report: ChangeReport) -> None:
    for collation in report.collations:
        texts = {submission.key: [paragraph.text for paragraph in submission.paragraphs] for submission in collation.submissions}
        for comparison in collation.comparisons:
            for change in comparison.changes:
                old = "\n".join(texts[comparison.old][i] for i in change.old)
                new = "\n".join(texts[comparison.new][j] for j in change.new)
                assert "".join(edit.text for edit in change.edits if edit.op != "insert") == old
                assert "".join(edit.text for edit in change.edits if edit.op != "delete") == new


def test_sixty_four_submissions_of_four_compilations_and_the_committees_review(report: ChangeReport) -> None:
    sessions = [len(compilation.submissions) for compilation in report.compilations if compilation.session]
    assert (len(sessions), sum(sessions)) == (4, 64)
    alone = [compilation for compilation in report.compilations if compilation.session is None]
    assert [(compilation.symbol, compilation.submissions[0].respondent.id) for compilation in alone] == [("S/2019/986", "1540-COMMITTEE")]


def test_a_state_named_in_the_committees_review_is_found_there(report: ChangeReport) -> None:
    cuba = next(collation for collation in report.collations if collation.respondent.id == "CUB")
    assert [(mention.symbol, mention.paragraph) for mention in cuba.mentions] == [("S/2019/986", "9"), ("S/2019/986", "12")]


def test_bytes_do_not_depend_on_order_seed_locale_or_folder(reports: Path, tmp_path: Path) -> None:
    files = sorted(reports.glob("*.txt"))
    runs = ((files, "0", "C", None), (files[::-1], "1", "C.UTF-8", tmp_path))
    outputs = [
        subprocess.run(
            [sys.executable, "-m", "diffreport", "compare", *names, "-f", "json"],
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale},
            cwd=folder,
            capture_output=True,
            check=True,
        ).stdout
        for names, seed, locale, folder in runs
    ]
    assert outputs[0] == outputs[1]
