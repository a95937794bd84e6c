"""Hostile characters are shown, never sent to the terminal."""

import pytest

from diffreport.render.visible import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("古巴　支持 A/73/112。", "古巴　支持 A/73/112。"),
        ("a\x1b[31mb", "a␛[31mb"),
        ("\x07\x00\x7f", "␇␀␡"),
        ("\x9b2J", "<U+009B>2J"),
        ("a\u202eb\u2066c\u200b", "a<U+202E>b<U+2066>c<U+200B>"),
        ("a\rb\tc", "a␍b␉c"),
        ("\ud800", "<U+D800>"),
        ("\ue000\u2028", "<U+E000><U+2028>"),
        ("two\nlines", "two\nlines"),
        ("", ""),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_message_stays_one_line() -> None:
    assert one_line("a\nb\x1b") == "a␊b␛"
