"""Reading of packaged tables: failures name the table."""

from pathlib import Path

import pytest

from diffreport.errors import TableError
from diffreport.lexicon.checks import consulted, parse_table, read_table


def test_a_missing_table_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"^gone\.toml: the packaged table cannot be read; install diffreport again$"):
        read_table(tmp_path / "gone.toml")


def test_a_table_that_is_not_utf8_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "t.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(TableError, match="cannot be read"):
        read_table(path)


def test_broken_toml_names_the_table_and_the_line() -> None:
    with pytest.raises(TableError, match=r"^t\.toml: not valid TOML: .*line 2"):
        parse_table('a = "b"\nc d', "t.toml")


def test_several_sources_are_several_keys() -> None:
    assert consulted("b, a", {"a": "", "b": ""}, "t.toml", "X") == ("b", "a")
