"""A headless Chromium and the pages that it opens. Where no Chromium is, these tests are skipped and say so."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver

import diffreport
from tests.browser.pages import programs, started, written

SAMPLES = Path(__file__).parents[2] / "samples"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """One browser for all tests."""
    found = programs()
    if found is None:
        pytest.skip("needs Chromium and its driver: apt-get install chromium chromium-driver fonts-noto-cjk")
    browser = started(*found, tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.quit()


@pytest.fixture
def browser(chromium: webdriver.Chrome) -> webdriver.Chrome:
    """The browser as if it had just been started: usual window, light, screen, an empty page, empty logs."""
    chromium.get("about:blank")
    chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
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
    """``opened("#anchor")`` opens the page there, and anew: a change of the anchor alone would not load it."""

    def opened(anchor: str = "") -> webdriver.Chrome:
        browser.get("about:blank")
        browser.get(page + anchor)
        return browser

    return opened
