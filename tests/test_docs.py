"""The documents say what is true: links lead somewhere, shown commands print what is shown, examples run."""

import doctest
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from diffreport import render
from diffreport.model.collation import ChangeKind, LineageStatus
from diffreport.model.flag import FlagKind
from tests.documents import anchors, broken_links, markdown_files, python_examples, refilled, retell, shown_files, tables_listed

ROOT = Path(__file__).parents[1]
DOCUMENTS = markdown_files(ROOT)
NAMES = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]
# Wide enough for two columns, narrow enough for a page.
WIDTH = 100


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a copy of the samples, as the working directory: what a document writes does no harm."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(arguments: list[str]) -> str:
    settings = {"COLUMNS": str(WIDTH), "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "diffreport", *arguments]
    done = subprocess.run(command, env=os.environ | settings, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr, done.stderr
    # Notices on standard error belong to the corpus, not to the command; a command that fails shows its one line.
    return done.stdout if done.returncode == 0 else done.stderr


def test_every_relative_link_leads_somewhere() -> None:
    assert broken_links(ROOT) == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    text = "# One two\n[a](b.md) [c](#one-two) [d](#three) [e](https://example.org/x) [f](../out.md) `[g](no.md)`\n```\n[h](no.md)\n```\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (tmp_path.parent / "out.md").write_text("", encoding="utf-8")
    assert broken_links(tmp_path) == ["a.md: b.md", "a.md: #three", "a.md: ../out.md"]


def test_anchors_are_those_of_code_hosts() -> None:
    assert anchors("# What `x` is?\n## Twice\n## Twice\n```\n# no heading\n```\n## 用语\n") == {"what-x-is", "twice", "twice-1", "用语"}


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_commands_print_what_the_document_shows(path: Path, desk: Path, golden_update: bool) -> None:
    for name, content in shown_files(DOCUMENTS[path]).items():
        (desk / name).write_text(content, encoding="utf-8")
    told = retell(DOCUMENTS[path], run)
    if golden_update and told != DOCUMENTS[path]:
        path.write_text(told, encoding="utf-8", newline="\n")
        return
    assert told == DOCUMENTS[path], "the document shows old output; if the new one is right: make golden"


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_python_examples_run(path: Path, desk: Path) -> None:
    example = doctest.DocTestParser().get_doctest(python_examples(DOCUMENTS[path]), {}, path.name, str(path), 0)
    failed, _ = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS).run(example)
    assert failed == 0


def test_the_tables_are_counted_as_they_are(golden_update: bool) -> None:
    page = ROOT / "docs" / "reference" / "tables.md"
    text = page.read_text(encoding="utf-8")
    told = refilled(text, "tables", tables_listed(ROOT / "diffreport"))
    if golden_update:
        page.write_text(told, encoding="utf-8", newline="\n")
        return
    assert told == text, "the page counts old tables: make golden"


@pytest.mark.parametrize("kinds", [ChangeKind, LineageStatus, FlagKind], ids=["changes", "lineages", "flags"])
def test_the_glossary_explains_every_kind(kinds: object) -> None:
    assert set(get_args(kinds)) <= set(glossary_terms())


@pytest.mark.parametrize("section", ["change", "lineage"])
def test_the_glossary_uses_the_words_of_the_labels(section: str) -> None:
    labels = tomllib.loads((ROOT / "diffreport/render/labels/zh.toml").read_text(encoding="utf-8"))[section]
    told = glossary_terms()
    assert {kind: told[kind] for kind in labels} == labels


def test_both_glossaries_have_the_same_terms_and_words() -> None:
    text = (ROOT / "docs/zh/glossary.md").read_text(encoding="utf-8")
    told = {english: chinese for chinese, english in re.findall(r"^\| ([^|]+) \| ([\w, -]+) \|", text, re.MULTILINE)}
    assert {term: word for term, word in told.items() if term != "English"} == {
        term: word for term, word in glossary_terms().items() if term not in HEADS
    }


def test_the_table_of_formats_says_which_command_offers_each() -> None:
    head, _, *rows = re.findall(r"^\|(.+)\|$", (ROOT / "docs/reference/formats.md").read_text(encoding="utf-8").split("## csv")[0], re.M)
    commands = [cell.strip() for cell in head.split("|")]
    told = {
        (name, command)
        for formats, *cells in (row.split("|") for row in rows)
        for name in re.findall(r"`(\w+)`", formats)
        for command, cell in zip(commands[1:5], cells, strict=False)
        if cell.strip()
    }
    assert told == {(name, command) for command in commands[1:5] for name in render.offered(command)}


def test_the_index_leads_to_every_page() -> None:
    folder = ROOT / "docs"
    index = (folder / "index.md").read_text(encoding="utf-8")
    pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")} - {"index.md"}
    assert sorted(page for page in pages if f"]({page})" not in index) == []


HEADS = ("term", "kind", "status")


def glossary_terms() -> dict[str, str]:
    """The English terms of the glossary with their Chinese words."""
    text = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^\| ([\w, -]+) \| ([^|]+) \|", text, re.MULTILINE))


def test_only_the_marked_place_is_refilled() -> None:
    assert refilled("a\n<!-- x -->\nold\n<!-- /x -->\nb\n", "x", "new\n") == "a\n<!-- x -->\nnew\n<!-- /x -->\nb\n"
    with pytest.raises(ValueError, match="no place for x"):
        refilled("a\n<!-- x -->\n", "x", "new\n")


def test_output_is_renewed_and_an_elision_keeps_its_length() -> None:
    text = "a\n```console\n$ make demo\n$ diffreport list 'my folder'\none\n…\n$ diffreport -V\n```\nb\n```\n$ diffreport no\n```\n"
    asked = []

    def print_three(arguments: list[str]) -> str:
        asked.append(arguments)
        return "1  \n2\n3\n"

    assert retell(text, print_three) == text.replace("one\n…", "1\n…").replace("-V\n", "-V\n1\n2\n3\n")
    assert asked == [["list", "my folder"], ["-V"]]


def test_a_fence_with_a_title_is_a_file() -> None:
    assert shown_files("```toml title=a.toml\nb = 1\n```\n```toml\nc = 2\n```\n") == {"a.toml": "b = 1\n"}


@pytest.mark.parametrize("body", ["output first\n", "$ make test\n3 passed\n"])
def test_a_fence_that_cannot_be_checked_is_refused(body: str) -> None:
    with pytest.raises(ValueError, match=r"console fence|only diffreport"):
        retell(f"```console\n{body}```\n", lambda arguments: "")
