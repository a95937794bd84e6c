"""What the user says of a source, put in the place of what was found in it.

Comes in: a compilation and what is stated of it. Goes out: the compilation with that symbol, session and year, in its submissions
and mentions too. A report without a title page says nothing of its own; where it does and says something else, the user's word
counts, because only the user knows where a file comes from, and a notice tells both. A symbol of the Assembly tells its session.
"""

from dataclasses import replace

from diffreport.model.compilation import Compilation, year_of
from diffreport.model.configuration import Stated
from diffreport.model.document import Notice
from diffreport.respondents.fields import session_of


def restated(compilation: Compilation, stated: Stated) -> Compilation:
    """The compilation as the user states it; a year follows its session where none is stated."""
    symbol = stated.symbol or compilation.symbol
    session = stated.session or session_of(stated.symbol)
    number = session or compilation.session
    year = stated.year or (year_of(session) if session else compilation.year)
    notices = [
        Notice("warning", compilation.source, None, f"the {name} is {found} in the text, but {said} is stated for it, which counts")
        for name, found, said in (
            ("symbol", compilation.symbol, stated.symbol),
            ("session", compilation.session, session),
            ("year", compilation.year, stated.year),
        )
        if said is not None and found is not None and said != found
    ]
    return replace(
        compilation,
        symbol=symbol,
        session=number,
        year=year,
        submissions=tuple(replace(submission, session=number, year=year) for submission in compilation.submissions),
        mentions=tuple(replace(mention, symbol=symbol, year=year) for mention in compilation.mentions),
        notices=(*compilation.notices, *notices),
    )
