r"""Text from outside, made inert for Markdown as code hosts read it.

Comes in: any text. Goes out: Markdown that shows this text and nothing else: no emphasis, link, image, HTML, table, list,
heading, formula or emoji comes of it. Signs of Markdown get a backslash. That does not help against what a host looks for in the
rendered text (mentions, numbers of issues, addresses), so a zero-width space parts those, written as ``&#8203;`` to be
seen. Signs that only matter at the start of a line are `block`'s.

    >>> inert("<b>*1*</b>, @user, #12"), block("1. a")
    ('\\<b\\>\\*1\\*\\</b\\>, @&#8203;user, #&#8203;12', '1\\. a')
"""

import re

from diffreport.render.visible import one_line

PART = "&#8203;"
"""A zero-width space. Hosts end a mention, a reference and an address at it."""

SIGNS = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|#(?=#*\s*$)")
"""What CommonMark, its GitHub flavour (tables, strikethrough, formulas) or HTML give a meaning within a line or at its end."""

REFERENCES = re.compile(
    r"""(?:
        [@\#!&%](?=[A-Za-z0-9])             # mentions and e-mail; numbers of issues and merge requests, epics, milestones
      | \bGH-(?=[0-9])                      # GitHub's other way to write an issue
      | (?<=[A-Za-z]):(?=//)                # addresses with a scheme
      | \bwww(?=\.)                         # addresses without
      | :(?=[A-Za-z0-9_+\-\\]+:)            # names of emoji
    )""",
    re.VERBOSE | re.IGNORECASE,
)
MARKERS = re.compile(r"^(?P<number>[0-9]{0,9})(?P<sign>(?<=[0-9])[.)]|(?<![0-9])[#+\-=:])")
"""What makes a block of a line: a heading, a list, a rule; and after a number, a list."""


def inert(text: str) -> str:
    """The text on one line, for anywhere within a line."""
    escaped = SIGNS.sub(r"\\\g<0>", one_line(text))
    return REFERENCES.sub(rf"\g<0>{PART}", escaped)


def block(line: str) -> str:
    """A line of inert text that begins a block, with no indentation and no sign that would make more of it."""
    return MARKERS.sub(r"\g<number>\\\g<sign>", line.strip(), count=1)


def strong(text: str) -> str:
    """The text in bold, as the beginning of a line or between spaces."""
    return f"**{inert(text).strip()}**"


def code(text: str) -> str:
    """A text in a code span, where hosts look for nothing; for what is copied, such as a fingerprint."""
    told = one_line(text)
    fence = "`" * (max(map(len, re.findall("`+", told)), default=0) + 1)
    padding = " " if "`" in told or told.strip() != told or not told else ""
    return f"{fence}{padding}{told}{padding}{fence}"
