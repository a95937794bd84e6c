from collections.abc import Callable, Mapping
from itertools import pairwise

import pytest

from diffreport.model.collation import ChangeReport, Collation, Comparison
from diffreport.model.compilation import Compilation, Mention, Paragraph, Submission
from diffreport.model.respondent import Respondent
from diffreport.render.html.site import pages
from diffreport.render.view import View
from tests.markup import Page

Sessions = Mapping[str, tuple[int, ...]]


def respondent(id_: str) -> Respondent:
    return Respondent(id_, id_, "organization" if id_ in ("WHO", "UNX") else "state")


def submission(id_: str, session: int, language: str) -> Submission:
    text = (Paragraph(0, "paragraph", f"{id_} {session}"),)
    return Submission(respondent(id_), session, session + 1945, f"{session}-{language}.txt", language, None, None, False, text)


@pytest.fixture
def made() -> Callable[..., ChangeReport]:
    """``made({"CUB": (73, 75)}, en={"CUB": (75,)}, named={"CUB": 2019})`` tells who wrote to which and who was named."""

    def made(zh: Sessions, en: Sessions | None = None, named: Mapping[str, int] | None = None) -> ChangeReport:
        collations = []
        for language, table in (("zh", zh), ("en", en or {})):
            for id_, sessions in table.items():
                own = tuple(submission(id_, session, language) for session in sessions)
                compared = tuple(Comparison(old, new, "normal", None, ()) for old, new in pairwise(sessions))
                mentions = tuple(mention for mention in mentioned(named or {}) if mention.respondent == id_)
                collations.append(Collation(respondent(id_), own, compared, mentions))
        kinds = {(own.session, own.language): own for collation in collations for own in collation.submissions}
        compilations = [compilation(own.source, language, session) for (session, language), own in sorted(kinds.items())]
        compilations += [
            compilation(f"{year}.txt", "zh", None, year, mentioned(named or {})) for year in sorted(set((named or {}).values()))
        ]
        return ChangeReport(tuple(compilations), tuple(collations), ())

    return made


def mentioned(named: Mapping[str, int]) -> tuple[Mention, ...]:
    return tuple(Mention(id_, f"{year}.txt", None, year, "9", "……") for id_, year in named.items())


def compilation(
    source: str, language: str, session: int | None, year: int | None = None, mentions: tuple[Mention, ...] = ()
) -> Compilation:
    return Compilation(source, "0" * 64, language, None, session, year or (session or 0) + 1945, None, (), (), (), mentions)


@pytest.fixture
def opened() -> Callable[..., dict[str, Page]]:
    """``opened(report, language="zh")`` are the pages of a site by their names, parsed."""

    def opened(report: ChangeReport, **choices: object) -> dict[str, Page]:
        return {page.name: Page(page.text()) for page in pages(report, View(**choices))}

    return opened
