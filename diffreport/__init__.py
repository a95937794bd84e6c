"""Aligns the same respondent's submissions across UN reports and shows what changed, with evidence.

The names below are the public API: typed, documented, kept stable. They are imported when first used, so that
`import diffreport` costs nothing.

    import diffreport
    report = diffreport.run(["reports/"], respondents=["Cuba"])
    comparison = diffreport.compare_texts(["old paragraph"], ["new paragraph"], language="en")
"""

from typing import TYPE_CHECKING, Any

from diffreport.version import VERSION as __version__

if TYPE_CHECKING:
    from diffreport.api import ChangeReport, Comparison, Pin, compare_files, compare_texts, run
    from diffreport.errors import DiffreportError, InputError, UsageError

__all__ = [
    "ChangeReport",
    "Comparison",
    "DiffreportError",
    "InputError",
    "Pin",
    "UsageError",
    "__version__",
    "compare_files",
    "compare_texts",
    "run",
]


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first asked for (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from diffreport import api

    return getattr(api, name)


def __dir__() -> list[str]:
    return __all__
