"""What a submission claims of the treaties that it names."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from diffreport.facts import extract
from diffreport.facts.treaties import extract_treaties, match_treaties
from diffreport.lang import pack_for
from diffreport.model.compilation import Footnote, Paragraph, Submission
from diffreport.model.fact import Fact, Treaty
from tests.unit.facts.submissions import NAMELESS, ZH, cases, respondent, submission


def statuses(facts: Sequence[Fact]) -> dict[str, str]:
    best = [change.new for change in match_treaties([], facts, [], ZH)]
    return {fact.subject: fact.claim.status for fact in best if fact and isinstance(fact.claim, Treaty)}


@pytest.mark.parametrize("case", cases("treaties"))
def test_claims_of_treaties(case: Mapping[str, Any]) -> None:
    assert statuses(extract_treaties(submission(case["text"]), ZH)) == case["treaties"]


def test_spans_and_names_are_the_printed_words() -> None:
    text = "古巴 批准了《化学 武器公约》 。古巴还批准了该 公约。"
    facts = extract_treaties(submission([text]), ZH)
    assert [text[fact.span.start : fact.span.end] for fact in facts] == ["《化学 武器公约》", "该 公约"]
    assert [fact.name for fact in facts] == ["《化学 武器公约》", "该 公约"]
    assert text[facts[0].quote.start : facts[0].quote.end] == "古巴 批准了《化学 武器公约》 。"
    assert facts[1].confidence < facts[0].confidence


def test_a_footnote_is_read_with_the_paragraph_of_its_mark() -> None:
    note = Footnote("1", "古巴批准了《化学武器公约》。", 9, 1)
    loose = Footnote("2", "古巴批准了《生物武器公约》。", 9, None)
    facts = extract_treaties(submission(["甲。", "乙。"], footnotes=(note, loose)), ZH)
    assert [(fact.subject, fact.paragraph, fact.footnote) for fact in facts] == [("CWC", 1, 0)]


def test_an_organisation_is_party_to_nothing_but_a_nameless_text_is_believed() -> None:
    text = ["它是《化学武器公约》的缔约国。"]
    assert statuses(extract_treaties(submission(text, respondent("UNODC")), ZH)) == {"CWC": "mentions"}
    assert statuses(extract_treaties(submission(text, NAMELESS), ZH)) == {"CWC": "party"}


def test_of_several_claims_the_strongest_first_one_is_compared() -> None:
    old = extract_treaties(submission(["古巴支持《化学武器公约》。", "古巴批准了《化学武器公约》。", "古巴是《化学武器公约》缔约国。"]), ZH)
    new = extract_treaties(submission(["古巴批准了《武器贸易条约》。"]), ZH)
    changes = match_treaties(old, new, [], ZH)
    assert [(change.old and change.old.paragraph, change.new and change.new.paragraph) for change in changes] == [(None, 0), (1, None)]


def test_a_language_without_tables_has_no_such_facts() -> None:
    english = Submission(NAMELESS, None, None, "x", "en", None, None, False, (Paragraph(0, "paragraph", "Party to 16 conventions."),))
    assert extract(english, pack_for("en")) == ()
