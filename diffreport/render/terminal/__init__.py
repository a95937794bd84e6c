"""Results for reading in a terminal; the only place that imports rich.

Comes in: a change report, compilations or a document, and the reader's `View`. Goes out: one string, with ANSI
colours if the view asks for them. The width is a property of the view, never asked from a terminal here.
"""

from diffreport.render.formats import Format
from diffreport.render.terminal.check import check
from diffreport.render.terminal.comparison import compare
from diffreport.render.terminal.facts import facts
from diffreport.render.terminal.flags import flags
from diffreport.render.terminal.listing import listing
from diffreport.render.terminal.stages import compilation, document
from diffreport.render.terminal.terms import terms
from diffreport.render.terminal.timeline import timeline

FORMAT = Format(compare, listing, document, compilation, terms, facts, flags, timeline, check)
