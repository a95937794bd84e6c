"""The parts of the page: anchors, signposts, charts, ledgers, synopsis."""

from dataclasses import replace
from typing import get_args

import pytest

from diffreport.model.collation import Change, Collation, Comparison, Lineage, Point, Reading, Series
from diffreport.model.compilation import Mention, Paragraph, Submission
from diffreport.model.edit import Edit
from diffreport.model.fact import Claim, Fact, FactKind, Law, LawAction, Modality, Position, Stance, Treaty, TreatyStatus
from diffreport.model.ledger import Entry, Ledger, Row
from diffreport.model.respondent import Respondent
from diffreport.model.span import Span
from diffreport.render.html.anchors import anchored
from diffreport.render.html.beads import Beads, PlacedBead, PlacedFold, Signpost, arranged
from diffreport.render.html.charts import FLOOR, TOP, charts
from diffreport.render.html.collation import placed_collation
from diffreport.render.html.ledgers import Claimed, ledgers
from diffreport.render.html.synopsis import synopsis
from diffreport.render.html.words import number, words_for
from diffreport.render.labels import LANGUAGES, load
from diffreport.render.view import View

CUBA = Respondent("CUB", "古巴", "state")
WORDS = words_for(load("en"), ())


def submission(session: int | None, *texts: str, source: str = "a.txt", respondent: Respondent = CUBA) -> Submission:
    paragraphs = tuple(Paragraph(index, "paragraph", text) for index, text in enumerate(texts))
    year = None if session is None else 1945 + session
    return Submission(respondent, session, year, source, "zh", None, None, False, paragraphs)


def fact(kind: FactKind, subject: str, claim: Claim, paragraph: int = 0, name: str | None = None) -> Fact:
    return Fact(kind, subject, name or subject, claim, paragraph, Span(0, 1), Span(0, 1), 0.9)


THREE = Collation(CUBA, (submission(73, "甲", "乙"), submission(75, "乙"), submission(78, "甲")))


def test_anchors_of_two_collations_differ() -> None:
    hostile = replace(THREE, respondent=Respondent("a b<c>", "甲", "state"))
    found = anchored([THREE, THREE, hostile])
    assert [one.prefix for one in found] == ["CUB", "CUB.2", "a-b-c"]
    assert found[0].flag(73, 75, "f 1") == "CUB-73-75-flag-f-1"
    assert found[2].footnote(78, 0) == "a-b-c-78-note-1"


def test_texts_without_a_session_are_numbered() -> None:
    plain = Collation(
        Respondent("-", "", "organization"), (submission(None, "甲", source="x y.txt"), submission(None, "乙", source="z.txt"))
    )
    anchors = anchored([plain])[0]
    assert anchors.comparison("x y.txt", "z.txt") == "text-text1-text2"


def change(kind: str, old: tuple[int, ...], new: tuple[int, ...], moved: bool = False) -> Change:
    sides = [("delete", old), ("insert", new)]
    edits = tuple(Edit(op, "\n".join("文" for _ in side)) for op, side in sides if side)
    return Change(kind, moved, old, new, None, 1.0, (), edits)


def items(*changes: Change, context: int = 0) -> list[str]:
    old, new = (submission(session, *["文"] * 9) for session in (73, 75))
    collation = Collation(CUBA, (old, new))
    beads = Beads(Comparison(73, 75, "normal", None, changes), old, new, anchored([collation])[0], WORDS).every()
    return [told(item) for item in arranged(beads, changes, context)]


def told(item: PlacedBead | PlacedFold | Signpost) -> str:
    return f"{item.form} {item.references}"


def test_a_signpost_stands_where_a_moved_bead_was() -> None:
    found = items(change("reworded", (4,), (0,), moved=True), change("revised", (0,), (1,)), change("revised", (5,), (2,)))
    assert found == ["bead ¶5 → ¶1", "bead ¶1 → ¶2", "signpost ¶5", "bead ¶6 → ¶3"]


