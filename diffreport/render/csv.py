"""Tables as CSV that opens right in spreadsheets, and harmlessly.

Comes in: a change report or a verdict, and the reader's `View` (its table and its language). Goes out: text as RFC 4180
has it: commas, CRLF, quotes where they are needed; with a byte order mark, because without it Excel takes UTF-8 for the
code page of the machine and Chinese turns to noise.

A text that a spreadsheet would take for a formula (OWASP ASVS 1.2.10), or change because it looks like a number or a
date (a fingerprint of digits, law 3/2018), gets an apostrophe in front; so does one that begins with an apostrophe, so that
taking one away gives the text back. Numbers stay numbers. What a terminal or a spreadsheet would obey or hide is shown by name.

    >>> [guarded(text) for text in ("=1+1", "3/2018", "151", "18项", "2018-04-05")]
    ["'=1+1", "'3/2018", '151', '18项', '2018-04-05']
"""

import csv
import re
from collections.abc import Iterable
from io import StringIO

from diffreport.model.collation import ChangeReport
from diffreport.model.verdict import Verdict
from diffreport.render import tables
from diffreport.render.formats import Format
from diffreport.render.labels import load
from diffreport.render.tables import Cell, Record, verdict
from diffreport.render.view import TableName, View
from diffreport.render.visible import visible

BYTE_ORDER_MARK = "\ufeff"

ACTIVE = re.compile(r"\s*[=+\-@\t\r＝＋－＠']")
"""How a formula begins, for some spreadsheets also after spaces or in full width; and the guard itself."""

CHANGED = re.compile(
    r"""\s*(?:
        \(?[.,]?[0-9][0-9.,\s]*(?:[eE][0-9]+)?[)%]?                # a number, with an exponent, as a debit, as a share
      | (?:0?[1-9]|1[0-2])[-/.][0-9]{1,4}                          # a date that begins with its month
      | [0-9]{1,4}[-/.](?:0?[1-9]|1[0-2])                          # a date that ends with its month
      | [0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}                   # a date of three parts
      | [0-9]{1,4}:[0-9]{1,2}(?::[0-9]{1,2})?                      # a time
    )\s*""",
    re.VERBOSE,
)
"""Texts that a spreadsheet takes for something else."""

FAITHFUL = re.compile(r"0|[1-9][0-9]{0,10}|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""Of those, the ones that come out as they went in: a whole number that is shown in full, a date of ISO 8601."""


def guarded(text: str) -> str:
    """A text as a cell that stays a text."""
    told = visible(text)
    changed = CHANGED.fullmatch(told) and not FAITHFUL.fullmatch(told)
    return f"'{told}" if changed or ACTIVE.match(told) else told


def compare(report: ChangeReport, view: View) -> str:
    """The table that the reader chose of a change report, the flags by default."""
    return _table(view.table or "flags", report, view)


def facts(report: ChangeReport, view: View) -> str:
    """The facts that are left in a change report."""
    return _table("facts", report, view)


def flags(report: ChangeReport, view: View) -> str:
    """The flags that are left in a change report."""
    return _table("flags", report, view)


def timeline(report: ChangeReport, view: View) -> str:
    """The series of a change report, or the table that the reader chose."""
    return _table(view.table or "series", report, view)


def check(result: Verdict, view: View) -> str:
    """What a check found, each with its outcome."""
    return written(verdict.HEADER, verdict.records(result, load(view.language)))


def _table(name: TableName, report: ChangeReport, view: View) -> str:
    return written(tables.header(name), tables.records(name, report, load(view.language)))


def written(header: Iterable[str], records: Iterable[Record]) -> str:
    """A table with its header; its cells are made to stay what they are."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    for record in records:
        writer.writerow(map(_cell, record.values()))
    return BYTE_ORDER_MARK + text.getvalue()


def _cell(cell: Cell) -> Cell:
    """A cell as the writer takes it: nothing for None, truth values in lower case as JSON has them."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return guarded(cell) if isinstance(cell, str) else cell


FORMAT = Format(compare=compare, facts=facts, flags=flags, timeline=timeline, check=check)
