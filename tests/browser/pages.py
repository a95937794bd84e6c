"""Reports written as pages, for a browser to open."""

from pathlib import Path
from typing import Any

from diffreport.model.collation import ChangeReport
from diffreport.render import View, renderer


def written(folder: Path, report: ChangeReport, **choices: Any) -> str:
    """A report as a page in a folder, with choices of the view; its address."""
    path = folder / "report.html"
    path.write_text(renderer("html").load().compare(report, View(selected=True, **choices)), encoding="utf-8")
    return path.as_uri()
