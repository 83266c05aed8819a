"""Files that the scripts make, edited by hand: each fault is told, and nothing of it comes onto a page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import golden
import hostile
import pytest
from hostile import assert_refused

FINGERPRINT = "fingerprints/invented-2020.json"


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The good seeds, below the working folder; whatever is done with them ends soon."""
    monkeypatch.chdir(tmp_path)
    with hostile.soon():
        yield golden.good_seeds(tmp_path)


FINGERPRINTS: dict[str, Callable[[dict[str, Any]], object]] = {
    "no passages": lambda data: data.update(passages=[]),
    "passages of another form": lambda data: data.update(passages={"1.1": {}}),
    "texts": lambda data: data["passages"][0].update(stems=["1"]),
    "not a number": lambda data: data["passages"][0].update(stems=[float("nan")]),
    "huge": lambda data: data["passages"][0].update(stems=[10**400]),
    "out of range": lambda data: data["passages"][0].update(pairs=[512]),
    "too many": lambda data: data["passages"][0].update(stems=[1] * 3_000_000),
    "html": lambda data: data["passages"][0].update(at="<b>"),
    "one number twice": lambda data: data["passages"].append(data["passages"][0]),
    "names": lambda data: data["passages"][0].update(names=[{}]),
}


@pytest.mark.parametrize("kind", FINGERPRINTS)
def test_a_fingerprint_of_another_form(seeds: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    data = json.loads((seeds / FINGERPRINT).read_text(encoding="utf-8"))
    FINGERPRINTS[kind](data)
    (seeds / FINGERPRINT).write_text(json.dumps(data), encoding="utf-8")
    assert_refused(seeds, capsys, rf"{FINGERPRINT}:1:1: error\[")


@pytest.mark.parametrize(
    "more",
    ["<script>alert(1)</script>", " [x](https://evil.example)", " <https://evil.example>", "[^1]",
     " Trust me.", "&lt;", " https://evil.example", "*", "\\", "\u202e", " {{ x }}"],
)  # fmt: skip
def test_a_citation_edited_by_hand(seeds: Path, capsys: pytest.CaptureFixture[str], more: str) -> None:
    data = json.loads((seeds / "citations.json").read_text(encoding="utf-8"))
    data["gazette-2020"]["citation"] += more
    (seeds / "citations.json").write_text(json.dumps(data, indent=1, ensure_ascii=False), encoding="utf-8")
    assert_refused(seeds, capsys, r"citations.json:\d+:\d+: error\[(citation|schema)\]")


@pytest.mark.parametrize("value", [1, None, [], "x", {"item": 1}, {"item": "x", "citation": ["x"]}])
def test_citations_of_another_form(seeds: Path, capsys: pytest.CaptureFixture[str], value: object) -> None:
    (seeds / "citations.json").write_text(json.dumps({"gazette-2020": value}), encoding="utf-8")
    assert_refused(seeds, capsys, r"citations.json:1:1: error\[citation\]")


@pytest.mark.parametrize(
    "table",
    ["x", [], 1, None, {"number": 1}, {"number": [1]}, {"number": ["<b>", 1]}, {"number": [1.5, 1]},
     {"number": [-1, 0]}, {"number": [float("nan"), 1]}, {"number": [1, 1, 1]}],
)  # fmt: skip
def test_measurements_of_another_form(seeds: Path, capsys: pytest.CaptureFixture[str], table: object) -> None:
    (seeds / "measured.json").write_text(json.dumps({"fingerprints": table}), encoding="utf-8")
    assert_refused(seeds, capsys, r"measured.json:1:1: error\[schema\]")


def test_html_in_the_measurements_is_refused(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = {"state": "<script>", "fingerprints": {"<i>": [1, 1]}, "<b>": "x"}
    (seeds / "measured.json").write_text(json.dumps(kept, indent=1), encoding="utf-8")
    assert_refused(seeds, capsys, *(rf"measured.json:{line}:\d+: error\[markup\]" for line in (2, 4, 9)))
