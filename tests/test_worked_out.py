"""What the checks work out for a claim is shown: to editors by the command, to readers in the footnote."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import golden
import pytest

from scripts import check, cli
from scripts.library.addresses import claim_anchor
from scripts.library.model import Library
from scripts.library.worked_out import leaned_on, relative_days
from scripts.pages.footnotes import write_footnote
from scripts.pages.here import Here
from scripts.read.seeds import read_seeds
from scripts.tools.mutants import Mutant, is_caught

ROOT = Path(__file__).parents[1]
FULL = "invented-2020/neighbours"
READ = "“the two neighbours” in 3.1 is read as Ruritania and Lutha, named in 2.1"


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The good seeds with a claim that names what its passage only points to."""
    folder = golden.good_seeds(tmp_path)
    (folder / "names.yml").write_text("- {id: karlova, name: Karlova, kind: place}\n", encoding="utf-8")
    source = folder / "sources" / "invented-2020.yml"
    text = source.read_text(encoding="utf-8")
    assert "The two countries have" in text
    told = text.replace("The two countries have", "Ruritania and Lutha have")
    source.write_text(told, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize("originals", [(), ("--originals", str(golden.TEXTS))])
def test_the_command_shows_what_was_read(
    originals: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["weave", "--without", "signed"]) == 0
    capsys.readouterr()
    assert cli.main(["check", "--format", "text", "--without", "signed", *originals]) == 0
    out, err = capsys.readouterr()
    assert out == "" and f"note[name] {READ}\n" in err and "2 words read from the passages before" in err
    assert cli.main(["check", "--format", "json", "--without", "signed", *originals]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["severity"] for row in rows] == ["note", "note"] and rows[0]["message"] == READ
    assert cli.main(["check", "--format", "github", "--without", "signed", *originals]) == 0
    assert capsys.readouterr().out.startswith("::notice file=seeds/sources/invented-2020.yml,line=43,")


def _footnote(library: Library, full: str) -> str:
    note = write_footnote(Here(library, {}, "index.md"), claim_anchor(full))
    assert note
    return note.text


def test_the_footnote_tells_what_was_read_and_worked_out(seeds: Path) -> None:
    library, problems = read_seeds(seeds)
    assert problems == [] and list(check.run(library, without=("signed",))) == []
    found = _footnote(library, FULL)
    assert f"{READ}." in found
    assert "Date worked out from “last year” and the date of issue: 2019." in found
    assert "worked out" not in _footnote(library, "invented-2020/loan")


def test_a_date_that_a_passage_states_is_not_worked_out(seeds: Path) -> None:
    library, _ = read_seeds(seeds)
    assert relative_days(library, FULL) == {"2019": "last year"}
    passages = library.evidence["invented-2020"]
    stated = {**passages, "3.2": replace(passages["3.2"], dates={"2019": ""})}
    assert relative_days(replace(library, evidence={"invented-2020": stated}), FULL) == {}


@pytest.mark.parametrize("root", [ROOT / "seeds", None], ids=["real", "good"])
def test_no_other_of_the_kind_gets_in_by_what_was_read(root: Path | None, seeds: Path) -> None:
    library, _ = read_seeds(root or seeds)
    known, tried = library.gazetteer, 0
    for full, claim in library.claims.items():
        meant = {key for reading in leaned_on(library, full, known) for key in reading.ids}
        for key, start, end in known.mentions(claim.text):
            kind = library.kinds.get(key)
            others = [k for k, other in library.kinds.items() if other == kind and k != key]
            for other in others if key in meant else ():
                name = library.wordings[other][0]
                text = claim.text[:start] + name + claim.text[end:]
                tried += 1
                altered = claim.model_copy(update={"text": text})
                assert is_caught(library, Mutant("name", full, altered)), text
    assert tried
