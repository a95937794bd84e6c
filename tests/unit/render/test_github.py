"""Workflow commands: read back as the runner reads them, within the limits of a step, and nothing of a document among them."""

import re
from collections import Counter
from dataclasses import dataclass, replace

import pytest

from diffreport.model.collation import ChangeReport
from diffreport.model.document import Notice
from diffreport.model.flag import Flag
from diffreport.render import View
from diffreport.render.github import ANNOTATIONS, check, command, compare, logged, summary
from tests.unit.render.verdicts import STALE, copies, failed, incomplete, passed, with_flags

VIEW = View(paths={"s73.txt": "reports/a,b:73.txt", "s75.txt": "reports/s75.txt"})
SHOWN = ("error", "warning", "notice")


@dataclass(frozen=True)
class Command:
    """What the runner makes of a line."""

    name: str
    properties: dict[str, str]
    message: str


def parsed(line: str) -> Command | None:
    """A line as the runner of GitHub Actions reads it; None for one that is no command (see ``ActionCommand`` in actions/runner)."""
    bare = line.lstrip()
    if not bare.startswith("::") or "::" not in bare[2:]:
        return None
    head, _, message = bare[2:].partition("::")
    name, _, given = head.partition(" ")
    pairs = (pair.partition("=") for pair in given.split(",") if pair)
    properties = {key: decoded(value).replace("%3A", ":").replace("%2C", ",") for key, _, value in pairs}
    return Command(name, {key: value.replace("%25", "%") for key, value in properties.items()}, decoded(message).replace("%25", "%"))


def decoded(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n")


def annotations(text: str) -> list[Command]:
    return [told for line in text.splitlines() if (told := parsed(line)) and told.name in SHOWN]


def many(report: ChangeReport, number: int) -> ChangeReport:
    """That many flags of each level."""
    kinds = ("law-enacted", "law-dropped", "law-mentioned")
    like = report.collations[0].comparisons[0].flags[0]
    flags = [flag for kind in kinds for flag in copies(replace(like, kind=kind), number)]
    return with_flags(report, *(replace(flag, subject=f"{n}", fingerprint=f"{n:012x}") for n, flag in enumerate(flags)))


def test_flags_are_annotations_at_their_lines(report: ChangeReport) -> None:
    told = annotations(compare(report, VIEW))
    assert [(one.name, one.properties["title"].partition(":")[0]) for one in told] == [
        ("error", "position reversed"),
        ("error", "treaty status"),
        ("error", "count"),
        ("warning", "position new"),
        ("warning", "law no longer mentioned"),
    ]
    assert {(one.properties["file"], one.properties["line"]) for one in told[2:]} == {
        ("reports/s75.txt", "12"),
        ("reports/s75.txt", "15"),
        ("reports/a,b:73.txt", "12"),
    }
    assert told[2].message.splitlines() == [
        "Cuba 古巴 (CUB), session 73 (2018) → session 75 (2020): 16 → 18, confidence 0.97 · f00d",
        "old ¶2 (footnote 1): “16项反恐公约”",
        "new ¶3: “18项反恐公约”",
    ]


def test_what_is_missing_goes_first(report: ChangeReport) -> None:
    text = check(incomplete(report), VIEW)
    first, second, third, *_ = annotations(text)
    assert (first.name, first.properties["file"], first.properties["line"], first.message) == (
        "error",
        "reports/s75.txt",
        "15",
        "ends within a sentence",
    )
    assert (second.properties, second.message) == ({"title": "missing or damaged: baseline.toml"}, "expects session 76")
    assert third.properties["title"].startswith("position reversed")


def test_the_log_ends_with_the_outcome(report: ChangeReport) -> None:
    lines = check(incomplete(report), VIEW).splitlines()
    assert STALE in lines[-2]
    assert lines[-1] == "check incomplete: 2 gaps in the input, 4 flags fail it, 1 accepted, 1 row of the baseline no longer needed"
    assert check(passed(report), VIEW) == "check passed\n"


@pytest.mark.parametrize("number", [ANNOTATIONS, ANNOTATIONS + 1, 40])
def test_no_level_has_more_annotations_than_are_shown(number: int, report: ChangeReport) -> None:
    text = compare(many(report, number), VIEW)
    told = annotations(text)
    assert Counter(one.name for one in told) == dict.fromkeys(SHOWN, ANNOTATIONS)
    left = [line for line in text.splitlines() if parsed(line) is None]
    if number == ANNOTATIONS:
        assert left == []
        return
    assert len(left) == 3 * number - (3 * ANNOTATIONS - 1)
    assert told[-1].properties == {"title": f"{len(left)} more are not shown as annotations"}
    subjects = [one.properties["title"].rpartition(" ")[2] for one in told[:-1]] + [re.search(r": (\d+) \|", line)[1] for line in left]
    assert sorted(map(int, subjects)) == [*range(3 * number)]


def test_gaps_are_not_crowded_out(report: ChangeReport) -> None:
    verdict = failed(many(report, 40))
    gaps = tuple(Notice("error", f"{n}.txt", None, "missing") for n in range(ANNOTATIONS))
    told = annotations(check(replace(verdict, gaps=gaps), VIEW))
    assert [one.message for one in told if one.name == "error"] == ["missing"] * ANNOTATIONS


def hostile(report: ChangeReport, text: str) -> Flag:
    flag = next(flag for flag in report.collations[0].comparisons[0].flags if flag.new)
    return replace(flag, subject=text, new=replace(flag.new, quote=text))


@pytest.mark.parametrize(
    "text", ["\n::add-mask::x", "::stop-commands::x", "##[group]x", "a##[add-mask]b", "%0A::debug::", "\r\n::error::x", "a\u2028::error::"]
)
def test_no_word_of_a_document_is_a_command(text: str, report: ChangeReport) -> None:
    flags = copies(hostile(report, text), 3 * ANNOTATIONS)
    told = compare(with_flags(report, *flags), VIEW)
    commands = [one for line in re.split(r"[\r\n]", told) if line and (one := parsed(line))]
    assert {one.name for one in commands} == {"error", "notice", "group", "endgroup"}
    assert not any("##[" in line for line in told.splitlines() if parsed(line) is None)


@pytest.mark.parametrize("line", ["::error::x", "  ::error::x", ":::x::", "##[error]x", "a ##[##[error]x"])
def test_a_line_of_the_log_is_no_command(line: str) -> None:
    assert parsed(logged(line)) is None
    assert "##[" not in logged(line)


def test_a_message_is_cut_where_it_can_be_seen(report: ChangeReport) -> None:
    told = parsed(command("error", {"title": "题" * 300}, "𠀀%" * 3000))
    assert told is not None
    assert len(told.message.encode("utf-16-le")) // 2 <= 4096
    assert told.message.startswith("𠀀%𠀀%")
    assert told.message.endswith("…")
    assert len(told.properties["title"]) <= 255


def test_the_summary_holds_what_annotations_cannot(report: ChangeReport) -> None:
    verdict = failed(many(report, 40))
    text = summary(verdict, VIEW)
    assert all(raised.flag.fingerprint in text for raised in verdict.failures)


def test_the_summary_is_never_rejected_for_its_size(report: ChangeReport) -> None:
    flag = hostile(report, "𠀀" * 400)
    verdict = failed(with_flags(report, *copies(flag, 1000)))
    text = summary(verdict, VIEW)
    assert 500_000 < len(text.encode()) < 1_048_576
    kept = set(re.findall("0{8}[0-9a-f]{4}", text))
    assert f"{1000 - len(kept)} flags" in text.splitlines()[-1]
