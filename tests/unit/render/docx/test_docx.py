"""The Word file: its text, its markup, its limits. That it reads back as both texts is in tests/properties."""

import hashlib
import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from diffreport.cli.output import Destination
from diffreport.errors import UsageError
from diffreport.model.collation import ChangeReport
from diffreport.model.flag import Evidence, Flag, Reason
from diffreport.render import View
from diffreport.render.docx import compare
from diffreport.render.docx.markup import LANGUAGES
from tests.tracked import NAMESPACE, attribute, faults, paragraphs, parts, tag

Compared = Callable[[list[str], list[str]], ChangeReport]

SEAS = "港口的检查由海关和警方共同进行，"
LAWS = "议会在春季会议上通过了关于出口的新法律，"
FUNDS = "该国每年向训练中心提供资金。"


def changes(data: bytes, name: str) -> list[str]:
    """The texts of all tracked changes of a name, marks of paragraphs as a pilcrow."""
    document = parts(data)["word/document.xml"]
    return ["".join(change.itertext()) or "¶" for change in document.iter(f"{NAMESPACE}{name}")]


def only(report: ChangeReport) -> ChangeReport:
    """The first comparison of the case that every renderer shows."""
    collation = next(collation for collation in report.collations if collation.comparisons)
    return replace(report, collations=(replace(collation, comparisons=collation.comparisons[:1]),))


def flagged(report: ChangeReport, *flags: Flag) -> ChangeReport:
    collation = report.collations[0]
    return replace(report, collations=(replace(collation, comparisons=(replace(collation.comparisons[0], flags=flags),)),))


def flag(old: Evidence | None, new: Evidence | None) -> Flag:
    return Flag("treaty-count", "公约", Reason("treaty-count", ("16", "18")), 0.9, "f", old, new)


def test_what_stays_is_text_and_what_differs_is_tracked(compared: Compared) -> None:
    data = compare(compared(["该国加入了16项公约。"], ["该国加入了18项公约。"]), View())
    assert (changes(data, "del"), changes(data, "ins")) == (["16"], ["18"])
    assert (paragraphs(data, "accept"), paragraphs(data, "reject")) == (["该国加入了18项公约。"], ["该国加入了16项公约。"])


def test_a_text_against_itself_has_no_tracked_change(compared: Compared) -> None:
    data = compare(compared([SEAS, LAWS], [SEAS, LAWS]), View())
    assert [name for name in ("ins", "del", "moveFrom", "moveTo") if changes(data, name)] == []


def test_a_split_inserts_a_mark_and_a_merger_deletes_one(compared: Compared) -> None:
    split = compare(compared([SEAS + LAWS, FUNDS], [SEAS, LAWS, FUNDS]), View())
    merged = compare(compared([SEAS, LAWS, FUNDS], [SEAS + LAWS, FUNDS]), View())
    assert (changes(split, "ins"), changes(split, "del")) == (["¶"], [])
    assert (changes(merged, "ins"), changes(merged, "del")) == ([], ["¶"])


def test_a_paragraph_gone_at_the_end_takes_the_mark_before_it(compared: Compared) -> None:
    data = compare(compared([SEAS, LAWS], [SEAS]), View())
    assert changes(data, "del") == ["¶", LAWS]


def test_a_moved_paragraph_stands_twice_under_one_name(compared: Compared) -> None:
    data = compare(compared([SEAS, LAWS * 2, FUNDS * 2], [LAWS * 2, FUNDS * 2, SEAS]), View())
    assert changes(data, "moveFrom")[-1] == changes(data, "moveTo")[-1] == SEAS
    document = parts(data)["word/document.xml"]
    names = [attribute(document.find(f".//{NAMESPACE}move{way}RangeStart"), "name") for way in ("From", "To")]
    assert names == ["move-1-3", "move-1-3"]
    assert faults(data) == []


