"""Whole outputs on the samples, kept as readable files: `make golden` rewrites them, and the difference is read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from diffreport.cli import group

WIDTH = 100


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("list.txt", ["list", "--width", str(WIDTH)]),
        ("compare-cuba.txt", ["compare", "-r", "古巴", "--width", str(WIDTH)]),
        ("compare-exampleland-zh.txt", ["compare", "-r", "示例国", "--width", str(WIDTH), "--lang", "zh"]),
        ("compare.json", ["compare", "-f", "json"]),
    ],
)
def test_the_output_is_as_it_was(name: str, arguments: list[str], samples: Path, golden: Callable[[str, str], None]) -> None:
    command, *options = arguments
    result = CliRunner().invoke(group, [command, str(samples), *options], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    golden(f"samples/{name}", result.stdout)
