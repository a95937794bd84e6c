"""What a fact claims and what a flag found, in words.

Comes in: a fact or a flag, and the labels of the reader's language. Goes out: text as the document has it, not yet made
harmless for where it will stand.
"""

from diffreport.lang import pack_for, subjects
from diffreport.model.fact import Claim, Count, Fact, Figure, Law, Position, Resolution, Treaty
from diffreport.model.flag import Evidence, Flag, Reason
from diffreport.render.labels import Labels
from diffreport.render.names import about


def claimed(fact: Fact, labels: Labels, language: str) -> tuple[str, ...]:
    """What a fact is about and its claim in words; `language` is that of its document."""
    said = labels.reason(subjects.about(fact, pack_for(language)))
    match fact.claim:
        case Treaty(status):
            return (said, labels.reason(Reason(f"status-{status}")), fact.name if fact.name != said else "")
        case Position(stance, modality, _, _):
            return (
                labels.reason(Reason(f"stance-{stance}")),
                said,
                labels.reason(Reason(f"modality-{modality}")) if modality != "none" else "",
            )
        case Resolution():
            return (fact.subject,)
        case claim:
            return (said, _number(claim, labels))


def _number(claim: Claim, labels: Labels) -> str:
    """What is claimed of a law, a count or a figure."""
    match claim:
        case Law(action="mentioned"):
            return ""
        case Law():
            return " ".join(
                filter(None, (labels.reason(Reason(f"action-{claim.action}")), claim.date, labels("by", claim.by) if claim.by else ""))
            )
        case Count(total=None):
            return str(claim.number)
        case Count():
            return labels("total", claim.number, claim.total)
        case Figure():
            return f"{claim.number:g} {claim.unit}".strip()
    return ""


def change(flag: Flag, labels: Labels) -> str:
    """Old and new value; of a law, what the reason tells that its subject does not."""
    if flag.kind.startswith("law"):
        said = about(flag, labels)
        told = [value for value in flag.summary.values if value not in said]
        return ", ".join((*told, *map(labels.reason, flag.summary.parts)))
    values = [_value(flag, side, labels) for side in (flag.old, flag.new) if side]
    return " → ".join(dict.fromkeys(values))


def _value(flag: Flag, side: Evidence, labels: Labels) -> str:
    if isinstance(side.value, str):
        family = "stance" if flag.kind.startswith("position") else "status"
        return labels.reason(Reason(f"{family}-{side.value}"))
    return str(side.value)
