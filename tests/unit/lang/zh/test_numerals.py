import pytest

from diffreport.lang.zh.dates import first_date
from diffreport.lang.zh.numerals import Numeral, parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("七十三", 73),
        ("十", 10),
        ("十二", 12),
        ("一百零二", 102),
        ("三千五百", 3500),
        ("二〇一八", 2018),
        ("两万三千", 23_000),
        ("一亿二千万", 120_000_000),
        ("73", 73),
        ("７３", 73),
        ("17 000", 17_000),
        ("11,601,256", 11_601_256),
        ("2.5 亿", 250_000_000),
        ("3万", 30_000),
        ("103.92", 103.92),
        ("20 百万", 20_000_000),
    ],
)
def test_exact_numerals(text: str, value: float) -> None:
    assert parse(text) == Numeral(value, True)


@pytest.mark.parametrize(("text", "value"), [("三十多", 30), ("十几", 10), ("50 多", 50), ("4 500 多万", 45_000_000)])
def test_numerals_that_are_not_exact(text: str, value: float) -> None:
    assert parse(text) == Numeral(value, False)


@pytest.mark.parametrize("text", ["", "一致", "项", "第七十三", "1540(2004)", "¹¹", "多"])
def test_anything_else_is_no_numeral(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("[2018 年 4 月 5 日]", "2018-04-05"),
        ("[ 2018年12月31日收到]", "2018-12-31"),
        ("二〇一二年五月二十四日", "2012-05-24"),
        ("2019 年 2 月 30 日，2019 年 3 月 1 日", "2019-03-01"),
        ("2019 年 2 月", None),
        ("", None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    assert first_date(text) == date
