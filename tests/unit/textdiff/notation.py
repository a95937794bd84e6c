"""The notation of the cases: [-deleted|reason-] {+inserted|reason+}, ~ for formatting."""

from collections.abc import Iterable

from diffreport.model.edit import Edit


def written(edits: Iterable[Edit]) -> str:
    """The edits in the notation."""
    return "".join(_written(edit) for edit in edits)


def _written(edit: Edit) -> str:
    if edit.op == "equal":
        return edit.text
    reason = "~" if edit.significance == "formatting" else edit.reason
    inner = f"{edit.text}|{reason}" if reason else edit.text
    return f"[-{inner}-]" if edit.op == "delete" else f"{{+{inner}+}}"
