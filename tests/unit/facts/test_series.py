"""Counts and figures over all sessions."""

from diffreport.align import align, prepare
from diffreport.facts import changes, extract
from diffreport.facts.series import series
from tests.unit.facts.submissions import ZH, submission


def test_series_link_counts_and_figures_over_all_sessions() -> None:
    texts = {
        73: ["古巴是16项国际反恐公约的缔约国。", "古巴举办了许多活动，共有66个区域项目获得供资。"],
        75: ["古巴是18项国际反恐公约的缔约国。", "古巴举办了许多活动。"],
        78: ["古巴举办了许多活动，已有100个区域项目获得供资。", "古巴批准了19项国际反恐文书。"],
    }
    submissions = [submission(text, session=session) for session, text in texts.items()]
    facts = {one.key: extract(one, ZH) for one in submissions}
    prepared = dict(zip(facts, prepare([one.paragraphs for one in submissions], ZH), strict=True))
    beads = {(old, new): align(prepared[old], prepared[new]) for old, new in ((73, 75), (73, 78), (75, 78))}
    deltas = {(old, new): changes(facts[old], facts[new], between, ZH) for (old, new), between in beads.items()}
    found = series(submissions, deltas, ZH)
    assert [(one.kind, [(point.session, point.value, point.paragraph) for point in one.points]) for one in found] == [
        ("treaty-count", [(73, 16, 0), (75, 18, 0), (78, 19, 1)]),
        ("figure", [(73, 66, 1), (78, 100, 0)]),
    ]
    assert found[0].subject == "国际反恐文书"
    assert found[0].points[2].quote == "古巴批准了19项国际反恐文书。"


def test_a_number_that_one_session_gives_is_no_series() -> None:
    assert series([submission(["古巴是16项国际反恐公约的缔约国。"])], {}, ZH) == ()
