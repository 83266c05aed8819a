"""Names of a text that its passages lack: known ones by any wording, others word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache

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
    names = [n for p in cited for n in p.named]
    held = (*names, *publication)
    keys = {key for name in held for key, _, _ in known.mentions(name)}

    # Few texts have a name that wants these, and they take most of the time.
    @cache
    def stems(*, apart: bool) -> frozenset[str]:
        return _stems(_without(name, known, speakers) for name in held) if apart else _stems(held)

    plain = fold(text)
    covered = [False] * len(plain)
    for key, start, end in known.mentions(text):
        words = plain[start:end]
        if any(c.isupper() for c in words):
            covered[start:end] = [True] * (end - start)
            if key not in keys and not _are_held(words, stems(apart=True)):
                yield Loose(words, "", list_held("names", names))
    for word, at, opens in _capitals(text):
        initial = opens and (may_open(word, plain[at + len(word) :]) or is_plain(word.lower()))
        spared = covered[at] or initial or is_stopword(word) or word in NOT_NAMES
        if not spared and not _are_held(word, stems(apart=False)):
            yield Loose(word, "", list_held("names", names))


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
