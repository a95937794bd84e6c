import pytest

from diffreport.lang import pack_for


def cut(code: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in pack_for(code).sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("甲方同意。乙方反对！", ["甲方同意。", "乙方反对！"]),
        ("甲方（见下文。又见上文。）同意。乙方反对。", ["甲方（见下文。又见上文。）同意。", "乙方反对。"]),
        ("他说“好。不好。”然后走了。", ["他说“好。不好。”然后走了。"]),
        ("通过《甲法。乙法》。完", ["通过《甲法。乙法》。", "完"]),
        ("一个（没有关上的括号。第二句。", ["一个（没有关上的括号。", "第二句。"]),
        ("第一行\n 第二行。 ", ["第一行", "第二行。"]),
        ("短的；也短。", ["短的；也短。"]),
        (
            "海关官员每年接受两次专门训练；边防部队定期检查所有货物和车辆。",
            ["海关官员每年接受两次专门训练；", "边防部队定期检查所有货物和车辆。"],
        ),
        ("文件.见 EC-93/DG.10 和 3.5 条", ["文件.", "见 EC-93/DG.10 和 3.5 条"]),
        ("真的？！是的。", ["真的？！", "是的。"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_chinese(text: str, sentences: list[str]) -> None:
    assert cut("zh", text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It applies. See Art. 5 below.", ["It applies.", "See Art. 5 below."]),
        ('He said "no." Then he left.', ['He said "no."', "Then he left."]),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("It grew by 3.5 per cent.", ["It grew by 3.5 per cent."]),
    ],
)
def test_english(text: str, sentences: list[str]) -> None:
    assert cut("en", text) == sentences
