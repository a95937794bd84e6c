"""Pages made from the real reports: small enough to mail, and no link in them is loose."""

from dataclasses import replace
from pathlib import Path

import pytest

import diffreport
from diffreport.render import View, renderer
from tests.markup import Page

LARGEST = 1_000_000
"""Bytes of the page of one respondent: the limit that an attachment of a few of them may have."""


@pytest.fixture(scope="module")
def page_of(reports: Path) -> dict[str, str]:
    """A page for each respondent with something to compare."""
    report = diffreport.run([reports]).data
    html = renderer("html").load()
    return {
        collation.respondent.id: html.compare(replace(report, collations=(collation,)), View())
        for collation in report.collations
        if collation.comparisons
    }


def test_every_page_is_small(page_of: dict[str, str]) -> None:
    assert len(page_of) > 15
    assert {id_: len(page.encode()) for id_, page in page_of.items() if len(page.encode()) > LARGEST} == {}


def test_every_page_is_well_formed_and_its_links_hold(page_of: dict[str, str]) -> None:
    for source in page_of.values():
        root = Page(source).root
        places = [element.attributes["id"] for element in root if "id" in element.attributes]
        assert len(places) == len(set(places))
        assert {link.attributes["href"][1:] for link in root.all("a")} <= set(places)
