"""`diffreport list`: which respondent sent a submission to which session."""

import click

from diffreport.cli import options


@click.command("list")
@options.reading()
@options.showing("list")
def command(reading: options.Reading, showing: options.Showing) -> None:
    """Lists the respondents of the reports, session by session.

    A cell holds the number of paragraphs, the received date and the original language. Documents outside the
    Assembly's sessions follow with the number of respondents they name. What is unusual about a source is said on
    standard error.

    \b
    Examples:
      diffreport list reports/
      diffreport list reports/ --lang zh
      diffreport list un-2018.txt un-2020.txt -f json
    """
    from diffreport.respondents.assemble import assemble

    compilations, read = reading.compilations()
    # The submissions are shown report by report; whether the reports agree is asked all the same.
    _, joined = assemble(compilations)
    notices = (*read, *joined)
    showing.say(notices)
    showing.explain(compilations)
    showing.destination.write(showing.format.listing(compilations, notices, showing.view()))
