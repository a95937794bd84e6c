"""What the summary and the introduction say that a report holds, against what was found in it.

Comes in: a report that was split. Goes out: errors where fewer replies were found than it speaks of, or not those of a state that
it says replied, or not a section in which it says that replies stand; a warning where more were found. A supplement speaks of its
parent.
"""

import re
from collections.abc import Iterator

from diffreport.model.document import Block, Notice
from diffreport.respondents.examined import Examined
from diffreport.respondents.mentions import named, naming

_SENTENCE = re.compile(r"[^。]+")


def announced(found: Examined) -> Iterator[Notice]:
    """What the words before the submissions promise and the report lacks."""
    for block in (found.blocks[at] for at in found.having("front matter", "introduction")):
        yield from _numbers(found, block)
        yield from _names(found, block)
        yield from _sections(found, block)


def _numbers(found: Examined, block: Block) -> Iterator[Notice]:
    """The number of replies."""
    sentence = found.forms.replies_sentence.search(block.text)
    for kind, pattern in found.forms.replies.items() if sentence else ():
        said = pattern.search(sentence[0]) if sentence else None
        number = found.forms.number(said["number"]) if said else None
        count = sum(submission.respondent.kind == kind for submission in found.submissions)
        if said and number is not None and count != number:
            problem = f"the report speaks of replies from {said[0]}, but {count} were found"
            yield (found.error if count < number else found.warning)(block.line, problem)


def _names(found: Examined, block: Block) -> Iterator[Notice]:
    """States whose replies were received, as it says."""
    sentence = found.forms.replies_sentence.search(block.text)
    if not sentence or found.single or found.supplement:
        return
    states = {
        name: id
        for id, forms in found.resolver.tables.get(found.document.language, {}).items()
        if id in found.resolver.identities and found.resolver.identities[id].kind == "state"
        for name in forms.every()
    }
    present = {submission.respondent.id for submission in found.submissions}
    for name, _ in named(sentence[0], naming(states, found.forms.lookalikes)):
        if states[name] not in present:
            yield found.error(block.line, f"the report speaks of a reply from {name}, but none was found")


def _sections(found: Examined, block: Block) -> Iterator[Notice]:
    """Sections in which replies stand, where the sections that were found are numbered."""
    numbers = {found.forms.number(found.blocks[at].label or "") for at in found.having("section heading")} - {None}
    if len(numbers) < 2 or found.single or found.supplement:
        return
    for sentence in _SENTENCE.findall(block.text):
        for said in found.forms.replies_section.finditer(sentence) if found.forms.replies_place.search(sentence) else ():
            if (number := found.forms.number(said["number"])) and number not in numbers:
                yield found.error(block.line, f"the report speaks of replies in {said[0]}, which was not found")
