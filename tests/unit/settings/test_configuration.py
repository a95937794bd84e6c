"""The configuration file: both kinds say the same, and a slip is an error with its place."""

import tomllib
from pathlib import Path

import pytest

from diffreport.errors import InputError
from diffreport.model.configuration import Configuration, Pin, Stated
from diffreport.render.labels import LANGUAGES
from diffreport.settings.configuration import LABELS, read

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "settings" / "wrong.toml").read_text(encoding="utf-8"))["case"]

TOML = """
sources = ["reports", "more/x.txt"]
respondents = ["古巴", "EU"]
glossary = "glossary.toml"
lang = "zh"
fail-on = ["law-enacted", "treaty-count"]
min-confidence = 0.7
baseline = "accepted.toml"
sessions = { old = 73, new = 78 }

[aliases]
"Cuba: mission" = "CUB"

[source."reports/scan.txt"]
symbol = "A/73/999"
session = 73
language = "zh"

[[pin]]
respondent = "CUB"
old-session = 73
new-session = 75
old = [5]
new = [8, 7]
new-begins = ["其次", "首先"]

[expect]
sessions = [73, 75]
respondents = ["Cuba: mission", "示例国"]
sources = ["scan.txt"]
"""

INI = """
[metadata]
name = another program's
this line: is none of our business

[diffreport]
sources =
    reports
    more/x.txt
respondents = 古巴, EU
glossary = glossary.toml
lang = zh
fail-on = law-enacted, treaty-count
min-confidence = 0.7
baseline = accepted.toml

[diffreport:sessions]
old = 73
new = 78

[diffreport:aliases]
Cuba: mission = CUB

[diffreport:source:reports/scan.txt]
symbol = A/73/999
session = 73
language = zh

[diffreport:pin:1]
respondent = CUB
old-session = 73
new-session = 75
old = 5
new = 8, 7
new-begins =
    其次
    首先

[diffreport:expect]
sessions = 73, 75
respondents = Cuba: mission, 示例国
sources = scan.txt

[another]
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_slip_is_an_error_with_its_place(case: dict[str, str], tmp_path: Path) -> None:
    name, text = ("setup.cfg", case["ini"]) if "ini" in case else ("diffreport.toml", case["toml"])
    with pytest.raises(InputError) as caught:
        read(written(tmp_path, name, text))
    assert str(caught.value).startswith(case["message"])
    assert "\n" not in str(caught.value)


def test_a_file_settles_everything(tmp_path: Path) -> None:
    found = read(written(tmp_path, "diffreport.toml", TOML))
    assert found.sources == (tmp_path / "reports", tmp_path / "more/x.txt")
    assert (found.respondents, found.old, found.new, found.lang) == (("古巴", "EU"), 73, 78, "zh")
    assert (found.fail_on, found.min_confidence) == (("law-enacted", "treaty-count"), 0.7)
    assert (found.glossary, found.baseline) == (tmp_path / "glossary.toml", tmp_path / "accepted.toml")
    assert found.aliases == {"Cuba: mission": "CUB"}
    assert found.stated == {(tmp_path / "reports/scan.txt").resolve(): Stated("A/73/999", 73, None, "zh")}
    [pin] = found.pins
    assert pin == Pin("CUB", 73, 75, (5,), (8, 7), (), ("其次", "首先"), None, "diffreport.toml", "pin 1")
    assert [(item.session, item.source, item.respondents) for item in found.expect] == [
        (73, None, ()),
        (75, None, ()),
        (None, "scan.txt", ()),
        (None, None, ("CUB", "示例国")),
    ]
    assert found.expect[0].stated == "diffreport.toml, expect.sessions"


def test_setup_cfg_says_the_same_among_the_sections_of_others(tmp_path: Path) -> None:
    toml, ini = read(written(tmp_path, "diffreport.toml", TOML)), read(written(tmp_path, "setup.cfg", INI))
    for part in ("sources", "respondents", "old", "new", "glossary", "lang", "fail_on", "min_confidence", "baseline", "aliases", "stated"):
        assert getattr(ini, part) == getattr(toml, part), part
    assert [(pin.sides, pin.new_begins, pin.place) for pin in ini.pins] == [(((4,), (6, 7)), ("其次", "首先"), "pin 1")]
    assert [item.respondents for item in ini.expect] == [item.respondents for item in toml.expect]


def test_an_empty_file_settles_nothing(tmp_path: Path) -> None:
    assert read(written(tmp_path, "diffreport.toml", "")) == Configuration("diffreport.toml", tmp_path)


def test_a_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.toml: cannot be read"):
        read(tmp_path / "none.toml")
    path = tmp_path / "diffreport.toml"
    path.write_bytes(b"lang = '\xff'")
    with pytest.raises(InputError, match=r"^diffreport\.toml, byte 8: is not UTF-8"):
        read(path)


def test_a_byte_order_mark_is_no_key(tmp_path: Path) -> None:
    path = tmp_path / "diffreport.toml"
    path.write_bytes(b'\xef\xbb\xbflang = "zh"')
    assert read(path).lang == "zh"


def test_it_knows_the_languages_of_the_labels() -> None:
    assert LABELS == LANGUAGES
