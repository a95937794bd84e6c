"""`diffreport timeline`: a respondent over all its sessions."""

import click

from diffreport.cli import options


@click.command("timeline")
@options.reading(options.respondents, options.glossary)
@options.showing("timeline")
def command(reading: options.Reading, showing: options.Showing) -> None:
    """Shows how numbers and statements went on over all sessions.

    Series: a count or a figure in each session (16 → 18 → 19), a dash where it is not given. Lineages: each statement
    with its paragraphs in each session, whether it was kept, introduced, dropped or returned after a gap, and how its
    newest reading begins. Documents by a single author that name the respondent stand in their year.

    \b
    Examples:
      diffreport timeline reports/ -r 古巴
      diffreport timeline reports/ -r EU --lang zh
      diffreport timeline reports/ -f json -o timeline.json
    """
    report = reading.report()
    showing.say(report.notices)
    showing.destination.write(showing.format.timeline(report, showing.view(selected=bool(reading.respondents))))
