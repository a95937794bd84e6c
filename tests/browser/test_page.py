"""The page in a real browser: filters, keys, links, paper, dark, narrow; nothing leaves it, nothing is out of reach."""

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest
from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.pages import coloured, resized

Opened = Callable[..., webdriver.Chrome]
COMPARISON = "CUB-75-78"
WAIT = 5
"""Seconds to wait for what should be there at once."""


def shown(browser: webdriver.Chrome, what: str) -> list[WebElement]:
    return browser.find_elements(By.CSS_SELECTOR, f"{what}:not([hidden])")


def field(browser: webdriver.Chrome, name: str) -> WebElement:
    return browser.find_element(By.CSS_SELECTOR, f".toolbar [name={name}]")


def press(browser: webdriver.Chrome, keys: str) -> None:
    ActionChains(browser).send_keys(keys).perform()


def run(browser: webdriver.Chrome, script: str) -> Any:
    return browser.execute_script(f"return {script}")


def untick(browser: webdriver.Chrome, kind: str) -> None:
    browser.find_element(By.CSS_SELECTOR, f".toolbar [value={kind}]").click()


def test_kinds_are_filtered_and_counted(opened: Opened) -> None:
    browser = opened()
    every = len(shown(browser, ".bead"))
    untick(browser, "added")
    left = shown(browser, ".bead")
    assert 0 < len(left) < every
    assert "added" not in {bead.get_attribute("data-kind") for bead in left}
    assert field(browser, "shown").text == f"{len(left)} of {every} beads"


def test_a_flag_filters_beads_and_flags(opened: Opened) -> None:
    browser = opened()
    Select(field(browser, "flag")).select_by_value("law-enacted")
    assert {flag.get_attribute("data-flag") for flag in shown(browser, ".flag")} == {"law-enacted"}
    assert all("law-enacted" in bead.get_attribute("data-flags") for bead in shown(browser, ".bead"))
    assert shown(browser, ".bead")


def test_significance_is_filtered(opened: Opened) -> None:
    browser = opened()
    Select(field(browser, "edit")).select_by_value("rewording")
    beads = shown(browser, ".bead")
    assert beads
    assert all(bead.find_elements(By.CSS_SELECTOR, ".rewording") for bead in beads)


def test_search_ignores_spaces_and_width_and_crosses_marks(opened: Opened) -> None:
    browser = opened()
    field(browser, "q").send_keys("１９项 ")
    beads = shown(browser, ".bead")
    assert len(beads) == 1
    assert "19" in beads[0].text
    assert run(browser, "CSS.highlights.get('search').size") == 1


def test_a_search_opens_what_is_folded(opened: Opened) -> None:
    browser = opened()
    folded = browser.find_element(By.CSS_SELECTOR, ".fold .paragraph > p").get_attribute("textContent")
    field(browser, "q").send_keys(folded[:6])
    assert browser.find_element(By.CSS_SELECTOR, ".fold").get_attribute("open")


def test_everything_is_shown_again(opened: Opened) -> None:
    browser = opened("#~kind=revised&q=abc")
    assert not shown(browser, ".bead")
    browser.find_element(By.CSS_SELECTOR, ".toolbar [type=reset]").click()
    WebDriverWait(browser, WAIT).until(lambda _: shown(browser, ".bead"))
    assert run(browser, "location.hash") in ("", "#")


def test_keys_go_from_change_to_change(opened: Opened) -> None:
    browser = opened()
    changed = [bead.get_attribute("id") for bead in shown(browser, ".bead") if bead.get_attribute("data-kind") != "unchanged"]
    press(browser, "j")
    assert run(browser, "document.activeElement.id") == changed[0]
    press(browser, "jj")
    assert run(browser, "document.activeElement.id") == changed[2]
    press(browser, "k")
    assert run(browser, "document.activeElement.id") == changed[1]
    assert run(browser, "location.hash") == f"#{changed[1]}"
    top = run(browser, "document.activeElement.getBoundingClientRect().top")
    assert 0 <= top < 900


def test_keys_pass_over_what_is_filtered_away(opened: Opened) -> None:
    browser = opened("#~kind=removed")
    press(browser, "j")
    assert run(browser, "document.activeElement.dataset.kind") == "removed"


def test_keys_write_in_the_search_field_and_can_be_switched_off(opened: Opened) -> None:
    browser = opened()
    press(browser, "/")
    press(browser, "jk")
    assert field(browser, "q").get_attribute("value") == "jk"
    browser = opened()
    browser.find_element(By.CSS_SELECTOR, ".help summary").click()
    field(browser, "keys").click()
    press(browser, "j")
    assert run(browser, "document.querySelector('.bead.current')") is None


def test_a_link_leads_to_one_paragraph_in_one_filter(opened: Opened) -> None:
    browser = opened(f"#{COMPARISON}-new-3~kind=revised,reworded&formatting=1")
    paragraph = browser.find_element(By.ID, f"{COMPARISON}-new-3")
    assert 0 <= run(browser, f"document.getElementById('{COMPARISON}-new-3').getBoundingClientRect().top") < 900
    assert "current" in paragraph.find_element(By.XPATH, "ancestor::article").get_attribute("class")
    kinds = {bead.get_attribute("data-kind") for bead in shown(browser, ".bead")}
    assert kinds <= {"revised", "reworded"}
    assert field(browser, "formatting").is_selected()


