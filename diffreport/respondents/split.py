"""From a document to a compilation: who sent in what.

Comes in: a `Document`, the forms of its language and the registry of names. Goes out: a `Compilation`, in which every
block has one placement, so that nothing is lost. A report of the Secretary-General is divided by its origin lines (see
`outline`); a document without any is tried as the report of a single author.
"""

from collections.abc import Mapping, Sequence

from diffreport.errors import InputError, NoReportError
from diffreport.lang.forms import ReportForms
from diffreport.model.compilation import Compilation, Footnote, Placement, Role, Submission, year_of
from diffreport.model.document import Block, Document, Notice
from diffreport.model.respondent import Respondent, RespondentKind
from diffreport.respondents.checks import check
from diffreport.respondents.contents import announces
from diffreport.respondents.examined import REMEDY, Examined
from diffreport.respondents.fields import agenda_item, is_excerpt, origin, session, symbol
from diffreport.respondents.mentions import mentions
from diffreport.respondents.notes import owners
from diffreport.respondents.outline import Outline, Part, outline
from diffreport.respondents.paragraphs import footnotes, paragraphs
from diffreport.respondents.resolve import Resolver, newcomer
from diffreport.respondents.single_author import SingleAuthor, single_author


def split(document: Document, forms: ReportForms, resolver: Resolver) -> Compilation:
    """The compilation that a document is.

    Raises:
        NoReportError: if it shows no sign of being a report.
        InputError: if it is the beginning of a report, or damaged beyond reading.
    """
    found = outline(document.blocks, forms)
    if found.parts:
        return _report(document, found, forms, resolver)
    alone = single_author(document.blocks, forms)
    if alone:
        return _alone(document, alone, forms, resolver)
    if announces(document.blocks, forms):
        raise InputError("the report ends before its first submission", source=document.source, remedy=REMEDY)
    damage = next((notice for notice in document.notices if notice.level == "error"), None)
    if damage:
        raise InputError(f"no submissions found, and {damage.text}", source=document.source, place=f"line {damage.line}")
    raise NoReportError("no submissions found", source=document.source, remedy="use --plain to compare any two texts")


def _report(document: Document, found: Outline, forms: ReportForms, resolver: Resolver) -> Compilation:
    blocks = document.blocks
    front, introduction = found.having(blocks, "front matter"), found.having(blocks, "introduction")
    sign = symbol((*(block for block in blocks if block.kind == "furniture"), *front))
    number = session(front, introduction, sign, forms)
    marked = owners(blocks)
    notices = list(document.notices)
    placed: dict[int, str] = {}
    submissions = []
    for part in found.parts:
        who, unknown = _respondent(part.name, part.kind, document, blocks[part.heading], resolver)
        notices += unknown
        notes = footnotes(blocks, marked, (part.heading, *part.origin), part.body)
        submissions.append(_submission(document, part, who, number, tuple(notes.values()), forms))
        placed |= dict.fromkeys((part.heading, *part.origin, *part.body, *notes), who.id)
    notices += check(Examined(document, found.roles, found.parts, submissions, marked, forms, resolver))
    return Compilation(
        source=document.source,
        sha256=document.sha256,
        language=document.language,
        symbol=sign,
        session=number,
        year=None if number is None else year_of(number),
        agenda_item=agenda_item(front, forms),
        introduction=tuple(introduction),
        submissions=tuple(submissions),
        placements=_placements(found.roles, placed),
        notices=tuple(notices),
        layout=document.layout,
    )


def _submission(
    document: Document, part: Part, who: Respondent, number: int | None, notes: tuple[Footnote, ...], forms: ReportForms
) -> Submission:
    said = [found for at in part.origin if (found := origin(document.blocks[at].text, forms))]
    made = paragraphs(document.blocks, part.body)
    return Submission(
        respondent=who,
        session=number,
        year=None if number is None else year_of(number),
        source=document.source,
        language=document.language,
        date=next((found.date for found in said if found.date), None),
        original_language=next((found.language for found in said if found.language), None),
        excerpt=is_excerpt((paragraph.text for paragraph in made), (note.text for note in notes), forms),
        paragraphs=made,
        footnotes=notes,
    )


def _alone(document: Document, alone: SingleAuthor, forms: ReportForms, resolver: Resolver) -> Compilation:
    blocks = document.blocks
    sign = symbol(blocks)
    year = int(alone.date[:4]) if alone.date else None
    who, unknown = _respondent(alone.author, "organization", document, blocks[alone.heading], resolver)
    made = paragraphs(blocks, alone.body)
    marked = owners(blocks)
    notes = footnotes(blocks, marked, (alone.heading,), alone.body)
    submission = Submission(who, None, year, document.source, document.language, alone.date, None, False, made, tuple(notes.values()))
    part = Part(alone.author, "organization", alone.heading, body=list(alone.body))
    damage = check(Examined(document, alone.roles, (part,), (submission,), marked, forms, resolver))
    return Compilation(
        source=document.source,
        sha256=document.sha256,
        language=document.language,
        symbol=sign,
        session=None,
        year=year,
        agenda_item=None,
        introduction=tuple(blocks[at] for at, role in alone.roles.items() if role == "introduction"),
        submissions=(submission,),
        placements=_placements(alone.roles, dict.fromkeys((alone.heading, *alone.body, *notes), who.id)),
        mentions=mentions(made, resolver, document.language, forms.lookalikes, document.source, sign, year),
        notices=(*document.notices, *unknown, *damage),
        layout=document.layout,
    )


def _respondent(
    name: str, kind: RespondentKind, document: Document, block: Block, resolver: Resolver
) -> tuple[Respondent, Sequence[Notice]]:
    """Who a name means; a name that the registry does not know is kept as a respondent of its own, with a warning."""
    name = resolver.meant(name)
    known = resolver.resolve(name)
    if known:
        return resolver.respondent(known, document.language), ()
    like = resolver.suggestions(name, 1)
    text = f"the registry does not know {name}, which is kept as a respondent of its own" + (f"; {like[0]} looks like it" if like else "")
    return newcomer(name, kind), (Notice("warning", document.source, block.line, text),)


def _placements(roles: Mapping[int, Role], placed: Mapping[int, str]) -> tuple[Placement, ...]:
    return tuple(Placement(at, role, placed.get(at)) for at, role in sorted(roles.items()))
