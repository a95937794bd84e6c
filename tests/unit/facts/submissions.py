"""Submissions made of a few paragraphs, and the cases of ``tests/cases/facts``."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from diffreport.lang import pack_for
from diffreport.lexicon.load import respondents
from diffreport.model.compilation import Footnote, Paragraph, Submission
from diffreport.model.respondent import Respondent

ZH = pack_for("zh")
NAMELESS = Respondent("-", "", "organization")
FOLDER = Path(__file__).parents[2] / "cases" / "facts"


def cases(name: str) -> list[Any]:
    """The cases of one file, each under its title."""
    rows = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row, id=row["title"]) for row in rows]


def respondent(id_: str) -> Respondent:
    return Respondent(id_, ZH.respondents()[id_].short, respondents()[id_].kind)


def submission(
    texts: Sequence[str], speaker: Respondent | None = None, session: int = 75, footnotes: tuple[Footnote, ...] = ()
) -> Submission:
    """A submission of Cuba, or of another speaker; "-" before a paragraph makes it an item."""
    paragraphs = tuple(
        Paragraph(n, "item" if text.startswith("-") else "paragraph", text.removeprefix("-")) for n, text in enumerate(texts)
    )
    return Submission(speaker or respondent("CUB"), session, 1945 + session, "x", "zh", None, None, False, paragraphs, footnotes)
