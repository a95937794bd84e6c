"""Cuts Chinese text into words.

Comes in: any text. Goes out: words whose concatenation is the text. The method is jieba's dictionary walk with the
vocabulary of the field and the names of the registry added; this is the only module that imports jieba. Its second
step, guessing unknown words with a hidden Markov model, is off: over the five reports it invented hundreds of
words across true boundaries (核及, 对核, 月在) and found few real ones, and two translations of one sentence
then disagree on where words end.

Of jieba's dictionary the rarer words are left out: they are two thirds of it, loading them takes longer than comparing five
reports, and nearly all are names of persons and places that no report has. jieba keeps its parsed dictionary in the
folder for temporary files that all users share, where another user can break or forge it. Ours lies in a private folder
of this user; where that cannot be had, the dictionary is parsed anew, which costs about a second and changes no result.

    >>> words("核安保措施")
    ['核安保', '措施']
"""

import logging
import marshal
import os
import stat
import sys
import tomllib
import warnings
from contextlib import suppress
from functools import cache
from importlib import resources
from pathlib import Path
from types import ModuleType
from typing import Any

from diffreport.errors import TableError
from diffreport.lang.names import load

_TABLE = "domain.toml"
_FREQUENCY = 20_000
"""Occurrences claimed for an added word: as many as a common word has, so that it wins over its pieces."""


_RAREST = 10
"""Words that the dictionary's own corpus has less often are left out: of 349,000 words 105,000 stay, and over the two
longest reports 3% of the borders between words differ."""


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
    jieba = _jieba()
    logging.getLogger("jieba").setLevel(logging.CRITICAL + 1)
    folder = private_folder()
    cache_file = folder / f"words-{jieba.__version__}-{_RAREST}.marshal" if folder else None
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ = _read(cache_file) or _keep(cache_file, _frequencies(jieba))
    tokenizer.total = sum(tokenizer.FREQ.values())
    tokenizer.initialized = True
    for word in dict.fromkeys((*domain_words(), *_registry_names())):
        if tokenizer.FREQ.get(word, 0) < _FREQUENCY:
            tokenizer.add_word(word, _FREQUENCY)
    return tokenizer


def _jieba() -> ModuleType:
    """The library, imported without pkg_resources: that takes a third of its time, and it opens one file with it.

    Where pkg_resources is missing, as in newer Pythons, jieba opens the file itself; here it is made to look missing.
    """
    held = sys.modules.get("pkg_resources")
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        with warnings.catch_warnings():
            # jieba 0.42.1 holds escape sequences that newer Pythons warn about.
            warnings.simplefilter("ignore")
            import jieba
    finally:
        del sys.modules["pkg_resources"]
        if held is not None:
            sys.modules["pkg_resources"] = held
    module: ModuleType = jieba
    return module


def _frequencies(jieba: Any) -> dict[str, int]:
    """jieba's dictionary as it holds it, a word's beginnings with frequency 0, without the rarest words."""
    with jieba.Tokenizer().get_dict_file() as file:
        rows = (line.decode("utf-8").split(" ") for line in file)
        kept = {row[0]: int(row[1]) for row in rows if int(row[1]) >= _RAREST or len(row[0]) == 1}
    for word in tuple(kept):
        for end in range(1, len(word)):
            kept.setdefault(word[:end], 0)
    return kept


def _read(cache_file: Path | None) -> dict[str, int] | None:
    """The dictionary kept by an earlier run, None where there is none or it is damaged."""
    if cache_file is None:
        return None
    try:
        kept = marshal.loads(cache_file.read_bytes())  # noqa: S302 - a private file of this user, see private_folder
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return kept if isinstance(kept, dict) else None


def _keep(cache_file: Path | None, frequencies: dict[str, int]) -> dict[str, int]:
    """Keeps the dictionary for later runs if that can be done, whole or not at all."""
    if cache_file is not None:
        beside = cache_file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            beside.write_bytes(marshal.dumps(frequencies))
            beside.replace(cache_file)
    return frequencies


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
