"""Plain data (the JSON of version 1) as the model again: one function a class.

Comes in: what a JSON parser made of a saved change report. Goes out: the `ChangeReport` that was saved. Strict:
a missing key, a wrong type or an unknown kind raises `CodecError` with its place; keys that are not known are
ignored, because the contract lets later versions add some.

    >>> decode({"schema_version": 2})
    Traceback (most recent call last):
    diffreport.model.codec.node.CodecError: $.schema_version: expected 1, found 2
"""

from collections.abc import Mapping
from typing import Any, get_type_hints

from diffreport.model.codec.encode import SCHEMA_VERSION, submissions_of
from diffreport.model.codec.facts import decode_fact
from diffreport.model.codec.node import CodecError, Node
from diffreport.model.collation import (
    Change,
    ChangeKind,
    ChangeReport,
    Clause,
    Collation,
    Comparison,
    Lineage,
    LineageStatus,
    Overlap,
    Point,
    Reading,
    Series,
    SubmissionFacts,
)
from diffreport.model.compilation import Compilation, Footnote, Key, Mention, Paragraph, ParagraphKind, Placement, Role, Submission
from diffreport.model.document import Block, BlockKind, FootnoteMark, Level, Notice
from diffreport.model.drift import Drift, Example, Usage
from diffreport.model.edit import Edit, Operation, Significance
from diffreport.model.fact import Fact
from diffreport.model.flag import Evidence, Flag, FlagKind, Reason
from diffreport.model.ledger import EMPTY, Entry, Ledger, Row
from diffreport.model.respondent import Respondent, RespondentKind
from diffreport.model.span import Segment, Span


def decode(data: Any) -> ChangeReport:
    """The change report that `encode` made this plain data of.

    Raises:
        CodecError: where the data breaks the contract, naming the place.
    """
    root = Node(data)
    version = root.at("schema_version")
    if version.value != SCHEMA_VERSION:
        raise version.fail(str(SCHEMA_VERSION))
    collations = root.items("collations", _collation)
    collated = submissions_of(collations)
    return ChangeReport(
        compilations=root.items("compilations", lambda node: _compilation(node, collated)),
        collations=collations,
        notices=root.items("notices", _notice),
        terms=root.items("terms", _drift) if root.has("terms") else (),
    )


def _compilation(node: Node, collated: dict[tuple[str, str], Submission]) -> Compilation:
    return Compilation(
        source=node.text("source"),
        sha256=node.text("sha256"),
        language=node.text("language"),
        symbol=node.maybe_text("symbol"),
        session=node.maybe_whole("session"),
        year=node.maybe_whole("year"),
        agenda_item=node.maybe_text("agenda_item"),
        introduction=node.items("introduction", _block),
        submissions=_submissions(node, collated),
        placements=tuple(placement for run in node.items("placements", _run) for placement in run),
        mentions=node.items("mentions", _mention),
        notices=node.items("notices", _notice),
        layout=node.text("layout") if node.has("layout") else "",
    )


def _submissions(node: Node, collated: dict[tuple[str, str], Submission]) -> tuple[Submission, ...]:
    """Those written out in the compilation, the others from the collations."""
    apart = dict(node.items("submissions_apart", lambda part: (part.at("at").as_whole(), _submission(part))))
    source, found = node.text("source"), []
    for at, respondent in enumerate(node.items("respondents", Node.as_text)):
        submission = apart.get(at) or collated.get((respondent, source))
        if submission is None:
            raise CodecError(f"{node.path}.respondents[{at}]: no submission of {respondent!r} from {source!r} is in the data")
        found.append(submission)
    return tuple(found)


def _run(node: Node) -> tuple[Placement, ...]:
    first, last = (end.as_whole() for end in node.at("blocks").as_tuple(2))
    role, respondent = node.at("role").as_one_of(Role), node.maybe_text("respondent")
    return tuple(Placement(block, role, respondent) for block in range(first, last + 1))


