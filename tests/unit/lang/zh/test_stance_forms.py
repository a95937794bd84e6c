"""The checks of the table of stances."""

from typing import Any

import pytest

from diffreport.errors import TableError
from diffreport.lang.zh.stance_forms import compiled, forms

GOOD: dict[str, Any] = {"role": "predicate", "stance": "support", "forms": ["支持"], "source": "unverified"}


def test_the_packaged_table_is_in_order() -> None:
    assert forms().personal.rows


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({**GOOD, "role": "verb"}, "unknown"),
        ({**GOOD, "stance": "praise"}, "unknown, or lacks its stance"),
        ({"role": "necessity", "forms": ["必须"], "source": "unverified"}, "lacks its stance or modality"),
        ({"role": "connective", "stance": "support", "forms": ["因此"], "source": "unverified"}, "unknown"),
        ({**GOOD, "forms": ["(?:支持|赞成)"]}, "begins with no character"),
        ({**GOOD, "forms": ["支(持"]}, "does not compile"),
    ],
)
def test_a_bad_row_is_refused(row: dict[str, Any], problem: str) -> None:
    with pytest.raises(TableError, match=problem):
        compiled([row])
