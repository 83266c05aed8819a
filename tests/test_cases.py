"""Every check on seeds with one fault each: the report, word for word, and nothing but a report."""

from __future__ import annotations

import json
import re
from pathlib import Path

import golden
import pytest
from golden import GOOD, TEXTS, Case

from scripts import check, cli, flow
from scripts.library import fingerprint_file, problem
from scripts.library.quotations import quotations_by_passage
from scripts.read.original import cut_passages, hash_file, read_text
from scripts.read.seeds import read_seeds

_SEALED = "the text itself shows that the words stand there"
_CHANCE = "a short hash lets a word pass by chance that the text does not have"
_PROVEN = "with the text at hand the fingerprint itself is proven"
_UNSEEN = "only the text shows that the record or the fingerprint is wrong"
DIFFERS = {
    "fingerprint/field-missing": _PROVEN,
    "fingerprint/missing": _PROVEN,
    "fingerprint/not-json": _PROVEN,
    "fingerprint/of-another-text": _PROVEN,
    "fingerprint/other-original": _UNSEEN,
    "fingerprint/pointer-of-no-list": _PROVEN,
    "fingerprint/tampered-number": _UNSEEN,
    "quote/never-held-against-the-text": _SEALED,
    "schema/id-is-not-the-file-name": "the text is found by the record, the fingerprint by the id",
    "support/locator-moved-two-on": _CHANCE,
    "support/two-locators-swapped": _CHANCE,
    "support/words-of-no-passage": _CHANCE,
}
CASES = golden.cases()
IN_SEEDS = [case for case in CASES if not case.about_docs]
IN_DOCS = [case for case in CASES if case.about_docs]
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
in_seeds = pytest.mark.parametrize("case", IN_SEEDS, ids=lambda case: case.name)
in_docs = pytest.mark.parametrize("case", IN_DOCS, ids=lambda case: case.name)


def test_the_good_fingerprint_is_of_its_text() -> None:
    text = TEXTS / "invented-2020.txt"
    cut = cut_passages(read_text(text))
    quotes = quotations_by_passage(read_seeds(GOOD / "seeds")[0].sources["invented-2020"], tuple(cut))
    made = fingerprint_file.make_file("invented-2020", "2020-09-08", hash_file(text), cut, quotes)
    assert made == golden.settle(GOOD / "seeds" / "fingerprints" / "invented-2020.json", made)


@in_seeds
def test_report(case: Case, tmp_path: Path) -> None:
    found = golden.shown(golden.report(case, tmp_path), tmp_path)
    assert found == golden.settle(case.expected, found)


@in_docs
def test_report_on_docs(
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    golden.lay(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    assert cli.main(["check", "--format", "text"]) == 1
    found = capsys.readouterr().out
    assert found == golden.settle(case.expected, found)


@in_seeds
def test_report_with_the_texts_at_hand(case: Case, tmp_path: Path) -> None:
    found = golden.shown(golden.report(case, tmp_path, TEXTS), tmp_path)
    if case.name not in DIFFERS:
        assert found == case.expected.read_text(encoding="utf-8")
    else:
        assert found == golden.settle(case.expected_with_texts, found)
        assert found != case.expected.read_text(encoding="utf-8"), "take it out of DIFFERS"


def test_reports_that_differ_are_of_cases() -> None:
    assert set(DIFFERS) <= {case.name for case in IN_SEEDS}
    kept = {case.name for case in CASES if case.expected_with_texts.exists()}
    assert kept == set(DIFFERS)


@every_case
def test_the_report_names_the_code(case: Case) -> None:
    kept = [p for p in (case.expected, case.expected_with_texts) if p.exists()]
    assert any(f"[{case.code}] " in p.read_text(encoding="utf-8") for p in kept)


def test_every_code_has_cases() -> None:
    codes = [case.code for case in CASES]
    assert set(codes) == set(check.rules())
    assert [code for code in check.rules() if codes.count(code) < 2] == []


@in_seeds
def test_every_problem_has_a_place(case: Case, tmp_path: Path) -> None:
    for found in golden.report(case, tmp_path):
        path = tmp_path / found.spot.file
        raw = path.read_bytes() if path.exists() else b""
        lines = raw.decode("utf-8", "replace").split("\n")
        assert path.exists(), found
        assert 1 <= found.spot.line <= len(lines), found
        assert 1 <= found.spot.column <= len(lines[found.spot.line - 1]) + 1, found


@in_seeds
def test_the_command_reports_and_writes_nothing(
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    golden.lay(case, tmp_path)
    expected = case.expected.read_text(encoding="utf-8")
    if expected:
        assert cli.main(["check", "--format", "text"]) == 1
        assert capsys.readouterr().out == expected
        assert cli.main(["weave", "--format", "text"]) == 1
        assert not Path("docs").exists()
    else:
        assert cli.main(["weave"]) == 0


def test_the_good_library_is_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    golden.good_seeds(tmp_path)
    assert cli.main(["weave"]) == 0
    assert cli.main(["check"]) == 0
    assert cli.main(["check", "--originals", str(TEXTS)]) == 0
    assert capsys.readouterr().out == ""
    library, _, states = flow.examine(seeds=Path("seeds"))
    assert set(states.values()) == {"verified"}
    assert set(states) == set(library.claims)


def test_no_passage_of_the_good_text_is_read_back_from_its_seeds() -> None:
    seeds = "".join(p.read_text(encoding="utf-8") for p in sorted(GOOD.glob("seeds/**/*.*")))
    cut = cut_passages(read_text(TEXTS / "invented-2020.txt"))
    assert len(cut) == 10
    assert [at for at, sentence in cut.items() if at != "1.1" and sentence in seeds] == []


def test_the_other_formats_are_well_formed(tmp_path: Path) -> None:
    case = next(case for case in CASES if case.name == "quote/wrong-word")
    found = golden.report(case, tmp_path)
    assert found
    rows = problem.as_github(found).splitlines()
    pattern = r"::error file=[^,:\n]+,line=\d+,col=\d+,title=[a-z-]+::\S.*"
    assert len(rows) == len(found) and all(re.fullmatch(pattern, row) for row in rows)
    items = json.loads(problem.as_json(found))
    assert [item["code"] for item in items] == [p.code for p in found]
    assert all(set(item["spot"]) == {"file", "line", "column"} for item in items)
