"""Reads and writes a baseline: what was accepted, what must be there, and what damage is tolerated.

Comes in: a TOML file, or a JSON file of the same structure where the name ends in ``.json``; or a `Baseline` to write. Goes
out: a `Baseline`, or the text of a file. A row that is read wrongly would accept what nobody accepted, so every key, type and
date is checked, and an error names the row by its number in the file. What is written is sorted, a value a line, so that a
new run changes only the lines of what is new.

    [[expected]]
    session = 78
    symbol = "A/78/999"
    language = "zh"
    respondents = ["CUB", "QAT"]

    [[accepted]]
    fingerprint = "0123456789ab"
    kind = "law-enacted"
    respondent = "CUB"
    subject = "《刑法典》"
    sessions = [75, 78]
    reason = "known since March"
    owner = "desk 3"
    expires = 2027-06-30

    [[tolerated]]
    source = "un-2023-s78-zh.txt"
    text = "the contents list names 捷克, but no submission of that name was found; compare the file with the original"
    reason = "so in the original"
"""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar, get_args

from diffreport.errors import InputError
from diffreport.model.baseline import Baseline, Expectation, Tolerance
from diffreport.model.compilation import Key
from diffreport.model.flag import FlagKind
from diffreport.model.verdict import Acceptance
from diffreport.settings.file import text_of
from diffreport.settings.section import Section
from diffreport.settings.toml import quoted

Found = TypeVar("Found", Acceptance, Expectation, Tolerance)
KINDS: Mapping[str, FlagKind] = {kind: kind for kind in get_args(FlagKind)}
NAME = "diffreport-baseline.toml"
"""The name by which a baseline is found where none is given."""

_HEAD = """\
# What `diffreport check` accepts and expects. `diffreport check SOURCE... --update-baseline` writes it; reasons, owners and
# days of expiry are yours to edit, and stay. Keep it under version control.
"""
_REMEDY = "`diffreport check SOURCE... --update-baseline` writes one to start from"
_JSON = ".json"


