"""What an output format is: a function for each result that it can show.

Comes in: functions of a format's module. Goes out: a `Format`, which the registry loads by name.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from diffreport.model.collation import ChangeReport
from diffreport.model.compilation import Compilation
from diffreport.model.document import Document, Notice
from diffreport.model.drift import Drift, Glossary
from diffreport.model.verdict import Verdict
from diffreport.render.view import View


def not_offered(*_: object) -> str:
    """Stands where a format cannot show a result; the registry does not offer it there, so a call is a defect."""
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Format:
    """The functions of a format.

    `compare` shows a change report, `listing` compilations with the notices of reading them, `document` and
    `compilation` the first two stages, `terms` the terminology that switched, beside the glossary that was given; `facts`
    and `flags` what a selection left in a change report, `timeline` each of its respondents over all sessions, `check` the verdict
    of a check. Each takes a `View` last and returns the whole text.
    """

    compare: Callable[[ChangeReport, View], str | bytes]
    listing: Callable[[Sequence[Compilation], Sequence[Notice], View], str] = not_offered
    document: Callable[[Document, View], str] = not_offered
    compilation: Callable[[Document, Compilation, View], str] = not_offered
    terms: Callable[[Sequence[Drift], Glossary, View], str] = not_offered
    facts: Callable[[ChangeReport, View], str] = not_offered
    flags: Callable[[ChangeReport, View], str] = not_offered
    timeline: Callable[[ChangeReport, View], str] = not_offered
    check: Callable[[Verdict, View], str] = not_offered
