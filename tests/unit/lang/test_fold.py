import pytest

from diffreport.lang.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢ１２％", "AB12%"),
        ("甲 乙\u3000丙\n丁", "甲乙丙丁"),
        ("non State  actors", "non State actors"),
        ("第 1540 (2004) 号", "第1540(2004)号"),
        ("1 601 256 个", "1601256个"),
        ("2018 2019", "2018 2019"),
        ("甲——乙", "甲-乙"),
        ("甲……", "甲..."),
        ("“甲”「乙」", '"甲""乙"'),
        ("甲\u200b乙\ufeff", "甲乙"),
        ("134¹¹", "134¹¹"),
        ("甲、乙", "甲、乙"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
