"""SARIF: valid by a model of version 2.1.0, with places, fingerprints and suppressions; never clean where something is missing."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from sarif_pydantic import Sarif
from sarif_pydantic.sarif import Notification, Suppression

from diffreport import api
from diffreport.model.collation import ChangeReport
from diffreport.model.document import Notice
from diffreport.model.flag import FlagKind, gravity
from diffreport.model.verdict import Verdict
from diffreport.render import View, sarif
from tests.flag_reference import kinds
from tests.unit.render.verdicts import ACCEPTED, STALE, copies, failed, incomplete, passed, with_flags

VIEW = View(paths={"s73.txt": "reports/s73.txt", "s75.txt": "reports of 2020/第75届.txt"})
UNMODELLED = {"runs.results.suppressions": Suppression, "runs.invocations.toolExecutionNotifications": Notification}
"""Lists that the standard has and the model lacks, with the model of what they hold."""


def run_of(text: str) -> Any:
    (run,) = json.loads(text)["runs"]
    return run


def results_of(text: str) -> dict[str, Any]:
    return {result["partialFingerprints"]["diffreport/v1"]: result for result in run_of(text)["results"]}


def unknown(model: object, at: str = "") -> Iterator[tuple[str, Any]]:
    """The names that a model does not know, with what they hold; bags of properties may hold any."""
    if isinstance(model, BaseModel):
        yield from ((f"{at}{name}", value) for name, value in (model.model_extra or {}).items())
        for name, field in type(model).model_fields.items():
            yield from unknown(getattr(model, name), f"{at}{field.alias or name}.")
    elif isinstance(model, list):
        for part in model:
            yield from unknown(part, at)


@pytest.mark.parametrize("verdict", [failed, incomplete, passed])
def test_the_output_is_valid(verdict: Any, report: ChangeReport) -> None:
    text = sarif.check(verdict(report), VIEW)
    for name, rows in unknown(Sarif.model_validate_json(text)):
        for row in rows:
            assert list(unknown(UNMODELLED[name].model_validate(row))) == []


def test_a_name_that_the_standard_lacks_is_found(report: ChangeReport) -> None:
    plain = json.loads(sarif.compare(report, VIEW))
    plain["runs"][0]["results"][0]["message"]["txt"] = ""
    assert "runs.results.message.txt" in dict(unknown(Sarif.model_validate(plain)))


def test_each_kind_of_flag_is_a_rule_with_help(report: ChangeReport) -> None:
    run = run_of(sarif.check(passed(report), View()))
    rules = run["tool"]["driver"]["rules"]
    assert sorted(rule["id"] for rule in rules) == sorted(get_args(FlagKind))
    assert all(rule["defaultConfiguration"]["level"] == gravity(rule["id"]) for rule in rules)
    assert all(f"`{rule['id']}`" in rule["help"]["markdown"] and rule["fullDescription"]["text"] in rule["help"]["text"] for rule in rules)
    assert run["results"] == []


def test_every_flag_is_a_result_of_its_rule(report: ChangeReport) -> None:
    run = run_of(sarif.compare(report, VIEW))
    flags = {flag.fingerprint: flag for flag in report.collations[0].comparisons[0].flags}
    assert len(run["results"]) == len(flags)
    for result in run["results"]:
        flag = flags[result["partialFingerprints"]["diffreport/v1"]]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == flag.kind
        assert (result["level"], result["rank"]) == (gravity(flag.kind), round(flag.confidence * 100, 1))
    assert [result["ruleId"] for result in run["results"]][:2] == ["position-reversed", "treaty-status"]


def test_two_flags_of_one_kind_in_one_paragraph_stay_two_alerts(report: ChangeReport) -> None:
    flag = report.collations[0].comparisons[0].flags[0]
    results = run_of(sarif.compare(with_flags(report, *copies(flag, 2)), VIEW))["results"]
    assert len({result["partialFingerprints"]["primaryLocationLineHash"] for result in results}) == 2


def place(location: Any) -> tuple[str, int]:
    physical = location["physicalLocation"]
    return physical["artifactLocation"]["uri"], physical["region"]["startLine"]


def test_a_result_stands_at_its_new_evidence_and_names_the_old(report: ChangeReport) -> None:
    results = results_of(sarif.compare(report, VIEW))
    count = results["f00d"]
    new = "reports%20of%202020/%E7%AC%AC75%E5%B1%8A.txt"
    assert place(count["locations"][0]) == (new, 12)
    assert {row["id"]: place(row) for row in count["relatedLocations"]} == {1: ("reports/s73.txt", 33), 2: (new, 12)}
    assert "[old ¶2 (footnote 1)](1): “16项反恐公约”" in count["message"]["text"]
    assert place(results["a1"]["locations"][0]) == ("reports/s73.txt", 12)


def test_links_of_a_message_lead_to_related_places(report: ChangeReport) -> None:
    for result in results_of(sarif.compare(report, VIEW)).values():
        linked = {int(number) for number in re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])}
        assert linked == {row["id"] for row in result["relatedLocations"]} != set()


def test_a_source_without_a_path_has_its_bare_name(report: ChangeReport) -> None:
    assert place(results_of(sarif.compare(report, View()))["a1"]["locations"][0])[0] == "s73.txt"


def test_artifacts_have_the_hashes_of_their_bytes(report: ChangeReport) -> None:
    artifacts = run_of(sarif.compare(report, VIEW))["artifacts"]
    assert [artifact["hashes"]["sha-256"] for artifact in artifacts] == [one.sha256 for one in report.compilations]


def test_two_sources_with_one_path_are_one_artifact(report: ChangeReport) -> None:
    view = View(paths={"s73.txt": "same.txt", "s75.txt": "same.txt"})
    artifacts = run_of(sarif.compare(report, view))["artifacts"]
    assert [artifact["location"]["uri"] for artifact in artifacts] == ["same.txt"]


def test_two_plain_texts_are_artifacts_without_hashes(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.txt", "b.txt")]
    for file, number in zip(files, (16, 18), strict=True):
        file.write_text(f"本国是{number}项反恐公约的缔约国。", encoding="utf-8")
    run = run_of(sarif.compare(api.compare_files(*files).data, View()))
    assert [(artifact["location"]["uri"], "hashes" in artifact) for artifact in run["artifacts"]] == [("a.txt", False), ("b.txt", False)]
    assert run["results"][0]["message"]["text"].splitlines()[1] == "a.txt → b.txt: 16 → 18, confidence 0.97"


def test_what_was_accepted_is_suppressed_with_its_reason(report: ChangeReport) -> None:
    results = results_of(sarif.check(failed(report), VIEW))
    (suppression,) = results[ACCEPTED]["suppressions"]
    assert (suppression["kind"], suppression["status"], suppression["justification"]) == ("external", "accepted", "known <since> 2020")
    assert suppression["properties"] == {"owner": "desk 3", "expires": "2027-01-31"}
    assert [fingerprint for fingerprint, result in results.items() if "suppressions" in result] == [ACCEPTED]


def invocation_of(verdict: Verdict) -> Any:
    (invocation,) = run_of(sarif.check(verdict, VIEW))["invocations"]
    return invocation


def test_a_run_with_a_gap_is_not_successful(report: ChangeReport) -> None:
    invocation = invocation_of(incomplete(report))
    assert invocation["executionSuccessful"] is False
    told = [
        (row["level"], row["message"]["text"], *map(place, row.get("locations", ()))) for row in invocation["toolExecutionNotifications"]
    ]
    assert told[:2] == [
        ("error", "s75.txt: ends within a sentence", ("reports%20of%202020/%E7%AC%AC75%E5%B1%8A.txt", 15)),
        ("error", "baseline.toml: expects session 76"),
    ]
    assert any(level == "note" and STALE in text for level, text, *_ in told)
    assert invocation_of(failed(report))["executionSuccessful"] is True


def test_a_file_that_was_left_out_stands_where_it_lies(report: ChangeReport) -> None:
    notice = Notice("error", "empty.txt", None, "the file is empty")
    run = run_of(sarif.compare(replace(report, notices=(notice,)), View(paths={"empty.txt": "reports/empty.txt"})))
    (location,) = run["invocations"][0]["toolExecutionNotifications"][0]["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "reports/empty.txt", "uriBaseId": "%SRCROOT%"}}


def test_a_damaged_source_makes_a_comparison_unsuccessful_too(report: ChangeReport) -> None:
    damaged = replace(report, notices=incomplete(report).gaps)
    assert run_of(sarif.compare(damaged, VIEW))["invocations"][0]["executionSuccessful"] is False


def test_what_is_beyond_the_limit_is_counted(report: ChangeReport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "RESULTS", 2)
    run = run_of(sarif.compare(report, VIEW))
    assert len(run["results"]) == 2
    assert "3 flags not written" in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


def test_words_of_a_document_are_neither_links_nor_placeholders(report: ChangeReport) -> None:
    flag = report.collations[0].comparisons[0].flags[0]
    hostile = replace(flag, subject="[look](http://example.org) {0} \x1b[31m\u202e")
    (result,) = run_of(sarif.compare(with_flags(report, hostile), VIEW))["results"]
    assert r"[look\](http://example.org) {{0}} ␛[31m<U+202E>" in result["message"]["text"]


def test_words_follow_the_language_and_names_do_not(report: ChangeReport) -> None:
    english, chinese = (run_of(sarif.compare(report, View(language=code))) for code in ("en", "zh"))
    assert (english["language"], chinese["language"]) == ("en", "zh")
    assert [rule["id"] for rule in english["tool"]["driver"]["rules"]] == [rule["id"] for rule in chinese["tool"]["driver"]["rules"]]
    assert english["results"][0]["message"] != chinese["results"][0]["message"]


def test_the_help_says_what_the_rules_say_of_themselves(root: Path) -> None:
    labels = sarif.load("en")
    rules = {kind.name: " ".join(kind.rule.split()) for kind in kinds(root / "diffreport" / "flags", root / "tests" / "cases" / "flags")}
    assert all(f"{kind}: {labels(kind, section='when')}" in rule for kind, rule in rules.items())
