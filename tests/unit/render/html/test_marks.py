"""Edits as marked text with notes."""

from diffreport.model.edit import Edit
from diffreport.render.html.marks import Note, Piece, mark, paragraphs_of, whole


def test_what_replaces_each_other_for_one_reason_is_one_note() -> None:
    edits = (
        Edit("delete", "16", "substantive", "number"),
        Edit("delete", "个", "rewording"),
        Edit("insert", "18", "substantive", "number"),
        Edit("equal", "公约"),
        Edit("insert", "《条约》", "substantive", "title"),
    )
    marked = mark(edits)
    assert marked.old == ((Piece("16", "substantive", 1), Piece("个", "rewording"), Piece("公约")),)
    assert marked.new == ((Piece("18", "substantive", 1), Piece("公约"), Piece("《条约》", "substantive", 2)),)
    assert marked.notes == (Note(1, "number", "16", "18"), Note(2, "title", "", "《条约》"))


def test_edits_that_matter_alike_share_a_mark_and_its_number_closes_the_last() -> None:
    edits = [
        Edit("delete", text, "substantive", reason) for text, reason in (("甲", "name"), ("乙", "name"), ("丙", "date"), ("丁", "name"))
    ]
    (line,) = mark(edits).old
    assert [(piece.text, piece.note) for piece in line] == [("甲乙", None), ("丙", 2), ("丁", 1)]


def test_an_edit_that_nobody_judged_counts_in_full_and_has_no_note() -> None:
    marked = mark((Edit("insert", "甲"),))
    assert marked.new == ((Piece("甲", "substantive"),),)
    assert marked.notes == ()


def test_lines_are_given_to_their_paragraphs() -> None:
    edits = (Edit("equal", "甲\n乙"), Edit("delete", "丙\n", "substantive", "name"), Edit("equal", "丁"))
    old = mark(edits).old
    assert [[piece.text for piece in line] for line in old] == [["甲"], ["乙", "丙"], ["丁"]]
    assert old[1][1].note == 1
    assert list(paragraphs_of(old, ["甲\n乙丙", "丁"])) == [old[:2], old[2:]]


def test_a_bead_with_one_side_is_not_marked() -> None:
    assert whole((Edit("insert", "甲\n乙", "substantive", "added-clause"),)) == ((Piece("甲"),), (Piece("乙"),))
