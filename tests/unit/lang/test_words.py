import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from diffreport.errors import TableError, UsageError
from diffreport.lang import PACKS, pack_for
from diffreport.lang.zh import words as module


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("核安保和非国家行为体", ["核安保", "和", "非国家行为体"]),
        ("特拉特洛尔科条约", ["特拉特洛尔科", "条约"]),
        ("在化学武器及核材料上", ["在", "化学武器", "及", "核材料", "上"]),
        ("甲 \n乙", ["甲", " ", "\n", "乙"]),
    ],
)
def test_words_of_the_field(text: str, words: list[str]) -> None:
    assert pack_for("zh").words(text) == words


def test_every_domain_word_is_one_word() -> None:
    assert [word for word in module.domain_words() if module.words(word) != [word]] == []


@pytest.mark.parametrize(
    "table",
    [
        {"word": [{"text": "甲"}]},
        {"word": [{"text": "甲", "source": "unverified", "freq": 1}]},
        {"word": [{"text": "甲", "source": ""}]},
        {"word": [{"text": "甲", "source": "unverified"}, {"text": "甲", "source": "unverified"}]},
        {"words": []},
    ],
)
def test_a_broken_table_is_refused(table: dict[str, Any]) -> None:
    with pytest.raises(TableError):
        module.check_rows(table)


def test_the_cache_folder_is_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = module.private_folder()
    assert folder == tmp_path / "diffreport"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    folder.chmod(0o777)
    assert module.private_folder() is None


def test_a_link_is_no_private_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "diffreport").symlink_to(tmp_path / "elsewhere")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert module.private_folder() is None


@pytest.mark.parametrize("usable", [True, False])
def test_words_are_the_same_and_nothing_is_written_elsewhere(tmp_path: Path, usable: bool) -> None:
    cache, shared = tmp_path / "cache", tmp_path / "shared"
    shared.mkdir()
    if usable:
        cache.mkdir()
    else:
        cache.write_text("a file where the folder should be", "utf-8")
    program = "from diffreport.lang import pack_for; print(pack_for('zh').words('核安保措施'))"
    env = {**os.environ, "XDG_CACHE_HOME": str(cache), "TMPDIR": str(shared), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True)
    assert done.stdout == "['核安保', '措施']\n"
    assert done.stderr == ""
    assert list(shared.iterdir()) == []
    assert [path.suffix for path in tmp_path.rglob("*") if path.is_file()] == ([".marshal"] if usable else [""])


def test_jieba_is_not_loaded_before_the_first_text() -> None:
    program = "import sys, diffreport.lang, diffreport.textdiff; print(sorted({'jieba', 'diff_match_patch'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_packs_are_found_by_code() -> None:
    assert [pack_for(pack.code) for pack in PACKS] == list(PACKS)
    with pytest.raises(UsageError, match="use one of: zh, en"):
        pack_for("xx")
