"""The text of each session in a form in which words can be counted.

Comes in: submissions. Goes out: for each session its text, folded and without 《titles》, which change when the documents
change and not when the words do; and on demand its sentences.

    >>> plain("根据《公约》加强核保安。")
    '根据|加强核保安.'
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from diffreport.lang.fold import fold
from diffreport.lang.pack import LanguagePack
from diffreport.model.compilation import Paragraph, Submission

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
    """What the respondents of one session wrote: their paragraphs, the text of each in plain form, and all of it in one."""

    session: int
    paragraphs: Mapping[str, Sequence[Paragraph]]
    texts: Mapping[str, str]
    whole: str

    def count(self, form: str) -> int:
        """How often the form stands in the session."""
        return self.whole.count(form)

    def users(self, form: str) -> int:
        """How many respondents write the form."""
        return sum(form in text for text in self.texts.values())

    def sentences(self, respondent: str, pack: LanguagePack) -> list[Sentence]:
        """The sentences of one respondent; cut on demand, since few respondents' are looked at."""
        return [
            Sentence(respondent, paragraph.index, text := paragraph.text[span.start : span.end], plain(text))
            for paragraph in self.paragraphs[respondent]
            for span in pack.sentences(paragraph.text)
        ]


def plain(text: str) -> str:
    """The text folded, each title replaced by one mark."""
    return _TITLE.sub("|", fold(text))


def sessions(submissions: Iterable[Submission]) -> list[SessionText]:
    """The sessions, oldest first; a submission outside the sessions does not count."""
    found: dict[int, dict[str, list[Paragraph]]] = {}
    for submission in submissions:
        if submission.session is not None:
            found.setdefault(submission.session, {}).setdefault(submission.respondent.id, []).extend(submission.paragraphs)
    return [_session(session, found[session]) for session in sorted(found)]


def _session(session: int, paragraphs: Mapping[str, Sequence[Paragraph]]) -> SessionText:
    texts = {respondent: "\n".join(plain(paragraph.text) for paragraph in paragraphs[respondent]) for respondent in sorted(paragraphs)}
    return SessionText(session, paragraphs, texts, "\n".join(texts.values()))
