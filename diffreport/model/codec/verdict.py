"""The verdict of a check as plain data: the change report of what was looked at, and beside it the key ``check``.

Comes in: a verdict. Goes out: dictionaries, lists, texts and numbers, as SPEC section 7 has them. Nothing is read back: what a
check reads is the baseline, which `settings` knows.
"""

from diffreport.model.codec.encode import Plain, Words, encode, encode_flag, encode_notice
from diffreport.model.verdict import Acceptance, Raised, Verdict


def encode_verdict(verdict: Verdict, words: Words) -> Plain:
    """A verdict with its change report; `words` says a reason in the language of the labels."""
    return encode(verdict.report, words) | {
        "check": {
            "outcome": verdict.outcome,
            "fail_on": [*verdict.fail_on],
            "min_confidence": verdict.min_confidence,
            "failures": [encode_raised(raised, words) for raised in verdict.failures],
            "accepted": [encode_raised(raised, words) for raised in verdict.accepted],
            "stale": [encode_acceptance(row) for row in verdict.stale],
            "gaps": [encode_notice(gap) for gap in verdict.gaps],
            "tolerated": [encode_notice(notice) for notice in verdict.tolerated],
            "less_confident": len(verdict.unsure),
            "other_kinds": len(verdict.others),
            "silent": [respondent.id for respondent in verdict.silent],
        }
    }


def encode_raised(raised: Raised, words: Words) -> Plain:
    """A flag with the comparison it is of, and the row that accepts it or did.

    `old` and `new` are the sessions, as in a comparison; the sides of the flag stand under `evidence`.
    """
    flag = encode_flag(raised.flag, words)
    evidence = {"old": flag.pop("old"), "new": flag.pop("new")}
    acceptance = None if raised.acceptance is None else encode_acceptance(raised.acceptance)
    compared = {"respondent": raised.respondent.id, "old": raised.old, "new": raised.new}
    return compared | flag | {"evidence": evidence, "acceptance": acceptance}


def encode_acceptance(row: Acceptance) -> Plain:
    """A row of the baseline."""
    return {
        "fingerprint": row.fingerprint,
        "kind": row.kind,
        "respondent": row.respondent,
        "subject": row.subject,
        "sessions": [*row.sessions],
        "reason": row.reason,
        "owner": row.owner,
        "expires": None if row.expires is None else row.expires.isoformat(),
    }
