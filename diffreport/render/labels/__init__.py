"""The words the renderers print, by language of the reader.

Comes in: the code of a language. Goes out: `Labels`, which says a label, a number of things or a reason in that
language. Findings carry codes and values only, so the same result reads in any language.

A label is a template with the values as ``{0}``, ``{1}``; one that counts has a form for ``one`` and for ``other``
(the plural categories of Unicode CLDR), in a reason by its first value. The parts of a reason follow its values in the
numbering; ``{parts:; }`` says them all, with what stands after the colon between them. A reason whose template names
no value gets its values appended, and a code that is not in the table is said as it stands: a report saved by a later
version is shown, not refused.

    >>> load("en").reason(Reason("list-item", ("甲",)))
    'list item: 甲'
    >>> load("en").count("paragraphs", 1), load("zh").count("paragraphs", 1)
    ('1 paragraph', '1段')
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Any

from diffreport.errors import TableError, UsageError
from diffreport.model.flag import Reason

LANGUAGES = ("en", "zh")
SECTIONS = frozenset(
    {
        "label",
        "count",
        "change",
        "lineage",
        "placement",
        "block",
        "level",
        "flag",
        "when",
        "fact",
        "language",
        "action",
        "page",
        "site",
        "reason",
    }
)
MANY = ("count", "reason")
"""Sections whose labels may have forms for one and for many."""
PLURALS = frozenset({"one", "other"})


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language; `sections` maps a section to its labels."""

    language: str
    sections: Mapping[str, Mapping[str, Any]]

    def __call__(self, name: str, *values: object, section: str = "label") -> str:
        """A label of a section, with its values filled in; a defect (KeyError) where there is none."""
        return str(self.sections[section][name]).format(*values)

    def count(self, name: str, number: int) -> str:
        """A number of things, as in ``3 paragraphs``."""
        return _form(self.sections["count"][name], one=number == 1).format(number)

    def reason(self, reason: Reason) -> str:
        """A reason in words."""
        parts = [self.reason(part) for part in reason.parts]
        values = [self.treaty(id_) for id_ in reason.values] if reason.code == "treaty" else reason.values
        template = self._template(reason)
        if template is not None and (wanted := fields(template)):
            missing = [""] * (1 + max((int(field) for field in wanted if field.isdecimal()), default=0))
            return template.format(*values, *parts, *missing, parts=Joined(parts))
        said, appended = template or reason.code, ", ".join((*values, *parts))
        return f"{said}: {appended}" if appended else said

    def treaty(self, id_: str) -> str:
        """The short name of a treaty; its id where the language has none."""
        from diffreport.lang.treaty_names import treaty_names

        names = treaty_names(self.language).get(id_)
        return names.short if names else id_

    def _template(self, reason: Reason) -> str | None:
        """The template for a code, in the form for the number that is its first value; None for an unknown code."""
        label = self.sections["reason"].get(reason.code)
        return label if label is None or isinstance(label, str) else _form(label, one=reason.values[:1] == ("1",))


class Joined(list[str]):
    """Pieces that a template joins: what follows the colon of their field stands between them."""

    def __format__(self, separator: str) -> str:
        return separator.join(self)


@cache
def load(language: str) -> Labels:
    """The labels of a language.

    Raises:
        TableError: where the packaged table breaks its rules.
        UsageError: there are no labels in that language.
    """
    if language not in LANGUAGES:
        raise UsageError(f"no labels in {language!r}", remedy=f"use one of {', '.join(LANGUAGES)}")
    import tomllib
    from importlib.resources import files

    name = f"{language}.toml"
    return Labels(language, checked(tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8")), name))


def checked(table: Mapping[str, Mapping[str, Any]], name: str) -> Mapping[str, Mapping[str, Any]]:
    """The table, if it has exactly the known sections and every label is a text (in `count`: its plural forms).

    Raises:
        TableError: naming the table and the place.
    """
    if unknown := table.keys() ^ SECTIONS:
        raise TableError(f"sections unknown or missing: {', '.join(sorted(unknown))}", source=name)
    for section, labels in table.items():
        for key, label in labels.items():
            plain = section != "count" and isinstance(label, str) and label
            if not (plain or (section in MANY and _plural(label))):
                raise TableError("not a label", source=name, place=f"{section}.{key}")
    return table


def fields(template: str) -> set[str]:
    """Names of the values that a template asks for."""
    return {field for _, field, _, _ in Formatter().parse(template) if field is not None}


def _form(forms: Mapping[str, Any], *, one: bool) -> str:
    """The form of a label for one or for any other number."""
    return str(forms.get("one", forms["other"]) if one else forms["other"])


def _plural(label: object) -> bool:
    return isinstance(label, dict) and "other" in label and set(label) <= PLURALS and all(map(str, label.values()))
