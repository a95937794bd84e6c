"""What happened in which year: the submissions of a respondent, and the documents by other authors that name it.

Comes in: a collation and the labels of the reader's language. Goes out: years with a line each, in their order; what has no year comes
last. The lines are not yet harmless.
"""

from itertools import groupby

from diffreport.model.collation import Collation
from diffreport.model.compilation import Submission
from diffreport.render.labels import Labels


def years(collation: Collation, labels: Labels) -> list[tuple[int | None, str]]:
    """Submissions, and mentions in documents by a single author, each document once."""
    events = [(submission.year, _submission(submission, labels)) for submission in collation.submissions]
    for (year, document), group in groupby(collation.mentions, key=lambda mention: (mention.year, mention.symbol or mention.source)):
        paragraphs = ", ".join(dict.fromkeys(mention.paragraph for mention in group))
        events.append((year, labels("named_there", document, paragraphs)))
    return sorted(events, key=lambda event: (event[0] is None, event[0] or 0))


def _submission(submission: Submission, labels: Labels) -> str:
    known = [
        labels("session_only", submission.session) if submission.session is not None else submission.source,
        labels("received", submission.date) if submission.date else "",
        labels.count("paragraphs", len(submission.paragraphs)),
        labels("excerpt") if submission.excerpt else "",
    ]
    return labels("and").join(filter(None, known))
