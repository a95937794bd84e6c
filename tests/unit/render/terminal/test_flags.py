"""The brief and the flags of a comparison, read as a person reads them."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from diffreport.model.collation import ChangeReport, Comparison
from diffreport.render import View
from diffreport.render.terminal.comparison import compare
from diffreport.render.terminal.flags import flags
from diffreport.selection import asked, select

WIDTHS = [20, 37, 60, 79, 80, 100, 140, 200]


def lines(report: ChangeReport, **choices: object) -> list[str]:
    return compare(report, View(**choices)).splitlines()


def with_comparison(report: ChangeReport, comparison: Comparison, **changes: object) -> ChangeReport:
    first, *rest = report.collations
    submissions = tuple(replace(submission, **changes) for submission in first.submissions)
    return replace(report, collations=(replace(first, comparisons=(comparison,), submissions=submissions), *rest))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("detail", ["short", "full"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_is_wider_than_the_page(report: ChangeReport, width: int, detail: str, language: str) -> None:
    assert [line for line in lines(report, width=width, flags=detail, language=language) if cell_len(line) > width] == []


def test_the_brief_comes_before_the_flags(report: ChangeReport) -> None:
    text = lines(report, width=100)
    start = text.index("  in brief:")
    assert text[start : start + 4] == [
        "  in brief:",
        "  • 反恐公约 16 → 18",
        "  • newly says: calls for “缔结一项全面公约”; possibly reversed: “␛[31m恶意<U+202E>文本” (supports →",
        "    opposes)",
    ]


def test_flags_stand_one_a_line_below_their_kinds(report: ChangeReport) -> None:
    text = lines(report, width=100)
    start = text.index("  5 flags, 2 of them only possible (confidence under 0.80), --flags full shows the quotes")
    assert text[start + 1 : start + 11] == [
        "  law no longer mentioned",
        "    ⚑1 第12(2016)号法《禁止化学武器法》  ¶3 →",
        "  count",
        "    ⚑2 反恐公约  16 → 18  ¶2 (footnote 1) → ¶3",
        "  treaty status",
        "    ⚑3 CWC  party → mentions  ¶3 → ¶5  possible (0.70)",
        "  position new",
        "    ⚑4 calls for 缔结一项全面公约  → ¶6",
        "  position reversed",
        "    ⚑5 supports → opposes ␛[31m恶意<U+202E>文本  ¶5 → ¶5  possible (0.75)",
    ]


def test_a_long_subject_is_cut_in_short_and_whole_in_full(report: ChangeReport) -> None:
    comparison = report.collations[0].comparisons[0]
    long = replace(comparison, flags=(replace(comparison.flags[3], subject="一二三四五六七八九十" * 8),))
    short = lines(with_comparison(report, long), width=60)
    (line,) = [line for line in short if "⚑1" in line and "calls" in line]
    assert line.endswith("…  → ¶6")
    assert cell_len(line) <= 60
    full = "".join(line.strip() for line in lines(with_comparison(report, long), width=60, flags="full"))
    assert "一二三四五六七八九十" * 8 in full


def test_in_full_a_flag_has_reason_confidence_fingerprint_and_quotes(report: ChangeReport) -> None:
    text = "\n".join(lines(report, width=120, flags="full"))
    assert "      no longer mentioned · confidence 0.90 · a1\n      old ¶3 “议会通过了《禁止化学武器法》(第12(2016)号法)。”\n" in text
    assert "      16 → 18 · confidence 0.97 · f00d\n      old ¶2 (footnote 1) “16项反恐公约”\n      new ¶3 “18项反恐公约”\n" in text
    assert "--flags full" not in text


def test_without_flags_the_brief_stays(report: ChangeReport) -> None:
    text = "\n".join(lines(report, flags="none"))
    assert "in brief:" in text
    assert "⚑" not in text


def test_beads_point_at_the_flags_whose_evidence_they_hold(report: ChangeReport) -> None:
    heads = [line for line in lines(report, width=140) if line.startswith(("≠", "+", "-", "~ r"))]
    assert [line.partition("⚑")[2].partition("  ")[0] for line in heads] == ["", "1, 2, 3", "3, 4, 5", "", ""]


def test_a_fold_points_at_its_flags_too(report: ChangeReport) -> None:
    comparison = report.collations[0].comparisons[0]
    flag = comparison.flags[3]
    hidden = replace(comparison, flags=(replace(flag, new=replace(flag.new, paragraph=3)),))
    assert "… 1 unchanged paragraph (¶4 → ¶4) …  ⚑1" in lines(with_comparison(report, hidden))


@pytest.mark.parametrize(
    ("kinds", "said"), [(("unchanged", "reworded"), "  no flags: only the wording differs"), (("revised", "reworded"), "  no flags")]
)
def test_no_flags_are_said_too(report: ChangeReport, kinds: tuple[str, ...], said: str) -> None:
    comparison = report.collations[0].comparisons[0]
    changes = tuple(change for change in comparison.changes if change.kind in kinds)
    assert said in lines(with_comparison(report, replace(comparison, flags=(), brief=(), changes=changes)))


def test_what_an_excerpt_no_longer_mentions_may_stand_in_the_full_text(report: ChangeReport) -> None:
    said = "  the new text is an excerpt: what it no longer mentions may stand in the full text"
    comparison = report.collations[0].comparisons[0]
    assert said not in lines(report)
    assert said in lines(with_comparison(report, comparison, excerpt=True))
    assert said not in lines(with_comparison(report, replace(comparison, flags=comparison.flags[3:4]), excerpt=True))


def test_the_flags_of_one_kind_across_respondents(report: ChangeReport) -> None:
    view = View(width=100, flags="full")
    assert flags(select(report, asked("position-new", None, None)), view).splitlines() == [
        "Cuba 古巴 (CUB)",
        "  session 73 (2018) → session 75 (2020)",
        "    calls for 缔结一项全面公约  → ¶6",
        "      a stance that only the new text takes · confidence 0.85 · a3",
        "      new ¶6 “此外，有必要缔结一项全面公约。”",
        "",
    ]
    assert flags(select(report, asked("law-enacted", None, None)), view) == "no flags\n"
