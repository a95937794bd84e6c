"""WordprocessingML as text: elements, and runs of text that Word shows in the right script.

Comes in: names, attributes and texts. Goes out: markup. All names are of the namespace ``w`` (ECMA-376 part 1, section
17), so the prefix is added here; the few elements of other namespaces are written out where they stand.

    >>> w("ins", w("r"), id=3, author="A & B")
    '<w:ins w:id="3" w:author="A &amp; B"><w:r/></w:ins>'
"""

import re
from xml.sax.saxutils import escape, quoteattr

from diffreport.render.visible import visible

LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}
"""Language tags as Word knows them, by the language of a text; any other goes by its own code."""

EAST_ASIAN = frozenset({"zh", "ja", "ko"})

UNFIT = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) cannot hold, and the carriage return, which it would turn into a line feed."""

SEPARATE = re.compile("([\t\n])")


def w(name: str, /, *content: str, **attributes: object) -> str:
    """An element with its content, which is markup already, and its attributes, which are not."""
    opened = "".join(f" w:{key}={quoteattr(fit(str(value)))}" for key, value in attributes.items())
    return f"<w:{name}{opened}>{''.join(content)}</w:{name}>" if content else f"<w:{name}{opened}/>"


def fit(text: str) -> str:
    """The text with what XML cannot hold shown by name."""
    return UNFIT.sub(lambda found: visible(found[0]) if found[0] != "\r" else "\N{SYMBOL FOR CARRIAGE RETURN}", text)


def run(text: str, language: str, *, deleted: bool = False, bold: bool = False) -> str:
    """A run of text in a language (ISO 639-1); line feeds and tabs become Word's own."""
    separators = {"\n": w("br"), "\t": w("tab")}
    parts = [separators.get(part) or _letters(part, "delText" if deleted else "t") for part in SEPARATE.split(fit(text)) if part]
    return w("r", w("rPr", *_properties(language, bold=bold)), *parts)


def _letters(text: str, name: str) -> str:
    return f'<w:{name} xml:space="preserve">{escape(text)}</w:{name}>'


def _properties(language: str, *, bold: bool) -> list[str]:
    """The hint makes Word take marks that both scripts use (“”…·) from the East Asian font."""
    tag = LANGUAGES.get(language, language)
    east = language in EAST_ASIAN
    found = [w("rFonts", hint="eastAsia")] if east else []
    found += [w("b"), w("bCs")] if bold else []
    return [*found, w("lang", eastAsia=tag) if east else w("lang", val=tag)]
