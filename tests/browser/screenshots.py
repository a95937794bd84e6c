"""Pictures of the page for the documents, taken from the samples: run by ``make screenshots``.

Comes in: the samples. Goes out: PNG files in docs/images. They change with the fonts of the machine, so no test compares
them; they are taken anew when the page has changed, and looked at.
"""

import base64
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import diffreport
from tests.browser.pages import coloured, programs, resized, started, written, written_site

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
SHOTS = (
    ("html-brief", "report.html", 1100, 760, "light"),
    ("html-side-by-side", "report.html#CUB-73-75-bead-2", 1100, 700, "light"),
    ("html-dark", "report.html#CUB-75-78-bead-2", 1100, 700, "dark"),
    ("html-narrow", "report.html#CUB-73-75-bead-3", 390, 760, "light"),
    ("site-index", "site/index.html", 1100, 620, "light"),
    ("site-session", "site/session-75.html", 1100, 700, "light"),
)
"""Name, page with the place on it, width and height in pixels, colours."""


def main() -> int:
    """Takes all pictures; 2 where there is no browser."""
    found = programs()
    if found is None:
        print("make screenshots: needs Chromium and its driver: apt-get install chromium chromium-driver fonts-noto-cjk", file=sys.stderr)
        return 2
    IMAGES.mkdir(exist_ok=True)
    report = diffreport.run([ROOT / "samples"]).data
    cuba = tuple(collation for collation in report.collations if collation.respondent.id == "CUB")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written(folder, replace(report, collations=cuba))
        written_site(folder / "site", report)
        browser = started(*found, folder / "profile")
        try:
            for picture, place, width, height, scheme in SHOTS:
                resized(browser, width, height)
                coloured(browser, scheme)
                browser.get("about:blank")
                browser.get(f"{folder.as_uri()}/{place}")
                shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
                (IMAGES / f"{picture}.png").write_bytes(base64.b64decode(shot["data"]))
        finally:
            browser.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
