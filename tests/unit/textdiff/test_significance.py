import pytest

from diffreport.lang import pack_for
from diffreport.model.edit import Edit
from diffreport.textdiff import compare

ZH = pack_for("zh")


def reasons(edits: tuple[Edit, ...]) -> set[str | None]:
    return {edit.reason for edit in edits if edit.significance == "substantive"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("2018 年该部发布报告。", "该部于 2018 年发布了报告。", id="a date that moved"),
        pytest.param("第1540(2004)号决议很重要。", "重要的是第1540号决议。", id="a resolution without its year"),
        pytest.param("加入《核安全公约》。《公约》已生效。", "加入《核安全公约》，该公约已生效。", id="a title that refers back"),
        pytest.param("第七十三届会议", "第 73 届会议", id="an ordinal in digits"),
        pytest.param("不拥有武器。", "没有武器。", id="one negation for another"),
        pytest.param("各国应当合作。", "各国应该合作。", id="a modal of equal force"),
    ],
)
def test_what_says_nothing_new_is_not_substantive(old: str, new: str) -> None:
    assert reasons(compare(old, new, ZH)) == set()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("见 www.example.org/a 网页。", "见 www.example.org/b 网页。", "link"),
        ("第3(2018)号法生效。", "第3(2020)号法生效。", "law"),
        ("该部每年提交报告。", "该部每年提交报告，总统任命五名独立专家审查账目。", "added-clause"),
        ("该部每年提交报告，总统任命五名独立专家审查账目。", "该部每年提交报告。", "dropped-clause"),
        ("各国需要合作。", "各国必须合作。", "modality"),
    ],
)
def test_what_is_new_is_substantive_for_its_reason(old: str, new: str, reason: str) -> None:
    assert reason in reasons(compare(old, new, ZH))


def test_a_clause_that_moved_is_no_new_clause() -> None:
    old = "边防部队定期检查货物和车辆，海关官员接受专门训练。"
    new = "海关官员接受专门训练，边防部队定期检查货物和车辆。"
    assert reasons(compare(old, new, ZH)) == set()


def test_a_new_figure_stands_out_of_a_retold_sentence() -> None:
    edits = compare("本部门去年培训了40名海关人员。", "去年，有60名海关官员参加了本部门的课程。", ZH)
    assert {edit.text for edit in edits if edit.significance == "substantive"} == {"40", "60"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("执行《化学武器公约》。", "执行《生物武器公约》。", id="two treaties of like names"),
        pytest.param("依照《中华人民共和国物权法》。", "依照《中华人民共和国民法典》。", id="two laws of one state"),
        pytest.param("执行《公约》。", "执行《化学武器公约》。", id="a short form does not name its treaty"),
    ],
)
def test_titles_of_different_instruments(old: str, new: str) -> None:
    assert "title" in reasons(compare(old, new, ZH))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("《古巴宪法》禁止。", "《宪法》禁止。", id="with and without the state"),
        pytest.param("《打击恐怖主义行为法》", "《打击恐怖主义行为的法》", id="nearly the same words"),
        pytest.param("批准了不扩散核武器条约。", "批准了《不扩散核武器条约》。", id="without its marks"),
    ],
)
def test_titles_of_one_instrument(old: str, new: str) -> None:
    assert "title" not in reasons(compare(old, new, ZH))
