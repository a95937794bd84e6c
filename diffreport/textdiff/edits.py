"""Writes a judged script down as edits.

Comes in: stretches, the units of both sides and the verdicts on those that differ. Goes out: the edits. Units that
are the same once folded may still differ in style or in the space behind them; such a difference becomes an edit of
its own, with significance ``formatting``, because the edits must give back both sides to the last space.

    古巴，  ->  古巴,     equal 古巴 · delete ， · insert ,
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from diffreport.model.edit import Edit, Operation
from diffreport.textdiff.script import Stretch, Unit
from diffreport.textdiff.significance import FORMATTING, Verdict

_ORDER: dict[Operation, int] = {"equal": 0, "delete": 1, "insert": 2}


def edits_of(
    stretches: Sequence[Stretch], old: Sequence[Unit], new: Sequence[Unit], verdicts: tuple[Mapping[int, Verdict], Mapping[int, Verdict]]
) -> tuple[Edit, ...]:
    """The edits in order: in each hunk deletions first, runs of one verdict joined."""
    found: list[Edit] = []
    for _, group in groupby(_pieces(stretches, old, new, verdicts), key=lambda edit: edit.op == "equal"):
        hunk = _without_lone_gaps(sorted(group, key=lambda edit: _ORDER[edit.op]))
        for (op, significance, reason), same in groupby(hunk, key=lambda edit: (edit.op, edit.significance, edit.reason)):
            found.append(Edit(op, "".join(edit.text for edit in same), significance, reason))
    return tuple(found)


def _without_lone_gaps(hunk: list[Edit]) -> list[Edit]:
    """The edits of a hunk; white space beside a change that means something takes that change's verdict."""
    found: list[Edit] = []
    for edit in hunk:
        if found and found[-1].op == edit.op and edit.text.isspace():
            edit = replace(edit, significance=found[-1].significance, reason=found[-1].reason)
        elif found and found[-1].op == edit.op and found[-1].text.isspace():
            found[-1] = replace(found[-1], significance=edit.significance, reason=edit.reason)
        found.append(edit)
    return found


def _pieces(
    stretches: Sequence[Stretch], old: Sequence[Unit], new: Sequence[Unit], verdicts: tuple[Mapping[int, Verdict], Mapping[int, Verdict]]
) -> Iterator[Edit]:
    """One edit for each unit, or part of one."""
    for here in stretches:
        if here.common:
            for before, after in zip(old[here.i : here.j], new[here.k : here.l], strict=True):
                yield from _restyled(before.token.text, after.token.text)
                yield from _restyled(before.gap, after.gap)
        else:
            yield from (Edit("delete", old[at].text, *verdicts[0][at]) for at in range(here.i, here.j))
            yield from (Edit("insert", new[at].text, *verdicts[1][at]) for at in range(here.k, here.l))


def _restyled(before: str, after: str) -> Iterator[Edit]:
    """Two strings that are the same once folded."""
    if before == after:
        if before:
            yield Edit("equal", before)
        return
    if before:
        yield Edit("delete", before, *FORMATTING)
    if after:
        yield Edit("insert", after, *FORMATTING)
