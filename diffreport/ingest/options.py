"""The thresholds of reading, in one place, each with what chose it.

Widths are in columns: a Chinese character takes two. Measured on the five reports of METHODS.md: the two that are
hard-wrapped run to 70 columns a line (95 % stay under 75), the three others have one line a paragraph.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """Thresholds of layout detection and of rebuilding paragraphs."""

    longest_line: int = 130
    """Widest usual line of a hard-wrapped text; a page of A4 holds 80 columns of Chinese, 100 of English."""
    shortest_line: int = 40
    """Narrowest usual line of a hard-wrapped text, half a page: a list of titles has short lines too."""
    full_quantile: float = 0.75
    """Quantile of the widths that is taken for the full line; wide lines of tables and titles lie above it."""
    nearly_full: float = 0.85
    """Share of the full line from which on a line counts as full; a long unbreakable word may leave 15 % free."""
    short: float = 0.6
    """Share of the full line below which a line ends its paragraph even where the next one is not indented."""
    open_share: float = 0.5
    """Share of full lines ending in mid-sentence that makes a text hard-wrapped: 0.90 and 0.91 measured, else at most 0.05."""
    fewest_full: int = 3
    """Full lines needed before a text may be called hard-wrapped."""
    signal: float = 0.8
    """Share of paragraph ends that must show a trailing space before it is trusted as their sign (measured 1.00;
    and at most 0.07 of the other full lines show one)."""
    torn: int = 64
    """Least width of the first half of a torn paragraph: a page ends in a full line (shortest seen: 68),
    headings with a comma are shorter (longest seen: 32)."""
    longest_heading: int = 120
    """A line without any punctuation inside is a heading up to this width (longest seen: 90)."""
    longest_numbered_heading: int = 160
    """The same for a numbered heading, which may hold a comma (longest seen: 101)."""
    wrapped_entry: int = 2
    """An entry of a contents list may run over so many lines before its page number."""
    fewest_columns: int = 3
    """A repeated line of at least so many short words is the head of a table; two words are often a heading."""
    widest_head_cell: int = 20
    """Most characters of a word in the head of a table (longest seen: 7)."""
    page_of_blocks: int = 60
    """How many blocks back the mark of a numbered footnote is looked for; a page holds at most 50 lines."""


OPTIONS = IngestOptions()
"""The thresholds in use."""
