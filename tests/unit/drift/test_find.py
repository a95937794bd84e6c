"""Drift of terminology on cases as data, and what its findings say."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from diffreport.drift import confidence, find
from diffreport.lang import pack_for
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.respondent import Respondent

TABLE = tomllib.loads((Path(__file__).parents[2] / "cases" / "drift" / "drift.toml").read_text(encoding="utf-8"))
CASES = TABLE["case"]
ZH = pack_for("zh")


def submission(respondent: str, session: int, texts: Sequence[str]) -> Submission:
    paragraphs = tuple(Paragraph(index, "paragraph", text) for index, text in enumerate(texts))
    source = f"{session}.txt"
    return Submission(Respondent(respondent, respondent, "state"), session, 1945 + session, source, "zh", None, None, False, paragraphs)


def submissions(case: Mapping[str, Any]) -> list[Submission]:
    corpus, wordings = TABLE["corpus"][case["corpus"]], case.get("wordings", {})
    found = []
    for number, (session, form) in enumerate(case["forms"].items()):
        for respondent, texts in corpus[wordings.get(session, "second" if number else "first")].items():
            if respondent in case.get("respondents", [respondent]):
                found.append(submission(respondent, int(session), [text.replace("＿", form) for text in texts]))
    return found


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(case: Mapping[str, Any]) -> None:
    found = find(submissions(case), ZH)
    assert [f"{drift.old.session} {drift.old.form} > {drift.new.session} {drift.new.form}" for drift in found] == case["drift"]


def test_a_finding_has_counts_and_verbatim_examples() -> None:
    (drift,) = find(submissions(CASES[0]), ZH)
    assert (drift.old.old_count, drift.old.new_count, drift.new.old_count, drift.new.new_count) == (5, 0, 0, 5)
    assert drift.respondents == ("AAA", "BBB")
    texts = {(one.session, one.respondent.id): one for one in submissions(CASES[0])}
    for usage in (drift.old, drift.new):
        paragraph = texts[usage.session, usage.example.respondent].paragraphs[usage.example.paragraph]
        assert usage.example.quote in paragraph.text
        assert usage.form in usage.example.quote


def test_the_order_of_the_submissions_does_not_count() -> None:
    every = submissions(CASES[3])
    assert find(every, ZH) == find(every[::-1], ZH) != ()


def test_submissions_outside_the_sessions_do_not_count() -> None:
    every = [submission(one.respondent.id, 73, [paragraph.text for paragraph in one.paragraphs]) for one in submissions(CASES[0])]
    outside = [Submission(one.respondent, None, None, one.source, "zh", None, None, False, one.paragraphs) for one in every]
    assert find(outside, ZH) == ()


def test_more_respondents_make_it_surer() -> None:
    assert [confidence(number) for number in (2, 3, 4)] == [0.85, 0.93, 0.96]


@pytest.mark.parametrize("text", ["", "Not a word of Chinese."])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert find([submission("AAA", 73, [text]), submission("AAA", 75, [text])], ZH) == ()
