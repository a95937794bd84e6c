"""Who sent a submission in: a stable identity, apart from its names."""

from dataclasses import dataclass
from typing import Literal

RespondentKind = Literal["state", "eu", "organization"]


@dataclass(frozen=True, slots=True)
class Respondent:
    """A state (id: ISO 3166-1 alpha-3), the EU or an organisation (id: its usual acronym).

    `name` is the short name in the language of the documents.
    """

    id: str
    name: str
    kind: RespondentKind