def test_a_shared_name_alone_is_no_move(compared: Compared) -> None:
    data = compare(compared(["古巴", LAWS, FUNDS], [LAWS, FUNDS, "古巴"]), View())
    assert (changes(data, "moveFrom"), changes(data, "del"), changes(data, "ins")) == ([], ["¶", "古巴"], ["¶", "古巴"])


def test_a_flag_is_a_comment_on_its_new_paragraph(compared: Compared) -> None:
    report = compared([FUNDS, "该国加入了16项公约。"], [FUNDS, "该国加入了18项公约。"])
    data = compare(flagged(report, flag(Evidence(1, "16项公约", 16), Evidence(1, "18项公约", 18, footnote=0))), View())
    comment = parts(data)["word/comments.xml"][0]
    assert ["".join(line.itertext()) for line in comment] == [
        "count: 公约",
        "16 → 18, confidence 0.90",
        "old ¶2: 16项公约",
        "new ¶2 (footnote 1): 18项公约",
    ]
    body = parts(data)["word/document.xml"].find(f"{NAMESPACE}body")
    assert [[tag(child) for child in paragraph].count("commentRangeStart") for paragraph in body[:2]] == [0, 1]
    assert faults(data) == []


def test_a_comment_on_text_that_goes_goes_with_it(compared: Compared) -> None:
    report = flagged(compared([SEAS, LAWS], [SEAS]), flag(Evidence(1, "新法律", None), None))
    reference = parts(compare(report, View()))["word/document.xml"].find(f".//{NAMESPACE}del//{NAMESPACE}commentReference")
    assert attribute(reference, "id") == "0"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Cuba 古巴 (CUB): session 73 (2018)", "original in Spanish", "accept all for the new text")),
        ("zh", ("古巴 (CUB)：第73届（2018年）", "原文 西班牙文", "全部接受即为新文本")),
    ],
)
def test_the_head_tells_what_is_compared_and_how_to_read_it(language: str, words: tuple[str, ...], report: ChangeReport) -> None:
    data = compare(only(report), View(language=language))
    head = "".join(parts(data)["word/header1.xml"].itertext())
    submission = next(collation for collation in report.collations if collation.comparisons).submissions[0]
    assert submission.source in head
    assert [word for word in words if word not in head] == []


def test_every_kind_of_change_of_the_case_reads_back(report: ChangeReport) -> None:
    one = only(report)
    data = compare(one, View())
    collation = one.collations[0]
    by_key = {submission.key: [paragraph.text for paragraph in submission.paragraphs] for submission in collation.submissions}
    comparison = collation.comparisons[0]
    pictured = [text.replace("\x1b", "␛") for text in by_key[comparison.new]]
    assert paragraphs(data, "accept") == pictured
    assert paragraphs(data, "reject") == by_key[comparison.old]
    assert faults(data) == []


def test_chinese_is_marked_as_such_and_headings_are_headings(compared: Compared) -> None:
    report = compared(["国家措施", FUNDS], ["国家措施", FUNDS])
    collation = report.collations[0]
    submissions = tuple(
        replace(submission, paragraphs=(replace(submission.paragraphs[0], kind="heading"), submission.paragraphs[1]))
        for submission in collation.submissions
    )
    data = compare(replace(report, collations=(replace(collation, submissions=submissions),)), View())
    opened = docx.Document(io.BytesIO(data))
    assert [(paragraph.style.name, paragraph.text) for paragraph in opened.paragraphs] == [("Heading 1", "国家措施"), ("Normal", FUNDS)]
    runs = parts(data)["word/document.xml"].findall(f".//{NAMESPACE}r/{NAMESPACE}rPr")
    assert {attribute(run.find(f"{NAMESPACE}lang"), "eastAsia") for run in runs} == {LANGUAGES["zh"]}
    assert {attribute(run.find(f"{NAMESPACE}rFonts"), "hint") for run in runs} == {"eastAsia"}


def test_another_library_opens_it_and_finds_the_comments(compared: Compared) -> None:
    report = flagged(compared([FUNDS], [FUNDS]), flag(Evidence(0, "资金", None), Evidence(0, "资金", None)))
    opened = docx.Document(io.BytesIO(compare(report, View())))
    assert [(comment.author, comment.initials) for comment in opened.comments] == [("diffreport", "dr")]


