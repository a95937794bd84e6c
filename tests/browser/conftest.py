"""A headless Chromium and the pages that it opens. Where no Chromium is, these tests are skipped and say so."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

import diffreport
from tests.browser.pages import written

SAMPLES = Path(__file__).parents[2] / "samples"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DRIVER = "chromedriver"
# The first three: no sandbox in containers, no graphics card, and no shared memory to speak of. The others keep the
# browser from calling home, so that every request in the log is the page's.
ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--force-device-scale-factor=1",
)
LOADING = 10
"""Seconds after which a page counts as hanging; it takes a fraction of one."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """One browser for all tests, driven through paths that are known, so that nothing is looked for or downloaded."""
    binary = next(filter(None, map(shutil.which, BROWSERS)), None)
    driver = shutil.which(DRIVER)
    if binary is None or driver is None:
        pytest.skip("needs Chromium and its driver: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for argument in (*ARGUMENTS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(executable_path=driver))
    browser.set_page_load_timeout(LOADING)
    browser.set_script_timeout(LOADING)
    yield browser
    browser.quit()


@pytest.fixture
def browser(chromium: webdriver.Chrome) -> webdriver.Chrome:
    """The browser as if it had just been started: usual window, light, screen, an empty page, empty logs."""
    chromium.get("about:blank")
    chromium.set_window_size(1440, 900)
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    for log in ("performance", "browser"):
        chromium.get_log(log)
    return chromium


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of the page of one respondent of the samples."""
    report = diffreport.run([SAMPLES], respondents=["CUB"]).data
    return written(tmp_path_factory.mktemp("pages"), report)


@pytest.fixture
def opened(browser: webdriver.Chrome, page: str) -> Callable[..., webdriver.Chrome]:
    """``opened("#anchor")`` opens the page there. A change of the anchor alone would not load it anew."""

    def opened(anchor: str = "") -> webdriver.Chrome:
        browser.get("about:blank")
        browser.get(page + anchor)
        return browser

    return opened
