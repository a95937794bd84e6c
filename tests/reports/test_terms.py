"""The terminology that switched in the real reports; needs DIFFREPORT_REPORTS."""

from pathlib import Path

from diffreport import pipeline, sources


def test_the_switches_of_the_five_reports_and_no_other(reports: Path) -> None:
    terms = pipeline.find_terms(sources.read([reports])[0])
    assert [(term.old.session, term.old.form, term.new.session, term.new.form) for term in terms] == [
        (73, "核保安", 75, "核安保"),
        (73, "行为者", 75, "行为体"),
        (75, "化学、生物、放射和核", 78, "化生放核"),
    ]


def test_examples_are_verbatim_and_placed(reports: Path) -> None:
    compilations = sources.read([reports])[0]
    texts = {
        (one.session, one.respondent.id, paragraph.index): paragraph.text
        for compilation in compilations
        for one in compilation.submissions
        for paragraph in one.paragraphs
    }
    for term in pipeline.find_terms(compilations):
        for usage in (term.old, term.new):
            example = usage.example
            assert example.quote in texts[usage.session, example.respondent, example.paragraph]
            assert usage.form in "".join(example.quote.split())
