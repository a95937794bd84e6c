r"""Tables as Markdown: a head, and rows that are items of a section.

Comes in: cells that are inert already. Goes out: lines.

    >>> head("a", "b", numbers=1), row("x", 1)
    ('| a | b |\n|:--|--:|', '| x | 1 |')
"""


def head(*cells: str, numbers: int = 0) -> str:
    """The head of a table; its last `numbers` columns hold numbers and stand to the right."""
    sides = [":--"] * (len(cells) - numbers) + ["--:"] * numbers
    return f"{row(*cells)}\n|{'|'.join(sides)}|"


def row(*cells: object) -> str:
    """A row of a table."""
    return f"| {' | '.join(map(str, cells))} |"
