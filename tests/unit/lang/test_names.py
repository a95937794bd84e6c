"""Names by language: complete, without double claims, honest about what was verified."""

import pytest

from diffreport.errors import TableError
from diffreport.lang.names import load, name_key, parse_names, rows
from diffreport.lexicon.load import respondents

LANGUAGES = ("zh", "en")
IDS = frozenset({"AAA", "BBB"})
HEAD = '[sources]\nbook = "a book"\n[names]\n'


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_respondent_has_a_short_name(language: str) -> None:
    assert load(language).keys() == respondents().keys()


@pytest.mark.parametrize(("language", "chinese"), [("zh", True), ("en", False)])
def test_short_names_are_in_the_language(language: str, chinese: bool) -> None:
    def in_chinese(name: str) -> bool:
        return any("\u4e00" <= char <= "\u9fff" for char in name)

    assert [names.short for names in load(language).values() if in_chinese(names.short) is not chinese] == []


@pytest.mark.parametrize(
    ("language", "id", "short", "official"),
    [
        ("zh", "CUB", "古巴", "古巴共和国"),
        ("zh", "BRN", "文莱达鲁萨兰国", None),
        ("zh", "MDA", "摩尔多瓦共和国", None),
        ("zh", "JOR", "约旦", "约旦哈希姆王国"),
        ("zh", "THA", "泰国", "泰王国"),
        ("zh", "INTERPOL", "国际刑警组织", "国际刑事警察组织"),
        ("en", "JOR", "Jordan", "Hashemite Kingdom of Jordan"),
        ("en", "TUR", "Türkiye", "Republic of Türkiye"),
        ("en", "VNM", "Viet Nam", "Socialist Republic of Viet Nam"),
        ("en", "KOR", "Republic of Korea", None),
    ],
)
def test_short_and_official_names(language: str, id: str, short: str, official: str | None) -> None:
    names = load(language)[id]
    assert (names.short, names.official) == (short, official)


@pytest.mark.parametrize(("language", "unsourced", "unverified"), [("zh", 22, 115), ("en", 50, 130)])
def test_what_nobody_verified_is_counted(language: str, unsourced: int, unverified: int) -> None:
    table = rows(language).values()
    assert sum(not row.sources for row in table) == unsourced
    assert sum(len(row.unverified) for row in table) == unverified


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_names_of_every_state_were_verified(language: str) -> None:
    states = [id for id, identity in respondents().items() if identity.kind == "state"]
    assert [id for id in states if load(language)[id].short in rows(language)[id].unverified] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_unverified_names_are_names_of_their_row(language: str) -> None:
    assert [id for id, row in rows(language).items() if not set(row.unverified) <= set(row.names.every())] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("刚果（金）", "刚果(金)"),
        ("国际 刑警 组织", "国际刑警组织"),
        ("《生物武器公约》执行支助股", "生物武器公约执行支助股"),
        ("第 1540 (2004) 号", "第1540（2004）号"),
        ("ＣＵＢＡ", "cuba"),
        ("Türkiye", "TURKIYE"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Antigua & Barbuda", "Antigua and Barbuda"),
        ("The Bahamas", "Bahamas (the)"),
        ("Timor-Leste", "Timor Leste"),
        ("U.S.", "US"),
        ("格鲁吉亚\\*", "格鲁吉亚"),
        ("挪威¹²", "挪威"),
    ],
)
def test_spellings_of_one_name_have_one_key(left: str, right: str) -> None:
    assert name_key(left) == name_key(right)


@pytest.mark.parametrize(("left", "right"), [("尼日尔", "尼日利亚"), ("Niger", "Nigeria"), ("15 40", "1540"), ("刚果", "刚果(金)")])
def test_different_names_have_different_keys(left: str, right: str) -> None:
    assert name_key(left) != name_key(right)


def test_a_row_gives_names_sources_and_what_is_unverified() -> None:
    row = parse_names(
        HEAD + 'AAA = { short = "A", official = "Land A", others = ["Old A"], source = "book", unverified = ["Aland"] }', "t.toml", IDS
    )["AAA"]
    assert row.names.every() == ("A", "Land A", "Old A", "Aland")
    assert (row.sources, row.unverified) == (("book",), ("Aland",))


def test_without_a_source_all_names_of_the_row_are_unverified() -> None:
    row = parse_names(HEAD + 'AAA = { short = "A", others = ["B"], source = "unverified" }', "t.toml", IDS)["AAA"]
    assert (row.sources, row.unverified) == ((), ("A", "B"))


def test_one_respondent_may_have_two_spellings_with_one_key() -> None:
    row = parse_names(HEAD + 'AAA = { short = "A-B", others = ["a b", "AAA"], source = "book" }', "t.toml", IDS)["AAA"]
    assert row.names.every() == ("A-B", "a b", "AAA")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            'AAA = { short = "(甲) 国", source = "book" }\nBBB = { short = "乙", others = ["甲国"], source = "book" }',
            "t.toml, BBB: the name '甲国' is claimed twice, by AAA too",
        ),
        ('AAA = { short = "bbb", source = "book" }', "t.toml, AAA: the name 'bbb' is claimed twice, by BBB too"),
        ('CCC = { short = "C", source = "book" }', "t.toml, [names]: unknown key 'CCC'"),
        ('AAA = { short = "A", source = "book", sort = 1 }', "t.toml, AAA: unknown key 'sort'"),
        ('AAA = { short = "A" }', "t.toml, AAA: the key 'source' is missing"),
        ('AAA = { source = "book" }', "t.toml, AAA: the key 'short' is missing"),
        ('AAA = { short = "A", source = "hearsay" }', "t.toml, AAA: the source 'hearsay' is not described in [sources]"),
        ('AAA = { short = "", source = "book" }', "t.toml, AAA: a text that is not blank is expected here"),
        ('AAA = { short = "A", others = "B", source = "book" }', "t.toml, AAA: a list is expected here"),
        ('AAA = "A"', "t.toml, AAA: a table of keys is expected here"),
    ],
)
def test_a_table_that_breaks_its_rules_is_refused(body: str, message: str) -> None:
    with pytest.raises(TableError) as raised:
        parse_names(HEAD + body, "t.toml", IDS)
    assert str(raised.value) == message


def test_a_language_without_a_table_is_an_error() -> None:
    with pytest.raises(TableError, match="cannot be read"):
        load("xx")
