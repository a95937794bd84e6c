"""Results as Markdown, for comments on pull requests and for wikis; it also reads well as plain text.

Comes in: a change report or a verdict, and the reader's `View`. Goes out: Markdown as CommonMark and GitHub's flavour of it
have it (tables, ``~~``), with ``<details>`` where hosts fold; at most 65,536 characters. Text of documents is inert: see `inert`.
"""

from diffreport.render.formats import Format
from diffreport.render.markdown.check import check
from diffreport.render.markdown.comparison import compare
from diffreport.render.markdown.facts import facts
from diffreport.render.markdown.flags import flags
from diffreport.render.markdown.timeline import timeline

FORMAT = Format(compare=compare, facts=facts, flags=flags, timeline=timeline, check=check)
