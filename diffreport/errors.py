"""The errors that a user can cause, each with its place and remedy.

Comes in: what went wrong, where, and what to do. Goes out: one line for standard error. The command line turns
every `DiffreportError` into exit status 2; anything else is a defect of this program.

    >>> str(InputError("the file is empty", source="a.txt", remedy="name a report"))
    'a.txt: the file is empty; name a report'
"""


class DiffreportError(Exception):
    """Base of all errors that a user can cause.

    Args:
        problem: what is wrong, one clause without a full stop.
        source: the file (or option) in which it is.
        place: where in it, for example ``line 12``.
        remedy: what the user can do about it, one clause.
    """

    def __init__(self, problem: str, *, source: str | None = None, place: str | None = None, remedy: str | None = None) -> None:
        self.problem, self.source, self.place, self.remedy = problem, source, place, remedy
        where = ", ".join(part for part in (source, place) if part)
        super().__init__(f"{where}: {self.explained}" if where else self.explained)

    @property
    def explained(self) -> str:
        """The problem and the remedy, without the place."""
        return f"{self.problem}; {self.remedy}" if self.remedy else self.problem


class InputError(DiffreportError):
    """A file that cannot be read as what it should be."""


class NoReportError(InputError):
    """A text that shows no sign of being a report, damaged or not: in a folder it is left out."""


class UsageError(DiffreportError):
    """Options or arguments that do not fit together or name something unknown."""


class TableError(DiffreportError):
    """A packaged table (TOML) that breaks its own rules; raised when it is loaded."""