def test_a_signpost_may_stand_at_the_beginning() -> None:
    found = items(change("revised", (1,), (0,)), change("revised", (2,), (1,)), change("reworded", (0,), (2,), moved=True))
    assert found == ["signpost ¶1", "bead ¶2 → ¶1", "bead ¶3 → ¶2", "bead ¶1 → ¶3"]


def test_no_signpost_stands_beside_its_bead() -> None:
    assert items(change("revised", (0,), (0,)), change("reworded", (1,), (1,), moved=True)) == ["bead ¶1 → ¶1", "bead ¶2 → ¶2"]


def test_unchanged_beads_are_folded_but_for_the_context() -> None:
    changes = [change("unchanged", (n,), (n,)) for n in range(3)] + [change("removed", (3,), ())]
    assert items(*changes) == ["fold ¶1–3 → ¶1–3", "bead ¶4"]
    assert items(*changes, context=1) == ["fold ¶1–2 → ¶1–2", "bead ¶3 → ¶3", "bead ¶4"]


def test_a_chart_leaves_the_place_of_a_silent_session_empty() -> None:
    series = Series("公约", "treaty-count", (Point(73, 16, 0, "十六项"), Point(78, 19.5, 0, "十九项")))
    (chart,) = charts(replace(THREE, series=(series,)), anchored([THREE])[0], WORDS)
    assert [(dot.y, dot.value, dot.anchor) for dot in chart.dots] == [(FLOOR, "16", "CUB-73-1"), (TOP, "19.5", "CUB-78-1")]
    assert [session for _, session in chart.ticks] == ["73", "75", "78"]
    assert chart.dots[1].x == chart.ticks[2][0]
    assert [(stretch.start, stretch.end, stretch.silent) for stretch in chart.stretches] == [(*chart.dots, True)]


