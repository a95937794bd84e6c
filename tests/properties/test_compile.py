"""Whatever a file holds, splitting it ends in a compilation in which nothing is lost, or in an error that a user can read."""

from hypothesis import given
from hypothesis import strategies as st

from diffreport import pipeline
from diffreport.errors import InputError
from diffreport.ingest.compose import compose
from diffreport.ingest.lines import cut

# The pieces of a report, whole and broken, so that random texts reach the checks and not only the refusal.
PIECES = (
    *("\n", "\n\n", "   ", "\u3000", "\f", "\t7\n", "____________\n"),
    *("目录\n\n", "古巴\t3\n", "捷克.....\t4\n", "二. 从各国政府收到的答复\t3\n", "一. 导言\t2\n"),
    *(
        "一. 导言\n\n",
        "二. 从各国政府收到的答复\n\n",
        "三. 从欧洲联盟收到的答复\n\n",
        "四. 从国际组织收到的答复\n\n",
        "A. 联合国系统\n\n",
        "C. 前景\n\n",
    ),
    *("古巴\n\n", "斐济*\n\n", "无名国\n\n", "—\n\n", "***\n\n", "联合国毒品和犯罪问题办公室\n\n", "附件\n\n"),
    *("[原件：英文]\n", "[2018 年 4 月 5 日]\n\n", "[原件：\n", "[2018 年 13 月 40 日]\n"),
    *(
        "1. 各国应向大会第七十三届会议提出报告。\n\n",
        "3. 山高。\n\n",
        "收到了 9 个会员国、二个国际组织的答复。\n\n",
        "收到了 0 个国家的答复\n\n",
    ),
    *(
        "(a) 山；\n\n",
        "(d) 水；\n\n",
        "(i) 风。\n\n",
        "① 云\n\n",
        "山高水长，\n\n",
        "，水长。\n\n",
        "山高。¹\n\n",
        "¹ 见图。\n\n",
        "* 见网站。\n\n",
        "\ufffd\x07",
    ),
    *("18-00000 2/4\n", "3/4\n", "9/0\n", "A/73/112\n", "2018 年 1 月 2 日甲委员会主席给大会主席的信\n\n"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_is_split_or_refused(text: str) -> None:
    document = compose("a.txt", "", text, cut(text))
    try:
        found = pipeline.compile_document(document)
    except InputError:
        return
    assert [placement.block for placement in found.placements] == list(range(len(document.blocks)))
    assert all(notice.line is None or 1 <= notice.line <= text.count("\n") + 1 for notice in found.notices)
    assert all("\n" not in notice.text for notice in found.notices)
