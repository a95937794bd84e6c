"""What the checks of a report look at, and how they say what they found.

Comes in: a document with the roles of its blocks and the parts that its submissions were made of. Goes out: notices, each
with its line and a remedy. ``error`` is for what is known to be missing or damaged, ``warning`` for what only looks odd.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from diffreport.lang.forms import ReportForms
from diffreport.model.compilation import Role, Submission
from diffreport.model.document import Block, Document, Level, Notice
from diffreport.respondents.fields import SUPPLEMENT
from diffreport.respondents.outline import Part
from diffreport.respondents.resolve import Resolver

REMEDY = "compare the file with the original"


@dataclass(frozen=True, slots=True)
class Examined:
    """A report that was split; `parts` and `submissions` go together, `marked` leads from a footnote to the block of its mark."""

    document: Document
    roles: Mapping[int, Role]
    parts: Sequence[Part]
    submissions: Sequence[Submission]
    marked: Mapping[int, int]
    forms: ReportForms
    resolver: Resolver

    @property
    def blocks(self) -> Sequence[Block]:
        """All blocks of the document."""
        return self.document.blocks

    @property
    def single(self) -> bool:
        """Whether this is the report of a single author, whose headings stand in its one submission."""
        return not any(part.origin for part in self.parts)

    @property
    def supplement(self) -> bool:
        """Whether this is an addendum or a corrigendum, whose counts may go on from those of its parent."""
        return any(SUPPLEMENT.search(block.text) for block in self.blocks if block.kind in ("furniture", "heading"))

    def having(self, *roles: Role) -> list[int]:
        """Indices of the blocks that have one of these roles, in order."""
        return [at for at, role in sorted(self.roles.items()) if role in roles]

    def error(self, line: int, problem: str, remedy: str = REMEDY) -> Notice:
        """Something is known to be missing or damaged."""
        return self._notice("error", line, problem, remedy)

    def warning(self, line: int, problem: str, remedy: str = REMEDY) -> Notice:
        """Something looks odd, and may be right."""
        return self._notice("warning", line, problem, remedy)

    def _notice(self, level: Level, line: int, problem: str, remedy: str) -> Notice:
        return Notice(level, self.document.source, line, f"{problem}; {remedy}")
