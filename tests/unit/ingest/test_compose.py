"""Files in every layout and the blocks they are read as: cases as data."""

import tomllib
from pathlib import Path

import pytest

from diffreport.ingest.compose import compose
from diffreport.ingest.lines import cut
from diffreport.model.document import Block
from tests.whole import losses

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "ingest" / "blocks.toml").read_text(encoding="utf-8"))["case"]


def shown(block: Block) -> str:
    label = f" ({block.label})" if block.label else ""
    marks = "".join(f" {{{mark.label}@{mark.at}}}" for mark in block.marks)
    return f"{block.kind}{label} | {block.text}{marks}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_blocks(case: dict[str, str]) -> None:
    document = compose("a.txt", "", case["input"], cut(case["input"]))
    assert [shown(block) for block in document.blocks] == case["blocks"].strip("\n").split("\n")
    assert document.layout == case["layout"]
    assert losses(document) == []
