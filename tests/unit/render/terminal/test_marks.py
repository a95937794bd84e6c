"""Marks of deletions and insertions, with and without colour."""

from diffreport.model.edit import Edit
from diffreport.render.terminal.marks import Notation, side

EDITS = (
    Edit("equal", "本国"),
    Edit("delete", "是16", "substantive", "number"),
    Edit("insert", "现为18", "substantive", "number"),
    Edit("delete", "项", "substantive", "law"),
    Edit("equal", "公约"),
    Edit("delete", "，", "formatting"),
    Edit("insert", ",", "formatting"),
    Edit("delete", "并", "rewording"),
    Edit("insert", "其\n二", "rewording"),
)


def plain(op: str, notation: Notation) -> list[str]:
    return [line.plain for line in side(EDITS, op, notation)]


def test_substance_and_wording_have_different_marks() -> None:
    assert plain("delete", Notation()) == ["本国[-是16项-]公约，[~并~]"]
    assert plain("insert", Notation()) == ["本国{+现为18+}公约,{~其~}", "{~二~}"]


def test_formatting_is_marked_when_asked() -> None:
    assert plain("delete", Notation(show_formatting=True)) == ["本国[-是16项-]公约[:，:][~并~]"]


def test_a_side_that_is_all_new_or_gone_needs_no_marks() -> None:
    assert plain("delete", Notation(whole=True)) == ["本国是16项公约，并"]


def test_colour_replaces_brackets() -> None:
    (line,) = side(EDITS, "delete", Notation(colour=True))
    assert line.plain == "本国是16项公约，并"
    assert [(line.plain[span.start : span.end], span.style) for span in line.spans] == [("是16项", "bold red"), ("并", "dim red")]


def test_hostile_text_is_neutralised() -> None:
    (line,) = side((Edit("insert", "\x1b[0m[bold]\u202e", "substantive"),), "insert", Notation())
    assert line.plain == "{+␛[0m[bold]<U+202E>+}"
