"""How respondents and submissions are called in a terminal.

Comes in: names and ids from documents and the registry. Goes out: one way to say them, harmless for a terminal.
"""

from diffreport.model.compilation import Submission
from diffreport.render.labels import Labels
from diffreport.render.visible import visible


def named(name: str, id_: str) -> str:
    """A respondent's name with its id, or alone where the registry does not know it and the name is its id."""
    return visible(name) if name == id_ else f"{visible(name)} ({visible(id_)})"


def session(submission: Submission, labels: Labels) -> str:
    """A submission's session and year, or its source where there is no session."""
    if submission.session is None:
        return visible(submission.source)
    return labels("session", submission.session, submission.year)


def place(paragraph: int, footnote: int | None, submission: Submission, labels: Labels) -> str:
    """Where words of a submission stand: its paragraph, counted from 1, and the footnote that holds them."""
    if footnote is None:
        return f"¶{paragraph + 1}"
    return f"¶{paragraph + 1} {labels('in_footnote', visible(submission.footnotes[footnote].label))}"
