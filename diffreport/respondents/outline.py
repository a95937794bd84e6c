"""The outline of a compilation: which block is front matter, introduction, heading, origin line or text of whom.

Comes in: the blocks of a document and the forms of its language. Goes out: a role for every block, and the parts that
submissions will be made of. A respondent is whatever heading the origin line follows; the words of the heading decide
only who it is. So a name that no registry knows still becomes a respondent.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from diffreport.lang.forms import ReportForms, SectionForm
from diffreport.lang.names import name_key
from diffreport.model.compilation import Role
from diffreport.model.document import Block
from diffreport.model.respondent import RespondentKind
from diffreport.respondents.fields import origin

_SENTENCE_ENDS = ("。", "；", "：", ".", ";", ":")


@dataclass(slots=True)
class Part:
    """What one respondent sent in, as indices of blocks: `heading` names it, `name` is that name as printed."""

    name: str
    kind: RespondentKind
    heading: int
    origin: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """Roles by block index, and the parts in order."""

    roles: dict[int, Role] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)

    def having(self, blocks: Sequence[Block], *roles: Role) -> list[Block]:
        """The blocks that have one of these roles."""
        return [blocks[at] for at, role in sorted(self.roles.items()) if role in roles]


def outline(blocks: Sequence[Block], forms: ReportForms) -> Outline:
    """The outline of a compilation; without parts where no origin line was found."""
    return _Walk(blocks, forms).walk()


class _Walk:
    """One pass over the blocks; holds where in the report it is."""

    def __init__(self, blocks: Sequence[Block], forms: ReportForms) -> None:
        self.blocks, self.forms = blocks, forms
        self.text = [at for at, block in enumerate(blocks) if block.kind not in ("furniture", "footnote")]
        self.after = dict(zip(self.text, self.text[1:], strict=False))
        self.outline = Outline()
        self.role: Role = "front matter"
        self.section: SectionForm | None = None
        self.part: Part | None = None

    def walk(self) -> Outline:
        for at, block in enumerate(self.blocks):
            if block.kind == "furniture":
                self.outline.roles[at] = "furniture"
            elif block.kind == "footnote":
                self.outline.roles[at] = "footnote"
            else:
                self.outline.roles[at] = self._place(at, block)
        return self.outline

    def _place(self, at: int, block: Block) -> Role:
        section = self._section(at, block)
        if section:
            self.section, self.part = section, None
            if self._leads(at):
                self._open(at, _own_name(section, block) or block.text)
            return "section heading"
        if self._is_origin(block) and self.part and not self.part.body:
            self.part.origin.append(at)
            return "origin"
        if self._names(at, block):
            self._open(at, block.text)
            return "respondent heading"
        if self.part:
            self.part.body.append(at)
            return "submission"
        return self._before_submissions(block)

    def _before_submissions(self, block: Block) -> Role:
        if self.section:
            return "section heading" if block.kind == "heading" else "introduction"
        if block.kind == "heading" and self.forms.introduction.fullmatch(bare(block)):
            self.role = "introduction"
            return "section heading"
        if block.kind == "paragraph" and (block.label or "").isdigit():
            self.role = "introduction"
        return self.role

    def _section(self, at: int, block: Block) -> SectionForm | None:
        """The section that a heading opens: by its words, and by what follows, since a submission may use the same words."""
        if block.kind != "heading":
            return None
        text = bare(block)
        form = next((form for form in self.forms.sections if form.heading.fullmatch(text)), None)
        if form:
            return form
        form = next((form for form in self.forms.subsections if form.heading.fullmatch(text)), None)
        after = self.after.get(at)
        named = self.section is not None and after is not None and self._names(after, self.blocks[after])
        return form if form and named else None

    def _names(self, at: int, block: Block) -> bool:
        """Whether a block is the name of a respondent: a heading, or a line that is no sentence, before an origin line."""
        if self._is_origin(block) or block.kind not in ("heading", "paragraph") or not name_key(block.text):
            return False
        return self._leads(at) and (block.kind == "heading" or not block.text.endswith(_SENTENCE_ENDS))

    def _leads(self, at: int) -> bool:
        """Whether an origin line comes next."""
        after = self.after.get(at)
        return after is not None and self._is_origin(self.blocks[after])

    def _is_origin(self, block: Block) -> bool:
        return block.kind == "paragraph" and origin(block.text, self.forms) is not None

    def _open(self, at: int, name: str) -> None:
        self.part = Part(name, self.section.kind if self.section else "state", at)
        self.outline.parts.append(self.part)


def _own_name(section: SectionForm, block: Block) -> str | None:
    """The respondent that the heading of a section names, with the white space that `bare` took out."""
    found = section.heading.fullmatch(bare(block))
    name = found.groupdict().get("respondent") if found else None
    printed = re.search(r"\s*".join(map(re.escape, name)), block.text) if name else None
    return printed[0] if printed else None


def bare(block: Block) -> str:
    """The words of a heading: without white space and without its number."""
    text = block.text
    if block.label and text.startswith(block.label):
        text = text[len(block.label) :].lstrip(" \u3000.．、")
    return "".join(text.split())
