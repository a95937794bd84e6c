"""Any change report the model can hold, small; the default of a field is taken from its type."""

from hypothesis import strategies as st

from diffreport.model.collation import Change, ChangeReport, Clause, Collation, Comparison, Lineage, Point, Reading, Series
from diffreport.model.compilation import Compilation, Footnote, Mention, Paragraph, Placement, Submission
from diffreport.model.document import Block, FootnoteMark, Notice
from diffreport.model.edit import Edit
from diffreport.model.flag import Evidence, Flag, Reason
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


INDICES = several(st.integers(0, 99))
SEGMENTS = several(st.builds(Segment))
MARKS = several(st.builds(FootnoteMark))
REASON = st.builds(Reason, TEXT, several(TEXT))
RESPONDENT = st.builds(Respondent, id=st.sampled_from(["CUB", "EU"]))
NOTICE = st.builds(Notice)
MENTION = st.builds(Mention)
SUBMISSION = st.builds(
    Submission,
    respondent=RESPONDENT,
    source=SOURCE,
    paragraphs=several(st.builds(Paragraph, segments=SEGMENTS, marks=MARKS, page=st.none() | st.integers(1))),
    footnotes=several(st.builds(Footnote)),
)
COMPILATION = st.builds(
    Compilation,
    source=SOURCE,
    introduction=several(st.builds(Block, segments=SEGMENTS, lines=INDICES, marks=MARKS, label=st.none() | TEXT)),
    submissions=several(SUBMISSION),
    placements=several(st.builds(Placement, block=st.integers(0, 4), respondent=st.none() | TEXT)),
    mentions=several(MENTION),
    notices=several(NOTICE),
)
EVIDENCE = st.builds(Evidence, value=VALUE, footnote=st.none() | st.integers(0, 9))
COMPARISON = st.builds(
    Comparison,
    old=KEY,
    new=KEY,
    changes=several(
        st.builds(
            Change,
            old=INDICES,
            new=INDICES,
            similarity=st.none() | SHARE,
            confidence=SHARE,
            reasons=several(REASON),
            edits=several(st.builds(Edit, significance=..., reason=st.none() | TEXT)),
        )
    ),
    flags=several(st.builds(Flag, summary=REASON, confidence=SHARE, old=st.none() | EVIDENCE, new=st.none() | EVIDENCE)),
    brief=several(st.builds(Clause, REASON, several(TEXT))),
    overlap_reason=st.none() | REASON,
)
COLLATION = st.builds(
    Collation,
    respondent=RESPONDENT,
    submissions=several(SUBMISSION),
    comparisons=several(COMPARISON),
    mentions=several(MENTION),
    lineages=several(st.builds(Lineage, first=KEY, last=KEY, readings=several(st.builds(Reading, KEY, INDICES)))),
    series=several(st.builds(Series, points=several(st.builds(Point, session=KEY, value=st.integers() | SHARE)))),
)
CHANGE_REPORT = st.builds(ChangeReport, several(COMPILATION), several(COLLATION), several(NOTICE))
