"""The identities: counts that are facts of the world, and the rules that loading enforces."""

from collections import Counter

import pytest

from diffreport.errors import TableError
from diffreport.lexicon.load import parse_identities, respondents

SOURCES = '[sources]\nbook = "a book"\n'
GROUP = '[[groups]]\nkind = "state"\nsource = "book"\nids = ["AAA"]\n'


def test_there_are_193_members_and_two_observers() -> None:
    standings = Counter(identity.standing for identity in respondents().values() if identity.kind == "state")
    assert standings == {"member": 193, "observer": 2}


def test_ids_of_states_have_three_capital_letters() -> None:
    states = [identity.id for identity in respondents().values() if identity.kind == "state"]
    assert [id for id in states if not (len(id) == 3 and id.isascii() and id.isalpha() and id.isupper())] == []


def test_the_european_union_is_of_a_kind_of_its_own() -> None:
    assert [identity.id for identity in respondents().values() if identity.kind == "eu"] == ["EU"]


def test_only_states_have_a_standing() -> None:
    assert [identity.id for identity in respondents().values() if identity.kind != "state" and identity.standing] == []


def test_the_table_is_read_once() -> None:
    assert respondents() is respondents()


def test_a_group_gives_its_ids_kind_standing_and_sources() -> None:
    text = SOURCES + '[[groups]]\nkind = "state"\nstanding = "observer"\nsource = "book"\nids = ["AAA", "BBB"]\n'
    found = parse_identities(text, "t.toml")
    assert list(found) == ["AAA", "BBB"]
    assert (found["BBB"].kind, found["BBB"].standing, found["BBB"].sources) == ("state", "observer", ("book",))


def test_unverified_means_no_source() -> None:
    assert parse_identities(SOURCES + GROUP.replace('"book"', '"unverified"'), "t.toml")["AAA"].sources == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (SOURCES + GROUP + GROUP, "t.toml, group 2: the id 'AAA' is given twice"),
        (SOURCES + GROUP.replace('"state"', '"planet"'), "t.toml, group 1: unknown kind 'planet'; use one of state, eu, organization"),
        (SOURCES + GROUP + 'standing = "guest"\n', "t.toml, group 1: unknown standing 'guest'; use one of member, observer"),
        (SOURCES + GROUP + 'colour = "red"\n', "t.toml, group 1: unknown key 'colour'"),
        (SOURCES + GROUP.replace('kind = "state"\n', ""), "t.toml, group 1: the key 'kind' is missing"),
        (SOURCES + GROUP.replace('"book"', '"hearsay"'), "t.toml, group 1: the source 'hearsay' is not described in [sources]"),
        (SOURCES + GROUP.replace('["AAA"]', '"AAA"'), "t.toml, group 1: a list is expected here"),
        (SOURCES + GROUP.replace('"AAA"', '" "'), "t.toml, group 1: a text that is not blank is expected here"),
        (SOURCES + "page = 1\n" + GROUP, "t.toml, [sources] page: a text that is not blank is expected here"),
        ("groups = 1\n" + SOURCES, "t.toml, groups: a list is expected here"),
        ("groups = [1]\n" + SOURCES, "t.toml, group 1: a table of keys is expected here"),
        (GROUP, "t.toml, top level: the key 'sources' is missing"),
        (
            SOURCES.replace("book =", "unverified =") + GROUP,
            "t.toml, [sources]: a table of sources is expected here, none of them named 'unverified'",
        ),
    ],
)
def test_a_table_that_breaks_its_rules_is_refused(text: str, message: str) -> None:
    with pytest.raises(TableError) as raised:
        parse_identities(text, "t.toml")
    assert str(raised.value) == message
