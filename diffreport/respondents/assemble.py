"""Which submissions are compared with which: all of one respondent, in one language, oldest first.

Comes in: compilations. Goes out: the submissions of each respondent, addenda joined to their parents, and notices. The
same text twice counts once; two different texts for one session, language and respondent cannot both be right, and
choosing one in silence would be a finding of our own making (SPEC section 7).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from diffreport.errors import InputError
from diffreport.lang.fold import fold
from diffreport.model.compilation import Compilation, Key, Submission
from diffreport.model.document import Notice
from diffreport.respondents.fields import SUPPLEMENT


def assemble(compilations: Iterable[Compilation]) -> tuple[list[Submission], list[Notice]]:
    """The submissions of all respondents, ordered by respondent, language and time, and what was joined or left out.

    Raises:
        InputError: two sources hold different texts for one session, language and respondent.
    """
    found: dict[tuple[str, str, Key], Submission] = {}
    notices: list[Notice] = []
    for compilation in sorted(compilations, key=_order):
        supplement = bool(compilation.symbol and SUPPLEMENT.search(compilation.symbol))
        for submission in compilation.submissions:
            key = submission.identity
            if key not in found:
                found[key] = submission
            elif supplement:
                found[key] = _joined(found[key], submission)
            elif _same(found[key], submission):
                text = f"the same text of {submission.respondent.name} is in {found[key].source} too; it is read once"
                notices.append(Notice("warning", submission.source, None, text))
            else:
                raise _contradiction(found[key], submission)
    return sorted(found.values(), key=_place), notices


def _order(compilation: Compilation) -> tuple[bool, str, str, str]:
    """Supplements after their parents, whatever the files are called."""
    symbol = compilation.symbol or ""
    return (bool(SUPPLEMENT.search(symbol)), symbol, compilation.source, compilation.sha256)


def _place(submission: Submission) -> tuple[str, str, int, str]:
    return (submission.respondent.id, submission.language, submission.year or 0, str(submission.key))


def _joined(parent: Submission, supplement: Submission) -> Submission:
    """The parent with the paragraphs and footnotes of its addendum or corrigendum after its own."""
    shift = len(parent.paragraphs)
    paragraphs = (replace(p, index=p.index + shift, source=p.source or supplement.source) for p in supplement.paragraphs)
    footnotes = (replace(n, paragraph=None if n.paragraph is None else n.paragraph + shift) for n in supplement.footnotes)
    return replace(parent, paragraphs=(*parent.paragraphs, *paragraphs), footnotes=(*parent.footnotes, *footnotes))


def _same(one: Submission, other: Submission) -> bool:
    return _texts(one) == _texts(other)


def _texts(submission: Submission) -> Sequence[str]:
    return [fold(paragraph.text) for paragraph in submission.paragraphs]


def _contradiction(first: Submission, second: Submission) -> InputError:
    problem = f"its text of {first.respondent.name} for session {first.session} differs from that in {first.source}"
    return InputError(problem, source=second.source, remedy="leave one of the two files out")
