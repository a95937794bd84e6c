"""Whatever a document says, the runner of GitHub Actions reads back one command with these words, or none at all."""

from hypothesis import given
from hypothesis import strategies as st

from diffreport.render.github import command, logged
from diffreport.render.visible import one_line, visible
from tests.unit.render.test_github import parsed

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(":%,=\r\n#[]0AD235")), max_size=60)


@given(TEXTS, TEXTS)
def test_a_command_says_what_was_meant(title: str, message: str) -> None:
    line = command("error", {"file": None, "title": one_line(title)}, message)
    assert len(line.splitlines()) == 1
    told = parsed(line)
    assert told is not None
    assert (told.name, told.properties["title"], told.message) == ("error", visible(one_line(title)), visible(message))


@given(TEXTS)
def test_a_line_of_the_log_stays_one_line_and_no_command(text: str) -> None:
    line = logged(text)
    assert len(line.splitlines()) <= 1
    assert parsed(line) is None
    assert "##[" not in line
