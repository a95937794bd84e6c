"""A glossary file: what it may say, and that every slip is named with its place."""

from pathlib import Path

import pytest

from diffreport.errors import InputError
from diffreport.model.drift import Glossary, Term
from diffreport.settings.glossary import read


def written(folder: Path, text: str) -> Path:
    path = folder / "glossary.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_in_order(tmp_path: Path) -> None:
    path = written(
        tmp_path, '[[term]]\nold = "旧"\nnew = "新"\n[[term]]\nlanguage = "en"\nold = "a"\nnew = "b"\nignore = true\nnote = "two things"\n'
    )
    terms = (Term("zh", "旧", "新"), Term("en", "a", "b", True, "two things"))
    assert read(path) == Glossary(terms)


def test_an_empty_file_pins_nothing(tmp_path: Path) -> None:
    assert read(written(tmp_path, "# nothing yet\n")).terms == ()


def test_an_ignored_pair_holds_in_both_directions() -> None:
    glossary = Glossary((Term("zh", "旧", "新", ignore=True), Term("zh", "甲", "乙")))
    assert glossary.ignores("zh", "新", "旧")
    assert not glossary.ignores("en", "旧", "新")
    assert not glossary.ignores("zh", "甲", "乙")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[terms]]\nold = "a"\n', "glossary.toml, terms: unknown key; did you mean term?"),
        ('[term]\nold = "a"\n', "glossary.toml, term: must be an array of tables; "),
        (
            '[[term]]\nold = "a"\nnew = "b"\n[[term]]\nold = "c"\nnew = "d"\nignored = true\n',
            "glossary.toml, term 2.ignored: unknown key; did you mean ignore?",
        ),
        ('[[term]]\nold = "a"\n', "glossary.toml, term 1.new: is missing; "),
        ('[[term]]\nold = "a"\nnew = 3\n', "glossary.toml, term 1.new: must be a text; "),
        ('[[term]]\nold = "a"\nnew = " "\n', "glossary.toml, term 1.new: must be a text; "),
        ('[[term]]\nold = "a"\nnew = "b"\nignore = "yes"\n', "glossary.toml, term 1.ignore: must be true or false; "),
        ('[[term]]\nold = "a"\nnew = "b"\nlanguage = "xx"\n', "glossary.toml, term 1.language: xx is not known; "),
        ('[[term]]\nold = "a"\nnew = "ａ"\n', "glossary.toml, term 1: old and new are the same; "),
        ('[[term]]\nold = "a"\nnew = "b"\n[[term]]\nold = "b"\nnew = "a"\n', "glossary.toml, term 2: b and a stand in two rows; "),
        ("[[term]\n", "glossary.toml: is not TOML: "),
    ],
)
def test_a_slip_is_an_error_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(written(tmp_path, text))
    assert str(caught.value).startswith(message)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "g.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match=r"^g\.toml, byte 0: is not UTF-8"):
        read(path)
    with pytest.raises(InputError, match=r"^missing\.toml: cannot be read"):
        read(tmp_path / "missing.toml")
