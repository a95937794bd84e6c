"""`diffreport timeline`: a respondent over all its sessions."""

import click

from diffreport.cli import options


@click.command("timeline")
@options.reading(options.respondents, options.glossary)
@options.showing("timeline", options.table)
def command(reading: options.Reading, showing: options.Showing) -> None:
    """Follows numbers, laws and statements through all sessions.

    Series: a count or a figure in each session (16 → 18 → 19), a dash where it is not given. Laws and treaties: what each
    session says of them. Lineages: each statement with its paragraphs in each session, whether it was kept, introduced,
    dropped or returned after a gap, and how its newest reading begins. Documents by a single author that name the
    respondent stand in their year.

    \b
    Examples:
      diffreport timeline reports/ -r 古巴
      diffreport timeline reports/ -r EU --lang zh
      diffreport timeline reports/ -r 古巴 -f html -o cuba.html
      diffreport timeline reports/ -f json -o timeline.json
    """
    report = reading.report()
    showing.say(report.notices)
    showing.explain(report.compilations, report)
    showing.destination.write(showing.format.timeline(report, showing.view(selected=bool(reading.respondents))))
