"""What a passage can be asked, and what was read back of the words in it that point elsewhere."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Set
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a word that points back, such as "the region" in passage `at`, was found to mean.

    `ids` and `names` are what it means, `named_in` the passage that names it. They are empty where that
    stays open; `why` says so, and `own` that the passage itself names something of the kind.
    """

    words: str
    kind: str
    at: str
    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    named_in: str = ""
    why: str = ""
    own: bool = False


class Stated(Protocol):
    """What a text says in numbers, dates and names."""

    @property
    def at(self) -> str: ...
    @property
    def numbers(self) -> tuple[str, ...]: ...
    @property
    def dates(self) -> Mapping[str, str]: ...
    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def named(self) -> tuple[str, ...]: ...


class Evidence(Stated, Protocol):
    """What a passage can be asked, whether it is known by its fingerprint or by its text.

    `names` are those that stand in it; `named` has besides what its `pointers` were read to mean. `stems` and
    `pairs` hold its single stems and pairs of words in the form that `as_kept` gives, one for a whole source.
    """

    @property
    def stems(self) -> Set[Hashable]: ...
    @property
    def pairs(self) -> Set[Hashable]: ...
    def as_kept(self, words: tuple[str, ...]) -> Hashable: ...
    @property
    def markers(self) -> tuple[str, ...]: ...
    @property
    def pointers(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def readings(self) -> tuple[Reading, ...]: ...
    def reading(self, readings: tuple[Reading, ...]) -> Evidence: ...
    def has_stem(self, stem: str) -> bool: ...
    def has_run(self, tokens: tuple[str, ...]) -> bool: ...
    def has_runs(self, parts: tuple[tuple[str, ...], ...]) -> bool: ...
    def is_sealed(self, parts: tuple[tuple[str, ...], ...]) -> bool: ...
