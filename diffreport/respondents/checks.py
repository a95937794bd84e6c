"""What a report says of itself against what was found in it: known damage becomes an error, never a shorter report.

Comes in: a report that was split. Goes out: notices, in the order of the checks. To add a check: a function from
`Examined` to notices, and its line in `CHECKS`. A check must hold for whole reports, so what a whole report may have is at
most a warning.
"""

import re
from collections.abc import Callable, Iterator

from diffreport.model.document import Block, Notice
from diffreport.respondents.announced import announced
from diffreport.respondents.contents import contents
from diffreport.respondents.endings import endings
from diffreport.respondents.examined import Examined
from diffreport.respondents.fields import origin
from diffreport.respondents.notes import unanswered
from diffreport.respondents.outline import bare
from diffreport.respondents.sequences import sequences

_CLAUSE = re.compile(r"[，。；：！？,;:!?]")


def check(found: Examined) -> Iterator[Notice]:
    """All that is known to be missing or odd."""
    for part in CHECKS:
        yield from part(found)


def _nameless(found: Examined) -> Iterator[Notice]:
    """Origin lines that no name stands before: two submissions were read as one, or one as the introduction.

    What nobody knows as a name is the rest of a sentence that was joined to what came next, if it holds a clause or its last line
    alone is a name.
    """
    names = {at: submission.respondent.name for part, submission in zip(found.parts, found.submissions, strict=True) for at in part.body}
    for at in found.having("front matter", "introduction", "submission"):
        if origin(found.blocks[at].text, found.forms):
            place = f"in the text of {names[at]}" if at in names else "before any submission"
            yield found.error(found.blocks[at].line, f"an origin line stands {place}; the name of a respondent is missing before it")
    for part in found.parts:
        block = found.blocks[part.heading]
        if part.origin and found.roles[part.heading] == "section heading" and part.name == block.text:
            yield found.error(block.line, "the first respondent of this section has no name")
        elif part.origin and found.resolver.resolve(part.name) is None and _holds_more(found, part.name, block):
            yield found.error(block.line, "this text stands before an origin line, where the name of a respondent should be")


def _holds_more(found: Examined, name: str, block: Block) -> bool:
    """Whether a block that should be a name is, or holds, something else."""
    last_line = block.text[block.segments[-1].at :] if len(block.lines) > 1 else ""
    return block.kind == "paragraph" or bool(_CLAUSE.search(name)) or found.resolver.resolve(last_line) is not None


def _strayed(found: Examined) -> Iterator[Notice]:
    """Text under the heading of a section that belongs to nobody."""
    sections = [form.heading for form in found.forms.sections]
    inside = False
    for at in found.having("section heading", "respondent heading", "introduction"):
        block, words = found.blocks[at], bare(found.blocks[at])
        if found.roles[at] == "respondent heading" or found.forms.introduction.fullmatch(words):
            inside = False
        elif any(pattern.fullmatch(words) for pattern in sections):
            inside = not any(part.heading == at for part in found.parts)
        elif inside and block.kind != "heading":
            yield found.error(block.line, "this text belongs to no respondent; its name or its origin line is missing")
            inside = False


def _misplaced(found: Examined) -> Iterator[Notice]:
    """Organisations among the states, or states among the organisations: the heading of a section is missing."""
    for part, submission in zip(found.parts, found.submissions, strict=True):
        kind = submission.respondent.kind
        if part.origin and kind not in (part.kind, "eu"):
            name = submission.respondent.name
            yield found.error(
                found.blocks[part.heading].line, f"{name} stands in a section of another kind; the heading of its own is missing"
            )


def _swallowed(found: Examined) -> Iterator[Notice]:
    """Headings inside a submission that name a respondent of the same kind who has none: its origin line is missing."""
    present = {submission.respondent.id for submission in found.submissions}
    for part, submission in zip(found.parts, found.submissions, strict=True):
        for block in (found.blocks[at] for at in part.body if part.origin and found.blocks[at].kind == "heading"):
            id = found.resolver.resolve(block.text)
            if id and id not in present and found.resolver.identities[id].kind == submission.respondent.kind:
                inside = f"{block.text} stands as a heading in the text of {submission.respondent.name}"
                yield found.error(block.line, f"{inside}; the origin line of its own submission is missing")


def _joined(found: Examined) -> Iterator[Notice]:
    """The letter of another document inside a submission."""
    for part, submission in zip(found.parts, found.submissions, strict=True):
        for block in (found.blocks[at] for at in part.body):
            if block.kind == "heading" and found.forms.letter.fullmatch(bare(block)):
                problem = f"the letter of another document stands in the text of {submission.respondent.name}"
                yield found.error(block.line, problem, "give each document a file of its own")


def _footnotes(found: Examined) -> Iterator[Notice]:
    """Footnotes without a mark and marks without a footnote; known to be damage where other footnotes are complete."""
    tell = found.error if found.marked else found.warning
    for at in found.having("footnote"):
        if at not in found.marked:
            block = found.blocks[at]
            yield tell(block.line, f"no mark was found for footnote {block.label}; it belongs to no submission")
    for at, label in unanswered(found.blocks):
        yield tell(found.blocks[at].line, f"the mark {label} has no footnote")


def _empty_sections(found: Examined) -> Iterator[Notice]:
    """Headings of sections with nothing under them but other headings; a section may begin with its part A."""
    text = [at for at, role in sorted(found.roles.items()) if role not in ("furniture", "footnote")]
    numbered = [at for at in found.having("section heading") if found.blocks[at].label]
    opened = {part.heading for part in found.parts}
    for at in numbered:
        following = [n for n in text if n > at and (n in numbered or found.roles[n] != "section heading")]
        empty = not following or (following[0] in numbered and found.blocks[following[0]].label != "A")
        if empty and at not in opened:
            yield found.error(found.blocks[at].line, f"nothing stands under {found.blocks[at].text}")


CHECKS: tuple[Callable[[Examined], Iterator[Notice]], ...] = (
    contents,
    announced,
    _nameless,
    _strayed,
    _swallowed,
    _misplaced,
    _empty_sections,
    _joined,
    sequences,
    endings,
    _footnotes,
)