def _collation(node: Node) -> Collation:
    facts = node.items("facts", _facts)
    return Collation(
        respondent=_respondent(node.at("respondent")),
        submissions=node.items("submissions", _submission),
        comparisons=node.items("comparisons", _comparison),
        mentions=node.items("mentions", _mention),
        lineages=node.items("lineages", _lineage),
        series=node.items("series", _series),
        facts=facts,
        ledger=_ledger(node.at("ledger"), {said.session: said.facts for said in facts}) if node.has("ledger") else EMPTY,
    )


def _facts(node: Node) -> SubmissionFacts:
    return SubmissionFacts(node.at("session").as_key(), node.items("facts", decode_fact))


def _ledger(node: Node, facts: Mapping[Key, tuple[Fact, ...]]) -> Ledger:
    """The ledger of a collation, with the facts of its sessions in the places that it names."""

    def fact(place: Node, own: tuple[Fact, ...]) -> Fact:
        if not 0 <= place.as_whole() < len(own):
            raise place.fail(f"a place among {len(own)} facts")
        return own[place.as_whole()]

    def entry(part: Node) -> Entry:
        session = part.at("session").as_key()
        return Entry(session, part.items("facts", lambda place: fact(place, facts.get(session, ()))))

    def rows(name: str) -> tuple[Row, ...]:
        return node.items(name, lambda row: Row(row.items("entries", entry)))

    return Ledger(rows("laws"), rows("treaties"), rows("positions"))


def _respondent(node: Node) -> Respondent:
    return Respondent(node.text("id"), node.text("name"), node.one_of("kind", RespondentKind))


def _submission(node: Node) -> Submission:
    key, source = node.at("session").as_key(), node.text("source")
    if isinstance(key, str) and key != source:
        raise node.at("session").fail(f"a session or the source {source!r}")
    return Submission(
        respondent=_respondent(node.at("respondent")),
        session=None if isinstance(key, str) else key,
        year=node.maybe_whole("year"),
        source=source,
        language=node.text("language"),
        date=node.maybe_text("date"),
        original_language=node.maybe_text("original_language"),
        excerpt=node.flag("excerpt"),
        paragraphs=node.items("paragraphs", _paragraph),
        footnotes=_footnotes(node),
    )


def _footnotes(node: Node) -> tuple[Footnote, ...]:
    texts, places = node.items("footnotes", Node.as_text), node.items("footnote_places", lambda place: place)
    if len(texts) != len(places):
        raise node.at("footnote_places").fail(f"an array of {len(texts)}, one a footnote")
    return tuple(
        Footnote(place.text("label"), text, place.at("line").as_whole(), place.maybe_whole("paragraph"))
        for text, place in zip(texts, places, strict=True)
    )


def _paragraph(node: Node) -> Paragraph:
    return Paragraph(
        index=node.at("index").as_whole(),
        kind=node.one_of("kind", ParagraphKind),
        text=node.text("text"),
        segments=node.items("spans", _segment),
        line=node.maybe_whole("line"),
        page=node.maybe_whole("page"),
        number=node.maybe_text("number"),
        marks=node.items("marks", _mark),
        source=node.text("source") if node.has("source") else None,
    )


def _segment(node: Node) -> Segment:
    at, start, end = (part.as_whole() for part in node.as_tuple(3))
    return Segment(at, Span(start, end))


def _mark(node: Node) -> FootnoteMark:
    start, end = (part.as_whole() for part in node.at("span").as_tuple(2))
    return FootnoteMark(node.text("label"), node.at("at").as_whole(), Span(start, end))


def _block(node: Node) -> Block:
    return Block(
        kind=node.one_of("kind", BlockKind),
        text=node.text("text"),
        segments=node.items("spans", _segment),
        lines=node.indices("lines"),
        page=node.maybe_whole("page"),
        label=node.maybe_text("label"),
        level=node.maybe_whole("level"),
        marks=node.items("marks", _mark),
    )


