"""The reference of the flags, made of the rules, their cases and their labels.

Comes in: the rules' modules in `diffreport/flags/`, the case files in `cases/flags/`. Goes out: the text of
`docs/reference/flags.md`, and what is missing of a flag: its rule, its cases, its words. Nothing on that page is written by
hand, so it cannot say what the program does not do.
"""

import ast
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from diffreport.model.flag import FlagKind
from diffreport.render.labels import Labels, load

KINDS: tuple[str, ...] = get_args(FlagKind)
FAMILIES = {"law": "Laws", "treaty": "Treaties", "position": "Positions", "figure": "Figures"}

HEAD = """\
# Flags

<!-- Made by `make golden` from diffreport/flags/ and tests/cases/flags/; what is written here by hand is lost. -->

What a comparison raises, and when. A flag carries a verbatim quote from each side that it has, the values found there, a
confidence, and a fingerprint that survives reflow and re-runs. A confidence below 0.80 is said to be *possible*. What is
no longer mentioned is silence: it is never called withdrawn or repealed. Where the new text is an excerpt, flags that end
in `-dropped` say so and are only possible.

Every line under *Raised* and *Not raised* is the title of a case that the tests run (`tests/cases/flags/`).

"""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of flag: what its rule says of itself, the module that decides (None: the rule), its cases."""

    name: str
    rule: str
    decided_by: str | None
    firing: tuple[Mapping[str, Any], ...]
    silent: tuple[Mapping[str, Any], ...]

    @property
    def family(self) -> str:
        """First word of its name."""
        return self.name.partition("-")[0]


def kinds(rules: Path, cases: Path, names: Iterable[str] = KINDS) -> list[Kind]:
    """All kinds with their rules and cases; a rule or a case file that is missing leaves its place empty."""
    return [_kind(name, _docstring(rules / f"{name.replace('-', '_')}.py"), _cases(cases / f"{name}.toml")) for name in names]


def missing(found: Sequence[Kind]) -> list[str]:
    """What flags lack, one line each: a rule with a docstring, a firing and a silent case, a heading for the first word of their name."""
    lacks = [(kind, what) for kind in found for what in ("rule", "firing", "silent") if not getattr(kind, what)]
    headless = [f"{kind.name}: no heading for {kind.family} in FAMILIES" for kind in found if kind.family not in FAMILIES]
    return [f"{kind.name}: no {what}{'' if what == 'rule' else ' case'}" for kind, what in lacks] + headless


def page(found: Sequence[Kind], rules: Path) -> str:
    """The whole page."""
    english, chinese = load("en"), load("zh")
    table = "".join(_row(kind, english, chinese) for kind in found)
    families = "".join(_family(family, found, rules) for family in FAMILIES)
    return f"{HEAD}| kind | English | 中文 | when |\n|---|---|---|---|\n{table}\n{families}".rstrip() + "\n"


def _kind(name: str, rule: str, cases: Sequence[Mapping[str, Any]]) -> Kind:
    decided = re.search(r"\(`flags\.(\w+)` decides\)", rule)
    firing = tuple(case for case in cases if name in _raised(case))
    silent = tuple(case for case in cases if name not in _raised(case))
    return Kind(name, rule, decided[1] if decided else None, firing, silent)


def _raised(case: Mapping[str, Any]) -> set[str]:
    return {flag["kind"] for flag in case.get("flags", ())}


def _docstring(path: Path) -> str:
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "") if path.is_file() else ""


def _cases(path: Path) -> Sequence[Mapping[str, Any]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))["case"] if path.is_file() else ()


def _row(kind: Kind, english: Labels, chinese: Labels) -> str:
    words = [labels(kind.name, section="flag") for labels in (english, chinese)]
    return f"| [`{kind.name}`](#{kind.name}) | {words[0]} | {words[1]} | {_says(kind)} |\n"


def _says(kind: Kind) -> str:
    """The first sentence of a rule's docstring, without its name and without who decides."""
    first = kind.rule.partition("\n\n")[0].partition(": ")[2]
    return re.sub(r"\s*\(`[\w.]+` \w+\)|\.$", "", " ".join(first.split()))


def _family(family: str, found: Sequence[Kind], rules: Path) -> str:
    mine = [kind for kind in found if kind.family == family]
    modules = list(dict.fromkeys(kind.decided_by for kind in mine if kind.decided_by))
    decided = "".join(_decision(_docstring(rules / f"{module}.py")) for module in modules)
    return f"## {FAMILIES[family]}\n{decided}" + "".join(_section(kind) for kind in mine)


def _decision(docstring: str) -> str:
    """What a module says of how it decides: its docstring without its title, indented lines as a block of text."""
    paragraphs = docstring.split("\n\n")[1:]
    return "".join(f"```text\n{_dedented(part)}\n```\n" if part.startswith(" ") else f"{part}\n\n" for part in paragraphs) + "\n"


def _dedented(block: str) -> str:
    return "\n".join(line.removeprefix("    ") for line in block.split("\n"))


def _section(kind: Kind) -> str:
    own = "" if kind.decided_by else "".join(f"{part}\n\n" for part in kind.rule.split("\n\n")[1:])
    return (
        f"### {kind.name}\n{_says(kind).capitalize() if _says(kind)[:1].islower() else _says(kind)}.\n\n{own}"
        f"{_example(kind)}*Raised:*\n{_titles(kind.firing)}\n*Not raised:*\n{_titles(kind.silent)}\n"
    )


def _example(kind: Kind) -> str:
    """The first case in which the flag is raised alone, else the first one, with its texts."""
    case = next((case for case in kind.firing if len(case["flags"]) == 1), kind.firing[0])
    lines = [f"{side}: {'  /  '.join(case.get(side, ())) or '(nothing)'}" for side in ("old", "new")]
    flag = next(flag for flag in case["flags"] if flag["kind"] == kind.name)
    return "```text\n" + "\n".join([*lines, f"→ {kind.name}{_values(flag)}"]) + "\n```\n"


def _values(flag: Mapping[str, Any]) -> str:
    subject = f" {flag['subject']}" if "subject" in flag else ""
    sides = [_value(flag[side]) for side in ("old", "new") if side in flag]
    return f"{subject}: {' → '.join(sides)}" if sides else subject


def _value(value: Any) -> str:
    return ", ".join(f"{key} {part}" for key, part in value.items() if part) if isinstance(value, dict) else str(value)


def _titles(cases: Sequence[Mapping[str, Any]]) -> str:
    return "".join(f"- {case['title'].removeprefix('silent: ')}\n" for case in cases)
