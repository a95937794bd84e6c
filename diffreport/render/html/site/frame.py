"""What all pages of a site but those of respondents have in common: words, style, policy, provenance.

Comes in: a template, the words, the part of the change report that the page is about, and what the template asks for. Goes
out: the text of the page.
"""

from typing import Any

from jinja2 import Template

from diffreport.model.collation import ChangeReport
from diffreport.render.html.environment import asset
from diffreport.render.html.page import policy
from diffreport.render.html.site.amounts import BAR, GRAVITY_SIGNS, KINDS
from diffreport.render.html.words import Words
from diffreport.render.names import KIND_SIGNS
from diffreport.version import VERSION


def framed(template: Template, words: Words, report: ChangeReport, *, script: str = "", **parts: Any) -> str:
    """A page of the site; `parts` are what its template shows."""
    style = asset("page.css") + asset("site.css")
    return template.render(
        labels=words.labels,
        words=words,
        said=lambda name, *values: words.labels(name, *values, section="page"),
        told=lambda name, *values: words.labels(name, *values, section="site"),
        report=report,
        low=(),
        kinds=[(kind, KIND_SIGNS[kind]) for kind in KINDS],
        gravities=GRAVITY_SIGNS,
        bar_width=BAR,
        version=VERSION,
        style=style,
        script=script,
        policy=policy(style, script),
        **parts,
    )
