"""Where the claims and updates of a library are told: what pages ask again and again is sorted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from scripts.language.edtf import earliest
from scripts.library.records import Claim, Update


class Account(NamedTuple):
    """What became of a source's passages: the claims that cite each, and why others are set aside."""

    cited: Mapping[str, tuple[str, ...]]
    set_aside: Mapping[str, str]


@dataclass(frozen=True)
class Told:
    """Claims and updates, and the actors that each names; sorted by theme, section, corridor and actor.

    Claims stand in the order of the seeds, updates in order of time.
    """

    themes: Collection[str]
    claims: Mapping[str, Claim]
    actors_named: Mapping[str, tuple[str, ...]]
    updates: Mapping[str, Update]

    @cached_property
    def in_theme(self) -> Mapping[str, Sequence[str]]:
        """The claims of each theme."""
        none = ((tid, ()) for tid in self.themes)
        return _sort((*none, *((c.on.partition("/")[0], (full,)) for full, c in self.claims.items())))

    @cached_property
    def in_section(self) -> Mapping[str, Sequence[str]]:
        """The claims of each section that has any, as in 'rivals/money'."""
        return _sort((claim.on, (full,)) for full, claim in self.claims.items())

    @cached_property
    def of_corridor(self) -> Mapping[str, Sequence[str]]:
        """The claims of each corridor that has any."""
        return _sort(
            (name, (full,)) for full, claim in self.claims.items() for name in dict.fromkeys(claim.corridor)
        )

    @cached_property
    def actors_in(self) -> Mapping[str, Counter[str]]:
        """How many claims of each theme name each actor."""
        return {
            tid: Counter(key for full in told for key in self.actors_named[full])
            for tid, told in self.in_theme.items()
        }

    @cached_property
    def updates_in_order(self) -> tuple[str, ...]:
        """All updates."""
        return tuple(sorted(self.updates, key=lambda uid: (earliest(self.updates[uid].date), uid)))

    @cached_property
    def updates_in(self) -> Mapping[str, Sequence[str]]:
        """The updates of each theme."""
        none = ((tid, ()) for tid in self.themes)
        return _sort((*none, *((self.updates[uid].on, (uid,)) for uid in self.updates_in_order)))

    @cached_property
    def updates_naming(self) -> Mapping[str, Sequence[str]]:
        """The updates that name each actor, if any does."""
        return _sort((key, (uid,)) for uid in self.updates_in_order for key in self.updates[uid].actors)


def _sort(rows: Iterable[tuple[str, Iterable[str]]]) -> dict[str, list[str]]:
    """What belongs under each key, in the order of the rows."""
    found: dict[str, list[str]] = {}
    for key, values in rows:
        found.setdefault(key, []).extend(values)
    return found
