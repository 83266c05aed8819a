"""What a passage can be asked, how often it errs, and what its words that point back were read to mean."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

from scripts.language.text import ELLIPSIS, tokens

TRIES = 20


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
    def digest(self) -> str: ...
    @property
    def stems(self) -> Set[Hashable]: ...
    @property
    def pairs(self) -> Set[Hashable]: ...
    def as_kept(self, words: tuple[str, ...]) -> Hashable: ...
    @property
    def markers(self) -> tuple[str, ...]: ...
    @property
    def hedges(self) -> tuple[str, ...]: ...
    @property
    def closed(self) -> bool: ...
    @property
    def senses(self) -> tuple[str, ...]: ...
    @property
    def deeds(self) -> tuple[str, ...]: ...
    @property
    def beside(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def pointers(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def readings(self) -> tuple[Reading, ...]: ...
    def reading(self, readings: tuple[Reading, ...]) -> Evidence: ...
    def has_stem(self, stem: str) -> bool: ...
    def has_run(self, tokens: tuple[str, ...]) -> bool: ...
    def has_runs(self, parts: tuple[tuple[str, ...], ...]) -> bool: ...
    def is_sealed(self, parts: tuple[tuple[str, ...], ...]) -> bool: ...


def try_false_quotations(taken: Iterable[tuple[str, Sequence[Evidence]]]) -> tuple[int, int]:
    """How many quotations with one word replaced by an invented one were tried, and how many passed.

    Each word of each quotation, given with the passages that it is taken from, gives way in turn to TRIES
    invented words.
    """
    tried = accepted = 0
    for words, cited in taken:
        for part in filter(None, map(tokens, ELLIPSIS.split(words))):
            for i in range(len(part)):
                for n in range(TRIES):
                    wrong = (*part[:i], f"zq{i}x{chr(97 + n % 26)}{chr(97 + n // 26)}", *part[i + 1 :])
                    # The word on each side rules nearly all of them out.
                    near = wrong[max(0, i - 1) : i + 2]
                    tried += 1
                    accepted += any(p.has_run(near) and p.has_run(wrong) for p in cited)
    return tried, accepted
