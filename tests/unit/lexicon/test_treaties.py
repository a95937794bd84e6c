"""Identities of treaties: what the table may not hold."""

from typing import Any

import pytest

from diffreport.errors import TableError
from diffreport.lexicon import treaties as module
from diffreport.lexicon.treaties import treaties


def test_amendments_and_protocols_know_their_parents() -> None:
    assert treaties()["CPPNM-A"].parent == "CPPNM"
    assert treaties()["CPPNM-A"].form == "amendment"
    assert treaties()["UNCharter"].universal
    assert not treaties()["NPT"].universal


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"kind": "pact"}, r"treaties\.toml, X: unknown kind 'pact'; use one of treaty"),
        ({"kind": "treaty", "parent": "Y"}, "parent and form go together"),
        ({"kind": "treaty", "parent": "Y", "form": "protocol"}, "unknown parent 'Y'"),
        ({"kind": "treaty", "parent": "X", "form": "annex"}, "or form 'annex'"),
    ],
)
def test_a_broken_row_is_refused(row: dict[str, Any], problem: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "table", lambda *_, **__: {"X": row})
    with pytest.raises(TableError, match=problem):
        treaties.__wrapped__()
