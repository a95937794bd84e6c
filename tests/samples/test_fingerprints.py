"""Fingerprints survive another extraction of the same reports, and no two flags share one."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import diffreport
from diffreport import ingest, pipeline
from diffreport.model.collation import ChangeReport
from diffreport.model.compilation import Compilation
from diffreport.model.document import Document
from tests.extractions import EXTRACTIONS, Extraction

STABLE = 0.99
"""Share of the fingerprints that all extractions together must keep (issue 5)."""

Corpus = Sequence[tuple[Document, Compilation]]


def corpus(folder: Path) -> Corpus:
    documents = [ingest.read(path) for path in sorted(folder.glob("un-*"))]
    return [(document, pipeline.compile_document(document)) for document in documents]


def extracted(extraction: Extraction, document: Document, compilation: Compilation, folder: Path) -> Compilation:
    """The report as it is read from another extraction; a single author's document has its own layout and stays as it is."""
    if compilation.session is None:
        return compilation
    path = folder / document.source
    path.write_text(extraction(document, compilation), encoding="utf-8")
    return pipeline.compile_document(ingest.read(path))


def fingerprints(report: ChangeReport) -> Counter[tuple[str, int | str, int | str, str]]:
    """Of all flags without evidence in a footnote, which the extractions leave out."""
    return Counter(
        (collation.respondent.id, comparison.old, comparison.new, flag.fingerprint)
        for collation in report.collations
        for comparison in collation.comparisons
        for flag in comparison.flags
        if not any(side and side.footnote is not None for side in (flag.old, flag.new))
    )


def kept(here: Corpus, names: Sequence[str], folder: Path) -> dict[str, float]:
    """The share of the fingerprints that each extraction keeps."""
    before = fingerprints(pipeline.collate([compilation for _, compilation in here]))
    shares = {}
    for name in names:
        after = fingerprints(pipeline.collate([extracted(EXTRACTIONS[name], *pair, folder) for pair in here]))
        shares[name] = (before & after).total() / before.total()
    return shares


def test_fingerprints_survive_another_extraction(samples: Path, tmp_path: Path) -> None:
    shares = kept(corpus(samples), [*EXTRACTIONS], tmp_path)
    assert sum(shares.values()) / len(shares) >= STABLE, shares
    assert min(shares.values()) >= 0.95, shares


def test_no_two_flags_of_a_comparison_share_a_fingerprint(report: diffreport.ChangeReport) -> None:
    assert set(fingerprints(report.data).values()) == {1}


def test_fingerprints_of_real_reports_survive_another_extraction(reports: Path, tmp_path: Path) -> None:
    name = "lines of 76, doubled, in other pages"
    assert kept(corpus(reports), [name], tmp_path)[name] >= STABLE
