"""A record is signed in the wording in which it was shown, beside what it rests on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import golden
import pytest
from spoil import Spoilt, plain, slots, spoil, write

from scripts import cli
from scripts.flow import read_library
from scripts.library.readings import Reading, find_lack, list_readings
from scripts.library.records import Review, Signature
from scripts.tools import review

EVERY = Path(__file__).parent / "every"
NAME = "claim:invented-2020/loan"
TEXTS = ("--originals", str(golden.TEXTS))


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The good library, of which nobody has signed anything."""
    monkeypatch.chdir(tmp_path)
    folder = golden.good_seeds(tmp_path)
    (folder / review.FILE).unlink()
    return folder


def shown(capsys: pytest.CaptureFixture[str], *names: str) -> dict[str, str]:
    """The code of each record that is shown."""
    assert cli.main(["review", "--show", *TEXTS, *names]) == 0
    heads = [row for row in capsys.readouterr().out.splitlines() if row and not row.startswith(" ")]
    return {name: code for name, code, _ in (head.split() for head in heads)}


def kept(seeds: Path) -> Mapping[str, Any]:
    """What the file of reviews holds."""
    found: dict[str, Any] = json.loads((seeds / review.FILE).read_text(encoding="utf-8"))
    return found


def answer(rows: str, by: str = "ab") -> int:
    """What the command makes of a file of answers."""
    Path("answers.txt").write_text(rows, encoding="utf-8")
    return cli.main(["review", "--by", by, "--answers", "answers.txt", *TEXTS])


def test_what_was_shown_is_signed_and_then_asked_no_more(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = shown(capsys)
    assert NAME in codes and {name.partition(":")[0] for name in codes} > {"claim", "note", "finding", "page"}
    assert answer("".join(f"{name} {code} yes\n" for name, code in codes.items())) == 0
    assert kept(seeds).keys() == codes.keys()
    assert [row["by"] for row in kept(seeds)[NAME]["read"]] == ["ab"]
    assert shown(capsys) == {}
    assert cli.main(["check"]) == 1, "docs/ is not woven yet"
    assert "[signed]" not in capsys.readouterr().out


def test_a_wrong_code_signs_nothing(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(f"{NAME} 00000000 yes\nclaim:nobody/said 00000000 yes\nyes to all\n") == 1
    err = capsys.readouterr().err
    assert [row.split(":")[1] for row in err.splitlines()[:3]] == ["1", "2", "3"]
    assert not (seeds / review.FILE).exists()


def test_nobody_signs_a_claim_without_the_text(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = shown(capsys, NAME)[NAME]
    Path("answers.txt").write_text(f"{NAME} {code} yes\n", encoding="utf-8")
    assert cli.main(["review", "--by", "ab", "--answers", "answers.txt"]) == 1
    assert not (seeds / review.FILE).exists()
    assert cli.main(["review", "--show", "claim"]) == 0
    assert capsys.readouterr().out == ""


def test_a_row_of_yes_from_a_pipe_signs_nothing(seeds: Path) -> None:
    assert cli.main(["review", "--by", "ab", *TEXTS]) == 2
    assert not (seeds / review.FILE).exists()


def test_who_does_not_sign_says_why_and_the_check_tells_it(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = shown(capsys, NAME)[NAME]
    assert answer(f"{NAME} {code} no the passage says four\n") == 1
    assert kept(seeds)[NAME]["remark"] == "the passage says four"
    capsys.readouterr()
    assert cli.main(["check", "--format", "text"]) == 1
    assert f"{NAME}: ab read it on" in (out := capsys.readouterr().out) and "the passage says four" in out


def test_what_has_changed_is_shown_word_by_word(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "note:invented-2020/loan"
    assert answer(f"{name} {shown(capsys, name)[name]} yes\n") == 1, "others are left"
    source = seeds / "sources" / "invented-2020.yml"
    source.write_text(source.read_text(encoding="utf-8").replace("two days later", "two days after"), "utf-8")
    capsys.readouterr()
    assert cli.main(["review", "--show", name]) == 0
    assert "[-later-] {+after+}" in capsys.readouterr().out


def signed(reading: Reading, *by: str, remark: str | None = None) -> Review:
    """A review of a record by these readers."""
    read = tuple(Signature(by=name, on="2020-10-01") for name in by)
    return Review(seal=reading.seal, words=reading.words, read=read, remark=remark)


def test_what_is_contested_is_read_by_two() -> None:
    found, _ = read_library(golden.GOOD / "seeds")
    full, claim = next((full, claim) for full, claim in found.claims.items() if claim.note)
    sid = full.partition("/")[0]
    disputed = claim.model_copy(update={"note_kind": "contested", "record": None, "record_when": None})
    others = [disputed if one is claim else one for one in found.sources[sid].claims]
    file = found.sources[sid].model_copy(update={"claims": tuple(others)})
    found = replace(found, sources={**found.sources, sid: file})
    note = next(one for one in list_readings(found) if one.name == f"note:{full}")
    assert find_lack(note, None)
    assert find_lack(note, signed(note, "ab"))
    assert find_lack(note, signed(note, "ab", "ab"))
    assert find_lack(note, signed(note, "ab", "cd", remark="no"))
    assert not find_lack(note, signed(note, "ab", "cd"))


CLEAN = plain(EVERY) | plain(golden.GOOD / "seeds", "fingerprints/*")
UNREAD = ("citations.json", "measured.json", review.FILE, "basemap/countries.json")
"""Files that commands write, or that hold no word; what they show is checked in other ways."""
READ = sorted({slot.file for slot in slots(CLEAN)} - {*UNREAD, "fingerprints/invented-2020.json"})


@pytest.mark.parametrize("name", READ)
def test_another_word_in_any_field_is_another_seal(name: str, tmp_path: Path) -> None:
    """Whatever string of a seed is changed, what it belongs to is signed by nobody any more."""
    folder, now = tmp_path / "seeds", CLEAN
    write(CLEAN, folder, {})
    before = {reading.name: reading.seal for reading in list_readings(read_library(folder)[0])}
    lost = []
    for slot in (slot for slot in slots(CLEAN) if slot.file == name):
        texts = spoil(CLEAN, [Spoilt(slot, "~x")])
        write(texts, folder, now)
        now = texts
        found, problems = read_library(folder)
        refused = any(p.code in ("schema", "fingerprint") for p in problems)
        if not refused and {one.name: one.seal for one in list_readings(found)} == before:
            lost.append(slot.field)
    assert before and lost == []
