"""The label tables are complete and alike, and every reason the program gives has words."""

import ast
import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import diffreport
from diffreport.errors import TableError
from diffreport.model.collation import ChangeKind, LineageStatus
from diffreport.model.compilation import Role
from diffreport.model.document import BlockKind, Level
from diffreport.model.fact import FactKind, LawAction, Modality, Stance, TreatyStatus
from diffreport.model.flag import FlagKind, Reason
from diffreport.render import labels
from diffreport.textdiff.stances import STANCE
from diffreport.textdiff.tokens import ENTITY_KINDS

PACKAGE = Path(diffreport.__file__).parent
ENGLISH, *OTHERS = (labels.load(language) for language in labels.LANGUAGES)
CHINESE = labels.load("zh")


def test_languages_have_the_same_labels_with_the_same_values() -> None:
    def shape(table: labels.Labels) -> dict[str, set[str]]:
        return {f"{section}.{key}": _fields(label) for section, part in table.sections.items() for key, label in part.items()}

    english, others = shape(ENGLISH), [shape(other) for other in OTHERS]
    assert all(other.keys() == english.keys() for other in others)
    assert {key for other in others for key in english if english[key] != other[key]} == AS_PRINTED


AS_PRINTED = {"reason.about-law", "reason.about-law-titled", "reason.about-law-on"}
"""A reader of Chinese is told a law by its printed name, any other by its sort, number and year."""


def _fields(label: object) -> set[str]:
    text = label["other"] if isinstance(label, dict) else str(label)
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


@pytest.mark.parametrize(
    ("section", "kinds"),
    [
        ("change", ChangeKind),
        ("lineage", LineageStatus),
        ("placement", Role),
        ("block", BlockKind),
        ("level", Level),
        ("flag", FlagKind),
        ("when", FlagKind),
        ("fact", FactKind),
    ],
)
def test_every_kind_of_the_model_has_words(section: str, kinds: object) -> None:
    assert set(ENGLISH.sections[section]) == set(get_args(kinds))


@pytest.mark.parametrize(
    ("family", "values"), [("stance", Stance), ("status", TreatyStatus), ("action", LawAction), ("modality", Modality)]
)
def test_every_value_of_a_claim_has_words(family: str, values: object) -> None:
    codes = {f"{family}-{value}" for value in get_args(values)} - {"modality-none"}
    assert codes <= set(ENGLISH.sections["reason"])


