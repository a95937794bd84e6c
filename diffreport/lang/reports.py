"""The forms of reports by language: one line a language.

Comes in: a language code. Goes out: its `ReportForms`; a language without a table gets forms that match nothing, so
that any text can still be read and compared as plain text.

    >>> forms_of("zh").language, forms_of("sw").sections
    ('zh', ())
"""

from collections.abc import Callable, Mapping

from diffreport.lang.en import headings as en
from diffreport.lang.forms import ReportForms, neutral
from diffreport.lang.zh import headings as zh

FORMS: Mapping[str, Callable[[], ReportForms]] = {"zh": zh.forms, "en": en.forms}


def forms_of(language: str) -> ReportForms:
    """The forms of reports in a language."""
    return FORMS[language]() if language in FORMS else neutral(language)
