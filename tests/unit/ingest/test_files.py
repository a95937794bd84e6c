"""Finding files, and what happens with those that are no text."""

import codecs
import re
from pathlib import Path

import pytest

from diffreport import ingest
from diffreport.errors import InputError
from diffreport.ingest import Reader, files
from diffreport.model.document import Document

TEXT = "一. 导言\n\n1. 山高。\n"


def test_a_named_file_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "report.zh"
    path.write_text(TEXT, encoding="utf-8")
    document = ingest.read(path)
    assert document.source == "report.zh"
    assert document.language == "zh"
    assert document.text == TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_byte_order_marks_are_no_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert ingest.read(path).text == TEXT


def test_line_ends_do_not_matter(tmp_path: Path) -> None:
    blocks = []
    for end in ("\n", "\r\n", "\r"):
        path = tmp_path / "a.txt"
        path.write_bytes(TEXT.replace("\n", end).encode())
        blocks.append([(block.kind, block.text, block.lines) for block in ingest.read(path).blocks])
    assert blocks[0] == blocks[1] == blocks[2]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: the file is empty; name a report"),
        (b" \n\t\n", "a.txt: the file is empty; name a report"),
        ("\ufeff\u3000\n".encode(), "a.txt: the file is empty; name a report"),
        (b"one\ntwo\0", "a.txt, line 2, byte 8: this is no text: it holds a NUL byte; name a text file in UTF-8"),
        ("中文报告".encode("gb18030"), "a.txt, line 1, byte 1: this is not UTF-8; convert the file to UTF-8"),
        (b"\xef\xbb\xbfa\n\xff", "a.txt, line 2, byte 6: this is not UTF-8; convert the file to UTF-8"),
        (b"\xff\xfe\0\xdc", "a.txt, byte 3: this is not UTF-16; convert the file to UTF-8"),
        (b"\xff\xfea\0b", "a.txt, byte 5: the file was cut inside a character; get the whole file"),
        ("一\n二".encode()[:-1], "a.txt, line 2, byte 5: the file was cut inside a character; get the whole file"),
        (
            codecs.BOM_UTF32_LE + "a\nb".encode("utf-32-le"),
            "a.txt, character 1: this is no text: it holds a NUL byte; name a text file in UTF-8",
        ),
        (b"%PDF-1.7\n1 0 obj", "a.txt: this is a PDF file, not text; save it as text in UTF-8"),
        (b"PK\x03\x04\x14", "a.txt: this is a zip archive, as Word files are, not text; save it as text in UTF-8"),
        (b"\n<!doctype HTML><p>", "a.txt: this is a web page, not text; save it as text in UTF-8"),
        (b"<!-- a --> <!-- b -->\n<head><title>502", "a.txt: this is a web page, not text; save it as text in UTF-8"),
        (
            b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
            "a.txt: this is a pointer of Git LFS, not the file itself; run `git lfs pull`",
        ),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as error:
        ingest.read(path)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.toy", b"text", "a.toy: read as toy"),
        ("unknown", b"TOY", "unknown: read as toy"),
        ("a.txt", b"TOY\0", "a.txt, line 1, byte 4: this is no text"),
        ("unknown", b"\0", "unknown, line 1, byte 1: this is no text"),
    ],
)
def test_a_reader_is_found_by_suffix_then_by_bytes_and_text_takes_the_rest(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    def read(source: str, _: bytes, __: str | None) -> Document:
        raise InputError("read as toy", source=source)

    toy = Reader("toy", (".toy",), lambda data: data.startswith(b"TOY"), read)
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError) as error:
        files.read(tmp_path / name, (toy, *ingest.READERS))
    assert str(error.value).startswith(message)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file; correct the name"):
        ingest.read(tmp_path / "none.txt")
    with pytest.raises(InputError, match="this is a folder; name a file in it"):
        ingest.read(tmp_path)


def test_folders_are_searched_and_files_come_once_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.jpg", ".hidden.txt", "sub/d.TXT", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    found = ingest.find([tmp_path / "b.txt", tmp_path])
    assert [path.name for path in found] == ["a.md", "b.txt", "d.TXT"]
    assert found == ingest.find([tmp_path, tmp_path / "b.txt"])


def test_a_named_file_of_another_format_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "c.jpg"
    path.write_bytes(b"\xff\xd8")
    assert ingest.find([path]) == [path]


def test_nothing_found_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file or folder"):
        ingest.find([tmp_path / "none"])
    known = ", ".join(sorted(suffix for reader in ingest.READERS for suffix in reader.suffixes))
    with pytest.raises(InputError, match=f"the folder holds no file of a known format; known are {re.escape(known)}$"):
        ingest.find([tmp_path])
