"""Fingerprints: enough of a passage to verify a claim, too little to read it back.

A passage keeps three sets of short hashes, without order: stems of its content words, pairs and
triples of its running words (k-grams, Schleimer, Wilkerson and Aiken 2003, none left out). Sets of
short passages are filled up with decoys, so that each always accepts a known share of wrong guesses:
whoever knows two words of a passage and tries all 100,000 words of a dictionary as the third is left
with more than twenty. Numbers, dates, names, the words that deny, report or hedge, what stands beside
a figure, the sides of opposites and who acts on whom are kept in clear, and a long hash of each quotation
that the claims take from the passage: quotations are public, so their seals tell nothing new.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Self

from scripts.language.beside import held_beside
from scripts.language.dates import find_dates, resolve_relative_dates
from scripts.language.hedges import held_hedges
from scripts.language.names import name_words, names_in_clear
from scripts.language.numbers import find_numbers
from scripts.language.pointers import find_pointers
from scripts.language.roles import held_deeds
from scripts.language.senses import held_senses
from scripts.language.text import checked_stems, is_closed, markers, tokens
from scripts.library.evidence import Reading

Parts = tuple[tuple[str, ...], ...]
STEM_BUCKETS = 1024
"""How many hashes a stem can have: 10 bits."""
RUN_BUCKETS = 512
"""How many a pair or triple of words can have: 9 bits."""
STEM_FLOOR = 16
"""How many hashes a passage's set of stems has at least, decoys included."""
RUN_FLOOR = 68
"""How many each of its sets of pairs and of triples has."""


@lru_cache(maxsize=1 << 10)
def _salted(salt: str) -> hashlib.blake2b:
    return hashlib.blake2b(key=salt.encode()[:64], digest_size=4)


@lru_cache(maxsize=1 << 16)
def hash_words(salt: str, words: tuple[str, ...]) -> int:
    """The truncated hash of a run of words: of 10 bits if it is one stem, of 9 bits otherwise."""
    digest = _salted(salt).copy()
    digest.update("\x1f".join(words).encode())
    size = STEM_BUCKETS if len(words) == 1 else RUN_BUCKETS
    return int.from_bytes(digest.digest()) % size


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What both kinds of evidence hold in clear."""

    at: str
    digest: str = ""
    numbers: tuple[str, ...] = ()
    dates: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    closed: bool = False
    senses: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pointers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The names that stand in the passage, and those that its pointers were read to mean."""
        return (*self.names, *dict.fromkeys(name for reading in self.readings for name in reading.names))

    def reading(self, readings: tuple[Reading, ...]) -> Self:
        """The same passage with its pointers read."""
        return replace(self, readings=readings)


def digest_passage(words: tuple[str, ...]) -> str:
    """A hash of a whole passage, of 24 bits in hexadecimal: it tells that the text has changed.

    Too short to try whole sentences on: of the 20 words that fit behind each word so many rows remain.
    """
    return hashlib.blake2b("\x1f".join(words).encode(), digest_size=3).hexdigest()


def seal_quotation(salt: str, at: str, parts: Parts) -> str:
    """A hash of a quotation and its passage: 80 bits in hexadecimal, so that no other quotation has it."""
    words = "\x1d".join("\x1f".join(part) for part in parts)
    return hashlib.blake2b(f"{salt}\x1e{at}\x1e{words}".encode(), digest_size=10).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Print(Facts):
    """A passage known by its fingerprint alone; `salt` is the source's id."""

    salt: str
    stems: frozenset[int] = frozenset()
    pairs: frozenset[int] = frozenset()
    triples: frozenset[int] = frozenset()
    quotes: frozenset[str] = frozenset()

    def as_kept(self, words: tuple[str, ...]) -> int:
        """A stem or a run of words as it stands in the sets: hashed."""
        return hash_words(self.salt, words)

    def has_stem(self, stem: str) -> bool:
        """Whether the passage seems to hold the word; wrongly so in about one case of 64."""
        return hash_words(self.salt, (stem,)) in self.stems

    def has_run(self, words: tuple[str, ...]) -> bool:
        """Whether the words seem to stand in the passage one after the other."""
        # Loops, for most runs fail at their first pair, before a generator would be made.
        for length, held in ((2, self.pairs), (3, self.triples)):
            for i in range(len(words) + 1 - length):
                if hash_words(self.salt, words[i : i + length]) not in held:
                    return False
        return all(map(self.has_stem, checked_stems(words)))

    def has_runs(self, parts: Parts) -> bool:
        """Whether all the runs seem to stand in the passage; their order is not known."""
        return all(self.has_run(part) for part in parts)

    def is_sealed(self, parts: Parts) -> bool:
        """Whether just this quotation was found in the text when the fingerprint was taken."""
        return seal_quotation(self.salt, self.at, parts) in self.quotes


