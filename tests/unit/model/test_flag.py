from typing import get_args

from diffreport.model.flag import SEVERITY, FlagKind, gravity, severity


def test_every_kind_has_one_severity() -> None:
    assert sorted(kind for kind, _ in SEVERITY) == sorted(get_args(FlagKind))


def test_gravity_falls_with_severity() -> None:
    order = ("error", "warning", "note")
    places = [order.index(gravity(kind)) for kind in sorted(get_args(FlagKind), key=severity)]
    assert places == sorted(places)
