"""The template engine, set up so that nothing from a document can become markup.

Comes in: nothing. Goes out: jinja2's environment with the templates of this package. Two nets hold every value on its way
out: `visible` shows characters that would reorder, hide or control text by name, then autoescape turns markup into text.
A name that a template misspells is an error, never an empty place.
"""

import base64
import hashlib
import re
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from diffreport.render.visible import visible

_CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+(?:[\s\dA-Z()./…-]*[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+)*")
"""Chinese characters and marks with the numbers and codes between them, as they stand in an English sentence that quotes."""
_DATE = re.compile(r"(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)")
"""A date, which a browser would break at its hyphens."""


@cache
def environment() -> Environment:
    """The environment, made once: compiled templates are kept in it."""
    made = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.filters["quoting"] = quoting
    return made


def _shown(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@pass_context
def quoting(context: Context, text: str) -> Markup:
    """Words of the labels with values from documents in them: marks dates, and what is Chinese in a page that is not (WCAG 3.1.2)."""
    shown = str(escape(visible(text)))
    if context["labels"].language != "zh":
        shown = _CHINESE.sub(r'<span lang="zh">\g<0></span>', shown)
    shown = _DATE.sub(r'<span class="date">\g<0></span>', shown)
    # Escaped above; only our own tags were added.
    return Markup(shown)  # noqa: S704


def asset(name: str) -> Markup:
    """A stylesheet or script of this package, to stand in the page as it is."""
    templates = environment()
    if templates.loader is None:
        raise TypeError("the environment has no loader")
    # Our own packaged file, not a value from outside.
    return Markup(templates.loader.get_source(templates, name)[0])  # noqa: S704


def content_hash(text: str) -> str:
    """What a Content-Security-Policy calls an inline style or script that may run (CSP Level 3, hash-source)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
