"""The names by which a user may call the respondents of a run.

Comes in: the registry, with the user's own names, and the submissions of the run. Goes out: the id that a name means. A report
may print the name of a respondent that no table knows; the user may call it so, or by an alias that stands for it.
"""

from collections.abc import Iterable

from diffreport.errors import UsageError
from diffreport.model.compilation import Submission
from diffreport.respondents.resolve import Resolver


class Known:
    """All names that the registry knows, and those that the reports print."""

    def __init__(self, resolver: Resolver, submissions: Iterable[Submission]) -> None:
        self._resolver = resolver
        self._printed = {submission.respondent.name: submission.respondent.id for submission in submissions}

    def id_of(self, name: str) -> str | None:
        """The id that a name means; None where nobody is called so."""
        meant = self._resolver.meant(name)
        return self._resolver.resolve(name) or self._printed.get(meant) or (meant if meant in self._printed.values() else None)

    def wanted(self, name: str) -> str:
        """The id of a respondent who must have a submission.

        Raises:
            UsageError: nobody is called so, or it has none.
        """
        id_ = self.id_of(name)
        if id_ is None:
            near = self._resolver.suggestions(name)
            remedy = f"did you mean {' or '.join(near)}?" if near else "see `diffreport list`"
            raise UsageError(f"no respondent is called {name}", remedy=remedy)
        if id_ not in self._printed.values():
            raise UsageError(f"the sources hold no submission of {name}", remedy="see `diffreport list` for who sent one")
        return id_
