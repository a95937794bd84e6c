"""Tables of forms: what they recognise, and that a slip of the pen in one is refused."""

from pathlib import Path

import pytest

from diffreport.errors import TableError
from diffreport.lang import forms as module
from diffreport.lang.detect import detect
from diffreport.lang.forms import load
from diffreport.lang.reports import forms_of

TABLE = (Path(module.__file__).parent / "zh" / "headings.toml").read_text(encoding="utf-8")


def loaded(text: str, folder: Path) -> None:
    table = folder / "headings.toml"
    table.write_text(text, encoding="utf-8")
    load(table, "zh", lambda _: None, lambda _: None)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[contents]\n", "[contents]\nextra = 1\n", "lang/zh/headings.toml, contents: unknown key 'extra'; remove it or correct its name"),
        ("columns = ", "column = ", "lang/zh/headings.toml, contents: unknown key 'column'; remove it or correct its name"),
        ("[agenda]\nitem", "[agenda]\n# item", "lang/zh/headings.toml, agenda: the key 'item' is missing; add it"),
        ('kind = "eu"', 'kind = "union"', "lang/zh/headings.toml, section[0]: unknown kind 'union'; use state, eu or organization"),
        ("'导言|引言'", "'(导言'", "lang/zh/headings.toml, introduction.heading: the pattern does not compile"),
        ("[letter]", "[letters]", "lang/zh/headings.toml, the table: unknown key 'letters'; remove it or correct its name"),
        (
            "[letter]",
            "français = 1\n[letter]",
            "lang/zh/headings.toml: not valid TOML: Expected '=' after a key in a key/value pair (at line ",
        ),
    ],
)
def test_a_broken_table_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in TABLE
    with pytest.raises(TableError) as error:
        loaded(TABLE.replace(old, new, 1), tmp_path)
    assert str(error.value).startswith(message)


def test_the_packaged_table_loads(tmp_path: Path) -> None:
    loaded(TABLE, tmp_path)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("从各国政府收到的答复", "state"),
        ("从会员国收到的信息", "state"),
        ("各国政府提交的资料", "state"),
        ("从欧洲联盟收到的答复", "eu"),
        ("从国际组织收到的信息", "organization"),
        ("从联合国系统和其他国际组织收到的答复", "organization"),
        ("与国际组织的合作", None),
    ],
)
def test_sections_by_their_headings(heading: str, kind: str | None) -> None:
    kinds = [form.kind for form in forms_of("zh").sections if form.heading.fullmatch(heading)]
    assert kinds == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("各国应采取措施。", "zh"),
        ("The Government of the country is a party to the Convention.", "en"),
        ("Le Gouvernement est partie à la Convention et aux protocoles.", "fr"),
        ("El Gobierno es parte en la Convención y los protocolos.", "es"),
        ("Правительство является участником Конвенции.", "ru"),
        ("الحكومة طرف في الاتفاقية", "ar"),
        ("条約の締約国である。", "ja"),
        ("12 / 34", "und"),
    ],
)
def test_language_of_a_text(text: str, language: str) -> None:
    assert detect(text) == language