def reason_codes(source: str) -> set[str]:
    """Codes that a module gives: the first argument of `Reason` and the fourth of `Edit`, where they are literal."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    given = [node.args[0] for node in calls if node.func.id == "Reason" and node.args]
    given += [node.args[3] for node in calls if node.func.id == "Edit" and len(node.args) > 3]
    given += [keyword.value for node in calls for keyword in node.keywords if (node.func.id, keyword.arg) in NAMED]
    return {node.value for node in given if isinstance(node, ast.Constant) and isinstance(node.value, str)}


NAMED = {("Reason", "code"), ("Edit", "reason")}


def test_codes_are_found_in_source() -> None:
    assert reason_codes('Reason("a"); Edit("equal", t, None, "b"); Edit(reason="c"); Reason(code)') == {"a", "b", "c"}


def test_every_reason_of_the_program_has_words() -> None:
    given = {code for path in PACKAGE.rglob("*.py") for code in reason_codes(path.read_text(encoding="utf-8"))}
    assert given - set(ENGLISH.sections["reason"]) == set()


def test_every_reason_of_an_edit_has_words_alone_and_as_a_reason_of_its_bead() -> None:
    judged = (PACKAGE / "textdiff" / "significance.py").read_text(encoding="utf-8")
    strings = {node.value for node in ast.walk(ast.parse(judged)) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    codes = ENTITY_KINDS | {STANCE.reason or ""} | {text for text in strings if EDIT_CODE.fullmatch(text)}
    assert {"number", "negation", "modality", "list-item", "added-clause"} <= codes
    assert codes | {f"{code}-differs" for code in codes} <= set(ENGLISH.sections["reason"])


EDIT_CODE = re.compile("negation|modality|(list|added|dropped)-[a-z]+")


def test_a_template_is_filled_and_values_without_a_place_are_appended() -> None:
    table = labels.Labels("en", {"reason": {"count": "{0} became {1}", "law": "law"}})
    assert table.reason(Reason("count", ("16", "18"))) == "16 became 18"
    assert table.reason(Reason("count", ("16",))) == "16 became "
    assert table.reason(Reason("law", ("a", "b"))) == "law: a, b"
    assert table.reason(Reason("law")) == "law"


def test_a_reason_with_too_few_values_leaves_their_places_empty() -> None:
    table = labels.Labels("en", {"reason": {"said": "{1} “{0}”", "third": "{2}."}})
    assert table.reason(Reason("said", ("{0.__class__}",))) == " “{0.__class__}”"
    assert table.reason(Reason("third")) == "."


def test_a_treaty_is_said_by_its_short_name_and_an_unknown_one_by_its_id() -> None:
    assert ENGLISH.reason(Reason("treaty", ("ICSANT",))) == "Nuclear Terrorism Convention"
    assert CHINESE.reason(Reason("treaty", ("ICSANT",))) == "《核恐怖主义公约》"
    assert ENGLISH.reason(Reason("treaty", ("New2030",))) == "New2030"


def test_parts_are_said_inside_and_joined_as_the_template_wants() -> None:
    table = labels.Labels("en", {"reason": {"all": "{0}: {parts:; }", "item": "{1} {0}", "verb": "supports", "plain": "because"}})
    item = Reason("item", ("x",), (Reason("verb"),))
    assert table.reason(Reason("all", ("two",), (item, item))) == "two: supports x; supports x"
    assert table.reason(Reason("all", ("none",))) == "none: "
    assert table.reason(Reason("plain", ("1",), (item,))) == "because: 1, supports x"


def test_a_reason_that_counts_has_a_form_for_one() -> None:
    table = labels.Labels("en", {"reason": {"law": {"one": "law: {parts:, }", "other": "{0} laws: {parts:, }"}, "x": "{0}"}})
    assert table.reason(Reason("law", ("1",), (Reason("x", ("a",)),))) == "law: a"
    assert table.reason(Reason("law", ("2",), (Reason("x", ("a",)), Reason("x", ("b",))))) == "2 laws: a, b"


def test_an_unknown_code_is_said_as_it_stands() -> None:
    assert ENGLISH.reason(Reason("from-later", ("7",))) == "from-later: 7"
    assert ENGLISH.reason(Reason("{0.__class__}", ("7",))) == "{0.__class__}: 7"


def test_counting_follows_the_language() -> None:
    assert [ENGLISH.count("beads", number) for number in (0, 1, 2)] == ["0 beads", "1 bead", "2 beads"]
    assert [CHINESE.count("beads", number) for number in (1, 2)] == ["1个段组", "2个段组"]


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ({"count": {"x": "many"}}, "count.x"),
        ({"count": {"x": {"one": "1"}}}, "count.x"),
        ({"count": {"x": {"other": "n", "few": "f"}}}, "count.x"),
        ({"label": {"x": 3}}, "label.x"),
        ({"label": {"x": ""}}, "label.x"),
        ({"label": {"x": {"other": "n"}}}, "label.x"),
        ({"reason": {"x": {"one": "n"}}}, "reason.x"),
    ],
)
def test_a_label_of_the_wrong_shape_is_refused(table: dict[str, dict[str, object]], place: str) -> None:
    whole: dict[str, dict[str, object]] = {section: {} for section in labels.SECTIONS} | table
    with pytest.raises(TableError, match=place.replace(".", r"\.")):
        labels.checked(whole, "xx.toml")


def test_an_unknown_or_missing_section_is_refused() -> None:
    with pytest.raises(TableError, match=r"xx\.toml: sections unknown or missing: .*colour"):
        labels.checked({"colour": {}}, "xx.toml")
