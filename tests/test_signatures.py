"""Pages say how much was read and signed as it stands, by how many readers, and when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import golden
import pytest

from scripts import flow
from scripts.library.model import Library
from scripts.library.readings import list_readings
from scripts.library.records import Review, Signature
from scripts.library.signatures import Tally, sum_up, tally_signatures
from scripts.pages.here import Here
from scripts.pages.signatures import KINDS, tell_readers, tell_references, tell_source, write_table

ROOT = Path(__file__).parents[1]
SOURCE, CLAIM = "invented-2020", "claim:invented-2020/loan"


@pytest.fixture
def library() -> Library:
    """The good library, in which one reader signed everything on one day."""
    found, problems = flow.read_library(golden.GOOD / "seeds")
    assert not problems
    return found


def altered(library: Library, name: str, review: Review | None) -> Library:
    """The library with another review of one record, or none."""
    others = {key: kept for key, kept in library.reviews.items() if key != name}
    return replace(library, reviews=others | ({name: review} if review else {}))


def claims_of(library: Library) -> Tally:
    return tally_signatures(library)[SOURCE]["claim"]


def test_a_source_says_how_much_of_it_was_read(library: Library) -> None:
    told, claims = tell_source(tally_signatures(library), SOURCE), len(library.sources[SOURCE].claims)
    assert f"{claims} of {claims} claims" in told and told.endswith("by 1 reader, 1 October 2020.")


@pytest.mark.parametrize("why", ["nobody", "another wording", "refused"])
def test_what_is_not_signed_as_it_stands_is_not_counted(library: Library, why: str) -> None:
    kept, before = library.reviews[CLAIM], claims_of(library)
    reviews = {
        "nobody": None,
        "another wording": kept.model_copy(update={"seal": "0" * 32}),
        "refused": kept.model_copy(update={"remark": "it says less"}),
    }
    after = claims_of(altered(library, CLAIM, reviews[why]))
    assert (after.records, after.signed) == (before.records, before.signed - 1)


def test_readers_and_days_are_those_of_what_is_signed(library: Library) -> None:
    kept = library.reviews[CLAIM]
    second = (*kept.read, Signature(by="ab", on="2020-10-03"))
    twice = altered(library, CLAIM, kept.model_copy(update={"read": second}))
    assert tell_readers(claims_of(twice)) == "2 readers, 1 October 2020 to 3 October 2020"
    refused = altered(library, CLAIM, kept.model_copy(update={"read": second, "remark": "no"}))
    assert tell_readers(claims_of(refused)) == "1 reader, 1 October 2020"


def test_of_what_nobody_has_read_no_day_is_told(library: Library) -> None:
    tallies = tally_signatures(replace(library, reviews={}))
    assert tell_source(tallies, SOURCE).endswith("by nobody yet.")
    assert tell_references(tallies).endswith("by nobody yet.")


def test_the_table_has_every_record_once(library: Library) -> None:
    readings = list(list_readings(library))
    rows = [row.split(" | ") for row in write_table(Here(library, {}, "method.md")).split("\n")[2:]]
    assert sum(int(row[1]) for row in rows[:-1]) == int(rows[-1][1]) == len(readings)
    assert sum_up(t for kinds in tally_signatures(library).values() for t in kinds.values()).signed == len(
        readings
    )


@pytest.mark.parametrize("seeds", [ROOT / "seeds", ROOT / "tests" / "every"])
def test_every_kind_that_people_read_has_a_name(seeds: Path) -> None:
    found, _ = flow.read_library(seeds)
    assert {reading.kind for reading in list_readings(found)} <= set(KINDS)
