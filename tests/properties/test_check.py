"""What a check decides is a partition of what it looked at; a baseline reads back, and accepts what it was updated with."""

import json
import tomllib
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from diffreport.check import Criteria, judge, update
from diffreport.model.baseline import Baseline, Expectation
from diffreport.model.flag import SEVERITY
from diffreport.model.verdict import Acceptance
from diffreport.settings.baseline import parse, text
from tests.unit.check.reports import flag, report

TODAY = date(2026, 11, 21)
KINDS = [kind for kind, _ in SEVERITY]
SESSIONS = (73, 75, 78)
PAIRS = [(73, 75), (75, 78)]
WRITTEN = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
# Without white space around it, and not empty: what is empty was left open.
NAME = WRITTEN.map(str.strip).filter(bool)

ROWS = st.builds(
    Acceptance,
    fingerprint=NAME,
    kind=st.sampled_from(KINDS),
    respondent=NAME,
    subject=NAME | st.just(""),
    reason=NAME | st.just(""),
    owner=NAME | st.just(""),
    expires=st.none() | st.dates(),
    sessions=st.lists(st.integers(1, 99) | NAME, max_size=2).map(tuple),
)
EXPECTED = st.builds(
    Expectation,
    stated=st.just("b"),
    symbol=st.none() | NAME,
    session=st.integers(1, 99),
    language=st.none() | NAME,
    source=st.none() | NAME,
    respondents=st.lists(NAME, max_size=3).map(tuple),
)
BASELINES = st.builds(
    Baseline,
    st.lists(ROWS, unique_by=lambda row: row.fingerprint, max_size=4).map(tuple),
    st.lists(EXPECTED, unique_by=lambda row: (row.symbol, row.session, row.language, row.source), max_size=3).map(tuple),
)
FOUND = st.lists(
    st.tuples(st.sampled_from(["CUB", "QAT"]), st.sampled_from(PAIRS), st.sampled_from(KINDS), st.integers(0, 100)), max_size=12
).map(
    lambda rows: report(
        {key: ["CUB", "QAT"] for key in SESSIONS},
        [(id_, *pair, flag(kind, f"f{number}", sure / 100)) for number, (id_, pair, kind, sure) in enumerate(rows)],
    )
)
CRITERIA = st.builds(
    Criteria,
    fail_on=st.lists(st.sampled_from(KINDS), min_size=1, unique=True).map(tuple),
    min_confidence=st.integers(0, 100).map(lambda share: share / 100),
    all_sessions=st.booleans(),
)


@given(BASELINES, st.sampled_from(["b.toml", "b.json"]))
def test_a_baseline_reads_back(baseline, name):
    read = json.loads if name.endswith(".json") else tomllib.loads
    assert parse(read(text(baseline, name)), "b") == baseline


@given(FOUND, CRITERIA, BASELINES)
def test_every_flag_looked_at_is_in_exactly_one_part(found, criteria, baseline):
    verdict = judge(found, criteria, baseline, today=TODAY)
    told = [one.flag for part in (verdict.failures, verdict.accepted, verdict.unsure, verdict.others) for one in part]
    looked_at = [one for collation in verdict.report.collations for comparison in collation.comparisons for one in comparison.flags]
    assert sorted(one.fingerprint for one in told) == sorted(one.fingerprint for one in looked_at)


@given(FOUND, CRITERIA)
def test_an_updated_baseline_passes_and_stays(found, criteria):
    made = update(Baseline(), judge(found, criteria, today=TODAY), stated="b.toml")
    verdict = judge(found, criteria, made.baseline, today=TODAY)
    assert verdict.outcome == "passed"
    assert len(verdict.accepted) == len(made.added)
    assert update(made.baseline, verdict, stated="b.toml").baseline == made.baseline


@given(FOUND, CRITERIA, st.sampled_from(SESSIONS), st.sampled_from(["CUB", "QAT", "FJI"]))
def test_what_is_lost_after_an_update_is_never_clean(found, criteria, session, respondent):
    baseline = update(Baseline(), judge(found, criteria, today=TODAY), stated="b.toml").baseline
    fewer = {key: [id_ for id_ in ("CUB", "QAT") if (key, id_) != (session, respondent)] for key in SESSIONS}
    gone = {key: ids for key, ids in fewer.items() if respondent != "FJI" or key != session}
    assert judge(report(gone), criteria, baseline, today=TODAY).outcome == "incomplete"


@given(FOUND, BASELINES, st.randoms(use_true_random=False))
def test_no_order_of_the_input_changes_the_baseline(found, baseline, chance):
    rows, collations = [*baseline.accepted], [*found.collations]
    chance.shuffle(rows)
    chance.shuffle(collations)
    shuffled = replace(found, collations=tuple(collations), compilations=found.compilations[::-1])
    first, second = (
        text(update(before, replace(judge(given, Criteria(), before, today=TODAY), gaps=()), stated="b").baseline, "b.toml")
        for given, before in ((found, baseline), (shuffled, replace(baseline, accepted=tuple(rows))))
    )
    assert first == second
