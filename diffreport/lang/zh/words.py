"""Cuts Chinese text into words.

Comes in: any text. Goes out: words whose concatenation is the text. The method is jieba's dictionary walk with the
vocabulary of the field and the names of the registry added; this is the only module that imports jieba. Its second
step, guessing unknown words with a hidden Markov model, is off: over the five reports it invented hundreds of
words across true boundaries (核及, 对核, 月在) and found few real ones, and two translations of one sentence
then disagree on where words end.

jieba keeps its parsed dictionary in the folder for temporary files that all users share, where another user can
break or forge it. Here it lies in a private folder of this user; where that cannot be had, the dictionary is parsed
anew, which costs a few tenths of a second and changes no result.

    >>> words("核安保措施")
    ['核安保', '措施']
"""

import logging
import os
import stat
import tomllib
import warnings
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from diffreport.errors import TableError
from diffreport.lang.names import load

_TABLE = "domain.toml"
_FREQUENCY = 20_000
"""Occurrences claimed for an added word: as many as a common word has, so that it wins over its pieces."""


def words(text: str) -> list[str]:
    """The words of `text`, in order; their concatenation is the text."""
    return list(_tokenizer().cut(text, HMM=False))


@cache
def domain_words() -> tuple[str, ...]:
    """The packaged vocabulary of the field, in the order of the table.

    Raises:
        TableError: for an unknown or missing key, or a word given twice.
    """
    rows = tomllib.loads(resources.files(__package__).joinpath(_TABLE).read_text("utf-8"))
    return check_rows(rows)


def check_rows(table: dict[str, Any]) -> tuple[str, ...]:
    """The words of a vocabulary table after checking every row; raises as `domain_words` does."""
    if set(table) != {"word"}:
        raise TableError("only [[word]] is allowed", source=_TABLE, remedy="remove the other keys")
    found: dict[str, None] = {}
    for number, row in enumerate(table["word"], 1):
        if set(row) != {"text", "source"} or not all(isinstance(value, str) and value for value in row.values()):
            raise TableError("a word needs text and source, nothing else", source=_TABLE, place=f"word {number}")
        if row["text"] in found:
            raise TableError(f"{row['text']} is given twice", source=_TABLE, place=f"word {number}", remedy="keep one")
        found[row["text"]] = None
    return tuple(found)


@cache
def _tokenizer() -> Any:
    """This program's own jieba tokenizer, made at the first use."""
    with warnings.catch_warnings():
        # jieba 0.42.1 imports pkg_resources and holds escape sequences that newer Pythons warn about.
        warnings.simplefilter("ignore")
        import jieba

    logging.getLogger("jieba").setLevel(logging.CRITICAL + 1)
    tokenizer = jieba.Tokenizer()
    tokenizer.cache_file = f"jieba-{jieba.__version__}.cache"
    # Never unset: without a folder of ours jieba would use the shared one. One that does not exist makes it parse anew.
    tokenizer.tmp_dir = str(private_folder() or Path(os.devnull) / "diffreport")
    tokenizer.initialize()
    for word in dict.fromkeys((*domain_words(), *_registry_names())):
        if tokenizer.FREQ.get(word, 0) < _FREQUENCY:
            tokenizer.add_word(word, _FREQUENCY)
    return tokenizer


def _registry_names() -> tuple[str, ...]:
    """Names of respondents that jieba can hold as words: Chinese characters only, since it cuts at all marks."""
    forms = (form for names in load("zh").values() for form in names.every())
    return tuple(form for form in forms if len(form) > 1 and all("\u4e00" <= char <= "\u9fff" for char in form))


def private_folder() -> Path | None:
    """The user's own cache folder for this program, made if needed; None where it is not private or not writable."""
    root = os.environ.get("XDG_CACHE_HOME", "")
    try:
        base = Path(root) if Path(root).is_absolute() else Path.home() / ".cache"
        folder = base / "diffreport"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        state = folder.lstat()
    except (OSError, RuntimeError):
        return None
    shared = state.st_mode & (stat.S_IWGRP | stat.S_IWOTH) if os.name == "posix" else 0
    foreign = os.name == "posix" and state.st_uid != os.geteuid()
    if not stat.S_ISDIR(state.st_mode) or shared or foreign or not os.access(folder, os.W_OK):
        return None
    return folder
