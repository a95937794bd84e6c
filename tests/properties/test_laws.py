"""What must hold of every text made of pieces that look like law: mentions lie apart, and nothing differs from itself."""

from hypothesis import given
from hypothesis import strategies as st

from diffreport.facts import changes, extract
from diffreport.flags import Context, raise_flags
from diffreport.lang import pack_for
from diffreport.lang.laws import LawForms
from diffreport.model.compilation import Paragraph, Submission
from diffreport.model.fact import Law
from diffreport.model.respondent import Respondent

ZH = pack_for("zh")
PIECES = """
第5号法 第5(2018)号法令 第93号法律(《刑法》 第143/2021号法 第25-2018/AN号法 第5、6和7号决定 (CFSP)2017/809号理事会决定
第一百二十号法令 第2016/51/CFSP号决定 第5号 号法 《刑法》 《刑法典》 新《刑法典》 《海关法》(2002年第40号) 《2019年港口法》
《公约》 《法案》 《法案实施细则》 《海关法实施条例》 《 》 该法 该决定 该法案 宪法第5条 包含《刑法》的第641号法 即新的《税法典》
一项关于出口管制的新法律 理事会2019年关于出口管制的决定 关于出口管制的 题为“2019年税法”的法案 2019年 2019年6月3日
2018年通过的 、 ， ； 。 和 以及 的 通过了 经 修订的 修正了 取代了 已废除 正在起草 的修正案 于2020年1月1日生效
古巴 乌干达的 \uf8ff ( )
"""
TEXTS = st.lists(st.sampled_from([*PIECES.split(), " "]), max_size=25).map("".join)


def submission(texts: list[str], session: int) -> Submission:
    paragraphs = tuple(Paragraph(index, "paragraph", text) for index, text in enumerate(texts))
    return Submission(Respondent("CUB", "古巴", "state"), session, 1945 + session, "", "zh", None, None, False, paragraphs)


@given(TEXTS)
def test_mentions_lie_apart_and_in_the_text(text: str) -> None:
    forms = ZH.laws()
    assert isinstance(forms, LawForms)
    at = 0
    for mention in forms.mentions(text):
        assert at <= mention.extent.start <= mention.span.start < mention.span.end <= mention.extent.end <= len(text)
        assert mention.naming == "anaphor" or mention.number or mention.title or mention.topic
        at = mention.extent.end


@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=3))
def test_facts_are_placed_and_a_text_against_itself_has_no_flag_on_laws(texts: list[str]) -> None:
    old, new = submission(texts, 73), submission(texts, 78)
    facts = extract(old, ZH), extract(new, ZH)
    for fact in facts[0]:
        if isinstance(fact.claim, Law):
            assert 0 <= fact.quote.start <= fact.span.start < fact.quote.end <= len(texts[fact.paragraph])
    flags = raise_flags(Context(old, new, changes(*facts, (), ZH), (), ZH))
    assert [flag for flag in flags if flag.kind.startswith("law-")] == []
