"""A text of sections that is kept under a length: what does not fit is left out whole, and counted.

Comes in: sections with their rank. Goes out: one text. GitHub refuses a comment of more than 65,536 characters (measured by users as
code points; GitLab takes more). Room is given by rank, within a rank in order: so the brief of the last respondent goes before
the beads of the first. From the first item of a rank that does not fit, the rest of that rank and all lower ranks are left out.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from diffreport.render.labels import Labels

LIMIT = 65_536
RESERVE = 600
"""Room for the line that counts what was left out."""

APART = "\n\n"


@dataclass(frozen=True, slots=True)
class Section:
    """Items that are kept or left out whole.

    `opening` stands before them and `closing` behind; `between` parts the items, `below` the opening from the first.
    `counted` names what the items are in the labels' table of counts, or what a section without items is. A lower `rank` gets
    room first.
    """

    opening: str
    items: tuple[str, ...] = ()
    counted: str = ""
    rank: int = 0
    between: str = "\n"
    below: str = APART
    closing: str = ""

    @property
    def number(self) -> int:
        """How many things it holds."""
        return len(self.items) or 1

    @property
    def text(self) -> str:
        """The section as it stands."""
        shown = self.below.join(filter(None, (self.opening, self.between.join(self.items))))
        return APART.join(filter(None, (shown, self.closing)))

    def cut(self, room: int) -> "Section | None":
        """The section with as many items as the room takes; None where it takes none."""
        kept = self
        while len(kept.text) + len(APART) > room:
            if len(kept.items) < 2:
                return None
            # Half of what is too much, at least one item: a long section is not measured once for each of its items.
            surplus = len(kept.text) + len(APART) - room
            fewer = max(1, len(kept.items) * surplus // (2 * len(kept.text)))
            kept = replace(kept, items=kept.items[: max(1, len(kept.items) - fewer)])
        return kept


def folded(
    summary: str, items: tuple[str, ...], counted: str, rank: int, *, head: str = "", between: str = "\n", closing: str = ""
) -> Section:
    """A section that hosts show folded, with `summary` (plain words of ours) on its lid; `head` is that of a table."""
    opening = f"<details>\n<summary>{summary}</summary>"
    return Section(
        f"{opening}{APART}{head}" if head else opening,
        items,
        counted,
        rank,
        between,
        "\n" if head else APART,
        APART.join(filter(None, (closing, "</details>"))),
    )


def fitted(sections: Sequence[Section], labels: Labels, limit: int = LIMIT) -> str:
    """The sections in their order as one text of at most `limit` characters (more than `RESERVE`)."""
    text = _joined(sections)
    if len(text) <= limit:
        return text
    kept = dict(_kept(sections, limit - RESERVE))
    lost: Counter[str] = Counter()
    for at, section in enumerate(sections):
        lost[section.counted] += section.number - (kept[at].number if at in kept else 0)
    counts = labels("and").join(labels.count(name, number) for name, number in lost.items() if name and number)
    return _joined([*(kept[at] for at in sorted(kept)), Section(labels("left_out", f"{limit:,}", counts))])


def _kept(sections: Sequence[Section], room: int) -> Iterator[tuple[int, Section]]:
    """The sections that get room, by their place; the last of them may be cut."""
    for at, section in sorted(enumerate(sections), key=lambda item: item[1].rank):
        cut = section.cut(room)
        if cut is not None:
            yield at, cut
            room -= len(cut.text) + len(APART)
        if cut is not section:
            return


def _joined(sections: Sequence[Section]) -> str:
    return APART.join(section.text for section in sections) + "\n"
