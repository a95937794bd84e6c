"""Looks for the configuration file that holds for a folder.

Comes in: a folder. Goes out: the path of `diffreport.toml`, or of a `setup.cfg` with a section of ours, in that folder or in the
nearest one above it; None where there is none up to the root of the repository (``.git``) or of the file system. Kept apart from
the reader, so that a run without a configuration pays for a few questions to the file system and for nothing else.
"""

import os
from pathlib import Path

from diffreport.errors import InputError

TOML, INI = "diffreport.toml", "setup.cfg"
_MARK = b"\n[diffreport"


def find(start: Path) -> Path | None:
    """The configuration file for a folder, as a path from the working directory.

    Raises:
        InputError: one folder holds two configurations.
    """
    absolute = Path.cwd() / start
    for folder in (absolute, *absolute.parents):
        toml, ini = folder / TOML, folder / INI
        found = [path for path, there in ((toml, toml.is_file()), (ini, _speaks_of_us(ini))) if there]
        if len(found) > 1:
            remedy = f"keep one of the two, or name it with --config {TOML}"
            raise InputError(f"{INI} beside it configures diffreport too", source=_near(toml), remedy=remedy)
        if found:
            return Path(_near(found[0]))
        if (folder / ".git").exists():
            return None
    return None


def _near(path: Path) -> str:
    """A path as a person in the working directory would write it."""
    try:
        return os.path.relpath(path)
    except ValueError:  # another drive
        return str(path)


def _speaks_of_us(path: Path) -> bool:
    """Whether an INI file has a section of ours; whether it is well-formed is for its reader to say."""
    try:
        data = b"\n" + path.read_bytes()
    except OSError:
        return False
    return _MARK + b"]" in data or _MARK + b":" in data
