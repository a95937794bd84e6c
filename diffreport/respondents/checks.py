"""What a report says of itself against what was found in it.

Comes in: the compiled submissions, the contents list and the sentences that count the replies. Goes out: warnings. A
name in the contents without a submission, or another number of replies, means that something was lost, by the
extraction or by this program.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from diffreport.lang.forms import ReportForms
from diffreport.model.compilation import Submission
from diffreport.model.document import Block, Notice
from diffreport.respondents.fields import origin
from diffreport.respondents.resolve import Resolver

_LEADERS = re.compile(r"\s*(?:\.{2,}|…+|·{3,}|\s)\s*\d{1,3}$")


def check(
    source: str,
    blocks: Iterable[Block],
    preface: Sequence[Block],
    submissions: Sequence[Submission],
    forms: ReportForms,
    resolver: Resolver,
) -> Iterator[Notice]:
    """Warnings where the report announces more than was found; `preface` is its front matter and introduction."""
    yield from _contents(source, blocks, submissions, resolver)
    yield from _replies(source, preface, submissions, forms)
    yield from _nameless(source, submissions, forms)


def _contents(source: str, blocks: Iterable[Block], submissions: Sequence[Submission], resolver: Resolver) -> Iterator[Notice]:
    found = {submission.respondent.id for submission in submissions}
    for block in blocks:
        if block.kind == "furniture" and block.label == "contents":
            name = _LEADERS.sub("", block.text)
            id = resolver.resolve(name)
            if id is not None and id not in found:
                yield Notice("warning", source, block.line, f"the contents list names {name}, but no submission of that name was found")


def _replies(source: str, preface: Sequence[Block], submissions: Sequence[Submission], forms: ReportForms) -> Iterator[Notice]:
    for block in preface:
        sentence = forms.replies_sentence.search(block.text)
        for kind, pattern in forms.replies.items() if sentence else ():
            said = pattern.search(sentence[0]) if sentence else None
            count = forms.number(said["number"]) if said else None
            found = sum(submission.respondent.kind == kind for submission in submissions)
            if said and count is not None and count != found:
                yield Notice("warning", source, block.line, f"the report speaks of replies from {said[0]}, but {found} were found")


def _nameless(source: str, submissions: Iterable[Submission], forms: ReportForms) -> Iterator[Notice]:
    for submission in submissions:
        for paragraph in submission.paragraphs:
            if origin(paragraph.text, forms):
                name = submission.respondent.name
                yield Notice(
                    "warning",
                    source,
                    paragraph.line,
                    f"an origin line stands in the text of {name}; the name of another respondent may be missing before it",
                )
