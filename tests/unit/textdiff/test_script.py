import time

from diffreport.lang import pack_for
from diffreport.textdiff.cleanup import CleanupOptions, cleanup
from diffreport.textdiff.script import Stretch, joined, script, units
from diffreport.textdiff.tokens import tokenize

ZH = pack_for("zh")


def test_white_space_hangs_on_the_token_before_it() -> None:
    assert [unit.text for unit in units(tokenize(" 甲 A B", ZH))] == [" ", "甲 ", "A ", "B"]


def test_units_of_one_side_only_are_skipped_and_still_covered() -> None:
    old, new = (units(tokenize(text, ZH)) for text in ("海关支持合作", "警察支持训练"))
    assert script(old, new) == (Stretch(False, 0, 1, 0, 1), Stretch(True, 1, 2, 1, 2), Stretch(False, 2, 3, 2, 3))


def test_joined_drops_what_is_empty_and_joins_neighbours() -> None:
    parts = [Stretch(False, 0, 0, 0, 0), Stretch(True, 0, 1, 0, 1), Stretch(True, 1, 2, 1, 2), Stretch(False, 2, 2, 2, 2)]
    assert joined(parts) == (Stretch(True, 0, 2, 0, 2),)


def test_an_equal_number_between_differences_is_never_merged() -> None:
    old, new = (units(tokenize(text, ZH)) for text in ("海关查获 7 批毒品", "警察扣押 7 件枪支"))
    kept = [stretch for stretch in cleanup(script(old, new), old, new) if stretch.common]
    assert ["".join(unit.text for unit in old[stretch.i : stretch.j]) for stretch in kept] == ["7 "]


def test_limits_of_the_merging_are_options() -> None:
    old, new = (units(tokenize(text, ZH)) for text in ("海关的毒品", "警察的枪支"))
    assert len(cleanup(script(old, new), old, new)) == 1
    assert len(cleanup(script(old, new), old, new, CleanupOptions(always_merge=0.0, may_merge=0.0))) == 3


def test_two_long_unrelated_texts_take_seconds_at_most() -> None:
    # 1,500 different words a side, every third shared but in another order: far from what alignment ever pairs.
    old = units(tokenize(" ".join(f"w{number}" for number in range(1500)), pack_for("en")))
    new = units(tokenize(" ".join(f"w{number * 7 % 4500}" for number in range(1500)), pack_for("en")))
    start = time.perf_counter()
    cleanup(script(old, new), old, new)
    assert time.perf_counter() - start < 10
