"""What the page says in words: names, citations, values.

Comes in: labels of the reader's language and the compilations of the report. Goes out: text. Quotes and names of laws
stay in the language of the document; all around them is in that of the reader.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from diffreport.model.compilation import Compilation, Key, Paragraph, Submission
from diffreport.model.flag import Reason
from diffreport.model.respondent import Respondent
from diffreport.render.labels import Labels
from diffreport.render.names import language, name

NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Words:
    """Labels, and what is known of each source by its name."""

    labels: Labels
    sources: Mapping[str, Compilation]

    def name(self, respondent: Respondent) -> str:
        """A respondent's name in the reader's language, or as the document has it where no table knows it."""
        return name(respondent, self.labels)

    def document(self, submission: Submission, paragraph: Paragraph | None = None) -> str:
        """What to cite: the symbol of the document, else its session, else its file."""
        source = (paragraph.source if paragraph else None) or submission.source
        compilation = self.sources.get(source)
        if compilation and compilation.symbol:
            return compilation.symbol
        return source if submission.session is None else self.labels("session", submission.session, submission.year)

    def citation(self, submission: Submission, paragraph: Paragraph) -> str:
        """A paragraph as a citation: symbol, respondent, paragraph counted from 1, page where the source has pages."""
        parts = [
            self.document(submission, paragraph),
            self.name(submission.respondent),
            self.labels("cited_paragraph", paragraph.index + 1, section="page"),
            "" if paragraph.page is None else self.labels("page", paragraph.page),
        ]
        return self.labels("and").join(filter(None, parts))

    def language(self, code: str | None) -> str:
        """A language by its ISO 639-1 code; empty where it is not known."""
        return language(code, self.labels)

    def value(self, value: Any, family: str) -> str:
        """The value of a flag: a number, a status or stance in words, or the number and year of a law.

        `family` is the first word of the flag's kind.
        """
        if isinstance(value, Mapping):
            return self.law(value.get("number"), value.get("year"))
        if isinstance(value, int | float):
            return number(value)
        if value is None:
            return ""
        return {"treaty": self.status, "position": self.stance}.get(family, str)(str(value))

    def status(self, status: str) -> str:
        """What a respondent is to a treaty."""
        return self.labels.reason(Reason(f"status-{status}"))

    def stance(self, stance: str) -> str:
        """What a respondent does about the target of a position."""
        return self.labels.reason(Reason(f"stance-{stance}"))

    def column(self, session: Key) -> str:
        """What heads the column of a session; the file where there is none."""
        return self.labels("in_session", session, section="page") if isinstance(session, int) else session

    def law(self, printed: str | None, year: int | None) -> str:
        """A law's number and year; the year is left out where the number holds it."""
        said = [
            self.labels("law_number", printed, section="page") if printed else "",
            str(year) if year and str(year) not in (printed or "") else "",
        ]
        return self.labels("and").join(filter(None, said))


def words_for(labels: Labels, compilations: Sequence[Compilation]) -> Words:
    """The words for a report made from these compilations."""
    return Words(labels, {compilation.source: compilation for compilation in compilations})


def number(value: float) -> str:
    """A number with its thousands apart by spaces, as ISO 80000-1 asks for: ``11 601 256``."""
    whole = int(value) if float(value).is_integer() else value
    return f"{whole:,}".replace(",", NO_BREAK)