@dataclass(frozen=True, kw_only=True)
class Plain(Facts):
    """A passage known by its text."""

    stems: frozenset[str]
    words: tuple[str, ...]

    @cached_property
    def pairs(self) -> frozenset[tuple[str, ...]]:
        """Every two words that stand side by side."""
        return frozenset(pairwise(self.words))

    def as_kept(self, words: tuple[str, ...]) -> str | tuple[str, ...]:
        """A stem or a run of words as it stands in the sets: as it is."""
        return words[0] if len(words) == 1 else words

    def has_stem(self, stem: str) -> bool:
        """Whether the passage holds a word of that stem."""
        return stem in self.stems

    def has_run(self, words: tuple[str, ...]) -> bool:
        """Whether the words stand in the passage one after the other."""
        n = len(words)
        return any(self.words[i : i + n] == words for i in range(len(self.words) - n + 1))

    def has_runs(self, parts: Parts) -> bool:
        """Whether the runs stand in the passage in this order, none in another."""
        start = 0
        for part in parts:
            n = len(part)
            ends = (i + n for i in range(start, len(self.words) - n + 1) if self.words[i : i + n] == part)
            start = next(ends, -1)
            if start < 0:
                return False
        return True

    def is_sealed(self, parts: Parts) -> bool:
        """Whether the quotation stands in the text."""
        return self.has_runs(parts)


def take_plain(texts: Mapping[str, str], issued: str) -> dict[str, Plain]:
    """Evidence from the texts themselves: locator to passage; `issued` resolves 'last year'."""
    running = [text for text in texts.values() if not text.startswith("#")]
    elsewhere = name_words(running)
    found = {}
    for at, text in texts.items():
        resolved = resolve_relative_dates(text, issued) | {d.value: "" for d in find_dates(text)}
        words, names = tokens(text), names_in_clear(text, elsewhere)
        found[at] = Plain(
            at=at,
            digest=digest_passage(words),
            numbers=tuple(sorted({n.value for n in find_numbers(text)})),
            dates=dict(sorted(resolved.items())),
            names=names,
            markers=markers(words),
            hedges=held_hedges(text),
            closed=is_closed(text),
            senses=held_senses(text),
            deeds=held_deeds(text, names),
            beside=held_beside(text),
            pointers=find_pointers(text, names),
            stems=checked_stems(words),
            words=words,
        )
    return found


def take_print(salt: str, passage: Plain, quotes: Iterable[Parts] = ()) -> Print:
    """The fingerprint of a passage; those of the quotations that stand in it are sealed."""
    words = passage.words
    secret = salt + " " + " ".join(words)
    return Print(
        at=passage.at,
        digest=passage.digest,
        numbers=passage.numbers,
        dates=passage.dates,
        names=passage.names,
        markers=passage.markers,
        hedges=passage.hedges,
        closed=passage.closed,
        senses=passage.senses,
        deeds=passage.deeds,
        beside=passage.beside,
        pointers=passage.pointers,
        salt=salt,
        stems=_filled({hash_words(salt, (s,)) for s in passage.stems}, STEM_FLOOR, STEM_BUCKETS, secret),
        pairs=_filled(_grams(salt, words, 2), RUN_FLOOR, RUN_BUCKETS, secret + "\x1e2"),
        triples=_filled(_grams(salt, words, 3), RUN_FLOOR, RUN_BUCKETS, secret + "\x1e3"),
        quotes=frozenset(
            seal_quotation(salt, passage.at, parts) for parts in quotes if passage.has_runs(parts)
        ),
    )


def _grams(salt: str, words: tuple[str, ...], n: int) -> set[int]:
    return {hash_words(salt, words[i : i + n]) for i in range(len(words) - n + 1)}


def _filled(real: set[int], floor: int, size: int, secret: str) -> frozenset[int]:
    """The set with decoys up to `floor`; they hang on the whole text, so nobody can sift them out."""
    for decoy in _decoys(secret, size):
        if len(real) >= floor:
            break
        real.add(decoy)
    return frozenset(real)


def _decoys(secret: str, size: int) -> Iterator[int]:
    n = 0
    while True:
        yield int.from_bytes(hashlib.blake2b(f"{secret}\x1e{n}".encode(), digest_size=4).digest()) % size
        n += 1
