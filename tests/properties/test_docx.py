"""Accepting all tracked changes gives the new paragraphs, rejecting all the old ones: for any beads of any texts."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from diffreport.model.collation import Change, ChangeReport, Collation, Comparison
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.edit import Edit
from diffreport.model.flag import Evidence, Flag, Reason
from diffreport.model.respondent import Respondent
from diffreport.render import View
from diffreport.render.docx import compare
from tests.tracked import faults, paragraphs

KINDS = st.sampled_from(["paragraph", "item", "heading"])
CLAUSES = [
    "本国支持禁止此类试验。",
    "边境检查每年进行两次，",
    "议会通过了新的法律。",
    "古巴",
    "\t",
    "\n",
    " ",
    "<&>",
    "“”",
    "",
    "\x0b",
    "\ud800",
    "\ufffe",
]
TEXTS = st.lists(st.lists(st.sampled_from(CLAUSES), max_size=4).map("".join), max_size=6)


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """Any right edit script will do."""
    found = []
    for _, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if old[a:b] == new[c:d]:
            found.append(Edit("equal", old[a:b]))
            continue
        found += [Edit("delete", old[a:b], "substantive")] if a < b else []
        found += [Edit("insert", new[c:d], "substantive")] if c < d else []
    return tuple(found)


@st.composite
def reports(draw) -> ChangeReport:
    """Two submissions in beads of any form: entangled, in several parts, moved or not, with flags on any paragraph."""
    sides = draw(TEXTS), draw(TEXTS)
    # Each paragraph draws the bead it lies in.
    number = st.integers(0, max(map(len, sides)))
    beads = [[draw(number) for _ in side] for side in sides]
    changes = []
    for bead in sorted({*beads[0], *beads[1]}):
        old, new = (tuple(index for index, drawn in enumerate(side) if drawn == bead) for side in beads)
        texts = ["\n".join(side[index] for index in indices) for side, indices in zip(sides, (old, new), strict=True)]
        changes.append(Change("revised", bool(old and new) and draw(st.booleans()), old, new, None, 1.0, (), edits(*texts)))
    return report(sides, changes, draw)


def report(sides, changes, draw) -> ChangeReport:
    respondent = Respondent("CUB", "古巴", "state")
    submissions = tuple(
        Submission(
            respondent, session, 1945 + session, "a.txt", "zh", date, None, False,
            tuple(Paragraph(index, draw(KINDS), text) for index, text in enumerate(texts)),
        )
        for session, date, texts in zip((73, 75), (None, draw(st.sampled_from([None, "2020-05-08"]))), sides, strict=True)
    )  # fmt: skip
    evidence = [
        st.none() | st.builds(Evidence, st.sampled_from(range(len(side))), st.just("句"), st.none()) if side else st.none()
        for side in sides
    ]
    flag = st.builds(Flag, st.just("law-dropped"), st.just("甲"), st.just(Reason("law-dropped")), st.just(0.9), st.just("f"), *evidence)
    comparison = Comparison(73, 75, "normal", None, tuple(draw(st.permutations(changes))), tuple(draw(st.lists(flag, max_size=3))))
    return ChangeReport((), (Collation(respondent, submissions, (comparison,)),), ())


def shown(report: ChangeReport, number: int) -> list[str]:
    """The paragraphs of a submission as XML can hold them; a document without any has an empty one."""
    pictured = str.maketrans({"\x0b": "␋", "\ud800": "<U+D800>", "\ufffe": "<U+FFFE>"})
    return [paragraph.text.translate(pictured) for paragraph in report.collations[0].submissions[number].paragraphs] or [""]


@given(reports())
def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old(report: ChangeReport) -> None:
    data = compare(report, View())
    assert paragraphs(data, "accept") == shown(report, 1)
    assert paragraphs(data, "reject") == shown(report, 0)


@given(reports())
def test_the_markup_is_right(report: ChangeReport) -> None:
    assert faults(compare(report, View())) == []
