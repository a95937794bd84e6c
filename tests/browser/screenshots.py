"""Pictures of the page for the documents, taken from the samples: run by ``make screenshots``.

Comes in: the samples. Goes out: PNG files in docs/images. They change with the fonts of the machine, so no test compares
them; they are taken anew when the page has changed, and looked at.
"""

import base64
import sys
import tempfile
from pathlib import Path

import diffreport
from tests.browser.pages import coloured, programs, resized, started, written

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
SHOTS = (
    ("html-brief", "", 1100, 760, "light"),
    ("html-side-by-side", "#CUB-73-75-bead-2", 1100, 700, "light"),
    ("html-dark", "#CUB-75-78-bead-2", 1100, 700, "dark"),
    ("html-narrow", "#CUB-73-75-bead-3", 390, 760, "light"),
)
"""Name, place on the page, width and height in pixels, colours."""


def main() -> int:
    """Takes all pictures; 2 where there is no browser."""
    found = programs()
    if found is None:
        print("make screenshots: needs Chromium and its driver: apt-get install chromium chromium-driver fonts-noto-cjk", file=sys.stderr)
        return 2
    IMAGES.mkdir(exist_ok=True)
    report = diffreport.run([ROOT / "samples"], respondents=["CUB"]).data
    with tempfile.TemporaryDirectory() as folder:
        page = written(Path(folder), report)
        browser = started(*found, Path(folder) / "profile")
        try:
            for name, place, width, height, scheme in SHOTS:
                resized(browser, width, height)
                coloured(browser, scheme)
                browser.get("about:blank")
                browser.get(page + place)
                shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
                (IMAGES / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))
        finally:
            browser.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
