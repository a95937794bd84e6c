"""A change report to plain data (the JSON of version 1) and back, without loss.

Comes in: a `ChangeReport` and the function that puts a reason into words. Goes out: dicts, lists, strings and
numbers, keys in the order of the contract. Beside every text in words stands its code with values, so decoding never
depends on the language of the labels: ``decode(encode(report, words)) == report`` for every report.

Both directions are written out by hand, not derived from the classes: the JSON is a contract with others and must
not change because a field of the model was renamed.

Two places are compact. Spans are ``[at, start, end]``. A submission is written once, in its collation; the
compilation lists its respondents and holds only those submissions that no collation has as they are
(``submissions_apart``: one joined with its addendum, or one of a respondent that was not asked for).
"""

from diffreport.model.codec.decode import decode
from diffreport.model.codec.encode import (
    SCHEMA_VERSION,
    Plain,
    Words,
    encode,
    encode_collation,
    encode_comparison,
    encode_compilation,
    encode_document,
    encode_drift,
    encode_notice,
    envelope,
)
from diffreport.model.codec.node import CodecError
from diffreport.model.codec.verdict import encode_acceptance, encode_verdict

__all__ = [
    "SCHEMA_VERSION",
    "CodecError",
    "Plain",
    "Words",
    "decode",
    "encode",
    "encode_acceptance",
    "encode_collation",
    "encode_comparison",
    "encode_compilation",
    "encode_document",
    "encode_drift",
    "encode_notice",
    "encode_verdict",
    "envelope",
]
