"""A site in a real browser, opened from a folder: its links, its search, its order; narrow, dark, on paper; hostile names."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.webdriver.common.by import By

import diffreport
from diffreport.model.collation import ChangeReport
from diffreport.model.respondent import Respondent
from tests.browser.pages import coloured, resized, written_site

SAMPLES = Path(__file__).parents[2] / "samples"
ATTACK = "</script><script>window.ran = 1</script><img src=x onerror='window.ran = 1'>"

Opened = Callable[..., webdriver.Chrome]


@pytest.fixture(scope="module")
def report() -> ChangeReport:
    return diffreport.run([SAMPLES]).data


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, report: ChangeReport) -> Path:
    return written_site(tmp_path_factory.mktemp("sites") / "site", report)


@pytest.fixture
def opened(browser: webdriver.Chrome, site: Path) -> Opened:
    """``opened("index.html", "#~q=cuba")`` opens a page of the site anew."""

    def opened(page: str = "index.html", anchor: str = "") -> webdriver.Chrome:
        browser.get("about:blank")
        browser.get((site / page).as_uri() + anchor)
        return browser

    return opened


def rows(browser: webdriver.Chrome) -> list[str]:
    found = browser.find_elements(By.CSS_SELECTOR, ".matrix tbody tr:not([hidden]) th a")
    return [str(link.get_attribute("href")).rpartition("/")[2].removesuffix(".html") for link in found]


def hits(browser: webdriver.Chrome) -> list[str]:
    return [hit.text for hit in browser.find_elements(By.CSS_SELECTOR, ".hits li") if hit.is_displayed()]


def search(browser: webdriver.Chrome, query: str) -> None:
    field = browser.find_element(By.NAME, "q")
    field.clear()
    field.send_keys(query)


def test_a_cell_leads_to_its_comparison_and_back_to_the_index(opened: Opened) -> None:
    browser = opened()
    browser.find_element(By.CSS_SELECTOR, ".matrix a[href='CUB.html#CUB-75-78']").click()
    assert browser.current_url.endswith("CUB.html#CUB-75-78")
    assert browser.find_element(By.ID, "CUB-75-78").is_displayed()
    browser.find_element(By.CSS_SELECTOR, ".ways a").click()
    assert browser.current_url.endswith("index.html")


@pytest.mark.parametrize("name", ["古巴", "Cuba", "cub", "REPUBLIC of cuba", "古巴共和国"])
def test_a_respondent_is_found_by_any_name(name: str, opened: Opened) -> None:
    browser = opened()
    search(browser, name)
    assert rows(browser) == ["CUB"]
    assert browser.find_element(By.NAME, "shown").text == "1 of 8 respondents"


def test_words_are_found_where_a_word_begins(opened: Opened) -> None:
    browser = opened()
    search(browser, "uba")
    assert rows(browser) == []
    browser.find_element(By.CSS_SELECTOR, "[type=reset]").click()
    assert len(rows(browser)) == 8


@pytest.mark.parametrize(
    ("query", "row", "hit"), [("刑法典", "CUB", "《刑法典》"), ("151", "CUB", "151"), ("禁止核武器条约", "CUB", "TPNW")]
)
def test_a_law_or_a_treaty_is_found_and_leads_to_its_place(query: str, row: str, hit: str, opened: Opened) -> None:
    browser = opened()
    search(browser, query)
    assert row in rows(browser)
    found = next(one for one in browser.find_elements(By.CSS_SELECTOR, ".hits li") if hit in one.text and "Cuba" in one.text)
    found.find_element(By.TAG_NAME, "a").click()
    anchor = browser.current_url.rpartition("#")[2].partition("~")[0]
    assert browser.find_element(By.ID, anchor).is_displayed()
    assert "/CUB.html#" in browser.current_url


def test_a_kind_of_flag_is_found_by_words_and_by_choice(opened: Opened) -> None:
    browser = opened()
    search(browser, "law enacted")
    by_words = hits(browser)
    assert by_words
    assert all("law enacted" in hit for hit in by_words)
    browser = opened("index.html", "#~flag=law-enacted")
    assert hits(browser) == by_words
    assert "FJI" not in rows(browser)


def test_a_session_leads_to_its_flags_of_a_kind(opened: Opened) -> None:
    browser = opened("session-75.html")
    link = next(one for one in browser.find_elements(By.CSS_SELECTOR, ".people a") if "flag=" in str(one.get_attribute("href")))
    counted = int(link.find_element(By.XPATH, "..").text.rpartition(" ")[2])
    link.click()
    assert len(hits(browser)) == counted
    assert all(hit.endswith("→ 75") for hit in hits(browser))


def test_name_and_flag_together_narrow(opened: Opened) -> None:
    browser = opened()
    search(browser, "cuba law enacted")
    assert rows(browser) == ["CUB"]
    assert all("Cuba" in hit and "law enacted" in hit for hit in hits(browser))
    assert "q=cuba" in browser.current_url
    address = browser.current_url
    found = hits(browser)
    browser.get("about:blank")
    browser.get(address)
    assert hits(browser) == found


def test_rows_are_sorted_by_a_session_and_back(opened: Opened) -> None:
    browser = opened()
    by_name = rows(browser)
    head = browser.find_elements(By.CSS_SELECTOR, ".matrix thead th")[-1]
    head.find_element(By.CSS_SELECTOR, ".sort").click()
    weights = browser.execute_script(
        "return [...document.querySelectorAll('.matrix tbody tr')].map(r => Number(r.lastElementChild.dataset.weight))"
    )
    assert weights == sorted(weights, reverse=True)
    assert head.get_attribute("aria-sort") == "descending"
    head.find_element(By.CSS_SELECTOR, ".sort").click()
    assert head.get_attribute("aria-sort") == "ascending"
    browser.find_element(By.CSS_SELECTOR, ".matrix thead th:first-child .sort").click()
    assert rows(browser) == by_name


def test_the_matrix_reads_with_scripts_off(opened: Opened, browser: webdriver.Chrome) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    browser = opened()
    assert not browser.find_element(By.CSS_SELECTOR, ".toolbar").is_displayed()
    assert not browser.find_element(By.CSS_SELECTOR, ".hits").is_displayed()
    assert len(rows(browser)) == 8


@pytest.mark.parametrize("page", ["index.html", "session-75.html", "CUB.html"])
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_nothing_but_the_matrix_is_wider_than_the_window(page: str, width: int, opened: Opened) -> None:
    browser = opened(page)
    resized(browser, width)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("page", ["index.html", "session-75.html"])
def test_on_paper_nothing_is_cut_off(page: str, opened: Opened) -> None:
    browser = opened(page)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    # The printed width of A4 in CSS pixels: the matrix lies, the others stand.
    resized(browser, 1032 if page == "index.html" else 688)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= (1032 if page == "index.html" else 688)
    assert (
        not browser.find_elements(By.CSS_SELECTOR, ".toolbar")[:1] or not browser.find_element(By.CSS_SELECTOR, ".toolbar").is_displayed()
    )


@pytest.mark.parametrize("page", ["index.html", "session-75.html"])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 390)])
def test_axe_finds_no_violation(page: str, scheme: str, width: int, opened: Opened) -> None:
    browser = opened(page, "#~q=law" if page == "index.html" else "")
    coloured(browser, scheme)
    resized(browser, width)
    found = Axe().run(browser, options={"reporter": "no-passes", "resultTypes": ["violations"]})["violations"]
    assert [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found] == []


def test_no_request_leaves_the_index(opened: Opened) -> None:
    browser = opened("index.html", "#~q=law")
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = {event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"}
    assert {url.partition("#")[0].rpartition("/")[2] for url in urls} <= {"index.html", "about:blank"}
    assert browser.get_log("browser") == []


def test_hostile_names_run_nothing(browser: webdriver.Chrome, report: ChangeReport, tmp_path: Path) -> None:
    collation = next(one for one in report.collations if one.comparisons)
    respondent = Respondent(ATTACK, ATTACK, "state")
    submissions = tuple(replace(own, respondent=respondent) for own in collation.submissions)
    flags = tuple(replace(flag, subject=ATTACK, about=None) for flag in collation.comparisons[0].flags)
    hostile = replace(
        collation, respondent=respondent, submissions=submissions, comparisons=(replace(collation.comparisons[0], flags=flags),)
    )
    folder = written_site(tmp_path / "hostile", replace(report, collations=(hostile,)))
    browser.get((folder / "index.html").as_uri() + "#~q=script")
    assert ATTACK in hits(browser)[0]
    assert ATTACK in browser.find_element(By.CSS_SELECTOR, ".matrix tbody th").text
    assert browser.execute_script("return window.ran") is None
    assert browser.execute_script("return document.querySelectorAll('script').length") == 2
    assert browser.get_log("browser") == []
