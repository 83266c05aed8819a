"""Where in the seeds each record stands, so that a problem can name its file, line and column."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from scripts.library.model import Spot
from scripts.read.located_yaml import Located


@dataclass
class RecordPlaces:
    """Where each record stands: its key to a seed and a path within it."""

    records: dict[str, tuple[Located, tuple[str | int, ...]]] = field(default_factory=dict)

    def spot(self, key: str, *path: str | int, word: str = "") -> Spot:
        """The place of a field of the record `key`, or of a word in it."""
        if key not in self.records:
            return Spot(file=key)
        seed, base = self.records[key]
        return seed.spot((*base, *path), word)

    def owner(self, spot: Spot) -> str:
        """The key of the claim that a place lies in; empty if it lies in none."""
        seed, claims = self._claims_of(spot.file)
        if seed is None or spot.line > len(seed.starts):
            return ""
        offset = seed.starts[spot.line - 1] + spot.column - 1
        at = bisect_right(claims, offset, key=lambda row: row[0]) - 1
        return claims[at][2] if at >= 0 and offset < claims[at][1] else ""

    def _claims_of(self, file: str) -> tuple[Located | None, list[tuple[int, int, str]]]:
        """A file of claims, and these in order: (start, end) offsets and key."""
        if file not in self._looked_up:
            rows = [(*self.records[key], key) for key in self._claims.get(file, ())]
            found = [(*seed.marks[path], key) for seed, path, key in rows]
            self._looked_up[file] = (rows[0][0] if rows else None, found)
        return self._looked_up[file]

    @cached_property
    def _looked_up(self) -> dict[str, tuple[Located | None, list[tuple[int, int, str]]]]:
        return {}

    @cached_property
    def _claims(self) -> dict[str, list[str]]:
        """For each file the keys of the claims in it, in order."""
        found: dict[str, list[str]] = {}
        for key, (seed, _) in self.records.items():
            if key.startswith("claim:"):
                found.setdefault(seed.file, []).append(key)
        return found
