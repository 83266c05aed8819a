"""The senses of a text: of each pair of opposed words, which side it has, by any of its synonyms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from scripts.language.opposites import CONVERSE, GRADED, LOADED, OPPOSITES
from scripts.language.text import Found, denies, fold

# A word, with its apostrophes; a figure stands for any other.
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONGEST = 3
_NEAR, _AROUND = 3, 6
"""How many words before a word surely deny it, "did not really attend", and how many may."""
_DOUBTS = frozenset("doubt doubts doubted doubtful unlikely despite few little".split())
_TIMES = frozenset("year month week day century decade night weekend summer winter spring autumn".split())


@dataclass(frozen=True, kw_only=True)
class Sense(Found):
    """A word that has an opposite: `value` is "pair:side"; a "not" stands `after_denial` words before it."""

    after_denial: int = _AROUND + 1

    @property
    def denied(self) -> bool:
        """Whether a "not" right before it turns it round."""
        return self.after_denial <= _NEAR

    @property
    def pair(self) -> str:
        """The pair of opposites that it belongs to."""
        return self.value.partition(":")[0]


def opposite_sides(pair: str) -> tuple[str, ...]:
    """All the sides of a pair, as they are kept: "trade:import", "trade:export"."""
    return tuple(f"{pair}:{side}" for side in OPPOSITES[pair])


def is_graded(pair: str) -> bool:
    """Whether a text may well hold several sides of the pair at once, as "most" and "all"."""
    return pair in GRADED


def is_converse(pair: str) -> bool:
    """Whether both sides tell one thing, from either end: who buys and who sells."""
    return pair in CONVERSE


def is_loaded(side: str) -> bool:
    """Whether the side says so much that it can't be said unless the passages have it, or its milder side."""
    pair = side.partition(":")[0]
    return pair in LOADED and side == opposite_sides(pair)[0]


@lru_cache(maxsize=1 << 16)
def find_senses(text: str) -> tuple[Sense, ...]:
    """Each word that has an opposite, in order; with a capital inside a sentence it is a name, not a word."""
    plain = fold(text)
    words = [(match[0], match.start()) for match in _WORD.finditer(plain)]
    return tuple(sorted(_search(words, plain), key=lambda sense: sense.start))


def held_senses(text: str) -> tuple[str, ...]:
    """The sides that a passage has; where it may be denied, every side of its pair."""
    found: set[str] = set()
    for sense in find_senses(text):
        # "Few can" is "most can't".
        turned = sense.after_denial <= _AROUND or sense.value == "quantity:few"
        found.update(opposite_sides(sense.pair) if turned else (sense.value,))
    return tuple(sorted(found))


def _search(words: list[tuple[str, int]], plain: str) -> Iterator[Sense]:
    low = [word.lower() for word, _ in words]
    for i, (word, start) in enumerate(words):
        # "Central Asia" at a sentence's start is a name as well.
        named = word[0].isupper() and words[i + 1 : i + 2] and words[i + 1][0][0].isupper()
        if named or (word[0].isupper() and not _opens(plain, start)):
            continue
        for n in range(min(_LONGEST, len(words) - i), 0, -1):
            sides = _SIDES.get(" ".join(low[i : i + n]), ())
            if n == 1 and _is_something_else(low, i):
                break
            for side in sides:
                end = words[i + n - 1][1] + len(words[i + n - 1][0])
                yield Sense(
                    value=side,
                    words=plain[start:end].lower(),
                    start=start,
                    after_denial=_after_denial(low[:i]),
                )
            if sides:
                break


def _after_denial(before: list[str]) -> int:
    """How many words back the nearest word stands that denies or doubts."""
    back = enumerate(reversed(before[-_AROUND:]), 1)
    return next((n for n, word in back if denies(word) or word in _DOUBTS), _AROUND + 1)


def _is_something_else(low: list[str], i: int) -> bool:
    """Whether it is the "last" of "last year", the "before" of "the year before", or the like."""
    before, after = low[i - 1] if i else "", low[i + 1] if i + 1 < len(low) else ""
    return (
        (low[i] == "last" and after in _TIMES)
        or (low[i] in ("before", "after", "earlier", "later") and before.removesuffix("s") in _TIMES)
        or (low[i] == "some" and after[:1].isdigit())
        or (low[i] in ("more", "less", "fewer") and after == "than")
        or (low[i] in ("start", "beginning", "end") and after == "of")
    )


def _opens(plain: str, start: int) -> bool:
    before = plain[:start].rstrip()
    return not before or before.endswith((".", "!", "?", ":", '"', "\n"))


def _forms(word: str) -> Iterator[str]:
    """A word and what regular endings make of it; "*" before it says that it has none."""
    if word.startswith("*") or "_" in word or "-" in word:
        yield re.sub("[_-]", " ", word.lstrip("*"))
        return
    yield from (word, f"{word}s", f"{word}ed", f"{word}ing", f"{word}es")
    if word.endswith("e"):
        yield from (f"{word}d", f"{word[:-1]}ing")
    if word.endswith("y"):
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied")
    if len(word) > 2 and word[-1] not in "aeiouywx" and word[-2] in "aeiou" and word[-3] not in "aeiou":
        yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")


def _table() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for pair, sides in OPPOSITES.items():
        for side, words in sides.items():
            for form in dict.fromkeys(form for word in words for form in _forms(word)):
                found[form] = (*found.get(form, ()), f"{pair}:{side}")
    return found


_SIDES = _table()
