"""The checks notice altered claims, as often as the method page says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from golden import GOOD

from scripts.library import measured
from scripts.library.model import Library
from scripts.read.seeds import read_seeds
from scripts.tools import mutants

ROOT = Path(__file__).parents[1]
GOALS = {
    "locator": 0.99, "number": 1, "date": 1, "name": 0.98, "teller": 0.98, "quote": 1, "negation": 0.95,
    "hedge": 0.95, "voice": 0.95, "speaker": 0.94, "attribution": 0.95, "coverage": 1, "aside": 0.98,
    "bound": 0.9, "unit": 1, "opposite": 0.8, "strength": 0.75, "surer": 0.7, "scope": 0.85, "roles": 0.35,
}  # fmt: skip


@pytest.fixture(scope="module")
def library() -> Library:
    return read_seeds(ROOT / "seeds")[0]


def test_the_counts_shown_are_those_of_these_seeds(library: Library) -> None:
    kept = measured.read(ROOT / "seeds")
    assert kept["state"] == measured.hash_state(ROOT / "seeds", ROOT / "scripts"), "run: make mutants"
    assert {k: list(v) for k, v in mutants.count_caught(library).items()} == kept["fingerprints"]


@pytest.mark.parametrize("mode", ["fingerprints", "originals"])
@pytest.mark.parametrize("kind", GOALS)
def test_each_kind_is_noticed_as_often_as_it_should(mode: str, kind: str) -> None:
    table = measured.read(ROOT / "seeds").get(mode)
    assert table is not None or mode == "originals"
    if table:
        tried, noticed = table[kind]
        assert tried and noticed / tried >= GOALS[kind]


@pytest.mark.parametrize(("group", "goal"), [("facts", 0.98), ("meaning", 0.6)])
def test_each_group_is_noticed_as_often_as_it_should(group: str, goal: float) -> None:
    tried, noticed = measured.total(measured.read(ROOT / "seeds")["fingerprints"], measured.GROUPS[group])
    assert noticed / tried >= goal


def test_true_claims_raise_no_alarm(library: Library) -> None:
    for full, claim in library.claims.items():
        assert not mutants.is_caught(library, mutants.Mutant("none", full, claim)), full


def test_every_kind_is_tried_on_the_good_library_too() -> None:
    table = mutants.count_caught(read_seeds(GOOD / "seeds")[0])
    assert set(table) == set(mutants.KINDS) | {"coverage", "aside"} == set(measured.KINDS)
    tried, noticed = measured.total(table, measured.GROUPS["facts"])
    assert noticed / tried > 0.95


def test_a_share_is_only_full_when_it_is() -> None:
    assert [measured.percentage(3, 3), measured.percentage(10_000, 9_999), measured.percentage(4, 1)] == [
        "100%",
        "99.9%",
        "25.0%",
    ]


@pytest.mark.parametrize(
    ("file", "counts"),
    [
        ("language/numbers.py", True),
        ("library/model.py", True),
        ("read/folder.py", True),
        ("check/voice.py", True),
        ("tools/mutants.py", True),
        ("tools/meaning_mutants.py", True),
        ("tools/cite.py", False),
        ("pages/drawn/map.py", False),
        ("publish/seal.py", False),
    ],
)
def test_a_count_belongs_to_what_reads_checks_and_alters(tmp_path: Path, file: str, counts: bool) -> None:
    code = Path(shutil.copytree(ROOT / "scripts", tmp_path / "scripts"))
    before = measured.hash_state(GOOD / "seeds", code)
    with (code / file).open("a", encoding="utf-8") as module:
        module.write("# changed\n")
    assert (measured.hash_state(GOOD / "seeds", code) != before) is counts


def test_a_damaged_measurement_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / measured.FILE).write_text("[1", encoding="utf-8")
    assert measured.read(tmp_path) == {} and measured.as_markdown({}) == "*Not measured yet.*"
