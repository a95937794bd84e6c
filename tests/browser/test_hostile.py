"""A page made of text that would like to run, hide or reorder: it runs nothing, and all of it is seen."""

from dataclasses import replace
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By

import diffreport
from diffreport.model.collation import ChangeReport, Clause
from diffreport.model.document import Notice
from diffreport.model.flag import Evidence, Flag, Reason
from diffreport.model.respondent import Respondent
from tests.browser.pages import written

ATTACKS = (
    "<script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    "\"' autofocus onfocus='window.ran = 1' x='",
    "javascript:window.ran=1",
    "</style></script><svg onload=window.ran=1>",
    "{{ 7 * 7 }}{% raw %}",
)
UNSEEN = "a\u202eb\u200bc\x1b[31md\x00e"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    attack = " ".join(ATTACKS)
    old, new = [f"{UNSEEN} 缔约国 16 项", *ATTACKS], [f"{UNSEEN} 缔约国 18 项", *reversed(ATTACKS)]
    comparison = diffreport.compare_texts(old, new).data
    folder = tmp_path_factory.mktemp("hostile")
    for name, lines in (("old.txt", old), ("new.txt", new)):
        (folder / name).write_text("\n\n".join(line.replace("\x00", "") for line in lines), encoding="utf-8")
    report = diffreport.compare_files(folder / "old.txt", folder / "new.txt").data
    return written(folder, poisoned(report, attack, comparison.changes[0].confidence))


def poisoned(report: ChangeReport, attack: str, confidence: float) -> ChangeReport:
    """The report with the attack in every place that holds words from outside."""
    whole = report.collations[0]
    flag = Flag("law-enacted", attack, Reason("law-enacted", (attack,)), confidence, attack, None, Evidence(0, attack, attack))
    comparison = replace(whole.comparisons[0], flags=(flag,), brief=(Clause(Reason("brief-name", (attack,)), (attack,)),), overlap="low")
    respondent = Respondent(attack, attack, "state")
    submissions = tuple(replace(own, respondent=respondent, original_language=attack, date=attack) for own in whole.submissions)
    collation = replace(whole, respondent=respondent, submissions=submissions, comparisons=(comparison,))
    return replace(report, collations=(collation,), notices=(Notice("warning", attack, None, attack + UNSEEN),))


def test_hostile_text_runs_nothing(browser: webdriver.Chrome, hostile: str) -> None:
    browser.get(hostile)
    browser.find_element(By.TAG_NAME, "body").click()
    assert browser.execute_script("return window.ran") is None
    assert browser.execute_script("return document.querySelectorAll('script').length") == 1
    assert browser.execute_script("return document.querySelectorAll('img, [onload], [onerror], [onfocus], [autofocus]').length") == 0
    assert browser.execute_script("return [...document.links].filter(a => a.protocol !== 'file:').length") == 0
    assert browser.get_log("browser") == []


def test_hostile_text_is_seen(browser: webdriver.Chrome, hostile: str) -> None:
    browser.get(hostile)
    text = browser.find_element(By.TAG_NAME, "main").text
    for attack in ATTACKS:
        assert attack in text
    assert "a<U+202E>b<U+200B>c␛[31md" in text


def test_the_policy_stops_what_would_get_through(browser: webdriver.Chrome, hostile: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.html"
    source = Path(hostile.removeprefix("file://")).read_text(encoding="utf-8")
    path.write_text(
        source.replace("</main>", "</main><script>window.ran = 1</script><img src='https://example.org/x.png'>"), encoding="utf-8"
    )
    browser.get(path.as_uri())
    assert browser.execute_script("return window.ran") is None
    assert sum("Content Security Policy" in entry["message"] for entry in browser.get_log("browser")) == 2
