"""Any change report the model can hold, small; what is not said of a field is taken from its type."""

from dataclasses import fields, replace

from hypothesis import strategies as st

from diffreport.model.collation import Change, ChangeReport, Clause, Collation, Comparison, Lineage, Point, Reading, Series, SubmissionFacts
from diffreport.model.compilation import Compilation, Footnote, Mention, Paragraph, Placement, Submission
from diffreport.model.document import Block, FootnoteMark, Notice
from diffreport.model.drift import Drift, Example, Usage
from diffreport.model.edit import Edit
from diffreport.model.fact import Count, Fact, Figure, Law, Position, Resolution, Treaty
from diffreport.model.flag import Evidence, Flag, Reason
from diffreport.model.ledger import Entry, Ledger, Row
from diffreport.model.respondent import Respondent
from diffreport.model.span import Segment

SHARE = st.floats(0, 1)
TEXT = st.text(max_size=8)
SOURCE = st.sampled_from(["a.txt", "b.txt"])
KEY = st.integers(1, 99) | TEXT
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | SHARE | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)


def several(strategy):
    return st.lists(strategy, max_size=2).map(tuple)


def whole(kind, /, *given, **named):
    """An instance with every field drawn, also those with a default, so that a field added to the model is tried too."""
    named |= {field.name: strategy for field, strategy in zip(fields(kind), given, strict=False)}
    return st.builds(kind, **{field.name: ... for field in fields(kind)} | named)


INDICES = several(st.integers(0, 99))
SEGMENTS = several(whole(Segment))
MARKS = several(whole(FootnoteMark))
REASON = st.recursive(
    whole(Reason, TEXT, several(TEXT), st.just(())), lambda inner: whole(Reason, TEXT, several(TEXT), several(inner)), max_leaves=3
)
RESPONDENT = whole(Respondent, id=st.sampled_from(["CUB", "EU"]))
NOTICE = whole(Notice)
MENTION = whole(Mention)
SUBMISSION = whole(
    Submission,
    respondent=RESPONDENT,
    source=SOURCE,
    paragraphs=several(whole(Paragraph, segments=SEGMENTS, marks=MARKS, page=st.none() | st.integers(1))),
    footnotes=several(whole(Footnote)),
)
COMPILATION = whole(
    Compilation,
    source=SOURCE,
    introduction=several(whole(Block, segments=SEGMENTS, lines=INDICES, marks=MARKS, label=st.none() | TEXT)),
    submissions=several(SUBMISSION),
    placements=several(whole(Placement, block=st.integers(0, 4), respondent=st.none() | TEXT)),
    mentions=several(MENTION),
    notices=several(NOTICE),
)
EVIDENCE = whole(Evidence, value=VALUE, footnote=st.none() | st.integers(0, 9))
COMPARISON = whole(
    Comparison,
    old=KEY,
    new=KEY,
    changes=several(
        whole(
            Change,
            old=INDICES,
            new=INDICES,
            similarity=st.none() | SHARE,
            confidence=SHARE,
            reasons=several(REASON),
            edits=several(whole(Edit, significance=..., reason=st.none() | TEXT)),
        )
    ),
    flags=several(
        whole(Flag, summary=REASON, confidence=SHARE, old=st.none() | EVIDENCE, new=st.none() | EVIDENCE, about=st.none() | REASON)
    ),
    brief=several(whole(Clause, REASON, several(TEXT))),
    overlap_reason=st.none() | REASON,
)
CLAIMS = {
    "law": whole(Law),
    "treaty": whole(Treaty),
    "count": whole(Count),
    "figure": whole(Figure, number=SHARE),
    "position": whole(Position),
    "resolution": whole(Resolution),
}


@st.composite
def facts_of(draw, submission):
    """Facts whose words stand in a submission; none in one without paragraphs."""
    if not submission.paragraphs:
        return SubmissionFacts(submission.key, ())
    place = st.integers(0, len(submission.paragraphs) - 1)
    footnote = st.integers(0, len(submission.footnotes) - 1) if submission.footnotes else st.nothing()
    kinds = [
        whole(Fact, kind=st.just(kind), claim=claim, paragraph=place, footnote=st.none() | footnote, confidence=SHARE)
        for kind, claim in CLAIMS.items()
    ]
    return SubmissionFacts(submission.key, draw(several(st.one_of(kinds))))


def of_different_keys(submissions):
    """A key names one submission of a collation."""
    return tuple({submission.key: submission for submission in submissions}.values())


def with_facts(collation):
    return st.tuples(*map(facts_of, collation.submissions)).map(lambda found: replace(collation, facts=found))


def with_ledger(collation):
    """Rows of facts that the collation has, whatever their kind: the codec does not judge."""
    said = {item.session: item.facts for item in collation.facts if item.facts}
    if not said:
        return st.just(collation)
    entry = st.sampled_from(list(said)).flatmap(
        lambda key: whole(Entry, st.just(key), st.lists(st.sampled_from(said[key]), min_size=1, max_size=2).map(tuple))
    )
    rows = several(whole(Row, st.lists(entry, min_size=1, max_size=2).map(tuple)))
    return whole(Ledger, rows, rows, rows).map(lambda ledger: replace(collation, ledger=ledger))


COLLATION = whole(
    Collation,
    facts=st.just(()),
    respondent=RESPONDENT,
    submissions=several(SUBMISSION).map(of_different_keys),
    comparisons=several(COMPARISON),
    mentions=several(MENTION),
    lineages=several(whole(Lineage, first=KEY, last=KEY, readings=several(whole(Reading, KEY, INDICES)))),
    series=several(whole(Series, points=several(whole(Point, session=KEY, value=st.integers() | SHARE)), about=st.none() | REASON)),
    ledger=st.just(Ledger()),
)
COLLATION = COLLATION.flatmap(with_facts).flatmap(with_ledger)
USAGE = whole(Usage, example=whole(Example))
DRIFT = whole(Drift, old=USAGE, new=USAGE, respondents=several(TEXT), confidence=SHARE)
CHANGE_REPORT = whole(ChangeReport, several(COMPILATION), several(COLLATION), several(NOTICE), several(DRIFT))
