"""What must hold of every text made of pieces that look like stances: spans lie in the text, and nothing differs from itself."""

from hypothesis import given
from hypothesis import strategies as st

from diffreport.facts.position_matching import match_positions
from diffreport.facts.positions import extract_positions
from diffreport.lang import pack_for
from diffreport.model.alignment import Bead
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.fact import Fact
from diffreport.model.respondent import Respondent

ZH = pack_for("zh")
PIECES = """
古巴 古巴政府 我们 它 大会 该国 《宪法》 《公约》 《禁止核武器条约》 “倡议” (倡议) 还 并 但 因此
在…下 为 对 表示 深表 关切 遗憾 令人遗憾的是
支持 反对 谴责 欢迎 呼吁 致力于 承诺 重申 认为 不支持 没有 不拥有 核武器 大规模毁灭性武器 绝不允许 领土
必须 应 需要 至关重要 的承诺 提供支持
加强边境检查 谈判 恐怖主义 这种做法 该条约 第1540(2004)号决议 规定 200万欧元 ， 。 ； 、 的 和 即 得到 参加 执行 \uf8ff
"""
TEXTS = st.lists(st.sampled_from([*PIECES.split(), " "]), max_size=20).map("".join)


def submission(texts: list[str], session: int) -> Submission:
    paragraphs = tuple(Paragraph(index, "paragraph", text) for index, text in enumerate(texts))
    return Submission(Respondent("CUB", "古巴", "state"), session, 1945 + session, "", "zh", None, None, False, paragraphs)


def facts_of(texts: list[str], session: int = 73) -> tuple[Fact, ...]:
    return extract_positions(submission(texts, session), ZH)


@given(st.lists(TEXTS, max_size=4))
def test_spans_lie_in_their_paragraph_and_cues_in_their_quotes(texts: list[str]) -> None:
    for fact in facts_of(texts):
        text = texts[fact.paragraph]
        assert 0 <= fact.quote.start <= fact.span.start < fact.span.end <= fact.quote.end <= len(text)
        assert 0 < fact.confidence <= 1


@given(st.lists(TEXTS, max_size=4))
def test_a_text_against_itself_keeps_every_position(texts: list[str]) -> None:
    beads = [Bead((index,), (index,), 1.0, 1.0) for index in range(len(texts))]
    for change in match_positions(facts_of(texts), facts_of(texts, 78), beads, ZH):
        assert change.old
        assert change.new
        assert change.old.claim == change.new.claim


@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4))
def test_each_stance_is_in_one_change_at_most(old: list[str], new: list[str]) -> None:
    changes = match_positions(facts_of(old), facts_of(new, 78), [], ZH)
    for side in ("old", "new"):
        places = [(fact.paragraph, fact.quote, fact.span) for change in changes if (fact := getattr(change, side))]
        assert len(places) == len(set(places))
