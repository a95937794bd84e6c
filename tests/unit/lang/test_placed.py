"""Folded text that knows its places."""

from hypothesis import given
from hypothesis import strategies as st

from diffreport.lang.fold import fold
from diffreport.lang.placed import placed


def test_a_span_of_the_folded_text_is_the_printed_words() -> None:
    text = "依照第 1540 （2004）\u00a0号决议。"
    plain = placed(text)
    assert plain.text == "依照第1540(2004)号决议."
    span = plain.span(plain.text.index("1540"), plain.text.index("号"))
    assert text[span.start : span.end] == "1540 （2004）"


@given(st.text())
def test_every_character_comes_from_its_place(text: str) -> None:
    plain = placed(text)
    assert len(plain.text) == len(plain.at)
    assert list(plain.at) == sorted(plain.at)
    assert all(char in fold(text[at]) for char, at in zip(plain.text, plain.at, strict=True))
