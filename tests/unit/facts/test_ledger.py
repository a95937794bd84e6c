"""The ledger: which facts of several sessions are one law, treaty or position."""

from itertools import combinations

from diffreport.align import align, prepare
from diffreport.facts import changes, extract
from diffreport.facts.ledger import ledger
from diffreport.model.fact import Law
from diffreport.model.ledger import Ledger, Row
from tests.unit.facts.submissions import ZH, submission


def found(**texts: list[str]) -> Ledger:
    """The ledger of a respondent that said these paragraphs: ``s73=[…]``."""
    said = [submission(paragraphs, session=int(session[1:])) for session, paragraphs in texts.items()]
    facts = {one.key: extract(one, ZH) for one in said}
    prepared = dict(zip(facts, prepare([one.paragraphs for one in said], ZH), strict=True))
    pairs = combinations(facts, 2)
    return ledger(facts, {(old, new): changes(facts[old], facts[new], align(prepared[old], prepared[new]), ZH) for old, new in pairs})


def told(rows: tuple[Row, ...]) -> list[tuple[str, list[int | str]]]:
    return [(row.fullest.name, [entry.session for entry in row.entries]) for row in rows]


def actions(row: Row) -> list[str]:
    return [fact.claim.action for entry in row.entries for fact in entry.facts if isinstance(fact.claim, Law)]


def test_a_law_is_one_row_however_it_is_rendered() -> None:
    laws = found(
        s73=["古巴议会通过了第93号法律《打击恐怖主义行为法》。"],
        s75=["经2013年第316号法令修订的关于反恐怖主义的第93号法加强了国家措施。"],
    ).laws
    assert told(laws) == [("第93号法律《打击恐怖主义行为法》", [73, 75]), ("2013年第316号法令", [75])]
    assert actions(laws[0]) == ["adopted", "amended"]


def test_a_gap_is_bridged_and_the_neighbour_goes_first() -> None:
    laws = found(s73=["古巴通过了第7号法《税法》。"], s75=["古巴举办了讲习班。"], s78=["第7号法规定了处罚。"]).laws
    assert told(laws) == [("第7号法《税法》", [73, 78])]
    assert (laws[0].first, laws[0].last, laws[0].facts_in(75)) == (73, 78, ())


def test_two_laws_that_one_text_tells_apart_are_two_rows() -> None:
    laws = found(
        s73=["古巴通过了《海关法》(1990年第5号法)和《港口法》(2001年第5号法)。"],
        s75=["1990年第5号法和2001年第5号法仍然有效。"],
    ).laws
    assert sorted(len(row.entries) for row in laws) == [2, 2]
    assert all(len({fact.claim.year for entry in row.entries for fact in entry.facts if isinstance(fact.claim, Law)}) == 1 for row in laws)


def test_treaties_stand_in_the_order_of_their_ids() -> None:
    treaties = found(s73=["古巴支持《禁止核武器条约》。"], s75=["古巴是《禁止核武器条约》和《禁止化学武器公约》的缔约国。"]).treaties
    assert [(row.fullest.subject, [entry.session for entry in row.entries]) for row in treaties] == [("CWC", [75]), ("TPNW", [73, 75])]


def test_a_position_in_other_words_is_one_row() -> None:
    positions = found(
        s73=["古巴强烈谴责一切形式和表现的恐怖主义行为、方法和做法。", "古巴支持裁军谈判会议立即开始工作。"],
        s75=["古巴坚决谴责一切形式的恐怖主义行为和做法。"],
    ).positions
    assert [[entry.session for entry in row.entries] for row in positions] == [[73, 75], [73]]


def test_one_session_alone_has_a_ledger_too() -> None:
    assert told(found(s73=["古巴通过了第7号法。"]).laws) == [("第7号法", [73])]
    assert ledger({}, {}) == Ledger()


def test_every_standing_fact_is_in_exactly_one_row() -> None:
    said = found(s73=["古巴通过了第7号法《税法》，并支持《禁止核武器条约》。"], s75=["古巴谴责恐怖主义。第7号法规定了处罚。"])
    facts = [(entry.session, fact) for rows in said for row in rows for entry in row.entries for fact in entry.facts]
    assert len(facts) == len(set(facts)) > 3
