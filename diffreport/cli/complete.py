"""What the shell offers after a tab, where that depends on the tables or on the sources already on the line.

Comes in: the context of an unfinished command line and the beginning of a word. Goes out: the words that may follow. Reports
are read and split as `list` does, never compared, so that the shell does not wait. Whatever goes wrong means that no word is
offered: a prompt is no place for messages.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from diffreport.model.compilation import Compilation

Items = Iterable["CompletionItem[str]"]
Finder = Callable[[click.Context, str], Items]
Completer = Callable[[click.Context, click.Parameter, str], list["CompletionItem[str]"]]


def _completer(find: Finder) -> Completer:
    """A callback for click's `shell_complete` that keeps silent where `find` fails."""

    @wraps(find)
    def complete(context: click.Context, _: click.Parameter, begun: str) -> "list[CompletionItem[str]]":
        try:
            return list(find(context, begun))
        except Exception:
            # Also a defect: its traceback would be printed into the line that the user is typing.
            return []

    return complete


@_completer
def respondents(context: click.Context, begun: str) -> Items:
    """Respondents of the sources one of whose names begins so: by that name, or by id where it is more than one word."""
    from diffreport.lang import PACKS

    for id_, printed in sorted({item.respondent.id: item.respondent.name for one in _read(context) for item in one.submissions}.items()):
        known = [table[id_].every() for pack in PACKS if id_ in (table := pack.respondents())]
        names = [name for name in dict.fromkeys((id_, printed, *(name for each in known for name in each))) if _begins(name, begun)]
        if names:
            yield CompletionItem(next((name for name in names if _one_word(name)), id_), help=printed)


@_completer
def sessions(context: click.Context, begun: str) -> Items:
    """Sessions of the sources."""
    years = {one.session: one.year for one in _read(context) if one.session is not None}
    return [CompletionItem(str(session), help=str(year)) for session, year in sorted(years.items()) if str(session).startswith(begun)]


@_completer
def kinds(_: click.Context, begun: str) -> Items:
    """Kinds of fact and of flag."""
    from diffreport.selection import FACT_KINDS, FLAG_KINDS

    return [CompletionItem(kind) for kind in (*FACT_KINDS, *FLAG_KINDS) if kind.startswith(begun)]


@_completer
def flag_kinds(_: click.Context, begun: str) -> Items:
    """Kinds of flag as a list with commas: those that may follow the ones that stand there."""
    from diffreport.model.flag import ANY
    from diffreport.selection import FLAG_KINDS

    done, comma, last = begun.rpartition(",")
    words = FLAG_KINDS if comma else (ANY, *FLAG_KINDS)
    return [CompletionItem(f"{done}{comma}{kind}") for kind in words if kind.startswith(last) and kind not in done.split(",")]


@_completer
def treaties(_: click.Context, begun: str) -> Items:
    """Ids of treaties and arrangements."""
    from diffreport.lexicon.treaties import treaties as every

    return [CompletionItem(id_) for id_ in every() if _begins(id_, begun)]


def _read(context: click.Context) -> "Iterator[Compilation]":
    """The reports on the line, else those that the configuration names.

    Click has them as sources, or left over where an option at the end of the line still lacks its value.
    """
    from diffreport import sources
    from diffreport.ingest.files import STANDARD_INPUT
    from diffreport.model.configuration import Configuration

    settled = context.params.get("configuration") or Configuration()
    words = (*(context.params.get("sources") or ()), *context.args)
    named = dict.fromkeys(map(Path, words or settled.sources))
    there = [path for path in named if path != STANDARD_INPUT and path.exists()]
    yield from sources.read(there, settled)[0] if there else ()


def _begins(name: str, begun: str) -> bool:
    return name.casefold().startswith(begun.casefold())


def _one_word(name: str) -> bool:
    """Whether every shell takes a name as one word without quotes."""
    return all(character.isalnum() or character in "-_." for character in name)
