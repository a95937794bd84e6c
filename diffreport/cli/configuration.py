"""The options about the configuration, and how it becomes the defaults of all others.

Comes in: a command line, and the file that --config names or that lies in a folder above. Goes out: a `Configuration` for the command,
after click has taken the values that it settles as defaults: so the command line goes before the file, and the file before the
defaults of the program, for each option by itself. The file is looked for before any other option is read.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from diffreport.errors import UsageError

if TYPE_CHECKING:
    from diffreport.model.configuration import Configuration

_OFF = "diffreport.no_config"
_CHECK = "check"

ORIGINS = {ParameterSource.COMMANDLINE: "command line", ParameterSource.DEFAULT: "default"}
KEYS = {
    "sources": "sources",
    "respondents": "respondents",
    "old": "sessions",
    "glossary": "glossary",
    "lang": "lang",
    "fail_on": "fail-on",
    "min_confidence": "min-confidence",
    "baseline": "baseline",
}
"""Which key of a configuration an option stands for."""


def _switch_off(context: click.Context, _: click.Parameter, off: bool) -> None:
    if off and context.params.get("configuration") is not None:
        raise _both()
    context.meta[_OFF] = off


def _settle(context: click.Context, _: click.Parameter, named: Path | None) -> "Configuration | None":
    """The configuration that holds, None where there is none; its values become the defaults of the command."""
    from diffreport.settings.discovery import find

    off = context.meta.get(_OFF, False)
    if named and off:
        raise _both()
    path = named or (None if off else find(Path()))
    if path is None:
        return None
    from diffreport.settings.configuration import read

    settled = read(path)
    context.default_map = defaults(settled, context.info_name or "")
    return settled


def _both() -> UsageError:
    return UsageError("--config and --no-config exclude each other", remedy="leave one of them out")


def defaults(settled: "Configuration", command: str) -> dict[str, Any]:
    """The values that a configuration gives to the options of a command; --min-confidence of `facts` is another than that of `check`."""
    found: dict[str, Any] = {
        "respondents": settled.respondents,
        "old": settled.old,
        "new": settled.new,
        "glossary": settled.glossary,
        "lang": settled.lang,
    }
    if command == _CHECK:
        found |= {"fail_on": ",".join(settled.fail_on), "min_confidence": settled.min_confidence, "baseline": settled.baseline}
    return {name: value for name, value in found.items() if value is not None and value not in ("", ())}


def typed(name: str) -> bool:
    """Whether the command line itself gives an option of the running command."""
    return click.get_current_context().get_parameter_source(name) is ParameterSource.COMMANDLINE


def shown(context: click.Context, settled: "Configuration", values: Mapping[str, Any]) -> str:
    """The configuration in effect as TOML, with where each value comes from; `values` are those of the command's options."""
    from diffreport.settings.resolved import text

    of_check = context.info_name == _CHECK
    here = {name: value for name, value in values.items() if name in KEYS and (name != "min_confidence" or of_check)}
    if not here.get("sources"):
        here.pop("sources", None)
    if "fail_on" in here:
        here["fail_on"] = tuple(here["fail_on"].split(","))
    origins = {KEYS[name]: ORIGINS[source] for name in here if (source := context.get_parameter_source(name)) in ORIGINS}
    return text(replace(settled, **here, **({"new": values["new"]} if "old" in here else {})), origins)


no_config = click.option(
    "--no-config", is_flag=True, is_eager=True, expose_value=False, callback=_switch_off, help="Look for no configuration file."
)

config = click.option(
    "--config",
    "configuration",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    is_eager=True,
    callback=_settle,
    help="Configuration. Default: diffreport.toml, or setup.cfg with [diffreport], in this folder or above.",
)

show = click.option("--show-config", is_flag=True, help="Show the configuration in effect, and where each value comes from; then end.")
