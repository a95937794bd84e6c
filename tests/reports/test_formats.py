"""Tables, Markdown and records made from the real reports, read back by readers that know nothing of this program."""

import csv as reader
import io
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from referencing import Registry, Resource

import diffreport
from diffreport.model.collation import ChangeReport
from diffreport.render import View, csv, jsonl, markdown
from diffreport.render.markdown.sections import LIMIT
from diffreport.render.view import TableName

MARKS = {"text", "text_special", "softbreak", "code_inline", "strong_open", "strong_close", "em_open", "em_close", "s_open", "s_close"}


@pytest.fixture(scope="module")
def report(reports: Path) -> ChangeReport:
    return diffreport.run([reports]).data


@pytest.mark.parametrize("name", get_args(TableName))
def test_a_table_is_read_back_whole_and_has_no_formula(name: TableName, report: ChangeReport) -> None:
    text = csv.compare(report, View(table=name)).removeprefix("\ufeff")
    header, *rows = reader.reader(io.StringIO(text, newline=""), strict=True)
    assert rows
    assert {len(row) for row in rows} == {len(header)}
    assert not [cell for row in rows for cell in row if re.match(r"\s*[=+\-@]", cell)]


def test_a_comment_is_short_enough_and_holds_no_markup_of_a_document(report: ChangeReport) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for told in (markdown.FORMAT.compare, markdown.FORMAT.facts, markdown.FORMAT.timeline):
        text = str(told(report, View()))
        assert len(text) <= LIMIT
        assert {child.type for token in parser.parse(text) for child in token.children or ()} <= MARKS


def test_every_record_keeps_the_contract(report: ChangeReport) -> None:
    contract: Any = Resource.from_contents(schema("change-report.schema.json"))
    validator = Draft202012Validator(schema("record.schema.json"), registry=Registry().with_resource(contract.id(), contract))
    for line in jsonl.compare(report, View()).splitlines():
        validator.validate(json.loads(line))


def schema(name: str) -> Any:
    return json.loads(files("diffreport.render").joinpath(name).read_text(encoding="utf-8"))
