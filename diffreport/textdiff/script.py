"""Finds what two token sequences have in common.

Comes in: the tokens of both sides. Goes out: stretches, alternately common and different, as ranges of units. A unit
is a token with the white space behind it, so that spaces are never compared on their own and an equal run of
English stays one run. Each folded unit becomes one private code point and diff-match-patch compares the two strings
(Myers' algorithm). Its clock limit is off: with the default second the result would depend on the machine.
This is the only module that imports diff_match_patch.

    old 古巴 反对 条约        old[0:1] = new[0:1]   古巴
    new 古巴 支持 条约   ->   old[1:2] ≠ new[1:2]   反对 | 支持
                              old[2:3] = new[2:3]   条约
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from diffreport.textdiff.tokens import ENTITY_KINDS, Token, TokenKind

_FIRST_CODE, _CODES = 0xF0000, 0x110000


@dataclass(frozen=True, slots=True)
class Unit:
    """A token and the white space behind it.

    Where both sides enumerate the same things, units of a shared item carry its number in `item`, and units of an
    item that only one side has are `lone` (see `lists`).
    """

    token: Token
    gap: str = ""
    item: int | None = None
    lone: bool = False

    @property
    def text(self) -> str:
        """The unit as it stands in the text."""
        return self.token.text + self.gap

    @property
    def solid(self) -> bool:
        """Whether it must be shown as kept where both sides have it: an entity, or part of a shared item."""
        return self.item is not None or self.token.kind in ENTITY_KINDS

    @property
    def slight(self) -> bool:
        """Whether it says little by itself: a function word, a mark, a space."""
        return self.token.kind in ("light", "mark", "space")

    @property
    def kind(self) -> TokenKind:
        """The kind of the token."""
        return self.token.kind

    @property
    def key(self) -> str:
        """The folded text of the token."""
        return self.token.key


class Stretch(NamedTuple):
    """old[i:j] against new[k:l]: the same once folded if `common`, else what stands in each other's place."""

    common: bool
    i: int
    j: int
    k: int
    l: int  # noqa: E741


def units(tokens: Sequence[Token]) -> tuple[Unit, ...]:
    """The tokens with white space attached to what precedes it; leading white space is a unit of its own."""
    found: list[Unit] = []
    for token in tokens:
        if token.kind == "space" and found:
            found[-1] = Unit(found[-1].token, found[-1].gap + token.text)
        else:
            found.append(Unit(token))
    return tuple(found)


class _Group(NamedTuple):
    """What is compared as one: side[low:high], a unit alone or the units of a shared item."""

    keys: tuple[str, ...]
    low: int
    high: int
    slight: bool


def script(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Stretch, ...]:
    """The stretches of two sequences of units, in order, covering both; a shared item is never divided.

    Words with content are matched first, particles and marks only in the gaps between them: all tokens count the
    same to the algorithm, and for two more 的 in common it would give up a word.
    """
    before, after = _groups(old), _groups(new)
    pairs: list[tuple[_Group, _Group]] = []
    p = q = 0
    anchors = _matched([group for group in before if not group.slight], [group for group in after if not group.slight])
    for mine, theirs in [*anchors, (None, None)]:
        end_old = before.index(mine, p) if mine else len(before)
        end_new = after.index(theirs, q) if theirs else len(after)
        pairs += _matched([group for group in before[p:end_old] if group.slight], [group for group in after[q:end_new] if group.slight])
        if mine and theirs:
            pairs.append((mine, theirs))
        p, q = end_old + 1, end_new + 1
    found: list[Stretch] = []
    i = k = 0
    for mine, theirs in pairs:
        found += [Stretch(False, i, mine.low, k, theirs.low), Stretch(True, mine.low, mine.high, theirs.low, theirs.high)]
        i, k = mine.high, theirs.high
    return joined([*found, Stretch(False, i, len(old), k, len(new))])


def _groups(side: Sequence[Unit]) -> list[_Group]:
    starts = [at for at, unit in enumerate(side) if unit.item is None or not at or side[at - 1].item != unit.item]
    return [
        _Group(tuple(unit.key for unit in side[low:high]), low, high, side[low].item is None and side[low].slight)
        for low, high in pairwise([*starts, len(side)])
    ]


def _matched(before: Sequence[_Group], after: Sequence[_Group]) -> list[tuple[_Group, _Group]]:
    """The longest common subsequence. What only one side has is left out, which changes no result and saves time."""
    shared = {group.keys for group in before} & {group.keys for group in after}
    before, after = ([group for group in side if group.keys in shared] for side in (before, after))
    codes = {keys: chr((_FIRST_CODE + number) % _CODES) for number, keys in enumerate(dict.fromkeys(group.keys for group in before))}
    sides = ("".join(codes[group.keys] for group in side) for side in (before, after))
    found: list[tuple[_Group, _Group]] = []
    p = q = 0
    for operation, run in _engine().diff_main(*sides, False):
        if operation == 0:
            found += zip(before[p : p + len(run)], after[q : q + len(run)], strict=True)
        p += len(run) if operation <= 0 else 0
        q += len(run) if operation >= 0 else 0
    return found


def joined(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The stretches without empty ones, neighbours of one sort made one."""
    found: list[Stretch] = []
    for here in stretches:
        if here.i == here.j and here.k == here.l:
            continue
        if found and found[-1].common == here.common:
            found[-1] = found[-1]._replace(j=here.j, l=here.l)
        else:
            found.append(here)
    return tuple(found)


@cache
def _engine() -> Any:
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    return engine