def _drift(node: Node) -> Drift:
    return Drift(
        language=node.text("language"),
        old=_usage(node.at("old")),
        new=_usage(node.at("new")),
        respondents=node.items("respondents", Node.as_text),
        confidence=node.at("confidence").as_number(),
        folded=node.flag("folded"),
    )


def _usage(node: Node) -> Usage:
    counts, example = node.at("counts"), node.at("example")
    return Usage(
        session=node.at("session").as_whole(),
        form=node.text("form"),
        old_count=counts.at("old").as_whole(),
        new_count=counts.at("new").as_whole(),
        example=Example(example.text("respondent"), example.at("paragraph").as_whole(), example.text("quote")),
    )


def _notice(node: Node) -> Notice:
    return Notice(node.one_of("level", Level), node.text("source"), node.maybe_whole("line"), node.text("text"))


def _mention(node: Node) -> Mention:
    return Mention(
        respondent=node.text("respondent"),
        source=node.text("source"),
        symbol=node.maybe_text("symbol"),
        year=node.maybe_whole("year"),
        paragraph=node.text("paragraph"),
        quote=node.text("quote"),
    )


def _comparison(node: Node) -> Comparison:
    return Comparison(
        old=node.at("old").as_key(),
        new=node.at("new").as_key(),
        overlap=node.one_of("overlap", Overlap),
        overlap_reason=node.maybe("overlap_code", _reason),
        changes=node.items("changes", _change),
        flags=node.items("flags", _flag),
        brief=node.items("brief", _clause),
    )


def _reason(node: Node) -> Reason:
    parts = node.items("parts", _reason) if node.has("parts") else ()
    return Reason(node.text("code"), node.items("values", Node.as_text), parts)


def _clause(node: Node) -> Clause:
    return Clause(_reason(node.at("text_code")), node.items("flags", Node.as_text))


def _change(node: Node) -> Change:
    return Change(
        kind=node.one_of("kind", ChangeKind),
        moved=node.flag("moved"),
        old=node.indices("old"),
        new=node.indices("new"),
        similarity=node.maybe("similarity", Node.as_number),
        confidence=node.at("confidence").as_number(),
        reasons=node.items("reason_codes", _reason),
        edits=node.items("edits", _edit),
    )


def _edit(node: Node) -> Edit:
    significance = node.maybe("significance", lambda part: part.as_one_of(Significance))
    return Edit(node.one_of("op", Operation), node.text("text"), significance, node.maybe_text("reason"))


def _flag(node: Node) -> Flag:
    return Flag(
        kind=node.one_of("kind", FlagKind),
        subject=node.text("subject"),
        summary=_reason(node.at("summary_code")),
        confidence=node.at("confidence").as_number(),
        fingerprint=node.text("fingerprint"),
        old=node.maybe("old", _evidence),
        new=node.maybe("new", _evidence),
        about=_about(node),
    )


def _about(node: Node) -> Reason | None:
    """What a flag or a series is about, as data, where it says so."""
    return _reason(node.at("about_code")) if node.has("about_code") else None


def _evidence(node: Node) -> Evidence:
    footnote = node.maybe_whole("footnote") if node.has("footnote") else None
    return Evidence(node.at("paragraph").as_whole(), node.text("quote"), node.at("value").value, footnote)


def _lineage(node: Node) -> Lineage:
    return Lineage(
        status=node.one_of("status", LineageStatus),
        first=node.at("first").as_key(),
        last=node.at("last").as_key(),
        readings=node.items("readings", lambda part: Reading(part.at("session").as_key(), part.indices("paragraphs"))),
    )


def _series(node: Node) -> Series:
    kind = node.one_of("kind", get_type_hints(Series)["kind"])
    return Series(node.text("subject"), kind, node.items("points", _point), _about(node))


def _point(node: Node) -> Point:
    return Point(node.at("session").as_key(), node.at("value").as_number(), node.at("paragraph").as_whole(), node.text("quote"))
