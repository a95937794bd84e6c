"""Tables, Markdown and records of the samples, kept as readable files: `make golden` rewrites them, and the difference is read."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest

import diffreport
from diffreport.model.collation import ChangeReport
from diffreport.render import View, csv, jsonl, markdown
from diffreport.render.findings import unjudged
from diffreport.render.view import TableName
from diffreport.selection import asked, select

Golden = Callable[[str, str], None]


def of(report: diffreport.ChangeReport, id_: str) -> ChangeReport:
    """What was found for one respondent."""
    return replace(report.data, collations=tuple(one for one in report.collations if one.respondent.id == id_))


@pytest.mark.parametrize("name", get_args(TableName))
def test_tables(name: TableName, report: diffreport.ChangeReport, golden: Golden) -> None:
    # The file keeps line feeds only, so that no tool between here and there converts it.
    golden(f"samples/{name}-eu.csv", csv.compare(of(report, "EU"), View(table=name)).replace("\r\n", "\n"))


def test_a_comparison_as_markdown(report: diffreport.ChangeReport, golden: Golden) -> None:
    golden("samples/compare-cuba.md", markdown.FORMAT.compare(of(report, "CUB"), View()))


def test_a_check_as_markdown(report: diffreport.ChangeReport, golden: Golden) -> None:
    golden("samples/check-exampleland-zh.md", markdown.FORMAT.check(unjudged(of(report, "示例国")), View(language="zh")))


def test_facts_as_markdown(report: diffreport.ChangeReport, golden: Golden) -> None:
    laws = select(of(report, "EU"), asked("law", None, None))
    golden("samples/facts-eu.md", markdown.FORMAT.facts(laws, View()))


def test_a_timeline_as_markdown(report: diffreport.ChangeReport, golden: Golden) -> None:
    golden("samples/timeline-cuba.md", markdown.FORMAT.timeline(of(report, "CUB"), View()))


def test_records(report: diffreport.ChangeReport, golden: Golden) -> None:
    golden("samples/compare-fiji.jsonl", jsonl.compare(of(report, "FJI"), View()))
