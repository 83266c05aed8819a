"""How much of what people read is signed as it stands now, by how many of them, and when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from scripts.library.model import Library
from scripts.library.readings import Reading, find_lack, list_readings


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Of so many `records` so many are `signed` in their present wording, by these readers on these days."""

    records: int = 0
    signed: int = 0
    readers: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()

    def __add__(self, other: Tally) -> Tally:
        """The tally of both together."""
        return Tally(
            records=self.records + other.records,
            signed=self.signed + other.signed,
            readers=self.readers | other.readers,
            days=self.days | other.days,
        )


Tallies = Mapping[str, Mapping[str, Tally]]
"""For each group, as for each source, the tally of each kind of record in it."""


def name_source(reading: Reading) -> str:
    """The source to which a claim, its note, an aside or a source's own record belongs; else empty."""
    if reading.kind in ("claim", "note", "aside", "source"):
        return reading.id.partition("/")[0]
    return ""


def tally_signatures(library: Library, group: Callable[[Reading], str] = name_source) -> Tallies:
    """The tallies by group and kind, both in the order in which people read; one pass over the library."""
    found: dict[str, dict[str, Tally]] = {}
    for reading in list_readings(library):
        kinds = found.setdefault(group(reading), {})
        kinds[reading.kind] = kinds.get(reading.kind, Tally()) + _tally_one(library, reading)
    return found


def _tally_one(library: Library, reading: Reading) -> Tally:
    kept = library.reviews.get(reading.name)
    if kept is None or find_lack(reading, kept):
        return Tally(records=1)
    return Tally(
        records=1,
        signed=1,
        readers=frozenset(one.by for one in kept.read),
        days=frozenset(one.on for one in kept.read),
    )


def sum_up(tallies: Iterable[Tally]) -> Tally:
    """The tally of all of them together."""
    return sum(tallies, Tally())
