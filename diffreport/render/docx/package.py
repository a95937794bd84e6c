"""The parts of a Word file and the archive that holds them.

Comes in: the parts that differ from file to file. Goes out: the bytes of a ``.docx`` (Open Packaging Conventions,
ECMA-376 part 2). The archive is written without compression and with a fixed date, because what a compressor returns
depends on its version, and the same input must give the same bytes.
"""

import io
import zipfile
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

from diffreport.render.docx.markup import fit, w
from diffreport.render.docx.styles import styles

AUTHOR = "diffreport"

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip archive can hold."""
UNIX = 3
"""The system that the archive says it was made on, wherever that was."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

A4 = {"w": 11906, "h": 16838}
"""Width and height in twentieths of a point."""
MARGIN = 1440
HEADER_MARGIN = 720

Kind = Literal["styles", "settings", "comments", "header", "footer"]


@dataclass(frozen=True, slots=True)
class Content:
    """What differs from file to file, as markup: paragraphs of the body, comments, the heads of the pages and their foot."""

    title: str
    body: str
    comments: str
    first_header: str
    header: str
    footer: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part that the document refers to: what it is, its name without suffix, its content."""

    kind: Kind
    name: str
    content: str


def package(content: Content) -> bytes:
    """The bytes of the Word file."""
    parts = [
        Part("styles", "styles", styles()),
        Part("settings", "settings", _settings()),
        Part("comments", "comments", content.comments),
        Part("header", "header1", content.first_header),
        Part("header", "header2", content.header),
        Part("footer", "footer1", content.footer),
    ]
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relations(
            ("officeDocument", f"{OFFICE}/relationships/officeDocument", "word/document.xml"), _properties_relation()
        ),
        "docProps/core.xml": _core_properties(content.title),
        "word/document.xml": _root("document", w("body", content.body, _section(parts))),
        "word/_rels/document.xml.rels": _relations(
            *((part.name, f"{OFFICE}/relationships/{part.kind}", f"{part.name}.xml") for part in parts)
        ),
        **{f"word/{part.name}.xml": _root(ROOTS.get(part.kind, part.kind), part.content) for part in parts},
    }
    return _archive(files)


ROOTS = {"header": "hdr", "footer": "ftr"}
"""Names of root elements that differ from the kind of the part."""


def _archive(files: dict[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.create_system = UNIX
            archive.writestr(entry, f"{DECLARATION}{text}".encode())
    return target.getvalue()


def _root(name: str, *content: str) -> str:
    """The root element of a part of the document."""
    return f'<w:{name} xmlns:w="{WORD}" xmlns:r="{OFFICE}/relationships">{"".join(content)}</w:{name}>'


def _content_types(parts: list[Part]) -> str:
    overrides = [("/word/document.xml", f"{WORD_TYPE}.document.main+xml")]
    overrides += [(f"/word/{part.name}.xml", f"{WORD_TYPE}.{part.kind}+xml") for part in parts]
    overrides += [("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")]
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{type_}"/>' for name, type_ in overrides)
        + "</Types>"
    )


def _relations(*relations: tuple[str, str, str]) -> str:
    """Relations as id, type and target."""
    entries = (f'<Relationship Id="{id_}" Type="{type_}" Target="{target}"/>' for id_, type_, target in relations)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def _properties_relation() -> tuple[str, str, str]:
    return "properties", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"


def _core_properties(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(fit(title))}</dc:title><dc:creator>{AUTHOR}</dc:creator></cp:coreProperties>"
    )


def _settings() -> str:
    """Fifteen is the mode of all versions of Word from 2013 on; without it the file opens in compatibility mode."""
    mode = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return w("compat", mode) + w("themeFontLang", val="en-GB", eastAsia="zh-CN")


def _section(parts: list[Part]) -> str:
    """The page: A4, a head of its own on the first page."""
    first, others = (part.name for part in parts if part.kind == "header")
    foot = next(part.name for part in parts if part.kind == "footer")
    references = [("header", "first", first), ("header", "default", others), ("footer", "first", foot), ("footer", "default", foot)]
    margins = {
        "top": MARGIN,
        "right": MARGIN,
        "bottom": MARGIN,
        "left": MARGIN,
        "header": HEADER_MARGIN,
        "footer": HEADER_MARGIN,
        "gutter": 0,
    }
    return w(
        "sectPr",
        *(f'<w:{kind}Reference w:type="{type_}" r:id="{name}"/>' for kind, type_, name in references),
        w("pgSz", **A4),
        w("pgMar", **margins),
        w("titlePg"),
    )
