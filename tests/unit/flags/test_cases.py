"""The firing and silent cases of every flag, as data: ``tests/cases/flags/<kind>.toml``.

A case gives the paragraphs of an old and of a new submission (`#` before a paragraph makes it a heading) and the flags
expected of the file's family (the kinds that share the first word); what an expected flag does not mention is not
compared, and "" stands for a value that is not known. A case that expects nothing is a silent one. Sessions, respondent
and excerpt have defaults.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from diffreport.align import align, prepare
from diffreport.facts import changes, extract
from diffreport.flags import Context, raise_flags
from diffreport.lang import pack_for
from diffreport.lexicon.load import respondents
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.flag import Flag
from diffreport.model.respondent import Respondent
from diffreport.render.labels import LANGUAGES, load

Case = Mapping[str, Any]

ZH = pack_for("zh")
FILES = sorted((Path(__file__).parents[2] / "cases" / "flags").glob("*.toml"))
KEYS = {"title", "respondent", "old_session", "new_session", "excerpt", "old", "new", "flags"}
FLAG_KEYS = {"kind", "subject", "confidence_below", "old", "new", "old_paragraph", "new_paragraph", "reason"}


def cases() -> Iterator[Any]:
    for path in FILES:
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['title']}")


CASES = list(cases())


def submission(case: Case, side: str, session: int) -> Submission:
    id_ = case.get("respondent", "CUB")
    respondent = Respondent(id_, ZH.respondents()[id_].short, respondents()[id_].kind)
    paragraphs = tuple(
        Paragraph(index, "heading" if text.startswith("#") else "paragraph", text.removeprefix("#"))
        for index, text in enumerate(case.get(side, ()))
    )
    excerpt = bool(case.get("excerpt")) and side == "new"
    return Submission(respondent, session, 1945 + session, f"{session}.txt", "zh", None, None, excerpt, paragraphs)


def flags_between(old: Submission, new: Submission) -> tuple[Flag, ...]:
    beads = align(*prepare((old.paragraphs, new.paragraphs), ZH))
    return raise_flags(Context(old, new, changes(extract(old, ZH), extract(new, ZH), beads, ZH), beads, ZH))


def both(case: Case) -> tuple[Submission, Submission]:
    return submission(case, "old", case.get("old_session", 73)), submission(case, "new", case.get("new_session", 75))


def told(flag: Flag, expected: Mapping[str, Any]) -> dict[str, Any]:
    """What the flag says of what the case expects."""
    said: dict[str, Any] = {"kind": flag.kind, "subject": flag.subject, "reason": flag.summary.code}
    for side, evidence in (("old", flag.old), ("new", flag.new)):
        said |= {side: evidence and evidence.value, f"{side}_paragraph": evidence and evidence.paragraph}
    if "confidence_below" in expected and flag.confidence < expected["confidence_below"]:
        said["confidence_below"] = expected["confidence_below"]
    return {key: _narrowed(said.get(key), value) for key, value in expected.items()}


def _narrowed(said: Any, expected: Any) -> Any:
    return {key: said.get(key) or "" for key in expected} if isinstance(said, dict) and isinstance(expected, dict) else said


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_a_case_raises_exactly_the_flags_it_expects(kind: str, case: Case) -> None:
    assert set(case) <= KEYS
    family = kind.split("-")[0]
    raised = [flag for flag in flags_between(*both(case)) if flag.kind.split("-")[0] == family]
    expected: Sequence[Mapping[str, Any]] = case.get("flags", ())
    assert all(set(flag) <= FLAG_KEYS for flag in expected)
    unmet = list(raised)
    for wanted in expected:
        met = next((flag for flag in unmet if told(flag, wanted) == wanted), None)
        assert met, f"no flag {dict(wanted)} among {raised}"
        unmet.remove(met)
    assert unmet == []


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_flags_have_verbatim_quotes_and_words_and_a_text_against_itself_has_none(kind: str, case: Case) -> None:
    old, new = both(case)
    for flag in flags_between(old, new):
        for evidence, side in ((flag.old, old), (flag.new, new)):
            assert evidence is None or (evidence.quote and evidence.quote in side.paragraphs[evidence.paragraph].text)
        assert all(flag.summary.code in load(language).sections["reason"] for language in LANGUAGES)
    for one in (old, new):
        assert flags_between(one, submission({**case, "new": case.get("old" if one is old else "new", ())}, "new", 77)) == ()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_has_firing_and_silent_cases_of_its_kind(path: Path) -> None:
    fires = [
        any(flag["kind"] == path.stem for flag in case.get("flags", ())) for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]
    assert any(fires), "no firing case"
    assert not all(fires), "no silent case"
