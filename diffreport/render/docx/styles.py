"""The styles of the Word file: fonts that Word has for both scripts, and the few paragraph styles in use.

Comes in: nothing. Goes out: the content of the styles part. The names are Word's own (``heading 1``, ``List Paragraph``),
so that the navigation pane and a user's template know them. Sizes of letters are in half points, lengths in twentieths.
"""

from diffreport.render.docx.markup import w

LATIN, HAN, HAN_HEADING = "Times New Roman", "SimSun", "SimHei"
"""Fonts that come with Word in every language; other programs take what they have for them."""

BODY_SIZE, HEADING_SIZE, SMALL_SIZE = 22, 26, 18
INDENT = 440
"""Indent of an item: two Chinese characters."""

HEADING, ITEM, NORMAL = "Heading1", "ListParagraph", "Normal"


def styles() -> str:
    """The content of the styles part."""
    spacing = w("spacing", after=120, line=312, lineRule="auto")
    heading = w("keepNext") + w("spacing", before=240, after=120) + w("outlineLvl", val=0)
    close, apart = (w("spacing", after=after, line=240, lineRule="auto") for after in (0, 240))
    head = w("pBdr", w("bottom", val="single", sz=4, space=4, color="A6A6A6")) + apart
    return "".join(
        [
            w("docDefaults", w("rPrDefault", w("rPr", _fonts(HAN), *_size(BODY_SIZE), _language())), w("pPrDefault", w("pPr", spacing))),
            _style("paragraph", NORMAL, "Normal", default=True),
            _style("paragraph", HEADING, "heading 1", heading, _fonts(HAN_HEADING), w("b"), w("bCs"), *_size(HEADING_SIZE)),
            _style("paragraph", ITEM, "List Paragraph", w("ind", left=INDENT)),
            _style("paragraph", "Header", "header", head, *_size(SMALL_SIZE)),
            _style("paragraph", "Footer", "footer", close + w("jc", val="center"), *_size(SMALL_SIZE)),
            _style("paragraph", "CommentText", "annotation text", close, *_size(SMALL_SIZE)),
            _style("character", "CommentReference", "annotation reference", "", *_size(SMALL_SIZE)),
        ]
    )


def _style(kind: str, id_: str, name: str, paragraph: str = "", *letters: str, default: bool = False) -> str:
    based = [w("basedOn", val=NORMAL), w("uiPriority", val=99)] if kind == "paragraph" and not default else []
    properties = ([w("pPr", paragraph)] if paragraph else []) + ([w("rPr", *letters)] if letters else [])
    attributes = {"type": kind, "default": 1, "styleId": id_} if default else {"type": kind, "styleId": id_}
    return w("style", w("name", val=name), *based, w("qFormat"), *properties, **attributes)


def _fonts(han: str) -> str:
    return w("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=han, cs=LATIN)


def _size(half_points: int) -> list[str]:
    return [w("sz", val=half_points), w("szCs", val=half_points)]


def _language() -> str:
    return w("lang", val="en-GB", eastAsia="zh-CN", bidi="ar-SA")
