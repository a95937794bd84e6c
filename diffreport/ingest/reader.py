"""What a reader of one format is: a plain record, so that a new format is one new file and one line.

Comes in: the bytes of a file, and its language where the user states it. Goes out: a `Document`. A reader says which names and
which first bytes are its own.
"""

from collections.abc import Callable
from dataclasses import dataclass

from diffreport.model.document import Document


@dataclass(frozen=True, slots=True)
class Reader:
    """A format.

    Args:
        name: what the format is called in messages.
        suffixes: of file names, in lower case with the dot.
        reads: whether bytes look like this format, whatever the name of the file.
        read: (name of the file, its bytes, its language or None to find it out) to a document; raises `InputError`.
    """

    name: str
    suffixes: tuple[str, ...]
    reads: Callable[[bytes], bool]
    read: Callable[[str, bytes, str | None], Document]