def test_markup_in_the_text_stays_text(compared: Compared) -> None:
    hostile = '<w:del/> & "x" ]]>\x1b[31m'
    data = compare(compared([FUNDS], [hostile, FUNDS]), View())
    assert paragraphs(data, "accept") == [hostile.replace("\x1b", "␛"), FUNDS]


def test_the_date_is_that_of_the_new_submission_or_none(report: ChangeReport, compared: Compared) -> None:
    one = only(report)
    collation = one.collations[0]
    comparison = collation.comparisons[0]
    dated = tuple(
        replace(submission, date="2020-05-08" if submission.key == comparison.new else "2018-04-05") for submission in collation.submissions
    )
    data = compare(replace(one, collations=(replace(collation, submissions=dated),)), View())
    document = parts(data)["word/document.xml"]
    assert {attribute(change, "date") for change in document.iter(f"{NAMESPACE}ins")} == {"2020-05-08T00:00:00Z"}
    document = parts(compare(compared([FUNDS], [LAWS]), View()))["word/document.xml"]
    assert {attribute(change, "date") for change in document.iter(f"{NAMESPACE}ins")} == {None}


def test_the_archive_holds_no_clock_and_no_trace_of_the_machine(compared: Compared) -> None:
    data = compare(compared([FUNDS], [LAWS]), View())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {(entry.date_time, entry.create_system, entry.compress_type) for entry in archive.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 3, 0)
        }


def test_the_same_bytes_whatever_the_seed_and_the_folder(tmp_path: Path) -> None:
    for name, text in (("old.txt", f"{SEAS}\n\n{LAWS}\n"), ("new.txt", f"{LAWS}\n\n{FUNDS}\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "diffreport", "compare", str(tmp_path / "old.txt"), str(tmp_path / "new.txt"), "--plain", "-f", "docx"]
    outputs = [
        subprocess.run(command, capture_output=True, check=True, cwd=folder, env={"PYTHONHASHSEED": seed, "LC_ALL": "C"}).stdout
        for seed, folder in (("0", tmp_path), ("7", Path.cwd()))
    ]
    assert len({hashlib.sha256(output).digest() for output in outputs}) == 1
    assert paragraphs(outputs[0], "accept") == [LAWS, FUNDS]


def test_several_respondents_or_pairs_or_none_are_an_error(report: ChangeReport) -> None:
    with pytest.raises(UsageError, match=r"-f docx: a Word file shows one respondent, .* name one with -r"):
        compare(report, View())
    one = only(report)
    collation = one.collations[0]
    with pytest.raises(UsageError, match=r"shows one pair of sessions, here are 2 .* name one with --old and --new"):
        compare(replace(one, collations=(replace(collation, comparisons=collation.comparisons * 2),)), View())
    with pytest.raises(UsageError, match=r"has no two sessions to compare"):
        compare(replace(one, collations=(replace(collation, comparisons=()),)), View())


def test_two_pairs_on_the_command_line_are_status_2_in_one_line(tmp_path: Path) -> None:
    samples = Path(__file__).parents[4] / "samples"
    target = tmp_path / "target.docx"
    command = [sys.executable, "-m", "diffreport", "compare", str(samples), "-r", "古巴", "-f", "docx", "-o", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, target.exists()) == (2, "", False)
    assert [line for line in done.stderr.splitlines() if not line.startswith("warning: ")] == [
        "diffreport: -f docx: a Word file shows one pair of sessions, here are 2 (73→75, 75→78); name one with --old and --new"
    ]
    done = subprocess.run([*command, "--old", "73", "--new", "75"], capture_output=True, check=False)
    assert (done.returncode, faults(target.read_bytes())) == (0, [])


def test_bytes_are_kept_from_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(UsageError, match="no text for a terminal; name a file with -o"):
        Destination().write(b"PK")
