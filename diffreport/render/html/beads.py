"""The beads of a comparison as they stand on the page.

Comes in: a comparison, its two submissions, words and anchors. Goes out: beads, folds of unchanged ones, and signposts
where the old text of a moved bead would have stood, in the order of the page.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from diffreport.model.alignment import PINNED
from diffreport.model.collation import Change, Comparison
from diffreport.model.compilation import Submission
from diffreport.model.flag import Flag
from diffreport.render.folding import Fold, folded
from diffreport.render.html.anchors import Anchors
from diffreport.render.html.marks import Line, Note, Side, mark, paragraphs_of, whole
from diffreport.render.html.words import Words
from diffreport.render.names import KIND_SIGNS, about, references, shape


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph on the page: its anchor, its number from 1, its citation and marked lines."""

    anchor: str
    number: int
    kind: str
    citation: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads somewhere on the page; `kind` is what it leads to, for its style and the filters."""

    anchor: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class PlacedBead:
    """A bead on the page.

    `reasons` are those that no note tells, `weights` the significances of its edits; `through` leads to the statement in all sessions.
    """

    form: ClassVar = "bead"
    anchor: str
    kind: str
    sign: str
    moved: bool
    shape: str
    references: str
    reasons: tuple[str, ...]
    confidence: float
    weights: tuple[str, ...]
    flags: tuple[Link, ...]
    old: tuple[PlacedParagraph, ...]
    new: tuple[PlacedParagraph, ...]
    notes: tuple[Note, ...]
    through: str


@dataclass(frozen=True, slots=True)
class PlacedFold:
    """A run of unchanged beads, folded away."""

    form: ClassVar = "fold"
    references: str
    count: int
    beads: tuple[PlacedBead, ...]


@dataclass(frozen=True, slots=True)
class Signpost:
    """Where the old paragraphs of a moved bead stood; leads to the bead."""

    form: ClassVar = "signpost"
    anchor: str
    references: str


Item = PlacedBead | PlacedFold | Signpost


@dataclass(frozen=True, slots=True)
class Beads:
    """What all beads of a comparison are placed with."""

    comparison: Comparison
    old: Submission
    new: Submission
    anchors: Anchors
    words: Words

    def every(self) -> tuple[PlacedBead, ...]:
        """All beads, in the order of the comparison."""
        return tuple(self._bead(at, change) for at, change in enumerate(self.comparison.changes))

    def _bead(self, at: int, change: Change) -> PlacedBead:
        marked = mark(change.edits) if change.old and change.new else None
        whole_side = () if marked else whole(change.edits)
        notes = marked.notes if marked else ()
        name = shape(change)
        last = (self.new, change.new[0]) if change.new else (self.old, change.old[0])
        return PlacedBead(
            anchor=self.anchors.bead(self.comparison.old, self.comparison.new, at),
            kind=change.kind,
            sign=KIND_SIGNS[change.kind],
            moved=change.moved,
            shape=self.words.labels(name, f"{len(change.old)}→{len(change.new)}") if name else "",
            references=_both(change),
            reasons=tuple(self.words.labels.reason(reason) for reason in change.reasons if reason.code == PINNED or not notes),
            confidence=change.confidence,
            weights=tuple(sorted({edit.significance for edit in change.edits if edit.significance})),
            flags=tuple(self._flag(flag) for flag in self.comparison.flags if flag.stands_in(change.old, change.new)),
            old=self._side("delete", change.old, marked.old if marked else whole_side),
            new=self._side("insert", change.new, marked.new if marked else whole_side),
            notes=notes,
            through=self.anchors.paragraph(last[0].key, last[1]),
        )

    def _flag(self, flag: Flag) -> Link:
        anchor = self.anchors.flag(self.comparison.old, self.comparison.new, flag.fingerprint)
        return Link(anchor, flag.kind, about(flag, self.words.labels))

    def _side(self, side: Side, indices: Sequence[int], lines: Sequence[Line]) -> tuple[PlacedParagraph, ...]:
        submission = self.old if side == "delete" else self.new
        paragraphs = [submission.paragraphs[index] for index in indices]
        name: Literal["old", "new"] = "old" if side == "delete" else "new"
        return tuple(
            PlacedParagraph(
                self.anchors.side(self.comparison.old, self.comparison.new, name, paragraph.index),
                paragraph.index + 1,
                paragraph.kind,
                self.words.citation(submission, paragraph),
                own,
            )
            for paragraph, own in zip(paragraphs, paragraphs_of(lines, (paragraph.text for paragraph in paragraphs)), strict=True)
        )


def arranged(beads: Sequence[PlacedBead], changes: Sequence[Change], context: int) -> tuple[Item, ...]:
    """The beads with unchanged ones folded and a signpost where each moved one stood."""
    placed = {id(change): bead for change, bead in zip(changes, beads, strict=True)}
    posts = _signposts(beads, changes)
    items: list[Item] = list(posts.get(-1, ()))
    at = 0
    for item in folded(changes, context):
        members = item.changes if isinstance(item, Fold) else (item,)
        own = tuple(placed[id(change)] for change in members)
        items += [_fold(members, own)] if isinstance(item, Fold) else own
        at += len(members)
        items += [post for place in range(at - len(members), at) for post in posts.get(place, ())]
    return tuple(items)


def _fold(changes: Sequence[Change], beads: tuple[PlacedBead, ...]) -> PlacedFold:
    old = references(index for change in changes for index in change.old)
    new = references(index for change in changes for index in change.new)
    return PlacedFold(f"{old} → {new}", sum(len(change.new) for change in changes), beads)


def _signposts(beads: Sequence[PlacedBead], changes: Sequence[Change]) -> Mapping[int, list[Signpost]]:
    """Signposts by the place of the bead after which they stand; -1 is the beginning. None right beside its bead."""
    posts: dict[int, list[Signpost]] = {}
    for at, (bead, change) in enumerate(zip(beads, changes, strict=True)):
        if change.moved:
            place = _place(changes, min(change.old))
            if place not in (at, at - 1):
                posts.setdefault(place, []).append(Signpost(bead.anchor, references(change.old)))
    return posts


def _place(changes: Sequence[Change], index: int) -> int:
    """The last bead in order whose old paragraphs all stand before this one."""
    return max((at for at, change in enumerate(changes) if change.old and not change.moved and max(change.old) < index), default=-1)


def _both(change: Change) -> str:
    return " → ".join(filter(None, (references(change.old), references(change.new))))
