"""Results as a notebook shows them: a piece of HTML without page, script or link.

Comes in: a change report or a comparison, and the language of the labels. Goes out: HTML that takes its colours from the
notebook's theme and reads without its style too, because notebooks that are not trusted drop it. It is an overview: the
briefs and flags of the first respondents, or the beads that changed; what it leaves out it counts.
"""

from dataclasses import dataclass

from diffreport.model.collation import Change, ChangeReport, Comparison
from diffreport.render.html.anchors import anchored
from diffreport.render.html.collation import placed_collation
from diffreport.render.html.environment import asset, environment
from diffreport.render.html.marks import Line, mark, whole
from diffreport.render.html.words import words_for
from diffreport.render.labels import Labels, load
from diffreport.render.names import KIND_SIGNS, noticed, references, shape, summary
from diffreport.render.view import View

MOST = 10
"""Respondents of which a cell shows the brief: about two screens; a notebook keeps all its cells in one page."""


@dataclass(frozen=True, slots=True)
class ChangedBead:
    """A bead as a row: its kind with its sign, where it stands, and both sides with their marks."""

    sign: str
    kind: str
    references: str
    marks: tuple[str, ...]
    old: tuple[Line, ...]
    new: tuple[Line, ...]


def report(result: ChangeReport, language: str) -> str:
    """A change report: for each respondent its sessions, its briefs and its flags."""
    compared = [collation for collation in result.collations if collation.comparisons]
    words, shown = words_for(load(language), result.compilations), compared[:MOST]
    placed = [placed_collation(one, anchors, words, View(language)) for one, anchors in zip(shown, anchored(shown), strict=True)]
    left_out = len(compared) - len(shown), len(result.collations) - len(compared)
    told = [words.labels("summary", words.labels(one.level, section="level"), noticed(one, words.labels)) for one in result.notices]
    return _cell("notebook-report.html", words.labels, collations=placed, left_out=left_out, notices=told)


def comparison(result: Comparison, language: str) -> str:
    """A comparison: its brief and the beads that changed or moved."""
    labels = load(language)
    beads = [_row(change, labels) for change in result.changes if change.differs]
    said = [labels.reason(clause.text) for clause in result.brief]
    return _cell("notebook-comparison.html", labels, summary=summary(result.changes, labels), brief=said, beads=beads)


def _cell(template: str, labels: Labels, **parts: object) -> str:
    return environment().get_template(template).render(labels=labels, style=asset("notebook.css"), **parts)


def _row(change: Change, labels: Labels) -> ChangedBead:
    both = mark(change.edits)
    sides = (both.old, both.new) if change.old and change.new else (whole(change.edits),) * 2
    called = shape(change)
    return ChangedBead(
        KIND_SIGNS[change.kind],
        labels(change.kind, section="change"),
        " → ".join(filter(None, map(references, (change.old, change.new)))),
        tuple(
            filter(
                None, (labels("moved") if change.moved else "", labels(called, f"{len(change.old)}→{len(change.new)}") if called else "")
            )
        ),
        sides[0] if change.old else (),
        sides[1] if change.new else (),
    )
