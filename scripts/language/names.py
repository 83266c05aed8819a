"""Proper names in a text, and which known actor or term a wording stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from scripts.language.edtf import DAYS, MONTHS
from scripts.language.openers import must_be_name
from scripts.language.text import fold, is_stopword

# Every capital letter of the Latin script, as in "Łódź" and "Şanlıurfa".
_UPPER = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
# A word with a capital, hyphens and all: "Xi'an", "C+C5", "Chien-yu"; not the currency of "Rmb26bn".
_CAPITAL = rf"(?!(?:Rmb|RMB|CNY|USD|EUR|US\$)\d)[{_UPPER}][\w'&+]*(?:-[^\W_][\w']*)*"
# Such words in a row, joined by little ones: "Belt and Road Initiative", "People's Republic of China".
_RUN = re.compile(rf"(?<![\w]){_CAPITAL}(?:\s(?:(?:of|and|for|the|de|al)\s){{0,2}}{_CAPITAL})*")
# Where a wording may begin, with the word or sign there; what behind it makes a longer word of it.
_FIRST = re.compile(r"(?<![\w-])(?:\w+|\W)")
_FIRST_JOINED = re.compile(r"(?<!\w)(?:\w+|\W)")
# "Lutha" is not there in "Luthans" and "Lutha'd"; it is in "Lutha's".
_GOES_ON = re.compile(r"\w|'(?!s\b)\w|\+\w")
NOT_NAMES = frozenset({"I", *MONTHS, *(d.capitalize() for d in DAYS)})


class Name(NamedTuple):
    """A run of capitalised words; `opens` where its capital may be only that of a sentence."""

    words: str
    start: int
    opens: bool = False


@lru_cache(maxsize=1 << 16)
def find_names(text: str) -> tuple[Name, ...]:
    """Maximal runs of capitalised words, joined by 'of', 'and', 'the'; possessives dropped."""
    return tuple(_find_runs(fold(text)))


def _find_runs(text: str) -> Iterator[Name]:
    for match in _RUN.finditer(text):
        words, start = match[0], match.start()
        opens = _opens_sentence(text[:start])
        if opens and is_stopword(words.partition(" ")[0]):
            head, _, words = words.partition(" ")
            start, opens = start + len(head) + 1, False
            words = re.sub(r"^(?:(?:of|and|for|the|on)\s)+", "", words)
            start = text.index(words, start) if words else start
        words = words.removesuffix("'s" if words.endswith("'s") else "'")
        if words and words not in NOT_NAMES:
            yield Name(words=words, start=start, opens=opens)


def _opens_sentence(before: str) -> bool:
    """Whether what follows these words begins a sentence, a line, a quotation or something in brackets."""
    if before.endswith(" ") and before[-2:-1].isalnum():
        return False  # as most names do, amid a sentence
    words = before.rstrip()
    if before.endswith(("\n", '"')) or words.endswith(("(", "[")):
        return True
    if before != words and words.rstrip("\"')").endswith((".", "!", "?", ":")):
        return True
    return all(c in "-#>*" or c.isspace() for c in before)


def names_in_clear(sentence: str, elsewhere: frozenset[str]) -> tuple[str, ...]:
    """The names kept of a passage: a first word counts if `elsewhere` has it so, or can be no plain word."""
    kept = set()
    for name in find_names(sentence):
        first, _, rest = name.words.partition(" ")
        first = first.removesuffix("'s")
        after = fold(sentence)[name.start + len(first) :]
        known = first in elsewhere or must_be_name(first, after)
        if not name.opens or rest or first.isupper() or known:
            kept.add(name.words)
    return tuple(sorted(kept))


def name_words(texts: Iterable[str]) -> frozenset[str]:
    """Words that stand capitalised inside a sentence somewhere in the texts."""
    return frozenset(
        word
        for text in texts
        for name in find_names(text)
        if not name.opens
        for word in re.split(r"[\s']", name.words)
    )


Mention = tuple[str, int, int]


@dataclass(frozen=True)
class Gazetteer:
    """Wordings of everything that has an id."""

    wordings: Mapping[str, tuple[str, ...]]
    joined: bool = False
    """Whether a wording also counts after a hyphen, as Russia does in "Central Asia-Russia"."""

    @cached_property
    def owner(self) -> Mapping[str, str]:
        """Which id a wording belongs to; a wording in small letters also stands at a sentence's start."""
        found: dict[str, str] = {}
        for key, many in self.wordings.items():
            for words in map(fold, many):
                found.setdefault(words[:1].upper() + words[1:], key)
                found[words] = key
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of every wording."""
        return frozenset(word for words in self.owner for word in re.findall(r"[^\W\d_][\w-]*", words))

    @cached_property
    def _by_first_word(self) -> Mapping[str, tuple[str, ...]]:
        """The wordings that begin with each word, longest first: no text is held against all of them."""
        found: dict[str, tuple[str, ...]] = {}
        for words in sorted(filter(None, self.owner), key=len, reverse=True):
            first = next(_FIRST.finditer(words))[0]
            found[first] = (*found.get(first, ()), words)
        return found

    @cached_property
    def _read(self) -> dict[str, tuple[Mention, ...]]:
        """The texts that were searched so far: checks and pages ask for the same ones again and again."""
        return {}

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """(id, start, end) of each mention in the folded text, in order.

        A wording is found as whole words, and with the capitals that it has.
        """
        if text not in self._read:
            self._read[text] = tuple(self._search(fold(text)))
        return self._read[text]

    def _search(self, plain: str) -> Iterator[Mention]:
        end, beginning = 0, self._by_first_word
        for start in (_FIRST_JOINED if self.joined else _FIRST).finditer(plain):
            likely = beginning.get(start[0])
            for words in likely if likely and start.start() >= end else ():
                after = start.start() + len(words)
                if plain.startswith(words, start.start()) and not _GOES_ON.match(plain, after):
                    yield self.owner[words], start.start(), after
                    end = after
                    break


@lru_cache(maxsize=4)
def make_gazetteer(wordings: tuple[tuple[str, tuple[str, ...]], ...]) -> Gazetteer:
    """The gazetteer of wordings under their ids; for the same the same one, with the texts that it read."""
    return Gazetteer(dict(wordings))
