"""A file that a user wrote, as text.

Comes in: a path. Goes out: its text, without a byte order mark. What keeps it from being read is an error that names the file, and
the place where it is no UTF-8.
"""

from pathlib import Path

from diffreport.errors import InputError


def text_of(path: Path, remedy: str, source: str | None = None) -> str:
    """The text of a file; `remedy` is for one that cannot be read, `source` what it is then called, by default its name.

    Raises:
        InputError: the file cannot be read, or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", source=source or path.name, remedy=remedy) from error
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8", source=path.name, place=f"byte {error.start}", remedy="save it as UTF-8") from error
