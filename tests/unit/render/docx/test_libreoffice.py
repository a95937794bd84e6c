"""LibreOffice reads the Word file as both texts: when it answers all changes itself, and when it only saves the file.

Needs LibreOffice (`apt-get install libreoffice-writer-nogui`); the real reports are tried too where DIFFREPORT_REPORTS is set.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

import diffreport
from diffreport.model.collation import ChangeReport
from diffreport.render import View
from diffreport.render.docx import compare
from tests.office import Office, installed
from tests.tracked import paragraphs, parts

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(not installed(), reason="needs LibreOffice: apt-get install libreoffice-writer-nogui"),
]
SAMPLES = Path(__file__).parents[4] / "samples"
ANSWERS = {"accept": "new", "reject": "old"}
Texts = dict[str, dict[str, list[str]]]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def shown(report: ChangeReport) -> tuple[dict[str, bytes], Texts]:
    """Every comparison of a report as a Word file, and the paragraphs of its two sides."""
    files, texts = {}, {}
    for collation in report.collations:
        by_key = {submission.key: [paragraph.text for paragraph in submission.paragraphs] for submission in collation.submissions}
        for comparison in collation.comparisons:
            name = f"{collation.respondent.id}-{comparison.old}-{comparison.new}"
            files[name] = compare(replace(report, collations=(replace(collation, comparisons=(comparison,)),)), View())
            texts[name] = {"old": by_key[comparison.old], "new": by_key[comparison.new]}
    return files, texts


def misread(files: Mapping[str, bytes], texts: Texts, answer: str) -> list[str]:
    """The files in which an answer to all changes does not give the paragraphs of the side that it should."""
    return [name for name, data in files.items() if paragraphs(data, answer) != texts[name][ANSWERS[answer]]]


def check(office: Office, report: ChangeReport) -> None:
    files, texts = shown(report)
    assert files
    saved = office.answered(files)
    for answer in ANSWERS:
        answered = office.answered(files, answer)
        assert misread(files, texts, answer) == []
        assert misread(saved, texts, answer) == []
        assert misread(answered, texts, answer) == []
        changes = re.compile("(ins|del|moveFrom|moveTo)$")
        left = [element for data in answered.values() for element in parts(data)["word/document.xml"].iter() if changes.search(element.tag)]
        assert left == []


def test_the_samples(office: Office) -> None:
    check(office, diffreport.run([SAMPLES]).data)


def test_the_real_reports(office: Office, reports: Path) -> None:
    check(office, diffreport.run([reports]).data)


def test_comments_are_kept_with_their_words(office: Office) -> None:
    files, _ = shown(diffreport.run([SAMPLES], ["古巴"], 73, 75).data)
    (data,), (saved,) = files.values(), office.answered(files).values()
    written, kept = (
        sorted("\n".join("".join(line.itertext()) for line in comment) for comment in _comments(read)) for read in (data, saved)
    )
    assert written
    assert written == kept


def _comments(data: bytes) -> Element:
    return parts(data)["word/comments.xml"]


def test_it_becomes_a_page(office: Office) -> None:
    files, _ = shown(diffreport.run([SAMPLES], ["古巴"], 73, 75).data)
    (data,) = files.values()
    assert office.converted(data, "pdf").startswith(b"%PDF")
    assert office.converted(data, "odt").startswith(b"PK")
