"""A site as a whole: its pages stand by themselves, lead to each other, and say who wrote and who fell silent."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from diffreport.model.collation import ChangeReport
from diffreport.model.respondent import Respondent
from diffreport.render.html.site import pages
from diffreport.render.labels import LANGUAGES
from diffreport.render.view import View
from tests.markup import Element, Page

Opened = Callable[..., dict[str, Page]]
Made = Callable[..., ChangeReport]


def said(element: Element) -> str:
    return " ".join(element.text.split())


def test_every_respondent_and_session_has_a_page_and_the_index_comes_last(made: Made) -> None:
    report = made({"CUB": (73, 75), "FJI": (75,), "样本群岛": (73,)}, en={"CUB": (75,)}, named={"CUB": 2019})
    names = [page.name for page in pages(report, View())]
    assert names[-1] == "index.html"
    assert {"CUB.html", "CUB.en.html", "FJI.html", "session-73.html", "session-75.html"} < set(names)
    assert sum(name.startswith("x-") for name in names) == sum(name.startswith("document-") for name in names) == 1
    assert len(names) == 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_place_in_the_site(report: ChangeReport, opened: Opened, language: str) -> None:
    site = opened(report, language=language)
    places = {name: {element.attributes.get("id") for element in page.root} for name, page in site.items()}
    for name, page in site.items():
        for link in page.root.all("a"):
            target, _, place = link.attributes["href"].partition("#")
            assert (target or name) in site
            assert not place or place.startswith("~") or place in places[target or name], link.attributes["href"]


def test_every_page_carries_its_own_style_and_script_and_allows_no_other(report: ChangeReport, opened: Opened) -> None:
    for page in opened(report).values():
        policy = next(meta.attributes["content"] for meta in page.root.all("meta") if "http-equiv" in meta.attributes)
        scripts = [script for script in page.root.all("script") if "type" not in script.attributes]
        allowed = [digest(page.root.all("style")[0].text), *(digest(script.text) for script in scripts)]
        assert re.findall(r"sha256-([^']+)", policy) == allowed
        assert policy.startswith("default-src 'none'; ")
        attributes = {name for element in page.root for name in element.attributes}
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style", "action")]


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_a_cell_says_how_much_changed_and_how_gravely(report: ChangeReport, opened: Opened) -> None:
    row = opened(report)["index.html"].root.all("tbody")[0].all("tr")[0]
    first, compared = row.all("td")
    assert said(first) == "first 6 paragraphs"
    (link,) = compared.all("a")
    assert link.attributes["href"] == "CUB.html#CUB-73-75"
    comparison = report.collations[0].comparisons[0]
    sure = sum(flag.sure for flag in comparison.flags)
    told = said(link.all("span", "sr")[0])
    assert told.startswith(f"Cuba, 73 → 75, {sure} flag")
    assert all(f"1 {kind}" in told or f"{kind}" in told for kind in {change.kind for change in comparison.changes})
    assert len(compared.all("rect")) == len({change.kind for change in comparison.changes})
    assert "low overlap" in said(compared)


def test_a_silent_cell_is_empty_but_read_aloud(report: ChangeReport, opened: Opened) -> None:
    row = opened(report)["index.html"].root.all("tbody")[0].all("tr")[1]
    silent = row.all("td", "silent")[0]
    assert said(silent) == "no submission"
    assert [element.classes for element in silent.all("span")] == [{"sr"}]


ATTENDANCE = {
    "the first session of all has nobody new": ({"CUB": (73,)}, {}, 73, ["", "", ""]),
    "who was never here before is new": ({"CUB": (73, 75), "FJI": (75,)}, {}, 75, ["FJI", "", ""]),
    "who skipped a session is back": ({"CUB": (73, 75, 78), "FJI": (73, 78)}, {}, 78, ["", "FJI", ""]),
    "who wrote to the one before is silent": ({"CUB": (73, 75), "FJI": (73,)}, {}, 75, ["", "", "FJI"]),
    "who was silent before is not silent again": ({"CUB": (73, 75, 78), "FJI": (73,)}, {}, 78, ["", "", ""]),
    "a language that was not read makes nobody silent": ({"CUB": (73, 75)}, {"FJI": (73,)}, 75, ["", "", ""]),
    "nor new": ({"CUB": (73, 75)}, {"FJI": (75,)}, 75, ["", "", ""]),
}


@pytest.mark.parametrize("case", ATTENDANCE)
def test_a_session_tells_who_is_new_back_and_silent(case: str, made: Made, opened: Opened) -> None:
    zh, en, session, expected = ATTENDANCE[case]
    root = opened(made(zh, en=en))[f"session-{session}.html"].root
    heads = {"first time": 0, "Back": 1, "Silent": 2}
    found = ["", "", ""]
    for group in (part for part in root.all("dl", "attendance") for part in part.all("div")):
        at = next(place for head, place in heads.items() if head in said(group))
        found[at] = " ".join(link.attributes["href"].removesuffix(".html") for link in group.all("a"))
    assert found == expected


def test_what_changed_most_comes_first(report: ChangeReport, opened: Opened) -> None:
    quiet = replace(
        report.collations[0],
        respondent=Respondent("AAA", "甲", "state"),
        comparisons=(replace(report.collations[0].comparisons[0], flags=()),),
    )
    root = opened(replace(report, collations=(quiet, *report.collations)))["session-75.html"].root
    rows = root.all("table", "ranked")[0].all("tbody")[0].all("tr")
    assert [row.all("a")[0].attributes["href"] for row in rows] == ["CUB.html#CUB-73-75", "AAA.html#AAA-73-75"]


def test_a_document_by_a_single_author_tells_whom_it_names(made: Made, opened: Opened) -> None:
    site = opened(made({"CUB": (73, 75)}, named={"CUB": 2019, "FRA": 2019}))
    (name,) = [name for name in site if name.startswith("document-")]
    listed = [item for item in site[name].root.all("li") if "para." in said(item)]
    assert [said(item) for item in listed] == ["Cuba (CUB) para. 9", "France (FRA) para. 9"]
    assert [link.attributes["href"] for item in listed for link in item.all("a")] == ["CUB.html#CUB"]
    assert name in {link.attributes["href"] for link in site["session-75.html"].root.all("a")}
    assert name not in {link.attributes["href"] for link in site["session-73.html"].root.all("main")[0].all("a")}


def test_rows_stand_in_the_order_of_the_readers_alphabet_states_first(made: Made, opened: Opened) -> None:
    report = made(dict.fromkeys(("AFG", "DZA", "DEU", "CIV", "TUR", "TUN", "WHO"), (73,)))

    def order(language: str) -> list[str]:
        rows = opened(report, language=language)["index.html"].root.all("tbody")[0].all("tr")
        return [row.all("a")[0].attributes["href"].removesuffix(".html") for row in rows]

    assert order("en") == ["AFG", "DZA", "CIV", "DEU", "TUN", "TUR", "WHO"]
    assert order("zh") == ["AFG", "CIV", "DEU", "DZA", "TUN", "TUR", "WHO"]


def test_a_respondent_in_two_languages_is_told_apart_everywhere(made: Made, opened: Opened) -> None:
    site = opened(made({"CUB": (73,), "FJI": (73,)}, en={"CUB": (73,)}))
    heads = [said(row.all("a")[0]) for row in site["index.html"].root.all("tbody")[0].all("tr")]
    assert heads == ["Cuba (Chinese)", "Cuba (English)", "Fiji"]
    titles = [one["title"] for one in json.loads(search(site["index.html"]).text)["respondents"]]
    assert titles == heads
    assert {"Cuba (Chinese)", "Cuba (English)"} <= {said(link) for link in site["session-73.html"].root.all("a")}


def test_the_page_of_a_respondent_tells_of_its_own_files_only(report: ChangeReport, opened: Opened) -> None:
    site = opened(report)
    organization = site["UNX.html"].root.all("footer")[0].text
    assert "s73.txt" in organization
    assert "s75.txt" not in organization
    assert "a page is missing" not in organization
    assert "a page is missing" in site["CUB.html"].root.all("footer")[0].text
    assert "a page is missing" in site["index.html"].root.all("footer")[0].text


def test_the_search_knows_every_name_flag_and_law(report: ChangeReport, opened: Opened) -> None:
    data = json.loads(search(opened(report)["index.html"]).text)
    cuba = next(one for one in data["respondents"] if one["page"] == "CUB.html")
    assert {"古巴", "Cuba", "CUB"} <= {cuba["title"], *cuba["names"]}
    flags = [flag for _, _, flags in cuba["comparisons"] for flag in flags]
    assert len(flags) == len(report.collations[0].comparisons[0].flags)
    assert {kind for kind, *_ in flags} == set(data["kinds"])


def search(page: Page) -> Element:
    return next(script for script in page.root.all("script") if script.attributes.get("type") == "application/json")


def test_hostile_words_stay_words(report: ChangeReport, opened: Opened) -> None:
    attack = "</script><script>alert(1)</script><!--\u202e"
    hostile = replace(report.collations[0], respondent=Respondent(attack, attack, "state"))
    flags = tuple(replace(flag, subject=attack, about=None) for flag in hostile.comparisons[0].flags)
    hostile = replace(hostile, comparisons=(replace(hostile.comparisons[0], flags=flags),))
    page = opened(replace(report, collations=(hostile,)))["index.html"]
    assert len(page.root.all("script")) == 2
    assert "\u202e" not in page.source
    assert "<" not in search(page).text
    data = json.loads(search(page).text)
    assert data["respondents"][0]["title"] == attack.replace("\u202e", "<U+202E>")
    assert data["respondents"][0]["comparisons"][0][2][0][1] == attack.replace("\u202e", "<U+202E>")


def test_a_site_of_nothing_to_compare_is_still_a_site(made: Made, opened: Opened) -> None:
    site = opened(made({"CUB": (73,)}))
    assert set(site) == {"CUB.html", "session-73.html", "index.html"}
    assert "1 respondent, 1 session" in said(site["index.html"].root.all("h1")[0])