def read(path: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        InputError: the file cannot be read, is not TOML (or JSON), has an unknown key, a value of the wrong type, a day that is none,
            or two rows for one fingerprint or one report.
    """
    try:
        content = json.loads(text_of(path, _REMEDY)) if path.suffix == _JSON else tomllib.loads(text_of(path, _REMEDY))
    except (tomllib.TOMLDecodeError, json.JSONDecodeError) as error:
        sort = "JSON" if path.suffix == _JSON else "TOML"
        raise InputError(f"is not {sort}: {error}", source=path.name, remedy="mend that line, or take the last good version") from error
    return parse(content, path.name)


def parse(content: Any, source: str) -> Baseline:
    """The baseline in the plain data of a file; raises as `read` does."""
    if not isinstance(content, dict):
        raise InputError("holds no table", source=source, remedy=_REMEDY)
    top = Section(content, source)
    top.only("expected", "accepted", "tolerated")
    accepted = _unlike((_acceptance(row), row) for row in top.rows("accepted"))
    expected = _unlike((_expectation(row), row) for row in top.rows("expected"))
    tolerated = _unlike((_tolerance(row), row) for row in top.rows("tolerated"))
    return Baseline(tuple(accepted.values()), tuple(expected.values()), tuple(tolerated.values()))


def text(baseline: Baseline, name: str) -> str:
    """The text of a file of that name: JSON where it ends in ``.json``, else TOML."""
    content = {
        "expected": [_plain_expectation(row) for row in baseline.expected],
        "accepted": [_plain_acceptance(row) for row in baseline.accepted],
    }
    if baseline.tolerated:
        content["tolerated"] = [_plain_tolerance(row) for row in baseline.tolerated]
    if name.endswith(_JSON):
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    tables = (line for key, found in content.items() for row in found for line in _table(key, row))
    return _HEAD + "".join(f"{line}\n" for line in tables)


def _expectation(row: Section) -> Expectation:
    row = _filled(row, "session", "symbol", "source", "language", "respondents")
    named = row.text("symbol"), row.whole("session"), row.text("language"), row.text("source")
    found = Expectation(row.source, *named, row.texts("respondents"))
    if found == Expectation(row.source):
        raise row.wrong("asks for nothing", "name a session, a symbol, a source or respondents")
    return found


def _acceptance(row: Section) -> Acceptance:
    row = _filled(row, "fingerprint", "kind", "respondent", "subject", "sessions", "reason", "owner", "expires")
    row.needed("kind")
    return Acceptance(
        row.needed("fingerprint"),
        KINDS[row.one_of("kind", tuple(KINDS)) or ""],
        row.needed("respondent"),
        row.text("subject") or "",
        row.text("reason") or "",
        row.text("owner") or "",
        _day(row, "expires"),
        _sessions(row, "sessions"),
    )


def _tolerance(row: Section) -> Tolerance:
    row = _filled(row, "source", "text", "reason", "owner", "expires")
    named = row.needed("source"), row.needed("text"), row.needed("reason")
    return Tolerance(row.source, *named, row.text("owner") or "", _day(row, "expires"))


def _filled(row: Section, *keys: str) -> Section:
    """A row without the values that were left empty, as a reason that nobody has written yet."""
    row.only(*keys)
    return replace(row, values={key: value for key, value in row.values.items() if value != ""})


def _day(row: Section, key: str) -> date | None:
    """The day under a key; a text of the form 2027-06-30 counts, because JSON knows no days."""
    value = row.values.get(key)
    with suppress(ValueError):
        value = date.fromisoformat(value) if isinstance(value, str) else value
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise row.wrong("must be a day", f"write {key} = 2027-06-30", key)
    return value


def _sessions(row: Section, key: str) -> tuple[Key, ...]:
    """The sessions under a key, or names of sources where there are none."""
    values = row.values.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, int | str) and not isinstance(value, bool) for value in values):
        raise row.wrong("must be an array of sessions", f"write {key} = [75, 78]", key)
    return tuple(values)


def _unlike(found: Iterable[tuple[Found, Section]]) -> dict[object, Found]:
    """What was found in the rows, by what tells it apart; two rows for one thing contradict each other."""
    by_key: dict[object, Found] = {}
    for item, row in found:
        key, what = _identity(item)
        if key in by_key:
            raise row.wrong(f"{what} stands in two rows", "keep one")
        by_key[key] = item
    return by_key


def _identity(item: Acceptance | Expectation | Tolerance) -> tuple[object, str]:
    """What tells a row apart, and its name."""
    if isinstance(item, Acceptance):
        return item.fingerprint, f"fingerprint {item.fingerprint}"
    if isinstance(item, Tolerance):
        return (item.source, item.text), "the same damage"
    return replace(item, respondents=()), "the same report"


def _plain_expectation(row: Expectation) -> dict[str, Any]:
    named = {"session": row.session, "symbol": row.symbol, "source": row.source, "language": row.language}
    return {key: value for key, value in named.items() if value is not None} | {"respondents": [*row.respondents]}


def _plain_acceptance(row: Acceptance) -> dict[str, Any]:
    said: dict[str, Any] = {
        "fingerprint": row.fingerprint,
        "kind": row.kind,
        "respondent": row.respondent,
        "subject": row.subject,
        "sessions": [*row.sessions],
        "reason": row.reason,
        "owner": row.owner,
    }
    return said | _expiry(row)


def _plain_tolerance(row: Tolerance) -> dict[str, Any]:
    return {"source": row.source, "text": row.text, "reason": row.reason, "owner": row.owner} | _expiry(row)


def _expiry(row: Acceptance | Tolerance) -> dict[str, str]:
    return {} if row.expires is None else {"expires": row.expires.isoformat()}


def _table(name: str, row: Mapping[str, Any]) -> Iterator[str]:
    """The lines of one table; respondents stand one a line, since a session of a hundred is read and compared by lines."""
    yield ""
    yield f"[[{name}]]"
    for key, value in row.items():
        if key == "respondents":
            yield f"{key} = ["
            yield from (f"  {quoted(one)}," for one in value)
            yield "]"
        elif key == "expires":
            yield f"{key} = {value}"
        elif isinstance(value, list):
            yield f"{key} = [{', '.join(map(quoted, value))}]"
        else:
            yield f"{key} = {quoted(value)}"
