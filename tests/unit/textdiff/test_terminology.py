"""Where only the rendering of terms differs, the edits and the kind of the bead say so."""

import pytest

from diffreport.lang import pack_for
from diffreport.lang.variants import extended
from diffreport.model.flag import Reason
from diffreport.textdiff import compare, kind_of

ZH = pack_for("zh")


@pytest.mark.parametrize(
    ("old", "new", "forms"),
    [
        ("该国加强核保安。", "该国加强核安保。", ("核保安", "核安保")),
        ("该国加强核保安，并反恐。", "该国加强核安保,并打击恐怖主义。", ("核保安，并反恐", "核安保,并打击恐怖主义")),
        ("化学、生物、放射和核恐怖主义构成威胁。", "化生放核恐怖主义构成威胁。", ("化学、生物、放射和核恐怖…", "化生放核恐怖主义")),
    ],
)
def test_terms_alone_make_a_bead_reworded_for_that_reason(old: str, new: str, forms: tuple[str, str]) -> None:
    edits = compare(old, new, ZH)
    assert {edit.reason for edit in edits if edit.significance == "rewording"} == {"terminology"}
    kind, reasons = kind_of(edits)
    assert (kind, reasons) == ("reworded", (Reason("terminology", forms),))


def test_terms_of_the_run_count_like_those_of_the_table() -> None:
    old, new = "该国重视货物查验。", "该国重视货物检查。"
    assert kind_of(compare(old, new, ZH))[1] == (Reason("same-content"),)
    assert kind_of(compare(old, new, extended(ZH, [("货物查验", "货物检查")], [])))[1][0].code == "terminology"


def test_beside_another_change_a_term_is_still_told_as_such() -> None:
    edits = compare("2018年该国加强核保安。", "2020年该国加强核安保。", ZH)
    assert {edit.reason for edit in edits if edit.op != "equal"} == {"date", "terminology"}
    assert kind_of(edits)[0] == "revised"


def test_beside_another_wording_the_content_is_the_reason() -> None:
    assert kind_of(compare("该国大力加强核保安。", "该国积极加强核安保。", ZH)) == ("reworded", (Reason("same-content"),))
