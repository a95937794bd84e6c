"""Change reports made of little: sessions, respondents, and what was found."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from diffreport.model.collation import ChangeReport, Collation, Comparison
from diffreport.model.compilation import Compilation, Paragraph, Submission
from diffreport.model.document import Notice
from diffreport.model.flag import Evidence, Flag, FlagKind, Reason
from diffreport.model.respondent import Respondent

Key = int | str


def flag(kind: FlagKind, fingerprint: str, confidence: float = 0.9) -> Flag:
    return Flag(kind, "《刑法典》", Reason(kind), confidence, fingerprint, None, Evidence(0, "本国通过了《刑法典》。", None))


def report(
    held: Mapping[Key, Sequence[str]],
    flags: Iterable[tuple[str, Key, Key, Flag]] = (),
    notices: Iterable[Notice] = (),
    shown: Sequence[str] = (),
) -> ChangeReport:
    """The report of these sessions (or sources); of the respondents only those `shown` are collated, all where none is."""
    compilations = tuple(_compilation(key, ids) for key, ids in held.items())
    found = list(flags)
    ids = sorted({id_ for ids in held.values() for id_ in ids} & set(shown or [id_ for ids in held.values() for id_ in ids]))
    return ChangeReport(compilations, tuple(_collation(id_, compilations, found) for id_ in ids), tuple(notices))


def _compilation(key: Key, ids: Sequence[str]) -> Compilation:
    session = key if isinstance(key, int) else None
    source = f"{key}.txt" if session else str(key)
    symbol, year = (f"A/{key}/1", 1945 + session) if session else (None, None)
    submissions = tuple(_submission(id_, session, year, source) for id_ in ids)
    return Compilation(source, "0" * 64, "zh", symbol, session, year, None, (), submissions, ())


def _submission(id_: str, session: int | None, year: int | None, source: str) -> Submission:
    paragraphs = (Paragraph(0, "paragraph", "本国通过了《刑法典》。", line=3),)
    return Submission(Respondent(id_, id_, "state"), session, year, source, "zh", None, None, False, paragraphs)


def _collation(id_: str, compilations: Sequence[Compilation], flags: Sequence[tuple[str, Key, Key, Flag]]) -> Collation:
    mine = [one for compilation in compilations for one in compilation.submissions if one.respondent.id == id_]
    pairs = [(old.key, new.key) for old, new in pairwise(one for one in mine if one.session)]
    compared = (Comparison(old, new, "normal", None, (), _of((id_, old, new), flags)) for old, new in pairs)
    return Collation(Respondent(id_, id_, "state"), tuple(mine), tuple(compared))


def _of(whose: tuple[Any, ...], flags: Sequence[tuple[str, Key, Key, Flag]]) -> tuple[Flag, ...]:
    return tuple(one for *belongs, one in flags if tuple(belongs) == whose)
