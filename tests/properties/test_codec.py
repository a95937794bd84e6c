"""The codec loses nothing, for any report the model can hold, also on the way through JSON text."""

import json

from hypothesis import given

from diffreport.model.codec import decode, encode
from diffreport.model.collation import ChangeReport
from tests.properties.report_strategies import CHANGE_REPORT


@given(CHANGE_REPORT)
def test_decode_gives_back_what_encode_was_given(report: ChangeReport) -> None:
    plain = encode(report, lambda reason: f"({reason.code})")
    assert decode(plain) == report
    assert decode(json.loads(json.dumps(plain, ensure_ascii=False))) == report


@given(CHANGE_REPORT)
def test_words_in_another_language_change_nothing_that_is_read_back(report: ChangeReport) -> None:
    assert decode(encode(report, lambda _: "甲")) == decode(encode(report, lambda _: "b"))
