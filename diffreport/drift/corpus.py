"""The sentences of each session in a form in which words can be counted.

Comes in: submissions. Goes out: for each session its sentences, folded and without 《titles》, which change when the
documents change and not when the words do.

    >>> plain("根据《公约》加强核保安。")
    '根据|加强核保安.'
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack
from diffreport.model.compilation import Submission

_TITLE = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as printed (`text`) and in the form that is compared (`plain`)."""

    respondent: str
    paragraph: int
    text: str
    plain: str


@dataclass(frozen=True, slots=True)
class SessionText:
    """What the respondents of one session wrote: their sentences by respondent, and all of it in one string."""

    session: int
    sentences: Mapping[str, Sequence[Sentence]]
    whole: str

    def count(self, form: str) -> int:
        """How often the form stands in the session."""
        return self.whole.count(form)

    def users(self, form: str) -> int:
        """How many respondents write the form."""
        return sum(any(form in sentence.plain for sentence in sentences) for sentences in self.sentences.values())


def plain(text: str) -> str:
    """The text folded, each title replaced by one mark."""
    return _TITLE.sub("|", fold(text))


def sessions(submissions: Iterable[Submission], pack: LanguagePack) -> list[SessionText]:
    """The sessions, oldest first; a submission outside the sessions does not count."""
    found: dict[int, dict[str, list[Sentence]]] = {}
    for submission in submissions:
        if submission.session is not None:
            own = found.setdefault(submission.session, {}).setdefault(submission.respondent.id, [])
            own.extend(_sentences(submission, pack))
    return [_session(session, found[session]) for session in sorted(found)]


def _session(session: int, by_respondent: Mapping[str, Sequence[Sentence]]) -> SessionText:
    ordered = {respondent: by_respondent[respondent] for respondent in sorted(by_respondent)}
    return SessionText(session, ordered, "\n".join(sentence.plain for own in ordered.values() for sentence in own))


def _sentences(submission: Submission, pack: LanguagePack) -> Iterator[Sentence]:
    for paragraph in submission.paragraphs:
        for span in pack.sentences(paragraph.text):
            text = paragraph.text[span.start : span.end]
            yield Sentence(submission.respondent.id, paragraph.index, text, plain(text))
