"""Names of a text that its passages lack: known ones by any wording, others word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from scripts.check.base import Loose, list_held
from scripts.language.names import NOT_NAMES, Gazetteer, find_names
from scripts.language.openers import may_open
from scripts.language.text import fold, is_stopword, stem, tokens
from scripts.library.evidence import Stated


def loose_names(
    text: str,
    cited: Sequence[Stated],
    known: Gazetteer,
    publication: Sequence[str] = (),
    speakers: Collection[str] = (),
    is_plain: Callable[[str], bool] = lambda _: True,
) -> Iterator[Loose]:
    """Names of a text that no passage has, nor the `publication`.

    A known name counts by any wording, but not as a word in the name of one of the `speakers`, who only
    speak: a passage that quotes the "Russia Center" does not name Russia. A word that opens a sentence
    may be none; `is_plain` says of one that no list has whether the passages have it in small letters.
    """
    plain, held = fold(text), _Held(cited, publication, known, speakers)
    covered = [False] * len(plain)
    for key, start, end in known.mentions(text):
        words = plain[start:end]
        if any(c.isupper() for c in words):
            covered[start:end] = [True] * (end - start)
            if key not in held.keys and not _are_held(words, held.stems_apart):
                yield Loose(words, "", list_held("names", held.stated))
    for word, at, opens in _capitals(text):
        initial = opens and (may_open(word, plain[at + len(word) :]) or is_plain(word.lower()))
        spared = covered[at] or initial or is_stopword(word) or word in NOT_NAMES
        if not spared and not _are_held(word, held.stems):
            yield Loose(word, "", list_held("names", held.stated))


def _capitals(text: str) -> Iterator[tuple[str, int, bool]]:
    """Each word with a capital, where it stands, and whether that may only open a sentence."""
    plain = fold(text)
    for run in find_names(text):
        at = run.start
        for word in run.words.split():
            at = plain.index(word, at)
            if word[0].isupper():
                yield word, at, run.opens and at == run.start and word[1:].islower()
            at += len(word)


@dataclass(frozen=True)
class _Held:
    """The names that are held; what is asked of them is worked out once, and only where a text wants it."""

    cited: Sequence[Stated]
    publication: Sequence[str]
    known: Gazetteer
    speakers: Collection[str]

    @cached_property
    def stated(self) -> Sequence[str]:
        """Those of the passages."""
        return [name for passage in self.cited for name in passage.named]

    @cached_property
    def names(self) -> Sequence[str]:
        """Those of the passages and of the publication."""
        return (*self.stated, *self.publication)

    @cached_property
    def keys(self) -> frozenset[str]:
        """What the names stand for."""
        return frozenset(key for name in self.names for key, _, _ in self.known.mentions(name))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of their words."""
        return _stems(self.names)

    @cached_property
    def stems_apart(self) -> frozenset[str]:
        """The stems of their words, but for those that name a speaker."""
        return _stems(_without(name, self.known, self.speakers) for name in self.names)


def _stems(names: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for name in names for word in tokens(name))


def _without(name: str, known: Gazetteer, keys: Collection[str]) -> str:
    """A name with what stands for one of the keys blanked out."""
    left = fold(name)
    for key, start, end in known.mentions(name):
        if key in keys:
            left = left[:start] + " " * (end - start) + left[end:]
    return left


def _are_held(words: str, stems: frozenset[str]) -> bool:
    capitals = [w for w in re.split(r"[\s-]", words) if w[:1].isupper()]
    return all(stem(w) in stems or _is_demonym(w, stems) for w in tokens(" ".join(capitals)))


def _is_demonym(word: str, stems: frozenset[str]) -> bool:
    """Whether a name differs from a held one only by its ending, as Asian does from Asia."""
    return len(word) > 3 and any(
        len(s) > 3 and (s.startswith(word) or word.startswith(s)) and abs(len(s) - len(word)) < 3
        for s in stems
    )
