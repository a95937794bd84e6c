"""How runs end: the status, and one line on standard error."""

import sys

import click
import pytest

from diffreport.cli.exits import status_of
from diffreport.errors import InputError


def ends_with(problem: BaseException | int | None, monkeypatch: pytest.MonkeyPatch) -> int:
    """The status of a command that ends so."""

    @click.command()
    def command() -> int | None:
        if isinstance(problem, BaseException):
            raise problem
        return problem

    monkeypatch.setattr(sys, "argv", ["diffreport"])
    return status_of(command)


@pytest.mark.parametrize(
    ("problem", "status"),
    [
        (None, 0),
        (0, 0),
        (1, 1),
        (InputError("x"), 2),
        (click.UsageError("x"), 2),
        (KeyboardInterrupt(), 130),
        (click.exceptions.Exit(141), 141),
        (ZeroDivisionError(), 2),
    ],
)
def test_status(problem: BaseException | int | None, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ends_with(problem, monkeypatch) == status


def test_an_error_is_one_line_without_hostile_characters(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    ends_with(InputError("bad\nname \x1b[0m", source="a.txt", place="line 3", remedy="rename it"), monkeypatch)
    assert capsys.readouterr().err == "diffreport: a.txt, line 3: bad␊name ␛[0m; rename it\n"


def test_a_defect_shows_its_traceback_and_is_no_result(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    ends_with(ZeroDivisionError("here"), monkeypatch)
    message = capsys.readouterr().err
    assert "ZeroDivisionError: here" in message
    assert message.splitlines()[-1].startswith("diffreport: this is a defect")
