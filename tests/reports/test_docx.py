"""The real reports as Word files: each reads back as both texts, for any two sessions; needs DIFFREPORT_REPORTS."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import diffreport
from diffreport.render import View
from diffreport.render.docx import compare
from tests.tracked import faults, paragraphs

SESSIONS = (67, 73, 75, 78)


def test_every_pair_of_sessions(reports: Path) -> None:
    shown = 0
    for old, new in combinations(SESSIONS, 2):
        report = diffreport.run([reports], old=old, new=new).data
        for collation in report.collations:
            texts = {submission.key: [paragraph.text for paragraph in submission.paragraphs] for submission in collation.submissions}
            for comparison in collation.comparisons:
                data = compare(replace(report, collations=(replace(collation, comparisons=(comparison,)),)), View())
                assert paragraphs(data, "accept") == texts[comparison.new]
                assert paragraphs(data, "reject") == texts[comparison.old]
                assert faults(data) == []
                shown += 1
    assert shown > len(SESSIONS)
