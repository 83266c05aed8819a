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


def test_the_good_fingerprint_is_of_its_text() -> None:
    text = TEXTS / "invented-2020.txt"
    cut = cut_passages(read_text(text))
    quotes = quotations_by_passage(read_seeds(GOOD / "seeds")[0].sources["invented-2020"], tuple(cut))
    made = fingerprint_file.make_file("invented-2020", "2020-09-08", hash_file(text), cut, quotes)
    kept = GOOD / "seeds" / "fingerprints" / "invented-2020.json"
    if golden.REWRITE:
        kept.write_text(made, encoding="utf-8", newline="\n")
        golden.sign(GOOD / "seeds")
    assert made == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", IN_SEEDS, ids=lambda case: case.name)
def test_seeds_with_a_fault(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report is as expected, with the texts and without; each problem has a place; nothing is woven."""
    monkeypatch.chdir(tmp_path)
    golden.lay(case, tmp_path)
    examined = flow.examine(without=case.without)
    found = golden.shown(examined[1], tmp_path)
    with_texts = golden.shown(flow.examine(TEXTS, without=case.without)[1], tmp_path)
    expected, expected_with_texts = case.settle(found, with_texts)
    assert found == expected
    assert with_texts == expected_with_texts
    assert (found != with_texts) == (case.name in DIFFERS), "put it into DIFFERS, or take it out"
    assert f"[{case.code}] " in found + with_texts
    for spot in (one.spot for one in examined[1]):
        lines = Path(spot.file).read_bytes().decode("utf-8", "replace").split("\n")
        assert 1 <= spot.line <= len(lines), spot
        assert 1 <= spot.column <= len(lines[spot.line - 1]) + 1, spot
    # What the commands do with these problems, without a second search.
    monkeypatch.setattr(flow, "examine", lambda *_, **__: examined)
    wrong = any(one.severity == "error" for one in examined[1])
    assert cli.main(["weave", "--format", "text"]) == wrong
    assert capsys.readouterr().out == found
    assert Path("docs").exists() != wrong


@pytest.mark.parametrize("case", IN_DOCS, ids=lambda case: case.name)
def test_docs_with_a_fault(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    golden.lay(case, tmp_path)
    assert cli.main(["check", "--format", "text", "--without", "signed"]) == 1
    found = capsys.readouterr().out
    assert found == case.settle(found, found)[0]
    assert f"[{case.code}] " in found


@pytest.mark.parametrize("code", sorted({case.code for case in IN_SEEDS}))
def test_the_commands_find_what_is_expected(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A case of each check, as somebody at a keyboard would meet it."""
    case = next(case for case in IN_SEEDS if case.code == code and case.expected)
    monkeypatch.chdir(tmp_path)
    golden.lay(case, tmp_path)
    left_out = [word for code in case.without for word in ("--without", code)]
    for command in ("check", "weave"):
        assert cli.main([command, "--format", "text", *left_out]) == 1
        assert capsys.readouterr().out == case.expected
    assert not Path("docs").exists()


def test_reports_that_differ_are_of_cases() -> None:
    assert set(DIFFERS) == {case.name for case in CASES if case.expected_with_texts is not None}


def test_every_code_has_cases() -> None:
    codes = [case.code for case in CASES]
    assert set(codes) == set(check.rules())
    assert [code for code in check.rules() if codes.count(code) < 2] == []


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
    assert set(states.values()) == {"matches"}
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
