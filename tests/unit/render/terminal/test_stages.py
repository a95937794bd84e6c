"""Every block of a document is shown with its lines, kind, label and placement."""

from diffreport.model.collation import ChangeReport
from diffreport.model.document import Block, Document, FootnoteMark
from diffreport.model.span import Span
from diffreport.render import View, offered, renderer
from diffreport.render.terminal.stages import compilation, document

BLOCKS = (
    Block("paragraph", "导言说明各方来文。", (), (3,)),
    Block("heading", "古巴", (), (5,), level=2),
    Block("item", "(a) 第一项；", (), (7, 8, 9), page=2, label="(a)"),
    Block("paragraph", "末段。", (), (11,), marks=(FootnoteMark("1", 2, Span(0, 1)),)),
)
DOCUMENT = Document("s73.txt", "0" * 64, "……", "zh", "one line a paragraph", BLOCKS)


def test_the_document_stage() -> None:
    assert document(DOCUMENT, View()).splitlines() == [
        "document: s73.txt",
        "layout: one line a paragraph",
        "language: zh",
        "4 blocks",
        "",
        "line 3 · paragraph",
        "  导言说明各方来文。",
        "",
        "line 5 · heading 2",
        "  古巴",
        "",
        "lines 7–9 · page 2 · item [(a)]",
        "  (a) 第一项；",
        "",
        "line 11 · paragraph · footnote marks: 1",
        "  末段。",
    ]


def test_the_compilation_stage_shows_placements(report: ChangeReport) -> None:
    text = compilation(DOCUMENT, report.compilations[0], View())
    assert "agenda item: 99 (z)" in text
    assert "line 3 · introduction · paragraph" in text
    assert "line 5 · respondent heading · Cuba 古巴 (CUB) · heading 2" in text
    assert "line 11 · submission · Cuba 古巴 (CUB) · paragraph" in text


def test_hostile_labels_are_neutralised() -> None:
    hostile = Document("\x1b.txt", "0" * 64, "", "zh", "x", (Block("item", "\x1b[2J", (), (1,), label="\x9b"),))
    assert "\x1b" not in document(hostile, View())
    assert "\x9b" not in document(hostile, View())


def test_the_registry_offers_what_the_formats_can_show() -> None:
    assert offered("compare")[0] == "terminal"
    for name in offered("inspect"):
        assert "导言说明各方来文。" in renderer(name).load().document(DOCUMENT, View())
