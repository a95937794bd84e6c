"""The five real reports: what was found in them are facts anybody can count; no text of theirs is kept here."""

from functools import cache
from pathlib import Path

import pytest

from diffreport import ingest
from diffreport.lang.names import load
from diffreport.lang.reports import forms_of
from diffreport.lexicon.load import respondents
from diffreport.model.compilation import Compilation
from diffreport.respondents.resolve import resolver
from diffreport.respondents.split import split
from tests.whole import losses

# Respondents in the order of the report: id, received date, original language, paragraphs with headings and items.
SUBMISSIONS = {
    67: """COL 2012-05-14 en 7 · GEO 2012-03-29 en 5 · LBN 2012-03-26 ar 6 · NOR 2012-06-01 en 11 · EU 2012-05-31 en 5 ·
        IAEA 2012-07-02 en 7 · ICAO 2012-05-31 en 5 · IMO 2011-06-02 en 5 · UNODC 2012-05-29 en 8 · WHO 2012-06-15 en 1 ·
        AU 2012-03-26 en 5 · CIS 2012-03-21 ru 12 · FATF 2012-03-20 en 4 · INTERPOL 2012-05-24 en 4 · NATO 2012-05-07 en 9 ·
        OSCE 2012-06-28 en 9 · WCO 2012-05-30 en 8""",
    73: """KHM 2018-04-05 en 8 · CUB 2018-04-05 es 15 · ECU 2018-05-08 es 5 · SLV 2018-05-15 es 5 · LBN 2018-05-11 ar 8 ·
        PHL 2018-05-09 en 4 · QAT 2018-04-10 ar 28 · EU 2018-05-15 en 14 · OPANAL 2018-04-20 en 10 · CSTO 2018-05-15 ru 7 ·
        ICAO 2018-05-15 en 5 · INTERPOL 2018-05-10 en 17 · NATO 2018-05-04 en 11 · UNODC 2018-04-30 en 4""",
    75: """ARM 2020-05-15 en 4 · BRN 2020-05-31 en 4 · COL 2020-05-28 es 20 · CUB 2020-05-08 es 14 · ECU 2020-05-31 es 8 ·
        IND 2020-05-27 en 9 · NIC 2020-04-22 es 22 · PAN 2020-05-31 es 8 · QAT 2020-05-20 ar 16 · UKR 2020-05-30 en 7 ·
        EU 2020-05-15 en 5 · IAEA 2020-07-02 en 8 · UNOCT 2020-06-26 en 4 · OPCW 2020-07-09 en 5 · CTBTO 2020-07-06 en 9 ·
        UNODC 2020-07-10 en 13""",
    78: """BFA 2023-05-25 fr 15 · COL 2023-05-31 es 10 · CUB 2023-05-31 es 12 · SLV 2023-04-27 es 3 · HND 2023-03-29 es 2 ·
        IND 2023-05-31 en 9 · JOR 2023-03-13 ar 12 · PHL 2023-05-30 en 10 · MDA 2023-05-18 en 10 · EU 2023-05-30 en 12 ·
        CSTO 2023-05-30 ru 12 · CIS 2023-05-30 ru 13 · IMO 2023-05-30 en 10 · UNOCT 2023-05-24 en 10 · OSCE 2023-05-26 en 9 ·
        UNICRI 2023-05-25 en 15 · UNODC 2023-06-02 en 17""",
}
EXCERPTS = {67: {"GEO", "UNODC", "WHO", "NATO"}, 73: {"NATO"}, 75: set(), 78: set()}


@cache
def compilations(folder: Path) -> dict[int | None, Compilation]:
    index = resolver({"zh": load("zh")}, respondents())
    documents = [ingest.read(path) for path in ingest.find([folder])]
    return {found.session: found for found in (split(document, forms_of("zh"), index) for document in documents)}


@pytest.mark.parametrize("session", SUBMISSIONS)
def test_submissions(reports: Path, session: int) -> None:
    found = compilations(reports)[session]
    shown = [f"{s.respondent.id} {s.date} {s.original_language} {len(s.paragraphs)}" for s in found.submissions]
    assert shown == [" ".join(row.split()) for row in SUBMISSIONS[session].split("·")]
    assert {s.respondent.id for s in found.submissions if s.excerpt} == EXCERPTS[session]
    assert found.notices == ()


def test_fields_of_the_reports(reports: Path) -> None:
    found = compilations(reports)
    assert {session: (c.symbol, c.year, c.agenda_item, len(c.introduction)) for session, c in found.items() if session} == {
        67: (None, 2012, "95 (dd)", 3),
        73: ("A/73/112", 2018, None, 4),
        75: (None, 2020, "103 (v)", 4),
        78: (None, 2023, "101(s)", 4),
    }


def test_the_review_is_one_submission_of_its_committee(reports: Path) -> None:
    found = compilations(reports)[None]
    (review,) = found.submissions
    assert (review.respondent.id, review.date, found.symbol, found.year) == ("1540-COMMITTEE", "2019-12-23", "S/2019/986", 2019)
    numbers = [paragraph.number for paragraph in review.paragraphs if paragraph.kind == "paragraph" and paragraph.text[:1].isdigit()]
    assert numbers == [str(number) for number in range(1, 71)]
    assert len([p for p in review.paragraphs if p.kind == "item" and p.number is None]) == 1 + 59
    assert [note.label for note in review.footnotes] == ["1", "2"]
    assert [m.paragraph for m in found.mentions if m.respondent == "CUB"] == ["9", "12"]
    assert len({m.respondent for m in found.mentions} - {"EU"}) == 72


def test_nothing_of_a_report_is_lost(reports: Path) -> None:
    for path in ingest.find([reports]):
        assert losses(ingest.read(path)) == []


def test_every_block_has_one_place(reports: Path) -> None:
    for path in ingest.find([reports]):
        document = ingest.read(path)
        (found,) = (c for c in compilations(reports).values() if c.source == document.source)
        assert [placement.block for placement in found.placements] == list(range(len(document.blocks)))
