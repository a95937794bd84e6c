"""Whatever the text: the page is well-formed, its links hold, and both sides of a comparison stand in it in full."""

from hypothesis import given
from hypothesis import strategies as st

import diffreport
from diffreport.model.collation import ChangeReport, Collation
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.respondent import Respondent
from diffreport.render import View
from diffreport.render.html.page import compare
from diffreport.render.visible import visible
from tests.markup import Element, Page

PIECES = ["缔约国", "16 项", "18 项", "不", "必须", "<b>", "</p>", "&amp;", "'\"", "{{", "-->", "\u202e", "\x1b[0m", "，", "\n"]
TEXTS = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join), min_size=1, max_size=4)


@given(TEXTS, TEXTS)
def test_the_page_shows_all_of_both_sides(old: list[str], new: list[str]) -> None:
    respondent = Respondent("CUB", "古巴", "state")
    submissions = tuple(submission(texts, name, respondent) for texts, name in ((old, "old"), (new, "new")))
    collation = Collation(respondent, submissions, (diffreport.compare_texts(old, new).data,))
    root = Page(compare(ChangeReport((), (collation,), ()), View(show_formatting=True))).root
    assert sorted(texts_of(root, "old")) == sorted(map(visible, old))
    assert sorted(texts_of(root, "new")) == sorted(map(visible, new))
    places = [element.attributes["id"] for element in root if "id" in element.attributes]
    assert len(places) == len(set(places))
    assert {link.attributes["href"][1:] for link in root.all("a")} <= set(places)


def submission(texts: list[str], name: str, respondent: Respondent) -> Submission:
    paragraphs = tuple(Paragraph(index, "paragraph", text) for index, text in enumerate(texts))
    return Submission(respondent, None, None, name, "zh", None, None, False, paragraphs)


def texts_of(root: Element, side: str) -> list[str]:
    """Texts of the paragraphs on one side, with their line feeds."""
    paragraphs = [text for column in root.all("div", side) for place in column.all("div", "paragraph") for text in place.all("p")]
    return ["".join(part if isinstance(part, str) else "\n" for part in parts(paragraph)) for paragraph in paragraphs]


def parts(element: Element) -> list[Element | str]:
    """Texts and line breaks in an element, in order."""
    found: list[Element | str] = []
    for child in element.children:
        found += [child] if isinstance(child, str) or child.tag == "br" else parts(child)
    return found
