"""Reports written as pages, and a headless Chromium that opens them.

Comes in: change reports. Goes out: addresses of pages, a driven browser. The browser and its driver are found on the
path and named to selenium, so that nothing is looked for or downloaded.
"""

import shutil
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from diffreport.model.collation import ChangeReport
from diffreport.render import View, renderer
from diffreport.render.html.site import pages

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DRIVER = "chromedriver"
# The first four: no sandbox in containers, no graphics card, no shared memory to speak of. The others keep the browser
# from calling home, so that every request in the log is the page's.
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
    "--hide-scrollbars",
)
LOADING = 10
"""Seconds after which a page counts as hanging; it takes a fraction of one."""


def programs() -> tuple[str, str] | None:
    """Chromium and its driver, None where one of them is missing."""
    binary = next(filter(None, map(shutil.which, BROWSERS)), None)
    driver = shutil.which(DRIVER)
    return (binary, driver) if binary and driver else None


def started(binary: str, driver: str, profile: Path) -> webdriver.Chrome:
    """A headless browser with a fresh profile that keeps logs of its requests and of what it complains about."""
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for argument in (*ARGUMENTS, f"--user-data-dir={profile}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(executable_path=driver))
    browser.set_page_load_timeout(LOADING)
    browser.set_script_timeout(LOADING)
    return browser


def written(folder: Path, report: ChangeReport, **choices: Any) -> str:
    """A report as a page in a folder, with choices of the view; its address."""
    path = folder / "report.html"
    path.write_text(renderer("html").load().compare(report, View(selected=True, **choices)), encoding="utf-8")
    return path.as_uri()


def written_site(folder: Path, report: ChangeReport, **choices: Any) -> Path:
    """A report as a site in a new folder, with choices of the view; the folder."""
    folder.mkdir()
    for page in pages(report, View(**choices)):
        (folder / page.name).write_text(page.text(), encoding="utf-8")
    return folder


def resized(browser: webdriver.Chrome, width: int, height: int = 900) -> None:
    """The page in a window of that size inside: a real one cannot be narrower than about 500 pixels."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def coloured(browser: webdriver.Chrome, scheme: str) -> None:
    """The page as a reader sees it who prefers ``light`` or ``dark``."""
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
