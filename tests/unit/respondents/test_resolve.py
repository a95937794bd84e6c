"""From printed names to respondents: cases as data, the names of the reports, suggestions, newcomers."""

import tomllib
from pathlib import Path

import pytest

from diffreport.errors import TableError
from diffreport.lang.names import load
from diffreport.lang.pack import Names
from diffreport.lexicon.load import Identity, respondents
from diffreport.model.respondent import Respondent
from diffreport.respondents.resolve import Resolver, newcomer, resolver

CASES = Path(__file__).parents[2] / "cases" / "respondents" / "resolve.toml"

# Respondents of sessions 67, 73, 75 and 78 and of S/2019/986, as their headings print them.
PRINTED = {
    "哥伦比亚": "COL", "格鲁吉亚": "GEO", "黎巴嫩": "LBN", "挪威": "NOR", "欧洲联盟": "EU", "国际原子能机构": "IAEA",
    "国际民用航空组织": "ICAO", "国际海事组织": "IMO", "联合国毒品和犯罪问题办公室": "UNODC", "世界卫生组织": "WHO",
    "非洲联盟": "AU", "独立国家联合体": "CIS", "反洗钱金融行动任务组": "FATF", "国际刑警组织": "INTERPOL",
    "北大西洋公约组织": "NATO", "欧洲安全与合作组织": "OSCE", "世界海关组织": "WCO", "柬埔寨": "KHM", "古巴": "CUB",
    "厄瓜多尔": "ECU", "萨尔瓦多": "SLV", "菲律宾": "PHL", "卡塔尔": "QAT", "拉丁美洲和加勒比禁止核武器组织": "OPANAL",
    "集体安全条约组织": "CSTO", "国际民用航空组织(国际民航组织)": "ICAO", "国际刑事警察组织": "INTERPOL", "亚美尼亚": "ARM",
    "文莱达鲁萨兰国": "BRN", "印度": "IND", "尼加拉瓜": "NIC", "巴拿马": "PAN", "乌克兰": "UKR", "反恐怖主义办公室": "UNOCT",
    "禁止化学武器组织": "OPCW", "全面禁止核试验条约组织筹备委员会": "CTBTO", "布基纳法索": "BFA", "洪都拉斯": "HND",
    "约旦": "JOR", "摩尔多瓦共和国": "MDA", "联合国区域间犯罪和司法研究所": "UNICRI",
    "安全理事会第1540(2004)号决议所设委员会": "1540-COMMITTEE",
}  # fmt: skip


def cases() -> list[tuple[str, str | None]]:
    table = tomllib.loads(CASES.read_text(encoding="utf-8"))
    return [(name, case.get("id")) for case in table["cases"] for name in case["names"]]


@pytest.fixture(scope="module")
def index() -> Resolver:
    return resolver({"zh": load("zh"), "en": load("en")}, respondents())


@pytest.mark.parametrize(("name", "id"), cases())
def test_cases(index: Resolver, name: str, id: str | None) -> None:
    assert index.resolve(name) == id


@pytest.mark.parametrize(("name", "id"), PRINTED.items())
def test_headings_of_the_reports(index: Resolver, name: str, id: str) -> None:
    assert index.resolve(name) == id


def test_every_name_and_every_id_leads_to_its_respondent(index: Resolver) -> None:
    for language in ("zh", "en"):
        for id, names in load(language).items():
            assert {index.resolve(name) for name in names.every()} == {id}
    assert [id for id in respondents() if index.resolve(id.lower()) != id] == []


def test_a_name_of_two_respondents_in_two_languages_is_refused() -> None:
    identities = {id: Identity(id, "state", None, ()) for id in ("AAA", "BBB")}
    with pytest.raises(TableError, match=r"^names in en, BBB: the name 'X' of BBB is claimed by AAA too$"):
        resolver({"zh": {"AAA": Names("x")}, "en": {"BBB": Names("X")}}, identities)


def test_the_respondent_is_named_in_the_language_asked_for(index: Resolver) -> None:
    assert index.respondent("CUB", "zh") == Respondent("CUB", "古巴", "state")
    assert index.respondent("CUB", "en") == Respondent("CUB", "Cuba", "state")


def test_a_language_without_the_name_falls_back() -> None:
    identities = {"AAA": Identity("AAA", "organization", None, ()), "BBB": Identity("BBB", "state", None, ())}
    index = resolver({"zh": {"AAA": Names("甲")}, "en": {}}, identities)
    assert index.respondent("AAA", "en").name == "甲"
    assert index.respondent("AAA", "fr").name == "甲"
    assert index.respondent("BBB", "zh").name == "BBB"


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("古吧", "古巴"),
        ("印渡", "印度"),
        ("厄瓜多儿", "厄瓜多尔"),
        ("哥伦比雅", "哥伦比亚"),
        ("国际刑警", "国际刑警组织"),
        ("禁止化学武器組织", "禁止化学武器组织"),
        ("Cubba", "Cuba"),
        ("Columbia", "Colombia"),
        ("Phillipines", "Philippines"),
        ("Ukrane", "Ukraine"),
        ("CBU", "CUB"),
    ],
)
def test_slips_get_the_right_suggestion_first(index: Resolver, slip: str, meant: str) -> None:
    assert index.resolve(slip) is None
    assert index.suggestions(slip)[0] == meant


def test_suggestions_are_few_and_of_different_respondents(index: Resolver) -> None:
    found = index.suggestions("Koria", n=2)
    assert len(found) == 2
    assert len({index.resolve(name) for name in found}) == 2


def test_nothing_is_suggested_for_what_looks_like_nothing(index: Resolver) -> None:
    assert index.suggestions("火星") == ()
    assert index.suggestions("") == ()


def test_suggestions_do_not_depend_on_the_order_of_the_tables(index: Resolver) -> None:
    def backwards(language: str) -> dict[str, Names]:
        return dict(reversed(list(load(language).items())))

    turned = resolver({"en": backwards("en"), "zh": backwards("zh")}, respondents())
    for slip in ("古吧", "尼日", "Guinee", "Ukrane", "刚果(维)"):
        assert turned.suggestions(slip, n=5) == index.suggestions(slip, n=5)


@pytest.mark.parametrize("printed", ["国际科学中心(甲)", "**国际科学中心（甲）\\***", "国际 科学 中心 (甲)¹"])
def test_a_newcomer_has_one_id_however_it_is_printed(printed: str) -> None:
    assert newcomer(printed, "organization").id == "国际科学中心甲"


def test_a_newcomer_keeps_its_printed_name_without_marks() -> None:
    assert newcomer("**Lunar Agency (LA)\\***", "organization") == Respondent("lunar agency la", "Lunar Agency (LA)", "organization")


def test_a_newcomer_needs_a_name() -> None:
    with pytest.raises(ValueError, match="no name"):
        newcomer("***", "state")


def test_an_alias_goes_before_the_tables(index: Resolver) -> None:
    renamed = index.renamed({"Our Island (mission)": "古巴", "Fiji": "CUB", "三岛": "样本群岛"})
    assert [renamed.resolve(name) for name in ("our island (mission)*", "FIJI", "FJI", "Cuba")] == ["CUB", "CUB", "FJI", "CUB"]
    assert (renamed.resolve("三岛"), renamed.meant("三岛"), renamed.meant("四岛")) == (None, "样本群岛", "四岛")
    assert index.resolve("our island (mission)") is None
