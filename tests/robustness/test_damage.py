"""Damage that can be known is never silent: over 200 damaged variants of the samples, and some of the real reports.

A variant is read as the one file of a run. What can be known must end in an `InputError`, which is exit status 2, or in a
notice of level ``error``, which a check takes for a gap; so must it where a folder holds the file. Nothing may end in a traceback.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from diffreport import ingest, pipeline
from diffreport.cli import group
from diffreport.cli.exits import FAILED, status_of
from diffreport.errors import InputError, NoReportError
from diffreport.respondents.assemble import assemble
from tests.robustness.original import Original
from tests.robustness.variants import Variant, merged, variants

SAMPLES = Path(__file__).parents[2] / "samples"
FEWEST = 200
"""What the purpose of these tests asks for (issue 5)."""
FEWEST_KINDS = 15
"""Of damage, that a check is run on."""
SHARE = 8
"""Of the variants of the real reports, which take long to read, each eighth is read."""


def originals(folder: Path) -> list[Original]:
    return [Original.of(path) for path in sorted(folder.glob("un-*"))]


def outcome(variant: Variant, folder: Path) -> str:
    """How reading a variant ends: ``refused``, ``no report``, ``error`` or ``clean``; anything else is a defect, and raises."""
    path = folder / variant.source
    path.write_bytes(variant.data)
    try:
        compilation = pipeline.compile_document(ingest.read(path))
        assemble([compilation])
    except NoReportError:
        return "no report"
    except InputError:
        return "refused"
    return "error" if any(notice.level == "error" for notice in compilation.notices) else "clean"


def examined(found: Iterable[Variant], folder: Path) -> tuple[Counter[tuple[str, str, str]], list[str]]:
    """The counts by kind, damage and outcome, and the variants that ended otherwise than they must."""
    counts: Counter[tuple[str, str, str]] = Counter()
    wrong = []
    for variant in found:
        end = outcome(variant, folder)
        counts[variant.kind, variant.damage, end] += 1
        if (variant.damage == "known" and end == "clean") or (variant.damage == "harmless" and end != "clean"):
            wrong.append(f"{variant.source}: {variant.kind} ({variant.place}) is {variant.damage}, but was {end}")
    return counts, wrong


def table(counts: Counter[tuple[str, str, str]]) -> str:
    return "\n".join(f"{number:4} {kind}, {damage}: {end}" for (kind, damage, end), number in sorted(counts.items()))


def test_no_known_damage_of_the_samples_is_silent(tmp_path: Path) -> None:
    whole = originals(SAMPLES)
    found = [variant for original in whole for variant in variants(original, cuts=30, flips=12)] + list(merged(whole))
    counts, wrong = examined(found, tmp_path)
    known = sum(number for (_, damage, _), number in counts.items() if damage == "known")
    assert not wrong, "\n".join((*wrong, table(counts)))
    assert known > FEWEST, f"{known} variants with damage that can be known\n{table(counts)}"


def test_no_known_damage_of_the_real_reports_is_silent(reports: Path, tmp_path: Path) -> None:
    whole = originals(reports)
    everything = [variant for original in whole for variant in variants(original, cuts=8, flips=2)]
    counts, wrong = examined(everything[::SHARE], tmp_path)
    assert not wrong, "\n".join((*wrong, table(counts)))


def test_whole_reports_raise_no_alarm(reports: Path) -> None:
    for path in (*sorted(reports.glob("un-*")), *sorted(SAMPLES.glob("un-*"))):
        notices = pipeline.compile_document(ingest.read(path)).notices
        assert [notice for notice in notices if notice.level == "error"] == []


def test_a_check_of_a_folder_with_known_damage_is_incomplete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One variant of each kind, beside a whole report: neither 0, nothing changed, nor 1, something did."""
    whole = originals(SAMPLES)
    kinds = {variant.kind: variant for original in whole for variant in variants(original, cuts=2, flips=8) if variant.damage == "known"}
    ended = {}
    for kind, variant in kinds.items():
        if outcome(variant, tmp_path) != "no report":
            folder = tmp_path / kind
            folder.mkdir()
            (folder / variant.source).write_bytes(variant.data)
            beside = next(original for original in whole if original.name != variant.source and not original.single)
            (folder / beside.name).write_bytes(beside.data)
            monkeypatch.setattr(
                sys, "argv", ["diffreport", "check", str(folder), "--fail-on", "law-draft", "-o", str(tmp_path / "verdict")]
            )
            ended[kind] = status_of(group)
    assert len(ended) > FEWEST_KINDS
    assert {kind: status for kind, status in ended.items() if status != FAILED} == {}
