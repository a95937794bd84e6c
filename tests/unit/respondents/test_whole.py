"""A whole text as one submission: what of a document is its text, and what is not."""

from diffreport.model.document import Block, BlockKind, Document
from diffreport.respondents.whole import NAMELESS, of_texts, whole


def document(*kinds: BlockKind) -> Document:
    blocks = tuple(Block(kind, f"{kind} text", (), (at,), page=at) for at, kind in enumerate(kinds, 1))
    return Document("a.txt", "0" * 64, "", "en", "plain", blocks)


def test_furniture_and_footnotes_are_left_out_and_a_table_is_a_paragraph() -> None:
    made = whole(document("furniture", "heading", "paragraph", "item", "footnote", "table"), "the old one")
    assert [(one.index, one.kind, one.text, one.line, one.page) for one in made.paragraphs] == [
        (0, "heading", "heading text", 2, 2),
        (1, "paragraph", "paragraph text", 3, 3),
        (2, "item", "item text", 4, 4),
        (3, "paragraph", "table text", 6, 6),
    ]
    assert (made.respondent, made.key, made.language, made.session) == (NAMELESS, "the old one", "en", None)


def test_texts_are_paragraphs() -> None:
    made = of_texts(["one", "two"], "new", "zh")
    assert [(one.kind, one.text) for one in made.paragraphs] == [("paragraph", "one"), ("paragraph", "two")]
    assert (made.key, made.language) == ("new", "zh")