def test_a_series_that_stays_level_runs_in_the_middle() -> None:
    series = Series("公约", "figure", (Point(73, 8, 0, ""), Point(75, 8, 0, "")))
    (chart,) = charts(replace(THREE, series=(series,)), anchored([THREE])[0], WORDS)
    assert {dot.y for dot in chart.dots} == {(TOP + FLOOR) // 2}
    assert [stretch.silent for stretch in chart.stretches] == [False]


@pytest.mark.parametrize(("value", "said"), [(16, "16"), (16.0, "16"), (2.5, "2.5"), (11601256, "11\u00a0601\u00a0256")])
def test_numbers_have_their_thousands_apart(value: float, said: str) -> None:
    assert number(value) == said


def law(action: str, **known: str | int) -> Law:
    return Law(known.get("number"), known.get("year"), None, "法", action, known.get("date"), known.get("by"))


def row(**facts: list[Fact]) -> Row:
    """What sessions say of one subject: ``s73=[fact, …]``."""
    return Row(tuple(Entry(int(session[1:]), tuple(own)) for session, own in facts.items()))


def tables(**parts: tuple[Row, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Rows of each ledger: title, title in full, name, then what each session says."""
    lineages = (
        Lineage("kept", 73, 78, (Reading(73, (0,)), Reading(78, (0,)))),
        Lineage("dropped", 73, 75, (Reading(73, (1,)), Reading(75, (0,)))),
    )
    found = ledgers(replace(THREE, ledger=Ledger(**parts), lineages=lineages), anchored([THREE])[0], WORDS)
    return {
        ledger.name: [
            (row.title, row.more, row.name, *("; ".join(map(said, cell)) for cell in row.cells), row.first, row.last) for row in ledger.rows
        ]
        for ledger in found
    }


def said(claimed: Claimed) -> str:
    return " ".join([claimed.text, *filter(None, [claimed.about]), *(f"¶{place.number}" for place in claimed.places)])


def test_a_law_has_one_row_and_says_what_happened_when_and_by_what() -> None:
    amended = row(
        s73=[
            fact("law", "93", law("mentioned", number="93", year=2001), 0, "第93号法"),
            fact("law", "93", law("adopted", number="93", date="2001-12"), 1, "第93号法"),
        ],
        s75=[fact("law", "93", law("amended", number="93", by="第316号法"), 0, "关于反恐的第93号法")],
    )
    amending = row(s75=[fact("law", "316", law("mentioned", number="316"), 0, "第316号法")])
    assert tables(laws=(amended, amending))["laws"] == [
        ("Act No. 93 (2001)", "", "第93号法", "adopted 2001-12 ¶2", "amended by Act No. 316 ¶1", "", "73", "75"),
        ("Act No. 316", "", "第316号法", "", "named ¶1", "", "75", "75"),
    ]


def test_a_law_that_is_nowhere_else_named_is_quoted() -> None:
    alone = row(s75=[fact("law", "93", law("replaced", number="93", by="新《税法》"), 0, "第93号法")])
    assert tables(laws=(alone,))["laws"][0][4] == "replaced 新《税法》 ¶1"


def test_a_treaty_shows_its_names_and_its_strongest_status() -> None:
    known = row(s75=[fact("treaty", "TPNW", Treaty("mentions"), 0, "《条约》"), fact("treaty", "TPNW", Treaty("party"), 0, "《禁核条约》")])
    unknown = row(s78=[fact("treaty", "New2030", Treaty("supports"), 0)])
    assert tables(treaties=(known, unknown))["treaties"] == [
        ("TPNW", "Treaty on the Prohibition of Nuclear Weapons", "", "", "party ¶1", "", "75", "75"),
        ("New2030", "", "", "", "", "supports ¶1", "78", "78"),
    ]


def test_positions_lead_to_their_statements_in_the_order_of_these() -> None:
    late = row(s73=[fact("position", "y", Position("support", "none", True, "y"), 1)])
    early = row(
        s73=[fact("position", "x", Position("call", "must", False, "x"), 0, "裁军")],
        s75=[fact("position", "z", Position("deny", "none", True, "z"), 0)],
        s78=[fact("position", "w", Position("commit", "none", True, "w"), 0, "防止扩散")],
    )
    assert tables(positions=(late, early))["positions"] == [
        ("statement 1", "", "", "calls for (must) 裁军 ¶1", "denies z ¶1", "commits to 防止扩散 ¶1", "73", "78"),
        ("statement 2", "", "", "supports (in the negative) y ¶2", "", "", "73", "73"),
    ]


def test_the_synopsis_shows_gaps_between_sessions_and_every_paragraph() -> None:
    lineages = (Lineage("returned", 73, 78, (Reading(73, (0,)), Reading(78, (0,)))), Lineage("introduced", 75, 75, (Reading(75, (0,)),)))
    rows = synopsis(replace(THREE, lineages=lineages), anchored([THREE])[0], WORDS)
    assert [(row.status, [(len(cell.paragraphs), cell.gap) for cell in row.cells]) for row in rows] == [
        ("returned", [(1, False), (0, True), (1, False)]),
        ("introduced", [(0, False), (1, False), (0, False)]),
        (None, [(1, False), (0, False), (0, False)]),
    ]


def test_a_single_session_is_told_paragraph_by_paragraph() -> None:
    alone = Collation(CUBA, (submission(73, "甲", "乙"),))
    assert [row.status for row in synopsis(alone, anchored([alone])[0], WORDS)] == [None, None]


def test_mentions_stand_in_their_year() -> None:
    mentions = tuple(Mention("CUB", "s.txt", "S/2019/1", 2019, paragraph, "古巴") for paragraph in ("9", "12"))
    placed = placed_collation(replace(THREE, mentions=mentions), anchored([THREE])[0], WORDS, View())
    assert [(event.year, len(event.mentions)) for event in placed.events] == [(2018, 0), (2019, 2), (2020, 0), (2023, 0)]
    assert placed.title == "Cuba"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_claim_of_a_ledger_has_words(language: str) -> None:
    sections = load(language).sections
    assert set(sections["action"]) == set(get_args(LawAction))
    assert {f"status-{status}" for status in get_args(TreatyStatus)} <= set(sections["reason"])
    assert {f"stance-{stance}" for stance in get_args(Stance)} <= set(sections["reason"])
    assert {f"modality_{modality}" for modality in get_args(Modality) if modality != "none"} <= set(sections["page"])
