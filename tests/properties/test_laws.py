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
第 5 93 一百二十 143/2021 25-2018/AN (2018) (CFSP) 2017/809 号 法 法律 法令 决定 指令 法规 法院 共和国 政府 理事会 《 》 〈 〉 刑法典 刑法
海关法 宪法 公约 实施细则 ( ) （ ） 、 ， ； 。 和 的 新 即 又称 关于 该法 《法案》 一项 2019年 2019年6月3日 通过了 通过的 经 修订 修正了 取代 废除 起草
颁布 生效 于 已 古巴 乌干达 欧洲联盟 大会 “ ” 题为 包含 \uf8ff
""".split()
TEXTS = st.lists(st.sampled_from([*PIECES, " "]), max_size=40).map("".join)


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
