"""The page as a whole: what is shown of a change report, and the policy that keeps everything else out.

Comes in: a change report and the reader's view. Goes out: one HTML page as text. The page carries its own style and
script and a Content-Security-Policy that allows these two by their hashes and nothing else: no request leaves the page,
and no text from a document can run. Shown are the respondents that have something to compare, or all that the reader
named; the others are listed.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from diffreport.model.collation import ChangeReport, Collation
from diffreport.model.flag import SURE
from diffreport.render.html.anchors import anchored
from diffreport.render.html.collation import PlacedCollation, placed_collation
from diffreport.render.html.environment import asset, content_hash, environment
from diffreport.render.html.words import Words, words_for
from diffreport.render.labels import load
from diffreport.render.names import called, references
from diffreport.render.view import View
from diffreport.version import VERSION


@dataclass(frozen=True, slots=True)
class Way:
    """A link to another page of the site in which this one stands: a relative address."""

    href: str
    text: str


def compare(report: ChangeReport, view: View) -> str:
    """A change report as one self-contained page."""
    return page_of(report, view)


def timeline(report: ChangeReport, view: View) -> str:
    """Each respondent over all its sessions as one page: years, series, ledgers and synopsis, without the comparisons."""
    alone = tuple(replace(collation, comparisons=()) for collation in report.collations)
    return page_of(replace(report, collations=alone), view, history=True)


def page_of(report: ChangeReport, view: View, ways: Sequence[Way] = (), *, history: bool = False) -> str:
    """A change report as one self-contained page; `ways` lead to other pages, where there are any.

    `history` leaves out what belongs to comparisons, and the script, which adds to nothing else.
    """
    words = words_for(load(view.language), report.compilations)
    shown = [collation for collation in report.collations if view.selected or _worth_showing(collation, history)]
    hidden = [collation for collation in report.collations if collation not in shown]
    placed = [placed_collation(collation, anchors, words, view) for collation, anchors in zip(shown, anchored(shown), strict=True)]
    style, script = asset("page.css"), "" if history else asset("page.js")
    return (
        environment()
        .get_template("page.html")
        .render(
            report=report,
            view=view,
            labels=words.labels,
            words=words,
            said=lambda name, *values: words.labels(name, *values, section="page"),
            references=references,
            collations=placed,
            low=[(collation.title, one) for collation in placed for one in collation.comparisons if one.low],
            hidden=[_listed(collation, words) for collation in hidden],
            sure=f"{SURE:.2f}",
            flag_kinds=_flag_kinds(placed),
            title=_title(placed, words, history),
            history=history,
            ways=ways,
            version=VERSION,
            style=style,
            script=script,
            policy=policy(style, script),
        )
    )


def policy(style: str, script: str = "") -> str:
    """Our own style and script and nothing else: no image, font, frame, request or form."""
    allowed = ["default-src 'none'", f"style-src {content_hash(style)}"]
    allowed += [f"script-src {content_hash(script)}"] if script else []
    return "; ".join((*allowed, "base-uri 'none'", "form-action 'none'"))


def _worth_showing(collation: Collation, history: bool) -> bool:
    """Whether there is something to compare, or to follow through the years."""
    return collation.has_history if history else bool(collation.comparisons)


def _title(collations: list[PlacedCollation], words: Words, history: bool) -> str:
    names = words.labels("and").join(collation.title for collation in collations[:3])
    title = "history" if history else "title"
    return words.labels(f"{title}_more" if len(collations) > 3 else title, names, len(collations) - 3, section="page")


def _listed(collation: Collation, words: Words) -> str:
    """A respondent that is not shown: its name and its session."""
    sessions = words.labels("and").join(str(submission.key) for submission in collation.submissions)
    return words.labels("one_session", called(collation.respondent, words.labels), sessions, section="page")


def _flag_kinds(collations: list[PlacedCollation]) -> dict[str, int]:
    """How many flags of each kind the page holds, for the filter."""
    return dict(sorted(Counter(flag.kind for collation in collations for one in collation.comparisons for flag in one.flags).items()))
