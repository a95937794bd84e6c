"""Names of the pages of a site, for any id that a report may hold."""

from hypothesis import given
from hypothesis import strategies as st

from diffreport.render.html.site.names import INDEX, OWN, column_file, respondent_file

IDS = st.one_of(
    st.text(min_size=1), st.from_regex(r"[A-Za-z0-9-]{1,40}", fullmatch=True), st.sampled_from(["CON", "con", "INDEX", "cub", "CUB"])
)
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


@given(st.lists(IDS, unique=True), st.lists(st.one_of(st.integers(1, 200), IDS), unique=True))
def test_names_are_ascii_and_differ_on_every_file_system(ids: list[str], keys: list[int | str]) -> None:
    names = [INDEX, *(respondent_file(id_, language) for id_ in ids for language in ("zh", "en")), *map(column_file, keys)]
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert OWN.fullmatch(name)
        assert name.isascii()
        assert len(name) < 80
        assert name.casefold().partition(".")[0] not in DEVICES
