"""What had to be there and is not: the reason why a check must not look clean.

Comes in: compilations, and expectations from a baseline or a configuration. Goes out: gaps, as notices of level ``error``; and the
other way round, the expectations that the compilations of today make for tomorrow. A report is known by its symbol and session, because
a file may be renamed or extracted anew; by its file's name only where it has neither.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from diffreport.model.baseline import Expectation
from diffreport.model.compilation import Compilation
from diffreport.model.document import Notice

Identity = tuple[int | None, str | None, str | None, str | None]
"""Session, symbol, source and language of an expectation."""


def missing(expected: Iterable[Expectation], compilations: Sequence[Compilation]) -> Iterator[Notice]:
    """A gap for each expectation that the reports do not meet."""
    for expectation in expected:
        meant = [compilation for compilation in compilations if _is_meant(compilation, expectation)]
        if not meant:
            text = f"expects {_named(expectation)}, which was not found; put it back, or take that row out"
            yield Notice("error", expectation.stated, None, text)
            continue
        if lost := sorted(set(expectation.respondents) - _held(meant)):
            identified = len(meant) == 1
            place = meant[0].source if identified else expectation.stated
            text = f"no submission of {', '.join(lost)} was found, which {expectation.stated} expects"
            yield Notice("error", place, None, text if identified else f"{text} in {_named(expectation)}")


def held(compilations: Iterable[Compilation], stated: str) -> tuple[Expectation, ...]:
    """What the reports hold, as expectations in the order of their sessions; `stated` names the file they will stand in."""
    respondents: dict[Identity, set[str]] = defaultdict(set)
    for compilation in compilations:
        source = None if compilation.symbol or compilation.session else compilation.source
        respondents[compilation.session, compilation.symbol, source, compilation.language] |= _held([compilation])
    return tuple(
        Expectation(stated, symbol, session, language, source, tuple(sorted(ids)))
        for (session, symbol, source, language), ids in sorted(respondents.items(), key=lambda item: order(item[0]))
    )


def identity(expectation: Expectation) -> Identity:
    """What tells the reports of two expectations apart."""
    return (expectation.session, expectation.symbol, expectation.source, expectation.language)


def order(identity: Identity) -> tuple[object, ...]:
    """A key to sort by: sessions first, oldest first, then what is outside them."""
    session, *names = identity
    return (session is None, session or 0, *(name or "" for name in names))


def _is_meant(compilation: Compilation, expectation: Expectation) -> bool:
    found = (compilation.session, compilation.symbol, compilation.source, compilation.language)
    return all(wanted is None or wanted == has for wanted, has in zip(identity(expectation), found, strict=True))


def _held(compilations: Iterable[Compilation]) -> set[str]:
    """Ids of those who have a submission with at least one paragraph."""
    submissions = (submission for compilation in compilations for submission in compilation.submissions)
    return {submission.respondent.id for submission in submissions if submission.paragraphs}


def _named(expectation: Expectation) -> str:
    """The report that is meant, in words."""
    session = None if expectation.session is None else f"session {expectation.session}"
    language = None if expectation.language is None else f"language {expectation.language}"
    parts = [part for part in (expectation.symbol, expectation.source, session, language) if part]
    return f"a report ({', '.join(parts)})" if parts else "a report"
