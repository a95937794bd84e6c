"""Change reports and timelines as one self-contained HTML page; the only place that imports jinja2.

Comes in: a change report and the reader's `View`. Goes out: one page that loads nothing from anywhere, reads well with
scripts off, on paper and on a narrow screen. Python modules here choose what stands where; words come from the labels,
markup from `templates/`. Whatever comes from a document passes through `visible` and autoescape on its way out.
"""

from diffreport.render.formats import Format
from diffreport.render.html.page import compare, timeline

FORMAT = Format(compare, timeline=timeline)