def test_the_state_stands_in_the_address(opened: Opened) -> None:
    browser = opened(f"#{COMPARISON}")
    untick(browser, "unchanged")
    Select(field(browser, "flag")).select_by_value("any")
    address = run(browser, "location.hash")
    before = [bead.get_attribute("id") for bead in shown(browser, ".bead")]
    assert address == f"#{COMPARISON}~kind=added%2Cremoved%2Crevised%2Creworded&flag=any"
    assert [bead.get_attribute("id") for bead in shown(opened(address), ".bead")] == before


def test_a_link_to_a_flag_opens_it(opened: Opened) -> None:
    browser = opened()
    flag = browser.find_element(By.CSS_SELECTOR, ".flag")
    browser = opened(f"#{flag.get_attribute('id')}")
    assert browser.find_element(By.CSS_SELECTOR, ".flag[open] blockquote").is_displayed()


def test_a_paragraph_copies_as_a_citation(opened: Opened) -> None:
    browser = opened("#CUB-73-75-old-4")
    origin = run(browser, "location.origin")
    permissions = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    browser.execute_cdp_cmd("Browser.grantPermissions", permissions if origin in ("null", "file://") else permissions | {"origin": origin})
    press(browser, "c")
    status = browser.find_element(By.CSS_SELECTOR, ".toolbar [role=status]")
    WebDriverWait(browser, WAIT).until(lambda _: status.get_attribute("textContent"))
    assert status.get_attribute("textContent") == "Copied: A/73/SAMPLE, Cuba, para. 4"


def test_every_link_of_the_page_leads_somewhere_on_it(opened: Opened) -> None:
    browser = opened()
    loose = run(
        browser, "[...document.querySelectorAll('a')].filter(a => !document.getElementById(a.getAttribute('href').slice(1))).length"
    )
    assert loose == 0
    assert run(browser, "document.querySelectorAll('[id]').length") == run(
        browser, "new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"
    )


def test_no_request_leaves_the_page(opened: Opened, page: str) -> None:
    browser = opened()
    press(browser, "j")
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    assert set(urls) <= {page, "about:blank"}
    assert page in urls
    assert browser.get_log("browser") == []


def test_the_page_reads_with_scripts_off(opened: Opened, browser: webdriver.Chrome) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    browser = opened()
    assert not browser.find_element(By.CSS_SELECTOR, ".toolbar").is_displayed()
    assert browser.find_element(By.CSS_SELECTOR, ".bead ins.substantive").is_displayed()
    flag = browser.find_element(By.CSS_SELECTOR, ".flag")
    flag.find_element(By.CSS_SELECTOR, "summary").click()
    assert flag.find_element(By.CSS_SELECTOR, "blockquote").is_displayed()


def test_formatting_is_marked_when_asked_for(opened: Opened) -> None:
    browser = opened()
    decoration = "getComputedStyle(document.querySelector('.bead .formatting')).textDecorationLine"
    assert run(browser, decoration) == "none"
    field(browser, "formatting").click()
    assert run(browser, decoration) == "underline"


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_nothing_is_wider_than_the_window(opened: Opened, width: int) -> None:
    browser = opened()
    resized(browser, width)
    assert run(browser, "document.documentElement.scrollWidth") <= width
    # A box that scrolls what is too wide for it is there for tables only.
    assert (
        run(
            browser,
            "[...document.querySelectorAll('p, li, summary, .bead, .flagged, figure')]"
            ".filter(e => e.clientWidth && e.scrollWidth > e.clientWidth + 1).length",
        )
        == 0
    )


def test_on_paper_nothing_is_cut_off(opened: Opened) -> None:
    browser = opened()
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    resized(browser, 688)  # the printed width of A4 with our margins, in CSS pixels
    assert run(browser, "document.documentElement.scrollWidth") <= 688
    assert not browser.find_element(By.CSS_SELECTOR, ".toolbar").is_displayed()
    assert run(browser, "document.querySelector('.flag:not([open]) blockquote').getBoundingClientRect().height") > 0
    # What stands above the first bead is not torn from it: Chromium does that to boxes of flex or grid.
    assert {run(browser, f"getComputedStyle(document.querySelector('{box}')).display") for box in (".legend", ".columns")} == {"block"}
    # A page has no head of columns: each cell of the synopsis names its session.
    assert browser.find_element(By.CSS_SELECTOR, ".synopsis .cell > .of").is_displayed()
    pdf = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    assert pdf.startswith(b"%PDF")
    assert b"/MediaBox [0 0 594" in pdf or b"/MediaBox [0 0 595" in pdf


def test_dark_is_dark(opened: Opened) -> None:
    browser = opened()
    light = run(browser, "getComputedStyle(document.body).backgroundColor")
    coloured(browser, "dark")
    assert light == "rgb(255, 255, 255)"
    assert max(eval_rgb(run(browser, "getComputedStyle(document.body).backgroundColor"))) < 64


def eval_rgb(colour: str) -> list[int]:
    return [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 1440), ("light", 390)])
def test_axe_finds_no_violation(opened: Opened, scheme: str, width: int) -> None:
    browser = opened()
    coloured(browser, scheme)
    resized(browser, width)
    for part in ("summary", ".help summary"):
        browser.execute_script("for (const e of document.querySelectorAll(arguments[0])) e.parentElement.open = true", part)
    found = Axe().run(browser, options={"reporter": "no-passes", "resultTypes": ["violations"]})["violations"]
    assert [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found] == []


def test_the_page_opens_in_under_a_second(opened: Opened) -> None:
    browser = opened()
    assert run(browser, "performance.getEntriesByType('navigation')[0].domComplete") < 1000
