"""The kept citations: authors as they call themselves, days before months."""

from __future__ import annotations

from pathlib import Path

from scripts.language.edtf import readable
from scripts.library import citation
from scripts.read.seeds import read_seeds

LIBRARY, _ = read_seeds(Path(__file__).parents[1] / "seeds")


def test_a_day_of_issue_is_written_as_everywhere_on_the_site() -> None:
    dated = {sid: file.source.issued for sid, file in LIBRARY.sources.items()}
    dated |= {rid: reference.date or "" for rid, reference in LIBRARY.references.items()}
    whole = {name: readable(date).rpartition(" ")[0] for name, date in dated.items() if len(date) == 10}
    assert whole
    wrong = [name for name, day in whole.items() if f" {day}." not in LIBRARY.citations[name]["citation"]]
    assert wrong == []


def test_an_author_of_a_source_stands_as_in_a_reference() -> None:
    items = citation.list_items(LIBRARY)
    assert all(set(author) == {"literal"} for item in items.values() for author in item.get("author", ()))
